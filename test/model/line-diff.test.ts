import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffLines } from '../../src/model/line-diff.ts'
import { ownText } from '../../src/model/safe.ts'
import type { FactText } from '../../src/model/safe.ts'

const texts = (letters: string): readonly FactText[] => [...letters].map((letter) => (letter === '?' ? null : ownText(letter)))
const shown = (before: string, after: string) =>
  diffLines(texts(before), texts(after)).map(
    (hunk) => `${before.slice(hunk.removedFrom, hunk.removedTo)}>${after.slice(hunk.addedFrom, hunk.addedTo)}`,
  )

describe('the difference of lines', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['abc', 'abc', []],
    ['', '', []],
    ['abc', 'abxc', ['>x']],
    ['abc', 'ac', ['b>']],
    ['abc', 'axc', ['b>x']],
    ['abcde', 'axcye', ['b>x', 'd>y']],
    ['ab', 'ba', ['a>', '>a']],
    ['aXa', 'a', ['Xa>']],
    ['', 'a', ['>a']],
    ['a?c', 'a?c', []],
    ['a?c', 'abc', ['?>b']],
    ['abc', 'a?c', ['b>?']],
  ]
  for (const [before, after, want] of cases) {
    test(`of ${before || 'nothing'} and ${after || 'nothing'} is ${want.join(' ') || 'none'}`, () => expect(shown(before, after)).toEqual(want))
  }

  test('does not count how the same words are divided', () => {
    expect(diffLines([ownText('a b'), ownText('c')], [ownText('a'), ownText('b c')])).toEqual([])
    expect(diffLines([ownText('a b'), null], [ownText('a'), ownText('b'), null])).toEqual([])
    expect(diffLines([ownText('a b')], [ownText('a'), ownText('c')])).toHaveLength(1)
  })

  test('leads from one to the other, and never takes more than it must', () => {
    const list = fc.array(fc.constantFrom(...texts('abc?')), { maxLength: 12 })
    fc.assert(fc.property(list, list, (before, after) => {
      const rebuilt: FactText[] = []
      let at = 0
      for (const hunk of diffLines(before, after)) {
        rebuilt.push(...before.slice(at, hunk.removedFrom), ...after.slice(hunk.addedFrom, hunk.addedTo))
        at = hunk.removedTo
      }
      expect([...rebuilt, ...before.slice(at)]).toEqual(after)
    }))
  })

  test('of long lists that have nothing in common comes soon', () => {
    const many = (letter: string) => Array.from({ length: 20_000 }, (_, index) => ownText(`${letter}${index}`))
    expect(diffLines(many('a'), many('b'))).toHaveLength(1)
  })
})
