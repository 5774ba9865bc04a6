import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { lintCorpus } from '../../src/index.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'

/** Lines that mean something to the rules, whole and in pieces. */
const LINES = [
  '---', 'title: CTO Widget Issues', 'created: 2026-06-02', 'last_reviewed: 2026-06-01', 'core_promotion_status: not-promoted',
  'route: cto', '# CTO Widget Issues', '## Scope', '## CTO-WORK-101 - Widget', '## CTO-WORK-102 – Widget', '### Acceptance',
  'Status: blocked.', 'Status: validated.', '**Status:** `ready` now', 'Acceptance:', 'Blocked by:', 'Blocked by: CTO-WORK-102.',
  'Current evidence:', '- None.', '- It turns.', '-', '1. `CTO-WORK-102`', '## Run Evidence - 2026-06-01', '## Run Evidence',
  '- Report status: `pass`.', '- Report status: `fail`.', '- Failure reason:', '- Run artifact directory: `harness-runs/20260601T100000Z-a-1`.',
  '- Same-run fake baseline: `pass`.', 'CTO-WORK-101 remains blocked until', 'a run has passed.', 'This does not validate `CTO-WORK-101`.',
  'cto-work-7', '```', '<!--', '-->', '> ', '', '', FORWARDED,
]
const text = fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 20 })), { maxLength: 40 }).map((lines) => lines.join('\n'))

test('no rule throws on any text, and every finding is a whole sentence in its document', () => {
  fc.assert(fc.property(text, text, (issues, prd) => {
    const documents = [
      { path: '03-PROTOCOLS/CTO-WIDGET-ISSUES.md', text: issues },
      { path: '03-PROTOCOLS/CTO-WIDGET-PRD.md', text: prd },
    ]
    const { crashes, findings } = lintCorpus(documents, { rules, today: '2026-06-30' })
    expect(crashes).toEqual([])
    for (const { fix, message, place, related } of findings) {
      const length = documents.find(({ path }) => path === place.path)?.text.length ?? -1
      expect(place.start).toBeLessThanOrEqual(length)
      for (const sentence of [message, fix, ...related.map((one) => one.message)]) expect(sentence).not.toMatch(/\{\w+\}|undefined/)
    }
  }), { numRuns: 150 })
})

test('the order in which documents are given changes nothing', () => {
  fc.assert(fc.property(text, text, (issues, prd) => {
    const a = { path: '03-PROTOCOLS/CTO-WIDGET-ISSUES.md', text: issues }
    const b = { path: '03-PROTOCOLS/CTO-WIDGET-PRD.md', text: prd }
    const [one, other] = [lintCorpus([a, b], { rules, today: '2026-06-30' }), lintCorpus([b, a], { rules, today: '2026-06-30' })]
    expect(other.findings).toEqual(one.findings)
  }), { numRuns: 40 })
})

test('no rule throws on any two versions, and what it finds stands in one of them', () => {
  fc.assert(fc.property(text, text, fc.boolean(), (older, newer, moved) => {
    const documents = [{ path: `03-PROTOCOLS/CTO-${moved ? 'LEVER' : 'WIDGET'}-ISSUES.md`, text: newer }]
    const before = [{ path: '03-PROTOCOLS/CTO-WIDGET-ISSUES.md', text: older }]
    const { crashes, findings, notRun } = lintCorpus(documents, { rules, today: '2026-06-30', before })
    expect(crashes).toEqual([])
    expect(notRun.filter(({ ruleId }) => rules.some((rule) => rule.id === ruleId && 'checkChange' in rule))).toEqual([])
    for (const { fix, message, place, related } of findings) {
      const length = [...documents, ...before].find(({ path }) => path === place.path)?.text.length ?? -1
      expect(place.start).toBeLessThanOrEqual(length)
      for (const sentence of [message, fix, ...related.map((one) => one.message)]) expect(sentence).not.toMatch(/\{\w+\}|undefined/)
    }
  }), { numRuns: 150 })
})
