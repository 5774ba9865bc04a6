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

/** Has every commit that documents cite looked up once. */
export function answersFor(documents: readonly DocumentFacts[], lookUp: LookUpCommits): CommitAnswers {
  const citations = new Map(documents.flatMap(citationsOf).map((citation) => [citationKey(citation), citation]))
  const answers = citations.size === 0 ? [] : lookUp([...citations.values()])
  return new Map([...citations.keys()].flatMap((key, index) => {
    const answer = answers[index]
    return answer === undefined ? [] : [[key, answer] as const]
  }))
}

/** Why some of the commits that are cited could not be looked up, each reason once: they are not right for that. */
export function unreachable(documents: readonly DocumentFacts[], rules: readonly Rule[], answers: CommitAnswers | undefined): readonly NotRun[] {
  if (!rules.some(({ id }) => id === JUDGE)) return []
  const reasons = new Set<Safe>()
  for (const citation of documents.filter(({ reported }) => reported).flatMap(citationsOf)) {
    const answer = answers?.get(citationKey(citation)) ?? { unreachable: literal('no repository was asked') }
    if (typeof answer !== 'string') reasons.add(answer.unreachable)
  }
  return [...reasons].map((why) => ({ ruleId: JUDGE, reason: fill(literal('cited commits are unreachable: {why}'), { why }) }))
}
