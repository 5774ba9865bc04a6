import type { Severity } from '../model/finding.ts'
import type { Policy } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { meant } from './config-words.ts'
import type { Wording } from './config-words.ts'

const RANK: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 }

const LIST_RULES = literal('`sotlint rules` lists all rules and messages.')

function unknownNames(names: readonly string[], known: readonly Safe[], path: readonly string[], inList: boolean): readonly Wording[] {
  return names.flatMap((name) => {
    if (known.includes(ownText(name))) return []
    const what = fill(literal('no rule{orMessage} has this name{meant}'), { orMessage: inList ? literal('') : literal(' or message'), meant: meant(name, known) })
    return [{ path: [...path, inList ? `=${name}` : name], what, hint: LIST_RULES }]
  })
}

/** The severity that the policy sets for a message, and the key by which it does. */
function setFor(policy: Policy, messageId: string, ruleId: string): readonly [string, Severity | 'off'] | null {
  for (const name of [messageId, ruleId]) {
    const severity = Object.hasOwn(policy.severity, name) ? policy.severity[name] : undefined
    if (severity !== undefined) return [name, severity]
  }
  return null
}

function lowered(policy: Policy, rule: Rule): readonly Wording[] {
  return Object.entries(rule.messages).flatMap(([messageId, message]) => {
    const set = setFor(policy, messageId, rule.id)
    if (set === null || RANK[set[1]] >= RANK[message.severity]) return []
    const what = fill(literal('the rule `{rule}` can neither be switched off nor lowered.'), { rule: ownText(rule.id) })
    return [{ path: ['severity', set[0]], what, hint: literal('Take this severity out: `notWaivable` lists the rule.') }]
  })
}

/** Names under `severity` and `notWaivable` that no rule bears, and severities that lower what may not be lowered. */
export function findSeverityFlaws(policy: Policy, rules: readonly Rule[]): readonly Wording[] {
  const ids = rules.map((rule) => ownText(rule.id))
  const messages = rules.flatMap((rule) => Object.keys(rule.messages).map(ownText))
  return [
    ...unknownNames(Object.keys(policy.severity), [...ids, ...messages], ['severity'], false),
    ...unknownNames(policy.notWaivable, ids, ['notWaivable'], true),
    ...rules.filter((rule) => policy.notWaivable.includes(ownText(rule.id))).flatMap((rule) => lowered(policy, rule)),
  ]
}
