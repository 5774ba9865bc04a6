import { citationKey, citationsOf } from '../model/citation.ts'
import type { Citation, CommitAnswer, CommitAnswers } from '../model/citation.ts'
import type { DocumentFacts } from '../model/facts.ts'
import type { Rule } from '../model/rule.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { NotRun } from './run.ts'

/** Answers for citations, in the order given. */
export type LookUpCommits = (citations: readonly Citation[]) => readonly CommitAnswer[]

/** The rule that reads the answers. */
const JUDGE = literal('commit-as-cited')

const NOBODY_ASKED: CommitAnswer = Object.freeze({ unreachable: literal('no repository was asked') })

/** Has every commit that is cited looked up once. */
export function answersFor(cited: readonly Citation[], lookUp: LookUpCommits): CommitAnswers {
  const citations = new Map(cited.map((citation) => [citationKey(citation), citation]))
  const given = citations.size === 0 ? [] : lookUp([...citations.values()])
  const answers = new Map<string, CommitAnswer>()
  for (const key of citations.keys()) answers.set(key, given[answers.size] ?? NOBODY_ASKED)
  return answers
}

function unreachableBy(answer: CommitAnswer): Safe | null {
  return typeof answer === 'string' ? null : answer.unreachable
}

/**
 * Why some of the commits that are cited could not be looked up, each reason once: they are not right for that.
 * @param answers those for all that the documents cite, if anybody was asked.
 */
export function unreachable(documents: readonly DocumentFacts[], rules: readonly Rule[], answers: CommitAnswers | undefined): readonly NotRun[] {
  if (!rules.some(({ id }) => id === JUDGE)) return []
  const given = new Set(Array.from(answers?.values() ?? [NOBODY_ASKED], unreachableBy))
  given.delete(null)
  const reasons = new Set<Safe>()
  for (const document of documents) {
    // What is cited is looked at again only until each reason was found.
    if (reasons.size === given.size) break
    for (const citation of document.reported ? citationsOf(document) : []) {
      const why = unreachableBy(answers?.get(citationKey(citation)) ?? NOBODY_ASKED)
      if (why !== null) reasons.add(why)
    }
  }
  return [...reasons].map((why) => ({ ruleId: JUDGE, reason: fill(literal('cited commits are unreachable: {why}'), { why }) }))
}
