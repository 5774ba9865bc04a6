import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack } from '../../src/model/pack.ts'
import { NotPacked, NotPlain, Shapes } from '../../src/model/pack-form.ts'
import { factsWith, openFacts, packFacts } from '../../src/model/remembered-facts.ts'
import { literal, ownText } from '../../src/model/safe.ts'
import { unpack } from '../../src/model/unpack.ts'
import { generateTree } from '../../bench/tree.mjs'
import { notes } from '../support/documents.ts'
import { factsOf } from '../support/facts.ts'

const count = fc.nat({ max: 2 ** 31 - 1 })
const place = fc.record({ path: fc.string(), start: count, end: count, line: count, column: count, endLine: count, endColumn: count }, { noNullPrototype: true })
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, '', 'word', 0, 127, 128, 2 ** 31, 2 ** 53 - 1, -1, 0.5),
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    place,
    fc.array(tie('value')),
    fc.dictionary(fc.string().filter((key) => key !== '__proto__' && !key.includes(',')), tie('value'), { noNullPrototype: true }),
  ),
}))

describe('packed data', () => {
  test('comes back as it was, each value by itself, keys in their order', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (values) => {
        const packed = unpack(pack(values))
        expect(packed.size).toBe(values.length)
        for (const index of [...values.keys()].reverse()) expect(JSON.stringify(packed.part(index))).toBe(JSON.stringify(values[index]))
        for (const index of values.keys()) expect(packed.part(index)).toEqual(values[index])
      }),
    )
  })

  test('comes back as it was where keys and the path of places are known beforehand', () => {
    const shapes = new Shapes(['a,b', 'text,place', ''])
    const known = fc.record({ a: value, b: fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }), place: fc.record({ path: fc.constantFrom('own.md', 'other.md'), start: count, end: count, line: count, column: count, endLine: count, endColumn: count }, { noNullPrototype: true }) }, { noNullPrototype: true })) }, { noNullPrototype: true })
    fc.assert(
      fc.property(fc.array(fc.oneof(known, value), { maxLength: 6 }), (values) => {
        const packed = unpack(pack(values, 'own.md', shapes), 'own.md', shapes)
        for (const index of values.keys()) expect(JSON.stringify(packed.part(index))).toBe(JSON.stringify(values[index]))
      }),
    )
  })

  test('after what could not be packed', () => {
    expect(() => pack([{ a: 'word', b: undefined }])).toThrow(NotPlain)
    expect(unpack(pack([{ a: 'word', b: null }])).part(0)).toEqual({ a: 'word', b: null })
  })

  test.each([['a class', new Map()], ['nothing', undefined], ['no number', Number.NaN], ['a zero below zero', -0], ['half a character', '\ud800'], ['a key with a comma', { 'a,b': 1 }], ['a function', () => 1]])('refuses %s', (_, odd) => {
    expect(() => pack([[odd]])).toThrow(NotPlain)
  })

  test('is refused, or read to some end, when it was damaged', () => {
    const bytes = pack([{ a: [1, 'word', null], b: 'word' }, 'more'])
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const damaged = bytes.slice()
        damaged[at] = byte
        try {
          const packed = unpack(damaged)
          for (let index = 0; index < packed.size; index++) packed.part(index)
        } catch (error) {
          expect(error instanceof NotPacked || error instanceof TypeError || error instanceof RangeError).toBe(true)
        }
      }),
    )
  })
})

describe('remembered facts', () => {
  const texts = [...generateTree(4).map(({ text }) => text), notes('Widget', '\n## Minutes\n\nSee cto-work-101.\n'), '', 'no frontmatter', '\uFEFF# A\r\n\r\n😀 b\r\n']

  test.each(texts)('are those that were read', (text) => {
    const facts = factsOf(text, '03-PROTOCOLS/CTO-WIDGET-ISSUES.md')
    const { facts: opened, more } = openFacts(packFacts(facts, [['more']]), { path: facts.path, reported: facts.reported })
    for (const name of Object.keys(facts) as (keyof typeof facts)[]) expect(opened[name], name).toEqual(facts[name])
    expect(more(0)).toEqual(['more'])
  })

  test('keep all but what is changed in them', () => {
    const facts = factsOf(texts[0] ?? '', '03-PROTOCOLS/CTO-WIDGET-ISSUES.md')
    const { facts: opened } = openFacts(packFacts(facts, []), { path: facts.path, reported: true })
    const changed = factsWith(opened, { reported: false, kind: literal('other'), notice: null })
    expect([changed.reported, changed.kind, changed.notice, changed.path, changed.headings]).toEqual([false, 'other', null, facts.path, facts.headings])
    expect([opened.reported, opened.kind, opened.notice]).toEqual([true, facts.kind, facts.notice])
    expect(factsWith(facts, { path: ownText('a.md') })).toEqual({ ...facts, path: 'a.md' })
  })
})
