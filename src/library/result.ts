import { rules as ownRules } from '../../rules/index.ts'
import { unreachable } from '../engine/citations.ts'
import { unexaminedBy } from '../engine/credentials.ts'
import type { NotRun, RunOutcome } from '../engine/run.ts'
import { unreachedRuns } from '../engine/runs.ts'
import type { AnswersByName } from '../engine/runs.ts'
import type { DocumentFacts, Setting } from '../model/facts.ts'
import type { Rule } from '../model/rule.ts'
import type { CorpusOptions, LintResult } from './options.ts'

/**
 * What the rules cannot judge for want of an answer.
 * @param runs what was said of runs, as far as the facts do not have it.
 * @param unexamined true when a text may hold a credential that only the detector library could tell, and was not asked about.
 */
export function unaskedIn(facts: readonly DocumentFacts[], { commits }: Setting, unexamined: boolean, rules: readonly Rule[], runs?: AnswersByName): readonly NotRun[] {
  return [...unreachable(facts, rules, commits), ...unreachedRuns(facts, rules, runs), ...(unexamined ? unexaminedBy(rules) : [])]
}

/** How many documents were checked, as the result has it. */
export type Counts = Pick<LintResult, 'documents' | 'unread'>

export function countsOf(facts: readonly DocumentFacts[]): Counts {
  let [documents, unread] = [0, 0]
  for (const document of facts) {
    if (!document.reported) continue
    documents++
    if (document.unread !== null && document.kind !== 'text') unread++
  }
  return { documents, unread }
}

/** What was judged, and what could not be. */
interface Judged extends Pick<LintResult, 'hiddenPaths'> {
  readonly counts: Counts
  readonly unasked: readonly NotRun[]
}

export function resultOf(outcome: RunOutcome, { counts, hiddenPaths, unasked }: Judged, { rules = ownRules, beforeMissing }: CorpusOptions): LintResult {
  const idle = outcome.notRun.map(({ ruleId, reason }) => ({ ruleId, reason: beforeMissing ?? reason }))
  return { ...outcome, notRun: [...idle, ...unasked], ...counts, rules: rules.length - idle.length, hiddenPaths }
}
