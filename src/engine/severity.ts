import type { Severity } from '../model/finding.ts'
import type { Policy } from '../model/policy.ts'
import type { Draft } from './reporter.ts'

const RANK: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 }

/** What the policy says of a message: its own entry, else its rule's. */
function chosen(policy: Policy, messageId: string, ruleId: string): Severity | 'off' | undefined {
  for (const name of [messageId, ruleId]) {
    if (Object.hasOwn(policy.severity, name)) return policy.severity[name]
  }
  return undefined
}

/** The draft at the severity that the policy gives it, or `null` when it is off; what cannot be waived is only ever raised. */
export function settleSeverity(draft: Draft, policy: Policy): Draft | null {
  const { finding } = draft
  const choice = chosen(policy, finding.messageId, finding.ruleId)
  if (choice === undefined || choice === finding.severity) return draft
  const lowers = RANK[choice] < RANK[finding.severity]
  if (lowers && policy.notWaivable.includes(finding.ruleId)) return draft
  if (choice === 'off') return null
  return { ...draft, finding: Object.freeze({ ...finding, severity: choice }) }
}
