import type { Severity } from '../model/finding.ts'
import type { Json } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'
import { renderRulePage } from './rule-page.ts'
import { LEVELS } from './sarif-result.ts'
import { compareSeverities } from './shown.ts'

/** As many characters as a description may have. */
const LONGEST = 1000

const PROBLEMS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' }

function cutTo(length: number, text: string): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}

/** A rule with its page: whoever sees a finding can read there what to do, without any address of a page that is not there. */
export function ruleOf(rule: Rule): Json {
  const { fix, id, summary, why } = rule
  const severity = Object.values(rule.messages).map((message) => message.severity).toSorted(compareSeverities)[0] ?? 'error'
  return {
    id,
    shortDescription: { text: cutTo(LONGEST, summary) },
    fullDescription: { text: cutTo(LONGEST, `${summary} ${why}`) },
    help: { text: `${summary} ${why} ${fix}`, markdown: renderRulePage(rule) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: rule.always ? ['sot', 'confidentiality'] : ['sot'], precision: 'very-high', 'problem.severity': PROBLEMS[severity] },
  }
}
