import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** What an evidence section states of a run. A fact that the report does not give is `null`, and has no line. */
export interface EvidenceStatements {
  readonly title: Safe
  /** The run's UTC day. */
  readonly date: Safe
  /** `<sha> <subject>`. */
  readonly commit: Safe | null
  /** The command class by which the run was made. */
  readonly command: Safe | null
  /** Variables that the run had no valid value for, as `NAME=missing`. */
  readonly unready: readonly Safe[]
  readonly directory: Safe
  readonly status: Safe
  readonly backend: Safe | null
  readonly exitCode: number | null
  readonly started: boolean | null
  readonly provider: Safe | null
  readonly model: Safe | null
  readonly admission: Safe | null
  readonly sourceAdmission: Safe | null
  readonly failureReason: Safe | null
  readonly markers: readonly Safe[]
  readonly changedFiles: readonly Safe[] | null
  readonly patch: { readonly path: Safe; readonly bytes: number } | null
  readonly tests: { readonly status: Safe; readonly counts: { readonly passed: number; readonly total: number } | null } | null
  /** The status of the fake baseline, if its gate passes. */
  readonly baseline: Safe | null
  /** The route of the evidence, if its gate passes. */
  readonly route: Safe | null
  readonly verdict: Safe
  /** The gates that hold the run back. */
  readonly gates: readonly Safe[]
  readonly diagnosis: Safe | null
  /** 64 hexadecimal digits. */
  readonly digest: Safe
  /** Work items that the run does not validate. */
  readonly denied: readonly Safe[]
}

const NO_LINES: readonly Safe[] = []

/** Our own words around what is safe already. */
function join(texts: readonly Safe[], between: string): Safe {
  return ownText(texts.join(between))
}

function code(text: Safe | number | boolean): Safe {
  return ownText(`\`${text}\``)
}

/** `a`, `a or b`, `a, b, or c`, as the documents list ids. */
function listed(ids: readonly Safe[]): Safe {
  const all = ids.map(code)
  if (all.length < 3) return join(all, ' or ')
  return ownText(`${all.slice(0, -1).join(', ')}, or ${all.at(-1) ?? ''}`)
}

function keyed(key: Safe, value: Safe | number | boolean | null): readonly Safe[] {
  return value === null ? NO_LINES : [fill(literal('{key}: {value}.'), { key, value: code(value) })]
}

/** A day of the run, and that no value was recorded: of a run that had none, which of them were not there. */
function supplyLines({ date, unready }: EvidenceStatements): readonly Safe[] {
  if (unready.length === 0) return [literal('Runtime endpoint value was supplied only through environment and is not recorded in SOT.')]
  return unready.map((state) => fill(literal('Non-secret readiness check on {date} showed {state}.'), { date, state: code(state) }))
}

function changeLines({ changedFiles, patch, tests }: EvidenceStatements): readonly Safe[] {
  const isEmpty = patch !== null && patch.bytes === 0
  return [
    ...(changedFiles?.length === 0 ? [literal('The harness recorded no changed files.')] : []),
    ...(isEmpty ? [literal('The patch artifact was empty.')] : []),
    ...(changedFiles !== null && changedFiles.length > 0 ? [fill(literal('Changed files: {files}.'), { files: join(changedFiles.map(code), ', ') })] : []),
    ...(patch !== null && !isEmpty ? [fill(literal('Patch: {path}, {bytes} bytes.'), { path: code(patch.path), bytes: code(patch.bytes) })] : []),
    ...(tests === null ? [] : [testLine(tests, isEmpty)]),
  ]
}

function testLine({ counts, status }: NonNullable<EvidenceStatements['tests']>, isEmpty: boolean): Safe {
  if (isEmpty && status === literal('fail')) return literal('Tests failed because the artificial fixture bug remained unchanged.')
  if (counts === null) return fill(literal('Tests: {status}.'), { status: code(status) })
  return fill(literal('Tests: {status}, {passed} of {total}.'), { status: code(status), passed: code(counts.passed), total: code(counts.total) })
}

function verdictLine({ diagnosis, gates, verdict }: EvidenceStatements): Safe {
  const on = gates.length === 0 ? ownText('') : fill(literal(' on {gates}'), { gates: join(gates.map(code), ', ') })
  const said = diagnosis === null ? ownText('') : fill(literal('; agent result diagnosis: {diagnosis}'), { diagnosis: code(diagnosis) })
  return fill(literal('Gate verdict: {verdict}{on}{said}.'), { verdict: code(verdict), on, said })
}

/** The section's lines below its heading. */
function linesOf(run: EvidenceStatements): readonly Safe[] {
  return [
    ...keyed(literal('Hermes commit'), run.commit),
    ...(run.command === null ? [] : [fill(literal('The standard command class was {command}.'), { command: code(run.command) })]),
    ...supplyLines(run),
    ...keyed(literal('Run artifact directory'), run.directory),
    ...keyed(literal('Report status'), run.status),
    ...keyed(literal('Backend'), run.backend),
    ...keyed(literal('Backend exit code'), run.exitCode),
    ...keyed(literal('Case process started'), run.started),
    ...keyed(literal('Case model provider'), run.provider),
    ...keyed(literal('Case model'), run.model),
    ...keyed(literal('Case model admission status'), run.admission),
    ...keyed(literal('Source admission status'), run.sourceAdmission),
    ...keyed(literal('Failure reason'), run.failureReason),
    ...run.markers.flatMap((marker) => keyed(literal('Marker'), marker)),
    ...changeLines(run),
    ...keyed(literal('Same-run fake baseline'), run.baseline),
    ...(run.route === null ? [] : [fill(literal('Evidence route: {route}.'), { route: run.route })]),
    verdictLine(run),
    ...keyed(literal('Run digest'), fill(literal('sha256:{digest}'), { digest: run.digest })),
    ...(run.denied.length === 0 ? [] : [fill(literal('This does not validate {ids}.'), { ids: listed(run.denied) })]),
  ]
}

/** The section as it is pasted below a work item, with a line feed at the end of each line. It claims nothing: that is a person's act. */
export function renderEvidence(run: EvidenceStatements): Safe {
  const lines = join(linesOf(run).map((text) => fill(literal('- {text}'), { text })), '\n')
  return fill(literal('## {title} - {date}\n\n{lines}\n'), { title: run.title, date: run.date, lines })
}
