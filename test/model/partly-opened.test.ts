import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack } from '../../src/model/pack.ts'
import { Shapes } from '../../src/model/pack-form.ts'
import { recordWith } from '../../src/model/partly-opened.ts'
import { Packed, unpack } from '../../src/model/unpack.ts'

const shapes = new Shapes(['name,*parts,note,*others', 'label,*entries'])

interface Inner {
  readonly label: string
  readonly entries: readonly string[]
}
interface Outer {
  readonly name: string
  readonly parts: readonly Inner[]
  readonly note: string | null
  readonly others: readonly number[]
}

const inner = fc.record({ label: fc.string(), entries: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }) }, { noNullPrototype: true })
const outer = fc.record({ name: fc.string(), parts: fc.array(inner, { maxLength: 3 }), note: fc.option(fc.string()), others: fc.array(fc.nat(), { maxLength: 3 }) }, { noNullPrototype: true })

const filled: Outer = { name: 'a', parts: [{ label: 'b', entries: ['c', 'd'] }], note: null, others: [1, 2] }
const open = (records: readonly Outer[]): readonly Outer[] => unpack(pack([records], '', shapes), '', shapes).part(0) as readonly Outer[]

/** The numbers of the parts that are opened meanwhile. */
function openedBy(act: () => void): readonly number[] {
  const opened: number[] = []
  const { part } = Packed.prototype
  Packed.prototype.part = function (index) {
    opened.push(index)
    return part.call(this, index)
  }
  try {
    act()
  } finally {
    Packed.prototype.part = part
  }
  return opened
}

describe('what is packed apart', () => {
  test('comes back as it was, with its key where it was, and packed again is the same', () => {
    fc.assert(
      fc.property(fc.array(outer, { maxLength: 4 }), (records) => {
        const opened = open(records)
        expect(JSON.stringify(opened)).toBe(JSON.stringify(records))
        expect(opened.map((record) => ({ ...record }))).toEqual(records)
        expect(pack([opened], '', shapes)).toEqual(pack([records], '', shapes))
      }),
    )
  })

  test('is opened when it is asked for, and one of it without the others', () => {
    let [record] = [filled]
    expect(openedBy(() => ([record = filled] = open([filled])))).toEqual([0])
    expect(openedBy(() => void record.name)).toEqual([])
    expect(openedBy(() => void record.others)).toEqual([2])
    expect(openedBy(() => void record.parts)).toEqual([1])
    expect(openedBy(() => void record.parts[0]?.entries)).toEqual([3])
    expect(openedBy(() => [record.parts, record.others, record.parts[0]?.entries])).toEqual([])
  })

  test('stays so in a copy with other values', () => {
    const [record = filled] = open([filled])
    const opened = openedBy(() => {
      const copy = recordWith(record, { note: 'other', others: [3] })
      expect([copy.name, copy.note, copy.others]).toEqual(['a', 'other', [3]])
      expect(Object.keys(copy)).toEqual(Object.keys(filled))
    })
    expect(opened).toEqual([])
    expect({ ...recordWith(record, { note: 'other' }) }).toEqual({ ...filled, note: 'other' })
    expect({ ...recordWith(recordWith(record, { parts: [] }), { name: 'b' }) }).toEqual({ ...filled, parts: [], name: 'b' })
    expect(recordWith(filled, { name: 'b' })).toEqual({ ...filled, name: 'b' })
  })

  test('goes when enough others were looked at, and is opened again as it was', () => {
    const [record = filled] = open([filled])
    const before = record.parts
    expect(record.parts).toBe(before)
    for (let other = 0; other < 100; other++) for (const { others } of open([filled])) expect(others).toEqual(filled.others)
    expect(openedBy(() => void record.parts)).toEqual([1])
    expect(record.parts).not.toBe(before)
    expect(record.parts).toEqual(before)
  })
})
