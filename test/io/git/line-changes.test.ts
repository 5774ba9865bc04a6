import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addedLines, goneLines, linesOf } from '../../../src/io/git/line-changes.ts'

const lines = (text: string) => linesOf(Buffer.from(text))

describe('added lines', () => {
  test.each([
    ['none', 'a\nb\n', ['a\nb\n'], []],
    ['in the middle', 'a\nx\nb\n', ['a\nb\n'], [[2, 2]]],
    ['at both ends', 'x\na\nb\ny', ['a\nb\n'], [[1, 1], [4, 4]]],
    ['that moved', 'b\nc\na\n', ['a\nb\nc\n'], [[3, 3]]],
    ['that are a copy', 'a\na\n', ['a\n'], [[2, 2]]],
    ['of a text whose line ends change', 'a\nb\n', ['a\r\nb\r\n'], []],
    ['after a lone CR', 'a\rx\rb', ['a\rb'], [[2, 2]]],
    ['that are in neither parent', 'a\nb\nc\nx\n', ['a\nb\n', 'a\nc\n'], [[4, 4]]],
    ['of a file that one parent lacks', 'a\nx\n', ['a\n', ''], [[2, 2]]],
    ['of an emptied file', '', ['a\n'], []],
  ])('%s', (_, after, before, want) => {
    expect(addedLines(lines(after), before.map(lines))).toEqual(want)
  })

  test('all, where there is no text to compare', () => {
    expect(addedLines(lines('a\n'), [])).toBeNull()
    expect(addedLines(lines('a\0\n'), [lines('a\n')])).toBeNull()
    expect(addedLines(linesOf(Buffer.from([0xff, 0xfe, 0x41, 0x4e])), [lines('a')])).toBeNull()
    expect(addedLines(linesOf(Buffer.from([1, 2, 3, 10, 97])), [lines('a')])).toBeNull()
    expect(addedLines(lines('a\n'), [lines('a\0\n')])).toEqual([[1, 2]])
  })

  test('the rest is a common part of both texts in order, and the longest one', () => {
    const some = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
    fc.assert(
      fc.property(some, some, (before, after) => {
        const added = new Set((addedLines(after, [before]) ?? []).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)))
        const rest = after.filter((_, index) => !added.has(index + 1))
        let at = 0
        for (const line of before) if (line === rest[at]) at++
        expect(at).toBe(rest.length)
        expect(rest.length).toBe(longest(before, after))
      }),
    )
  })

  test('of texts that are far apart are counted, and take no time', () => {
    const [before, after] = [0, 1].map((shift) => Array.from({ length: 60_000 }, (_, index) => String((index * 7919 + shift * 31) % 50_000)))
    const added = addedLines(after ?? [], [before ?? []])
    expect(added?.length).toBeLessThan(60_000)
    expect(addedLines([...(after ?? []), 'new'], [before ?? []])?.at(-1)).toEqual([60_001, 60_001])
  })
})

describe('gone lines', () => {
  test.each([
    ['none of a text that only moved', 'a\nb\nc', 'c\nb\na', []],
    ['what has no copy left', 'a\nx\ny\nb', 'b\na', [[2, 3]]],
    ['no copy of what is left', 'a\na\nb', 'a', [[3, 3]]],
  ])('%s', (_, before, now, want) => {
    expect(goneLines(lines(before), lines(now))).toEqual(want)
  })
})

function longest(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const line of a) {
    const next = [0]
    for (const [j, other] of b.entries()) next.push(line === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}
