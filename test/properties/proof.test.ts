import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../src/index.ts'
import { proofOf } from '../../src/model/proof.ts'
import { ITEM, sectionOf } from '../support/sections.ts'
import type { Told } from '../support/sections.ts'

const hour = (n: number) => `2026-06-01T${String(n).padStart(2, '0')}:00:00Z`
const told: fc.Arbitrary<Told> = fc.record({
  time: fc.option(fc.integer({ min: 1, max: 20 }).map(hour), { nil: null }),
  report: fc.constantFrom('pass', 'fail', 'blocked', 'great', null),
  admission: fc.constantFrom('admitted', 'not_admitted', null),
  baseline: fc.constantFrom('pass', 'fail', null),
  run: fc.constantFrom(null, {}, { inRunFolder: false }, { baseline: true }),
  belongs: fc.boolean(),
  denies: fc.boolean(),
})
const sections = fc.array(told.map(sectionOf), { maxLength: 8 })
const lacksOf = (list: readonly ReturnType<typeof sectionOf>[]) => proofOf({ id: ITEM, demands: [] }, list, defaultPolicy).lacks

describe('the proof of an item', () => {
  test('never depends on where its sections stand, as far as it is full', () => {
    const shuffled = sections.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(fc.property(shuffled, ([list, other]) => {
      expect(lacksOf(other).length).toBe(lacksOf(list).length)
    }))
  })

  test('is never full once a fail follows everything', () => {
    fc.assert(fc.property(sections, (list) => {
      expect(lacksOf([...list, sectionOf({ time: hour(21), report: 'fail' })])).not.toEqual([])
    }))
  })

  test('is always full once a full pass follows everything', () => {
    fc.assert(fc.property(sections, (list) => {
      expect(lacksOf([...list, sectionOf({ time: hour(21) })])).toEqual([])
    }))
  })

  test('is never full without a section that passes on every count', () => {
    const short = told.filter((one) => one.report !== 'pass' || one.admission !== 'admitted' || one.baseline !== 'pass')
    fc.assert(fc.property(fc.array(short.map(sectionOf), { maxLength: 8 }), (list) => {
      expect(lacksOf(list)).not.toEqual([])
    }))
  })

  test('is not touched by a section that neither belongs to the item nor denies it', () => {
    fc.assert(fc.property(sections, told, (list, one) => {
      expect(lacksOf([...list, sectionOf({ ...one, belongs: false, denies: false })])).toEqual(lacksOf(list))
    }))
  })
})
