import type { HarnessPolicy, RunOutcomeKind } from '../model/harness.ts'
import type { GateResult, Verdict } from '../model/gate.ts'
import type { Safe } from '../model/safe.ts'
import type { RunView } from './view.ts'

/** Any gate that fails decides, then any that blocks. */
export function verdictOf(results: readonly GateResult[]): Verdict {
  if (results.some(({ status }) => status === 'fail')) return 'fail'
  return results.some(({ status }) => status === 'blocked') ? 'blocked' : 'pass'
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
