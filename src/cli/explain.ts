import { CannotCheck } from '../model/cannot-check.ts'
import type { Rule } from '../model/rule.ts'
import { literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { renderRulePage } from '../report/rule-page.ts'
import { meant } from './parse.ts'

/** The pages of the rules that a rule's id, a message's or both name; a message of several rules gives the page of each. */
export function explain(name: string, rules: readonly Rule[]): string {
  const found = rules.filter((rule) => namesOf(rule).some((known) => known === name))
  if (found.length > 0) return found.map((rule) => renderRulePage(rule)).join('\n')
  throw new CannotCheck(
    'UNKNOWN_RULE',
    literal('there is no rule or message of that name'),
    meant(name, rules.flatMap(namesOf)) ?? literal('`sotlint rules` lists them all'),
  )
}

function namesOf(rule: Rule): readonly Safe[] {
  const messages = Object.keys(rule.messages)
  return [rule.id, ...messages, ...messages.map((message) => `${rule.id}/${message}`)].map(ownText)
}
