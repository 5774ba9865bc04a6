import { rules as ownRules } from '../../rules/index.ts'
import { createReadContext } from '../document/context.ts'
import type { ReadContext } from '../document/context.ts'
import { answersFor } from '../engine/citations.ts'
import { isCalendarDate } from '../model/calendar.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Citation } from '../model/citation.ts'
import type { Setting } from '../model/facts.ts'
import type { Policy } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'
import { literal } from '../model/safe.ts'
import { compileFrontmatterCheck } from '../policy/frontmatter-schema.ts'
import { loadPolicy } from '../policy/load.ts'
import type { LoadOptions } from '../policy/load.ts'
import { compilePhrases } from '../policy/phrase.ts'
import { createScanner } from '../scan/scanner.ts'
import type { LintOptions } from './options.ts'
import { builtInPolicy, defaultPolicy } from './own-policies.ts'

/** Every rule of sotlint, in order of id. */
export const rules: readonly Rule[] = ownRules

const NO_VALUES = {}
const contexts = new WeakMap<object, WeakMap<Policy, ReadContext>>()

/** Compiling a policy takes longer than reading a document, so it is done once for a policy and the values that are protected. */
export function contextFor({ policy = defaultPolicy, exact = null }: Pick<LintOptions, 'policy' | 'exact'>): ReadContext {
  const byPolicy = contexts.get(exact ?? NO_VALUES) ?? new WeakMap<Policy, ReadContext>()
  contexts.set(exact ?? NO_VALUES, byPolicy)
  const known = byPolicy.get(policy)
  if (known) return known
  const made = createReadContext(policy, createScanner(policy.endpoints, exact), compilePhrases(policy.statements), compileFrontmatterCheck(policy), ownRules)
  byPolicy.set(policy, made)
  return made
}

/**
 * Reads the text of a `sotlint.config.yaml`; `resolve` gives the text of a file that it extends. `locked` is how
 * `validate-cto-child` reads it: it may add to `cto-child` and fill what that leaves open, and replace nothing.
 * @throws CannotCheck `CONFIG_INVALID` that names the key and its line and column.
 */
export function readPolicy(text: string, options: Pick<LoadOptions, 'resolve' | 'locked'> & Pick<LintOptions, 'exact'> = {}): Policy {
  const { exact = null, ...others } = options
  const { clears } = contextFor({ exact }).scanner
  return loadPolicy(text, { ...others, builtIn: builtInPolicy, rules, clears })
}

/** What reading needs: the policy, and every rule that a directive may name. */
export function contextOf(options: LintOptions): ReadContext {
  return { ...contextFor(options), rules: withOwn(options.rules ?? ownRules), parser: options.parser }
}

/** The rules that were chosen, and all of ours: a directive may name each of them. */
export function withOwn(chosen: readonly Rule[]): readonly Rule[] {
  return chosen === ownRules ? ownRules : [...new Map([...ownRules, ...chosen].map((rule) => [rule.id, rule])).values()]
}

/** Today's date where the clock stands in UTC: documents carry UTC dates. */
export function todayOf({ today: given }: Pick<LintOptions, 'today'>): string {
  const today = given ?? new Date().toISOString().slice(0, 10)
  if (isCalendarDate(today)) return today
  throw new CannotCheck('USAGE', literal('The date given for today is no day of the calendar.'), literal('Write it as YYYY-MM-DD.'))
}

/** What rules are told besides the facts. */
export function settingOf(options: LintOptions, cited: readonly Citation[] = []): Setting {
  const { policy = defaultPolicy, lookUpCommits } = options
  return { policy, today: todayOf(options), ...(lookUpCommits && { commits: answersFor(cited, lookUpCommits) }) }
}
