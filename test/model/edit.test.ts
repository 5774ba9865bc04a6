import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, composeChanges } from '../../src/model/edit.ts'
import type { Change, Edit } from '../../src/model/edit.ts'
import { literal } from '../../src/model/safe.ts'

const put = (at: number, text = literal('+')): Edit => ({ start: at, end: at, parts: [text] })
const cut = (start: number, end: number): Edit => ({ start, end, parts: [] })
const swap = (start: number, middle: number, end: number): Edit => ({ start, end, parts: [{ start: middle, end }, { start, end: middle }] })

describe('edits', () => {
  test.each<[string, readonly Edit[], string]>([
    ['none', [], 'abcdef'],
    ['put in at either end and between', [put(0), put(3), put(6)], '+abc+def+'],
    ['take out', [cut(1, 3)], 'adef'],
    ['touch each other', [cut(1, 3), cut(3, 4)], 'aef'],
    ['put in before what is taken out at the same place, whatever their order', [cut(2, 4), put(2)], 'ab+ef'],
    ['put in behind what is taken out', [cut(2, 4), put(4)], 'ab+ef'],
    ['move stretches', [swap(1, 3, 5)], 'adebcf'],
    ['change what moves', [swap(1, 3, 5), cut(1, 2), put(4)], 'ad+ecf'],
    ['keep a stretch and put something on both sides', [{ start: 2, end: 4, parts: [literal('<'), { start: 2, end: 4 }, literal('>')] }], 'ab<cd>ef'],
  ])('%s', (_, edits, want) => {
    expect(applyEdits('abcdef', edits)).toMatchObject({ text: want, refused: [] })
    expect(applyEdits('abcdef', edits.toReversed())).toMatchObject({ text: want, applied: { length: edits.length } })
  })

  test.each<[string, readonly Edit[], string, number]>([
    ['one reaches into another', [cut(1, 3), cut(2, 5)], 'adef', 1],
    ['one stands in another', [cut(1, 5), cut(2, 3)], 'af', 1],
    ['two take the same out', [cut(1, 3), cut(1, 3)], 'adef', 1],
    ['two are put in at one place', [put(2), put(2, literal('-'))], 'ab+cdef', 1],
    ['one stands across two stretches that move', [swap(1, 3, 5), cut(2, 4)], 'adebcf', 1],
    ['several', [cut(0, 4), cut(1, 2), put(2), cut(3, 5)], 'ef', 3],
  ])('where %s, the first is applied and the rest refused', (_, edits, want, refused) => {
    expect(applyEdits('abcdef', edits)).toMatchObject({ text: want, refused: { length: refused } })
  })

  test('changes are told apart, by places of the old text', () => {
    expect(applyEdits('abcdef', [swap(1, 3, 5), cut(1, 2), put(6)]).changes).toEqual([
      { start: 1, end: 5, text: 'dec' },
      { start: 6, end: 6, text: '+' },
    ])
  })
})

describe('changes of what changes have made', () => {
  const text = 'abcdefghij'
  const changed = (from: string, changes: readonly Change[]) =>
    changes.toReversed().reduce((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), from)

  /** Changes in order and apart, up to one place behind the text. */
  const changesTo = (length: number) =>
    fc.uniqueArray(fc.nat(length), { maxLength: 6 }).chain((cuts) => {
      const places = cuts.sort((a, b) => a - b)
      const pairs = places.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: places[i + 1] ?? start }] : []))
      return fc.tuple(...pairs.map((span) => fc.constantFrom('', '+', '--').map((put): Change => ({ ...span, text: put }))))
    })

  test('are changes of the first text, in order and apart', () => {
    const twice = changesTo(text.length).chain((first) => changesTo(changed(text, first).length).map((then) => [first, then] as const))
    fc.assert(fc.property(twice, ([first, then]) => {
      const composed = composeChanges(text.length, first, then)
      expect(changed(text, composed)).toBe(changed(changed(text, first), then))
      for (const [i, { start, end }] of composed.entries()) {
        expect(start).toBeLessThanOrEqual(end)
        expect(composed[i - 1]?.end ?? -1).toBeLessThan(start)
      }
    }))
  })

  test.each<[string, readonly Change[], readonly Change[], readonly Change[]]>([
    ['none', [], [], []],
    ['apart', [{ start: 1, end: 2, text: '' }], [{ start: 4, end: 5, text: 'x' }], [{ start: 1, end: 2, text: '' }, { start: 5, end: 6, text: 'x' }]],
    ['in what was put in', [{ start: 1, end: 2, text: 'xyz' }], [{ start: 2, end: 3, text: '' }], [{ start: 1, end: 2, text: 'xz' }]],
    ['at the end', [{ start: 10, end: 10, text: 'x' }], [{ start: 11, end: 11, text: 'y' }], [{ start: 10, end: 10, text: 'xy' }]],
  ])('%s', (_, first, then, want) => expect(composeChanges(text.length, first, then)).toEqual(want))
})
