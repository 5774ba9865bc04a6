import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../src/index.ts'
import { proofOf } from '../../src/model/proof.ts'
import { ITEM, sectionOf } from '../support/sections.ts'
import type { Told } from '../support/sections.ts'

const T = (hour: number) => `2026-06-01T${String(hour).padStart(2, '0')}:00:00Z`
const at = (hour: number, told: Omit<Told, 'time'> = {}): Told => ({ ...told, time: T(hour) })
const fail = { report: 'fail' }

/** What is lacking, and the hour of the pass that was judged. */
const cases: Readonly<Record<string, { sections: readonly Told[]; lacks: readonly string[]; pass: number | null }>> = {
  'nothing proves nothing': { sections: [], lacks: ['no-pass'], pass: null },
  'one full pass is enough': { sections: [at(1)], lacks: [], pass: 1 },
  'of two full passes the later counts': { sections: [at(2), at(1)], lacks: [], pass: 2 },
  'a full pass counts before a later half one': { sections: [at(1), at(2, { baseline: 'fail' })], lacks: [], pass: 1 },
  'of two half passes the one that lacks less counts': {
    sections: [at(1, { baseline: 'fail' }), at(2, { baseline: 'fail', admission: 'not_admitted' })],
    lacks: ['no-baseline'],
    pass: 1,
  },
  'of two that lack as much the later counts': {
    sections: [at(2, { baseline: 'fail' }), at(1, { admission: 'not_admitted' })],
    lacks: ['no-baseline'],
    pass: 2,
  },
  'a fail before the pass is forgiven': { sections: [at(2), at(1, fail)], lacks: [], pass: 2 },
  'a fail after the pass is not': { sections: [at(2, fail), at(1)], lacks: ['superseded'], pass: 1 },
  'a fail at the time of the pass is not': { sections: [at(1), at(1, fail)], lacks: ['superseded'], pass: 1 },
  'a fail without a time is the oldest': { sections: [at(1), { time: null, report: 'fail' }], lacks: [], pass: 1 },
  'a fail that only denies the item counts': {
    sections: [at(1), at(2, { ...fail, belongs: false, denies: true })],
    lacks: ['superseded'],
    pass: 1,
  },
  'a pass without a stamp in its run is none of the harness': {
    sections: [at(1, { run: { stamp: null } })],
    lacks: ['not-harness'],
    pass: 1,
  },
  'a baseline run is no run of the item': { sections: [at(1, { run: { baseline: true } })], lacks: ['not-harness'], pass: 1 },
  'a withheld route is not the route': { sections: [at(1, { route: null })], lacks: ['not-harness'], pass: 1 },
  'a withheld report is no pass': { sections: [at(1, { report: null })], lacks: ['no-pass'], pass: null },
  'a pass that denies the item is no pass of it': { sections: [at(1, { denies: true })], lacks: ['no-pass'], pass: null },
  'a pass that belongs to another item is no pass of it': {
    sections: [at(1, { belongs: false })],
    lacks: ['no-pass'],
    pass: null,
  },
  'a half pass that is superseded says both': {
    sections: [at(1, { baseline: 'fail' }), at(2, fail)],
    lacks: ['no-baseline', 'superseded'],
    pass: 1,
  },
}

describe('proofOf', () => {
  for (const [name, { sections, lacks, pass }] of Object.entries(cases)) {
    test(name, () => {
      const proof = proofOf({ id: ITEM, demands: [] }, sections.map(sectionOf), defaultPolicy)
      expect(proof.lacks).toEqual(lacks)
      expect(proof.pass?.time ?? null).toBe(pass === null ? null : T(pass))
    })
  }

  test('names the sections that count against the pass, and no older ones', () => {
    const sections = [at(1, fail), at(2), at(3, fail), at(4, { denies: true }), at(1, { denies: true })].map(sectionOf)
    const proof = proofOf({ id: ITEM, demands: [] }, sections, defaultPolicy)
    expect(proof.contrary).toEqual([sections[2]])
    expect(proof.denials).toEqual([sections[3]])
  })

  test('names all of them where there is no pass', () => {
    const sections = [at(1, fail), at(2, { report: 'blocked' }), at(3, { belongs: false, denies: true })].map(sectionOf)
    const proof = proofOf({ id: ITEM, demands: [] }, sections, defaultPolicy)
    expect(proof.contrary).toEqual(sections.slice(0, 2))
    expect(proof.denials).toEqual(sections.slice(2))
  })
})
