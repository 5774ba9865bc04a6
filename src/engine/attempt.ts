import type { Rule } from '../model/rule.ts'
import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { Crash } from './run.ts'

/** Keeps what a rule had reported when it threw, and names the rule. */
export function attempt(rule: Rule, path: Safe | null, crashes: Crash[], run: () => void): void {
  try {
    run()
  } catch {
    crashes.push(Object.freeze({ ruleId: ownText(rule.id), path }))
  }
}
