import type { EvidenceSection } from '../src/model/evidence-facts.ts'
import type { TreeFacts } from '../src/model/facts.ts'
import type { Policy } from '../src/model/policy.ts'
import type { Place } from '../src/model/place.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import type { Safe } from '../src/model/safe.ts'

/** A run has one report: where two sections disagree on it, one of them is wrong. */
export const runReportedOnce: Rule = defineTreeRule({
  id: 'run-reported-once',
  summary: 'One run is given the same report status wherever it is reported.',
  why: 'Of two reports on one run, everybody believes the one that suits them.',
  fix: 'Look the status up in the report of the run, and correct the section that is wrong.',
  messages: {
    'run-conflict': {
      severity: 'error',
      text: 'This run is reported as `{status}` here, but as `{other}` elsewhere.',
      source: 'EVD-08',
    },
  },
  notes: { other: 'The same run is reported as `{other}` here.' },
  bad: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`pass\`.

## Widget Run Correction - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`fail\`.
- Failure reason: \`the widget does not turn\`.
`,
  good: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`pass\`.

## Widget Run Correction - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`pass\`.
`,
  ties: (document, { policy }) => reportsOf({ documents: [document] }, policy).map(({ run }) => [document.path, `run ${run}`]),
  checkTree(facts, report, { policy }) {
    const reports = reportsOf(facts, policy).sort((a, b) => Number(a.reported) - Number(b.reported))
    const firsts = new Map<Safe, RunReport[]>()
    for (const again of reports) {
      const known = firsts.get(again.run) ?? []
      firsts.set(again.run, known)
      const other = known.find(({ status }) => status !== again.status)
      if (other === undefined) {
        if (known.length === 0) known.push(again)
        continue
      }
      const data = { status: again.status, other: other.status }
      report('run-conflict', again.place, data, { related: [{ place: other.place, note: 'other', data }] })
    }
  },
})

interface RunReport {
  readonly run: Safe
  readonly status: Safe
  readonly place: Place
  readonly reported: boolean
}

function reportsOf({ documents }: TreeFacts, policy: Policy): RunReport[] {
  return documents.flatMap(({ evidence, reported }) =>
    evidence.flatMap((section) => {
      const statuses = section.facts.filter(({ key }) => key === 'reportStatus')
      const [status, ...others] = statuses
      if (!status?.value || others.length > 0 || !policy.evidence.reportStatuses.includes(status.value)) return []
      const { place, value } = status
      return runsOf(section).map((run) => ({ run, status: value, place, reported }))
    }),
  )
}

/** The runs that the report is on: those that the section names as its own, else its only one. */
function runsOf({ runs }: EvidenceSection): readonly Safe[] {
  const named = runs.filter(({ baseline, inRunFolder }) => !baseline && inRunFolder)
  const own = named.filter(({ isReported }) => isReported)
  const judged = own.length > 0 ? own : named.length === 1 ? named : []
  return judged.flatMap(({ name }) => name ?? [])
}
