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
    const again = runsNamedAgain(facts)
    if (again.size === 0) return
    const reports = reportsOf(facts, policy, again).sort((a, b) => Number(a.reported) - Number(b.reported))
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

/** The runs on which more than one section reports, if at all: of few there is more to look at. */
function runsNamedAgain({ documents }: TreeFacts): ReadonlySet<Safe> {
  const seen = new Set<Safe>()
  const found = new Set<Safe>()
  for (const { evidence } of documents) {
    for (const section of evidence) for (const run of runsOf(section)) (seen.has(run) ? found : seen).add(run)
  }
  return found
}

/** @param only the runs that are asked for, if not all. */
function reportsOf({ documents }: TreeFacts, policy: Policy, only: ReadonlySet<Safe> | null = null): RunReport[] {
  const reports: RunReport[] = []
  for (const { evidence, reported } of documents) {
    for (const section of evidence) {
      const runs = runsOf(section).filter((run) => only === null || only.has(run))
      const status = runs.length === 0 ? null : statusIn(section, policy)
      if (status !== null) for (const run of runs) reports.push({ run, reported, ...status })
    }
  }
  return reports
}

/** The status that a section reports, if it is one word of the policy. */
function statusIn({ facts }: EvidenceSection, policy: Policy): Pick<RunReport, 'place' | 'status'> | null {
  const [status, ...others] = facts.filter(({ key }) => key === 'reportStatus')
  if (!status?.value || others.length > 0 || !policy.evidence.reportStatuses.includes(status.value)) return null
  return { status: status.value, place: status.place }
}

const NO_RUNS: readonly Safe[] = Object.freeze([])

/** The runs that the report is on: those that the section names as its own, else its only one. */
function runsOf({ runs }: EvidenceSection): readonly Safe[] {
  if (runs.length === 0) return NO_RUNS
  const named = runs.filter(({ baseline, inRunFolder }) => !baseline && inRunFolder)
  const own = named.filter(({ isReported }) => isReported)
  const judged = own.length > 0 ? own : named.length === 1 ? named : []
  return judged.flatMap(({ name }) => name ?? [])
}
