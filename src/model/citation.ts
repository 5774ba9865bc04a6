import type { EvidenceFact } from './evidence-facts.ts'
import type { DocumentFacts } from './facts.ts'
import type { Place } from './place.ts'
import type { Safe } from './safe.ts'

/** A commit that an evidence section cites, in the form `<sha> <subject>`. */
export interface Citation {
  /** The bullet's key as the policy spells it: it tells which repository is meant. */
  readonly key: Safe
  /** 7 to 64 lower-case hexadecimal digits. */
  readonly commit: Safe
  readonly subject: Safe
  readonly place: Place
}

/**
 * What a repository says of a citation. It is never more than this, since a subject that stands in a repository and in no
 * document of ours must not get into an output.
 */
export type CommitAnswer = 'as-cited' | 'unknown' | 'other-subject' | Unreachable

/** Nobody could be asked: that is no answer, and is stated with its reason. */
export interface Unreachable {
  readonly unreachable: Safe
}

/** Answers by citation. */
export type CommitAnswers = ReadonlyMap<string, CommitAnswer>

const CITED = /^([0-9a-f]{7,64}) +(\S.*)$/s

/** The citations of a document; one of another form is another rule's matter, and one that was withheld nobody's. */
export function citationsOf({ evidence }: Pick<DocumentFacts, 'evidence'>): readonly Citation[] {
  return evidence.flatMap(({ facts }) => citationsIn(facts))
}

/** The same of one section. */
export function citationsIn(facts: readonly EvidenceFact[]): readonly Citation[] {
  const citations: Citation[] = []
  for (const { key, name, value, valuePlace } of facts) {
    if (key !== 'commit' || value === null) continue
    const [, commit, subject] = CITED.exec(value) ?? []
    // Both are parts of a text that was cleared.
    if (commit !== undefined) citations.push({ key: name, commit: commit as Safe, subject: subject as Safe, place: valuePlace })
  }
  return citations
}

/** The key of a citation in `CommitAnswers`. */
export function citationKey({ key, commit, subject }: Omit<Citation, 'place'>): string {
  return `${key}: ${commit} ${subject}`
}
