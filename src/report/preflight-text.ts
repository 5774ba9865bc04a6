import type { Stop, StopKind } from '../model/harness.ts'
import type { ModeResult, NameCheck, PreflightResult } from '../model/preflight.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** What is told of the steps before a run, with the stop's marker and reason where there is one. */
export interface PreflightReport {
  readonly provider: Safe
  readonly model: Safe
  readonly result: PreflightResult
  readonly stop: Stop | null
}

/** One line a name and nothing else. */
export function renderReady(checks: readonly NameCheck[]): Safe {
  return ownText(checks.map(({ name, state }) => fill(literal('{name}={state}\n'), { name, state: ownText(state) })).join(''))
}

function detailsOf({ code, httpStatus, finishReason, hint }: ModeResult): readonly Safe[] {
  return [
    ...(code === null ? [] : [fill(literal('code={code}'), { code })]),
    ...(httpStatus === null ? [] : [fill(literal('http_status={httpStatus}'), { httpStatus })]),
    ...(finishReason === null ? [] : [fill(literal('finish_reason={finishReason}'), { finishReason })]),
    ...(hint === null ? [] : [fill(literal('hint={hint}'), { hint })]),
  ]
}

function renderMode(result: ModeResult): Safe {
  const details = result.allows ? [] : detailsOf(result)
  const lines = [
    fill(literal('{mode}: {className}{details}\n'), {
      mode: ownText(result.mode),
      className: result.class,
      details: ownText(details.length === 0 ? '' : ` (${details.join(', ')})`),
    }),
    ...result.warnings.map((warning) => fill(literal('{mode}: warning {warning}\n'), { mode: ownText(result.mode), warning })),
    ...(result.allows ? [] : [fill(literal('  fix: {fix}\n'), { fix: result.fix })]),
  ]
  return ownText(lines.join(''))
}

/** What to do about a stop before the provider was asked; the modes say it of themselves. */
const FIXES: Readonly<Partial<Record<StopKind, Safe>>> = {
  config: literal('  fix: Give the variables that are not present in the environment of this command; `sotlint gate ready --json` says why one is invalid.\n'),
  admission: literal('  fix: Have the model admitted, so that the admission file has an entry that says so.\n'),
}

/** The lines of a probe or a preflight, the last of which says what came of it. */
export function renderPreflight(step: Safe, { result, stop }: PreflightReport): Safe {
  const { checks, admission, modes } = result
  const lines = [
    renderReady(checks),
    ...(admission === null ? [] : [fill(literal('admission={admission}\n'), { admission: ownText(admission) })]),
    ...modes.map(renderMode),
    (result.stop === null ? undefined : FIXES[result.stop]) ?? '',
    stop === null ? fill(literal('{step}: ready\n'), { step }) : fill(literal('{step}: blocked ({reason})\n'), { step, reason: stop.reason }),
  ]
  return ownText(lines.join(''))
}
