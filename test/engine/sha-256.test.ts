import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/engine/sha-256.ts'

const expected = (text: string) => createHash('sha256').update(text).digest('hex')

test('is what the standard says', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('is what node says of any text, whatever its length', () => {
  for (let length = 0; length < 200; length++) expect(sha256('x'.repeat(length))).toBe(expected('x'.repeat(length)))
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
    expect(sha256(text)).toBe(expected(text))
  }))
})
