import type { GateStatus, Judgement } from '../model/gate.ts'
import type { ReportField } from '../model/harness.ts'
import type { Policy } from '../model/policy.ts'
import { cleared, fill, literal, ownText, safeDate } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { EvidenceStatements } from './evidence-section.ts'
import type { RunView } from './view.ts'

/** What a person adds to what the run shows. */
export interface EvidenceWish {
  /** `null` for a title that the run's own number makes. */
  readonly title: Safe | null
  readonly commit: Safe | null
  readonly directory: Safe
  readonly digest: Safe
}

/** A run of which no section can be made. */
export interface NoEvidence {
  readonly lacks: Safe
}

const RUN_ID = /^(\d{4})(\d{2})(\d{2})T\d{6}Z-(?:.*-)?(\d{1,20})$/
/** What a code span on one line cannot hold as it stands. */
const NOT_PLAIN = /[`\p{Cc}\p{Zl}\p{Zp}]/u

/** Gathers what a section states of a run and of what the gates say of it. */
export function evidenceStatements(run: RunView, judgement: Judgement, policy: Policy, wish: EvidenceWish, clears: Clears): EvidenceStatements | NoEvidence {
  const reader = readerOf(run, clears)
  const [, year, month, day, number] = RUN_ID.exec(run.report.text('run_id') ?? '') ?? RUN_ID.exec(run.facts.name) ?? []
  const date = safeDate(`${year}-${month}-${day}`)
  const status = reader.text('status')
  if (date === null || number === undefined) return { lacks: literal('its `run_id` names no time') }
  if (status === null) return { lacks: literal('its report gives no `status`') }
  const statements = {
    title: wish.title ?? fill(literal('Case Run {number} Evidence'), { number: ownText(number) }),
    date,
    commit: wish.commit,
    command: policy.harness.command,
    directory: wish.directory,
    digest: wish.digest,
    status,
    ...reportedBy(reader, run),
    ...judgedBy(judgement, policy),
  }
  return reader.hidden() === null ? statements : { lacks: fill(literal('`{field}` in its report cannot stand in a document'), { field: reader.hidden() ?? status }) }
}

interface Reader {
  text(field: ReportField): Safe | null
  shown(text: string, field: ReportField): Safe
  /** The first field that holds what must not or cannot be shown. */
  hidden(): Safe | null
}

/** Shows values whole or not at all: one that is withheld would leave a section that says less than the run. */
function readerOf({ report }: RunView, clears: Clears): Reader {
  let hidden: Safe | null = null
  const shown = (text: string, field: ReportField): Safe => {
    const safe = NOT_PLAIN.test(text) || text.trim() !== text || text === '' ? null : cleared(text, clears)
    if (safe === null) hidden ??= ownText(field)
    return safe ?? ownText('')
  }
  return {
    text(field) {
      const text = report.text(field)
      return text === null || text === '' ? null : shown(text, field)
    },
    shown,
    hidden: () => hidden,
  }
}

function reportedBy(reader: Reader, run: RunView) {
  const { report } = run
  const started = report.value('case_process_started')
  return {
    unready: unreadyBy(reader, run),
    backend: reader.text('backend'),
    exitCode: report.number('backend_exit_code'),
    started: typeof started === 'boolean' ? started : null,
    provider: reader.text('case_model_provider'),
    model: reader.text('case_model'),
    admission: reader.text('case_model_admission_status'),
    sourceAdmission: reader.text('source_admission_status'),
    failureReason: reader.text('failure_reason'),
    markers: run.files('markers').map(({ path }) => reader.shown(path, 'status')),
    changedFiles: Array.isArray(report.value('changed_files')) ? report.list('changed_files').map((path) => reader.shown(path, 'changed_files')) : null,
    patch: patchBy(reader, run),
    tests: testsBy(reader, run),
  }
}

/** Of a run that had all values nothing; else each that it did not have. */
function unreadyBy(reader: Reader, { report }: RunView): readonly Safe[] {
  const states = Object.entries(report.map('local_provider_config') ?? {})
  return states.flatMap(([name, state]) => (state === 'missing' || state === 'invalid' ? [reader.shown(`${name}=${state}`, 'local_provider_config')] : []))
}

function patchBy(reader: Reader, run: RunView): EvidenceStatements['patch'] {
  const file = run.file('patch')
  const bytes = run.report.number('patch.bytes') ?? (file?.text === null || file === null ? null : new TextEncoder().encode(file.text).length)
  const path = reader.text('patch.path') ?? file?.shown ?? null
  return bytes === null || path === null ? null : { path, bytes }
}

function testsBy(reader: Reader, { report }: RunView): EvidenceStatements['tests'] {
  const status = reader.text('tests.status')
  const [passed, total] = [report.number('tests.passed'), report.number('tests.total')]
  return status === null ? null : { status, counts: passed === null || total === null ? null : { passed, total } }
}

function judgedBy({ agentResult, gates, never, verdict }: Judgement, { claims, harness }: Policy) {
  const passes = (id: string) => gates.some((gate) => gate.id === ownText(id) && gate.status === 'pass')
  const holding: Readonly<Record<typeof verdict, GateStatus | null>> = { pass: null, fail: 'fail', blocked: 'blocked' }
  return {
    baseline: passes('HG13') ? claims.baseline : null,
    route: passes('HG17') ? claims.route : null,
    verdict: ownText(verdict),
    gates: gates.filter(({ status }) => status === holding[verdict]).map(({ id }) => id),
    diagnosis: agentResult?.code ?? null,
    denied: verdict === 'pass' ? harness.notValidated.filter((id) => never.includes(id)) : harness.notValidated,
  }
}
