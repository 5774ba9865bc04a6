import type { HarnessPolicy, RunOutcomeKind } from '../model/harness.ts'
import type { GateResult, Verdict } from '../model/gate.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { RunView } from './view.ts'

/** A verdict, with the reason for one that is not a gate's. */
export interface Decision {
  readonly verdict: Verdict
  readonly reason: Safe | null
}

/** Any gate that fails decides, then any that blocks; and a run that calls itself failed is no pass, whatever else it shows. */
export function decide(results: readonly GateResult[], { report }: Pick<RunView, 'report'>): Decision {
  if (results.some(({ status }) => status === 'fail')) return { verdict: 'fail', reason: null }
  if (results.some(({ status }) => status === 'blocked')) return { verdict: 'blocked', reason: null }
  if (report.text('status') === 'pass') return { verdict: 'pass', reason: null }
  return { verdict: 'fail', reason: literal('the report does not say pass') }
}

/** How a run ended, as far as that decides what it speaks for. */
export function outcomeOf(verdict: Verdict, results: readonly GateResult[], { harness, report }: Pick<RunView, 'harness' | 'report'>): RunOutcomeKind {
  const isBlocked = (id: string): boolean => results.some((result) => result.id === id && result.status === 'blocked')
  const backend = report.text('backend')
  if (verdict === 'blocked') return isBlocked('HG03') || isBlocked('HG08') ? 'blocked' : 'blocked-shape'
  if (backend !== null && backend !== harness.expect.backend) return 'fake'
  return verdict === 'pass' ? 'passed' : 'failed'
}

/** The items that a run with such an outcome speaks for; what it never speaks for is left out. */
export function eligibleItems({ unblocking }: HarnessPolicy, outcome: RunOutcomeKind): readonly Safe[] {
  const { eligible, never } = unblocking[outcome]
  return eligible.filter((id) => !never.includes(id)).toSorted()
}
