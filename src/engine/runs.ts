import type { EvidenceSection, RunArtifact } from '../model/evidence-facts.ts'
import type { DocumentFacts } from '../model/facts.ts'
import { freezeDeep } from '../model/freeze.ts'
import type { Place } from '../model/place.ts'
import { recordWith } from '../model/partly-opened.ts'
import { factsWith } from '../model/remembered-facts.ts'
import type { Rule } from '../model/rule.ts'
import { reportedRuns } from '../model/run-record.ts'
import type { RunAnswer, RunCitation } from '../model/run-record.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { NotRun } from './run.ts'

/** Answers for citations, in the order given. */
export type LookUpRuns = (citations: readonly RunCitation[]) => readonly RunAnswer[]

/** The rule that reads the answers. */
const JUDGE = literal('evidence-matches-run')

const NOBODY_ASKED = literal('no folder of runs was asked')

/** What runs said, by their names. */
export type RunAnswers = ReadonlyMap<Safe, RunAnswer>

/** @param answers those for the citations, in their order. */
export function answersByRun(citations: readonly RunCitation[], answers: readonly RunAnswer[]): RunAnswers {
  const byName = new Map<Safe, RunAnswer>()
  for (const [index, { name }] of citations.entries()) if (answers[index] !== undefined) byName.set(name, answers[index])
  return byName
}

/** The answers of runs that were reached. */
export function answersReached(answers: RunAnswers): RunAnswers {
  return new Map([...answers].filter(([, answer]) => 'verdict' in answer))
}

const NO_ANSWERS: RunAnswers = new Map()

/** Puts to each run that is cited what its directory said. */
export function withAnswers(documents: readonly DocumentFacts[], byName: RunAnswers): readonly DocumentFacts[] {
  if (byName.size === 0) return documents
  const answered = (run: RunArtifact): RunArtifact => {
    const answer = run.name === null ? undefined : byName.get(run.name)
    return answer === undefined ? run : { ...run, answer }
  }
  // What says nothing of runs stays the very same: there is much of it.
  const answeredIn = (section: EvidenceSection): EvidenceSection => (section.runs.length === 0 ? section : Object.freeze(recordWith(section, { runs: freezeDeep(section.runs.map(answered)) })))
  return documents.map((document) => {
    const { evidence } = document
    return evidence.some(({ runs }) => runs.length > 0) ? factsWith(document, { evidence: Object.freeze(evidence.map(answeredIn)) }) : document
  })
}

/** The runs that a document's evidence reports on, by name or else by place. */
export function runsCitedIn({ evidence }: DocumentFacts): readonly (readonly [key: Safe | Place, run: RunArtifact])[] {
  const found: (readonly [Safe | Place, RunArtifact])[] = []
  for (const section of evidence) for (const run of reportedRuns(section).runs) found.push([run.name ?? run.place, run])
  return found
}

/**
 * How many of the cited runs could not be reached, by why: nothing is known of those.
 * @param answers those that the documents do not tell.
 */
export function unreachedRuns(documents: readonly DocumentFacts[], rules: readonly Rule[], answers: RunAnswers): readonly NotRun[] {
  const cited = new Map<Safe | Place, RunArtifact>()
  for (const document of documents) if (document.reported) for (const [key, run] of runsCitedIn(document)) cited.set(key, run)
  return unreachedAmong(cited, rules, answers)
}

/** The same for runs, each of them once. */
export function unreachedAmong(cited: ReadonlyMap<Safe | Place, RunArtifact>, rules: readonly Rule[], answers: RunAnswers = NO_ANSWERS): readonly NotRun[] {
  if (!rules.some(({ id }) => id === JUDGE)) return []
  const reasons = new Map<Safe, number>()
  for (const { answer: told, name } of cited.values()) {
    const answer = told ?? (name === null ? undefined : answers.get(name))
    if (answer !== undefined && 'verdict' in answer) continue
    const why = answer?.unreachable ?? NOBODY_ASKED
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  const text = literal('cited runs are unreachable ({count} of {all}): {why}')
  return [...reasons].map(([why, count]) => ({ ruleId: JUDGE, reason: fill(text, { count, all: cited.size, why }) }))
}
