import { rules } from '../index.ts'
import type { Rule } from '../model/rule.ts'

/** The rules for those who seldom need them: a bundled program loads them when they are asked for. */
export function allRules(): readonly Rule[] {
  return rules
}
