import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { maxFileBytes, readFile } from '../../src/io/read-file.ts'
import { folderWith } from '../support/folder.ts'

const limit = 100
const read = (content: string | Uint8Array) => readFile(join(folderWith({ 'a.md': content }), 'a.md'), limit)

test.each([
  ['plain text', 'a\n', { text: 'a\n' }],
  ['an empty file', '', { text: '' }],
  ['a byte order mark', '\uFEFFa', { text: '\uFEFFa' }],
  ['text outside ASCII', 'ä😀', { text: 'ä😀' }],
  ['a single zero byte', 'a\0bcdef', { text: 'a\0bcdef' }],
  ['as many bytes as are allowed', 'a'.repeat(limit), { text: 'a'.repeat(limit) }],
])('reads %s', (_, content, want) => expect(read(content)).toEqual(want))

test.each([
  ['Latin-1', Buffer.from('caf\xe9 .\n', 'latin1'), 'caf\uFFFD .\n'],
  ['a cut sequence', Buffer.from([0x61, 0xe2, 0x82]), 'a\uFFFD'],
  ['an overlong form', Buffer.from([0xc0, 0xaf, 0x61]), '\uFFFD\uFFFDa'],
  ['UTF-16 with its mark', Buffer.from('\uFEFFab', 'utf16le'), '\uFEFFab'],
  ['UTF-16 without a mark', Buffer.from('abcd', 'utf16le'), 'abcd'],
  ['UTF-16 in the other order', Buffer.from('abcd', 'utf16le').swap16(), 'abcd'],
])('has %s read as text all the same, and says what is wrong', (_, bytes, text) => {
  expect(read(bytes)).toEqual({ text, problem: 'encoding' })
})

test('hands out the text of a document that is too large', () => {
  expect(read('a'.repeat(limit + 1))).toEqual({ text: 'a'.repeat(limit + 1), problem: 'too-large' })
})

test('does not hold a file beyond all measure', () => {
  const path = join(folderWith({ 'a.md': '' }), 'a.md')
  truncateSync(path, maxFileBytes + 1)
  expect(readFile(path, limit)).toEqual({ text: null, problem: 'too-large' })
})

test('says why there is nothing to read', () => {
  const folder = folderWith({ 'a.md': 'a' })
  mkdirSync(join(folder, 'folder.md'))
  symlinkSync('a.md', join(folder, 'link.md'))
  expect(readFile(join(folder, 'folder.md'), limit)).toBe('unreadable')
  expect(readFile(join(folder, 'none.md'), limit)).toBe('gone')
  expect(readFile(join(folder, 'gar\uFFFDbled.md'), limit)).toBe('unreadable')
  expect(readFile(join(folder, 'link.md'), limit)).toBe('link')
})

test('does not wait for a pipe', () => {
  const folder = folderWith({})
  execFileSync('mkfifo', [join(folder, 'pipe.md')])
  expect(readFile(join(folder, 'pipe.md'), limit)).toBe('unreadable')
})
