import type { EvidenceFact } from '../src/model/evidence-facts.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { alternatives } from '../src/model/safe.ts'

/** A report status is a verdict on a run: a known word, with the run, and with the reason if it is not a pass. */
export const evidenceReport: Rule = defineRule({
  id: 'evidence-report',
  summary: 'A report status is a known word, names the run that it reports and says why it is no pass.',
  why: 'A verdict without its run cannot be looked up, and a failure without a reason teaches nothing.',
  fix: 'Take word, run and reason over from the report of the run.',
  messages: {
    'report-enum': {
      severity: 'error',
      text: 'The report status must be one word: {words}.',
      source: 'EVD-04',
    },
    'failure-reason': {
      severity: 'error',
      text: 'The report status is `{status}`, but the section gives no failure reason.',
      fix: 'Add a bullet `Failure reason:` with the reason from the report of the run.',
      source: 'EVD-05',
    },
    'run-present': {
      severity: 'error',
      text: 'The section has a report status but names no run.',
      fix: 'Add a bullet `Run artifact directory:` with the path of the run.',
      source: 'EVD-10',
    },
  },
  bad: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Report status: \`fail\`.

## Widget Probe Evidence - 2026-06-02

- Run artifact directory: \`harness-runs/20260602T100000Z-widget-1\`.
- Report status: \`passed\`.
`,
  good: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`fail\`.
- Failure reason: \`the widget does not turn\`.
`,
  check({ evidence }, report, { policy }) {
    const words = policy.evidence.reportStatuses
    for (const { facts, runs } of evidence) {
      const statuses = facts.filter(({ key }) => key === 'reportStatus')
      for (const { place, value } of statuses) {
        if (value !== null && !words.includes(value)) report('report-enum', place, { words: alternatives(words) })
      }
      const [first] = statuses
      if (first === undefined) continue
      if (!runs.some(({ baseline }) => !baseline)) report('run-present', first.place)
      const failed = statuses.find(({ value }) => value !== null && policy.claims.contraryStatuses.includes(value))
      if (failed?.value && !facts.some(isReason)) report('failure-reason', failed.place, { status: failed.value })
    }
  },
})

/** A dash or an empty pair of backticks is no reason; a withheld text is one. */
function isReason({ key, value }: EvidenceFact): boolean {
  return key === 'failureReason' && (value === null || /[\p{L}\p{N}]/u.test(value))
}
