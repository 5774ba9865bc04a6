import type { Waiver } from '../model/exceptions.ts'
import type { Policy } from '../model/policy.ts'
import type { Message, Rule } from '../model/rule.ts'
import { ownText } from '../model/safe.ts'

/** False for rules that the policy protects, for those that nothing masks, and for those that judge exceptions. */
export function isWaivable(rule: Rule, { notWaivable }: Policy): boolean {
  return rule.always !== true && !('checkExceptions' in rule) && !notWaivable.includes(ownText(rule.id))
}

/** True for one file and a place in it: what speaks of a false alarm must not reach what is written later. */
function isNarrow({ path, item, heading, line }: Waiver): boolean {
  return !/[*?]/.test(path) && (item ?? heading ?? line) !== null
}

/** True when the waiver says that a message of its kind is a false alarm, and may say so. */
export function isFalseAlarm(waiver: Waiver, { falseAlarms }: Message): boolean {
  return falseAlarms !== undefined && waiver.tier !== null && !falseAlarms.never.includes(waiver.tier) && isNarrow(waiver)
}

/** True when the waiver may speak of its rule at all. */
export function mayWaive(waiver: Waiver, rule: Rule, policy: Policy): boolean {
  if (isWaivable(rule, policy)) return true
  const messages = Object.entries(rule.messages).filter(([id]) => waiver.messageId === null || waiver.messageId === id)
  return messages.some(([, message]) => isFalseAlarm(waiver, message))
}
