import type { Rule } from '../model/rule.ts'
import { literal } from '../model/safe.ts'
import type { NotRun } from './run.ts'

const JUDGE = literal('no-secret')

/** What is left open where a text may hold a credential that only the detector library could tell, and it was not asked. */
export function unexaminedBy(rules: readonly Rule[]): readonly NotRun[] {
  if (!rules.some(({ id }) => id === JUDGE)) return []
  return [{ ruleId: JUDGE, reason: literal('the credential detector was not asked about a text that may hold a credential') }]
}
