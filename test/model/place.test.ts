import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexLines, placeOf } from '../../src/model/place.ts'
import { literal } from '../../src/model/safe.ts'

/** Lines and columns by counting what ends lines before an offset. */
function counted(text: string, offset: number): readonly [line: number, column: number] {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  // The second half of a line end belongs to the line that it ends.
  const isSplit = text.slice(offset - 1, offset + 1) === '\r\n'
  const lines = isSplit ? before.slice(0, -1) : before
  return [lines.length, (lines.at(-1)?.length ?? 0) + (isSplit ? 2 : 1)]
}

const texts = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom('a', 'b c', 'x'.repeat(150)) }, { weight: 4, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n\n') }), { maxLength: 40 })

test('a place has the lines and columns of its ends, in whatever order places are asked for', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (parts, spans) => {
      const text = parts.join('')
      const lines = indexLines(text)
      for (const [one, other] of spans) {
        const start = one % (text.length + 1)
        const end = start + (other % (text.length - start + 1))
        const { line, column, endLine, endColumn } = placeOf(literal('a.md'), { start, end }, lines)
        expect([[line, column], [endLine, endColumn]]).toEqual([counted(text, start), counted(text, end)])
      }
    }),
    { numRuns: 1000 },
  )
})
