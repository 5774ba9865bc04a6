import type { Severity } from '../model/finding.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { RunReport } from './run-report.ts'

/** What a run has to say of itself: it is incomplete, or there was nothing. No format leaves one out. */
export interface Notice {
  readonly kind: 'crash' | 'problem' | 'nothing'
  /** The code of a problem, or the like. */
  readonly code: Safe
  readonly severity: Exclude<Severity, 'warning'>
  readonly message: string
  /** What to do; `null` where nothing can be done but to report it. */
  readonly fix: Safe | null
  /** The document that it is about. */
  readonly path: Safe | null
  readonly ruleId: Safe | null
}

/** True where no file of any kind was looked at. */
function isEmpty({ scope, trees }: RunReport): boolean {
  return scope.linted + scope.scannedOnly + scope.unread + scope.exceptionFiles === 0 && trees.every(({ files }) => files.length === 0)
}

/** Rules that failed, then what could not be checked, then that nothing was checked, where all that is so without being a problem. */
export function noticesOf(run: RunReport): readonly Notice[] {
  const crashes = run.crashes.map(({ path, ruleId }): Notice => ({
    kind: 'crash',
    code: literal('RULE_FAILED'),
    severity: 'error',
    message: `The rule ${ruleId} failed${path === null ? '' : ` on ${path}`}, so the result is incomplete. This is a bug of sotlint.`,
    fix: null,
    path,
    ruleId,
  }))
  const problems = run.problems.map(({ code, hint, message }): Notice => ({
    kind: 'problem',
    code,
    severity: 'error',
    message: `Could not check: ${message}.`,
    fix: hint,
    path: null,
    ruleId: null,
  }))
  const isIdle = crashes.length + problems.length === 0 && isEmpty(run)
  const idle: Notice = { kind: 'nothing', code: literal('NOTHING_CHECKED'), severity: 'info', message: 'There was nothing to check.', fix: null, path: null, ruleId: null }
  return [...crashes, ...problems, ...(isIdle ? [idle] : [])]
}

/** Whether a run passes, as its own findings have it: one that is incomplete does neither pass nor fail. */
export function outcomeOf(run: RunReport, exitCode: number): 'pass' | 'fail' | 'incomplete' {
  if (exitCode === 2 || run.crashes.length + run.problems.length > 0) return 'incomplete'
  return exitCode === 0 ? 'pass' : 'fail'
}
