import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { defaultPolicy, lintText, readPolicy } from '../../src/index.ts'
import type { LookUpRuns } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { evidence, workItem } from '../support/evidence.ts'
import type { Told } from '../support/evidence.ts'

const { claim, open } = defaultPolicy.work.statuses
const path = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'

/** Sections that pass on some counts at most. */
const short: fc.Arbitrary<Told> = fc
  .record({
    run: fc.constantFrom(undefined, null, '/srv/runs/20260602T100000Z-widget-7'),
    report: fc.constantFrom('pass', 'fail', 'blocked', 'great', null),
    admission: fc.constantFrom('admitted', 'not_admitted', null),
    baseline: fc.constantFrom('pass', 'fail', null),
    more: fc.subarray(['This validates `CTO-WORK-101`.', 'This does not validate CTO-WORK-101.', 'Evidence route: a film.']),
  })
  .filter(({ run, report, admission, baseline }) => run !== undefined || report !== 'pass' || admission !== 'admitted' || baseline !== 'pass')
  .map(({ run, ...told }) => (run === undefined ? told : { ...told, run }))

const sections = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 10, max: 28 }), short), { selector: ([day]) => day, maxLength: 5 })
  .map((list) => list.map(([day, told]) => evidence(`${day}T10`, told)).join(''))

const messagesAt = (text: string, line: number, options: Parameters<typeof lintText>[1] = {}) =>
  lintText(text, { path, rules, today: '2026-06-30', ...options }).findings.filter(({ place, severity }) => place.line === line && severity === 'error')

/** The item alone, so that what is said of the document's other parts does not matter. */
const head = '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\n'

describe('a flipped status', () => {
  test('is an error under every word that claims, whatever half evidence there is', () => {
    fc.assert(fc.property(fc.constantFrom(...claim), sections, (word, runs) => {
      expect(messagesAt(`${head}${workItem(word)}${runs}`, 9)).not.toEqual([])
    }), { numRuns: 60 })
  })

  test('is an error under every open word while a statement holds the item', () => {
    fc.assert(fc.property(fc.constantFrom(...open), sections, (word, runs) => {
      const text = `${head}${workItem(word)}CTO-WORK-101 remains blocked until a run has passed.\n\n${runs}`
      expect(messagesAt(text, 9).map(({ messageId }) => messageId)).toEqual(['remains-blocked'])
    }), { numRuns: 60 })
  })

  /** Sections that pass on every count, as far as the document goes. */
  const full = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { minLength: 1, maxLength: 4 }).map((days) => days.map((day) => evidence(`${day}T10`)).join(''))
  const unproven = fc.constantFrom('fail' as const, 'blocked' as const)

  test('is an error where the gate passes none of the runs, whatever the document says', () => {
    fc.assert(fc.property(fc.constantFrom(...claim), full, unproven, (word, runs, verdict) => {
      const lookUpRuns: LookUpRuns = (citations) => citations.map(() => ({ verdict, gates: [], diagnosis: null, shows: null, digest: null }))
      const text = `${head}${workItem(word)}${runs}`
      expect(messagesAt(text, 9, { lookUpRuns }).map(({ messageId }) => messageId)).toEqual(['run-failed'])
      expect(messagesAt(text, 9)).toEqual([])
    }), { numRuns: 30 })
  })

  test('is an error where the runs are out of reach and the policy demands them', () => {
    const policy = readPolicy('extends: cto-child\nharness: {requireReachable: true}\n')
    fc.assert(fc.property(fc.constantFrom(...claim), full, fc.boolean(), (word, runs, isAsked) => {
      const lookUpRuns: LookUpRuns = (citations) => citations.map(() => ({ unreachable: literal('it rained') }))
      const found = messagesAt(`${head}${workItem(word)}${runs}`, 9, { policy, ...(isAsked && { lookUpRuns }) })
      expect(found.map(({ messageId }) => messageId)).toEqual(['run-unreachable'])
    }), { numRuns: 30 })
  })
})
