import type { Rule } from '../model/rule.ts'
import { fill, literal, oneOf, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { nearest } from './nearest.ts'

/** What a text such as `status-line` or `status-line/status-word` names; all of it in our own words. */
export interface RuleReference {
  /** `null` when no rule or message bears the name. */
  readonly ruleId: Safe | null
  /** `null` for all messages of the rule. */
  readonly messageId: Safe | null
  /** The known name that was probably meant by one that is not known. */
  readonly suggestion: Safe | null
}

function named(rule: Safe, message: Safe): Safe {
  return fill(literal('{rule}/{message}'), { rule, message })
}

/** The rule, or one message of it, that a text names. A message alone names nothing, but tells what was meant. */
export function findRule(text: string, rules: readonly Rule[]): RuleReference {
  const [name = '', message, ...more] = text.split('/')
  const rule = rules.find(({ id }) => id === name)
  const unknown = (suggestion: Safe | null): RuleReference => ({ ruleId: null, messageId: null, suggestion })
  if (rule === undefined) {
    const owner = rules.find(({ messages }) => Object.hasOwn(messages, text))
    if (owner !== undefined) return unknown(named(ownText(owner.id), oneOf(text, Object.keys(owner.messages).map(ownText)) ?? literal('')))
    return unknown(nearest(message === undefined ? name : text, rules.flatMap(namesOf)))
  }
  const ruleId = ownText(rule.id)
  if (message === undefined) return { ruleId, messageId: null, suggestion: null }
  const known = Object.keys(rule.messages).map(ownText)
  const messageId = more.length === 0 ? oneOf(message, known) : null
  if (messageId !== null) return { ruleId, messageId, suggestion: null }
  const near = nearest(message, known)
  return unknown(near === null ? null : named(ruleId, near))
}

function namesOf({ id, messages }: Rule): readonly Safe[] {
  const rule = ownText(id)
  return [rule, ...Object.keys(messages).map((message) => named(rule, ownText(message)))]
}
