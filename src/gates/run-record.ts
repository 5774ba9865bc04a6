import type { GateStatus, Judgement, Verdict } from '../model/gate.ts'
import type { ReportField } from '../model/harness.ts'
import type { Policy } from '../model/policy.ts'
import { printable } from '../model/printable.ts'
import type { RunFacts } from '../model/run.ts'
import type { RunRecord, RunShows, RunWord } from '../model/run-record.ts'
import { cleared, ownText } from '../model/safe.ts'
import type { FactText, Safe } from '../model/safe.ts'
import type { JudgeOptions } from './judge.ts'
import { viewRun } from './view.ts'
import type { RunView } from './view.ts'

/** The fields of a report by what evidence sections call them. */
const FIELDS: Readonly<Record<Exclude<RunWord, 'baseline' | 'route'>, ReportField>> = {
  reportStatus: 'status',
  backend: 'backend',
  exitCode: 'backend_exit_code',
  processStarted: 'case_process_started',
  provider: 'case_model_provider',
  model: 'case_model',
  admission: 'case_model_admission_status',
  sourceAdmission: 'source_admission_status',
  failureReason: 'failure_reason',
}

/** The gates that decide a verdict. */
const HOLDING: Readonly<Record<Verdict, GateStatus | null>> = { pass: null, fail: 'fail', blocked: 'blocked' }

type Show = (text: string) => FactText

/** What documents are compared with: what a run's report says and what the gates say of the run, and nothing of it that may not be shown. */
export function recordRun(facts: RunFacts, judgement: Judgement, digest: Safe | null, { clears, policy }: Pick<JudgeOptions, 'clears' | 'policy'>): RunRecord {
  const run = viewRun(facts, policy, judgement.surfaces, clears)
  const show: Show = (text) => cleared(printable(text), clears)
  return {
    verdict: judgement.verdict,
    gates: judgement.gates.filter(({ status }) => status === HOLDING[judgement.verdict]).map(({ id }) => id),
    diagnosis: judgement.agentResult?.code ?? null,
    shows: run.noReport === null ? showsOf(run, judgement, policy, show) : null,
    digest,
  }
}

/** A value that is no text is written as a document would write it; `null` says that the report has none. */
function wordOf({ report }: RunView, field: ReportField): string | null {
  const value = report.value(field)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

function showsOf(run: RunView, judgement: Judgement, { claims }: Policy, show: Show): RunShows {
  const { report } = run
  const passes = (id: string) => judgement.gates.some((gate) => gate.id === ownText(id) && gate.status === 'pass')
  const words: Partial<Record<RunWord, FactText>> = {}
  for (const [key, field] of Object.entries(FIELDS) as [RunWord, ReportField][]) {
    const word = wordOf(run, field)
    if (word !== null && word !== '') words[key] = show(word)
  }
  // The baseline counts for what its gate says; one that is not sound is not what any document may call it.
  if (passes('HG13')) words.baseline = claims.baseline
  else if (report.text('baseline.status') !== null) words.baseline = report.text('baseline.status') === claims.baseline ? null : show(report.text('baseline.status') ?? '')
  if (passes('HG17')) words.route = claims.route
  return {
    words,
    markers: run.files('markers').map(({ path }) => show(path)),
    changedFiles: Array.isArray(report.value('changed_files')) ? report.list('changed_files').map(show) : null,
    patch: patchOf(run, show),
    tests: testsOf(run, show),
  }
}

function patchOf(run: RunView, show: Show): RunShows['patch'] {
  const file = run.file('patch')
  const size = file?.text === null || file === null ? null : new TextEncoder().encode(file.text).length
  const bytes = run.report.number('patch.bytes') ?? size
  const path = run.report.text('patch.path') ?? file?.path ?? null
  return bytes === null ? null : { path: path === null ? null : show(path), bytes }
}

function testsOf({ report }: RunView, show: Show): RunShows['tests'] {
  const status = report.text('tests.status')
  return status === null ? null : { status: show(status), passed: report.number('tests.passed'), total: report.number('tests.total') }
}
