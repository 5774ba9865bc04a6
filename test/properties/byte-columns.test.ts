import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexByteColumns } from '../../src/model/byte-columns.ts'
import { indexLines } from '../../src/model/place.ts'

const text = fc.array(fc.oneof(fc.constantFrom('\n', '\r\n', '\r', '\u{1f600}', 'é', '—', 'a'.repeat(1023), '\u{1f600}'.repeat(600)), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 12 }).map((pieces) => pieces.join(''))

test('a column in bytes is the length in UTF-8 of what stands before it on its line', () => {
  fc.assert(
    fc.property(text, fc.nat(), (given, pick) => {
      const lines = indexLines(given)
      const inner = pick % (given.length + 1)
      const offset = /[\udc00-\udfff]/.test(given[inner] ?? '') ? inner - 1 : inner
      const { line } = lines.position(offset)
      const before = given.slice(lines.lineStart(line), offset)
      expect(indexByteColumns(given, lines)(offset)).toEqual({ line, column: Buffer.byteLength(before) + 1 })
    }),
  )
})
