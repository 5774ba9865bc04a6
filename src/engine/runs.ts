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

/** What was said of runs, by their names. */
export type AnswersByName = ReadonlyMap<Safe, RunAnswer>

const NO_ANSWERS: AnswersByName = new Map()

/** Puts answers to the names for which they were given. */
export function answersByName(citations: readonly RunCitation[], answers: readonly RunAnswer[]): AnswersByName {
  const byName = new Map<Safe, RunAnswer>()
  for (const [index, { name }] of citations.entries()) if (answers[index] !== undefined) byName.set(name, answers[index])
  return byName
}

/** The answers of which rules of ours make something: of a run that was not reached it is only told how many others were not. */
export function reachedOf(byName: AnswersByName): AnswersByName {
  return new Map([...byName].filter(([, answer]) => 'verdict' in answer))
}

/** Puts to each run that is cited what its directory said. */
export function withAnswers(documents: readonly DocumentFacts[], byName: AnswersByName): readonly DocumentFacts[] {
  if (byName.size === 0) return documents
  const answered = (run: RunArtifact): RunArtifact => {
    const answer = run.name === null ? undefined : byName.get(run.name)
    return answer === undefined ? run : { ...run, answer }
  }
  // What says nothing of these runs stays the very same: there is much of it.
  const isAnswered = ({ runs }: EvidenceSection): boolean => runs.some(({ name }) => name !== null && byName.has(name))
  const answeredIn = (section: EvidenceSection): EvidenceSection => (!isAnswered(section) ? section : Object.freeze(recordWith(section, { runs: freezeDeep(section.runs.map(answered)) })))
  return documents.map((document) => {
    const { evidence } = document
    return evidence.some(isAnswered) ? factsWith(document, { evidence: Object.freeze(evidence.map(answeredIn)) }) : document
  })
}

/** The runs that a document's evidence reports on, by name or else by place. */
export function runsCitedIn({ evidence }: DocumentFacts): readonly (readonly [key: Safe | Place, run: RunArtifact])[] {
  const found: (readonly [Safe | Place, RunArtifact])[] = []
  for (const section of evidence) for (const run of reportedRuns(section).runs) found.push([run.name ?? run.place, run])
  return found
}

/** How many of the cited runs could not be reached, by why: nothing is known of those. */
export function unreachedRuns(documents: readonly DocumentFacts[], rules: readonly Rule[], answers?: AnswersByName): readonly NotRun[] {
  const cited = new Map<Safe | Place, RunArtifact>()
  for (const document of documents) if (document.reported) for (const [key, run] of runsCitedIn(document)) cited.set(key, run)
  return unreachedAmong(cited, rules, answers)
}

/** The same for runs, each of them once. */
export function unreachedAmong(cited: ReadonlyMap<Safe | Place, RunArtifact>, rules: readonly Rule[], answers = NO_ANSWERS): readonly NotRun[] {
  if (!rules.some(({ id }) => id === JUDGE)) return []
  const reasons = new Map<Safe, number>()
  for (const { answer: put, name } of cited.values()) {
    const answer = put ?? (name === null ? undefined : answers.get(name))
    if (answer !== undefined && 'verdict' in answer) continue
    const why = answer?.unreachable ?? NOBODY_ASKED
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  const text = literal('cited runs are unreachable ({count} of {all}): {why}')
  return [...reasons].map(([why, count]) => ({ ruleId: JUDGE, reason: fill(text, { count, all: cited.size, why }) }))
}
