import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repeats } from '../../src/model/repeats.ts'
import { ownText } from '../../src/model/safe.ts'

const entry = (key: string, path: string, start: number, reported = true) => ({
  key,
  reported,
  place: { path: ownText(path), start, end: start + 1, line: 1, column: start + 1, endLine: 1, endColumn: start + 2 },
})

describe('repeats', () => {
  test('names every further bearer of a key with the first, by path and place', () => {
    const [late, early, other] = [entry('k', 'b.md', 0), entry('k', 'a.md', 9), entry('j', 'a.md', 0)]
    expect(repeats([late, early, other])).toEqual([{ first: early, again: late }])
  })

  test('says the same in whatever order the entries come', () => {
    const some = fc.uniqueArray(fc.record({ key: fc.constantFrom('j', 'k', 'l'), path: fc.constantFrom('a.md', 'b.md', 'B.md'), start: fc.nat(20), reported: fc.boolean() }), { selector: ({ path, start }) => `${path} ${start}` })
    fc.assert(
      fc.property(some, fc.gen(), (records, pick) => {
        const entries = records.map(({ key, path, reported, start }) => entry(key, path, start, reported))
        const mixed = pick(fc.shuffledSubarray, entries, { minLength: entries.length })
        expect(repeats(mixed)).toEqual(repeats([...entries].reverse()))
      }),
    )
  })

  test('takes for the first one where nothing is reported', () => {
    const [checked, looked] = [entry('k', 'a.md', 0), entry('k', 'b.md', 0, false)]
    expect(repeats([checked, looked])).toEqual([{ first: looked, again: checked }])
  })
})
