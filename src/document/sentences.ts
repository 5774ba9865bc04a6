import type { EvidenceFact } from '../model/evidence-facts.ts'
import type { Span } from '../model/place.ts'
import type { EvidenceKey, Policy, SentenceRole } from '../model/policy.ts'
import { literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { Maker } from './maker.ts'
import { fold, slicePassage, sourceSpan, type Passage } from './passage.ts'

/** What such a sentence says, as if its key stood there. */
const MEANING: Readonly<Record<SentenceRole, { readonly key: EvidenceKey; readonly value: Safe }>> = {
  noChanges: { key: 'changedFiles', value: literal('none') },
  emptyPatch: { key: 'patch', value: literal('0 bytes') },
  failedTests: { key: 'tests', value: literal('fail') },
}

/** No sentence that is sought is longer, so that a long paragraph costs no more than its length. */
const LONGEST = 500

/** A sentence ends at a stop with white space or nothing behind it. */
function sentencesOf({ text }: Passage): readonly Span[] {
  const found: Span[] = []
  let start = 0
  for (const { index } of text.matchAll(/[.!?](?=\s|$)/g)) {
    found.push({ start, end: index })
    start = index + 1
  }
  return [...found, { start, end: text.length }].filter((span) => span.end - span.start <= LONGEST)
}

/** The longest of a sentence's words as a pattern: no text without it holds the sentence. */
function longestWord(sentence: string): string {
  return sentence.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest)).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** Finds what an evidence section states in one of the policy's sentences, which stands by itself, in any case. */
export type ReadSentences = (passages: readonly Passage[], maker: Maker) => readonly EvidenceFact[]

/** Makes the reader of one policy. */
export function sentenceReader({ keys, sentences }: Policy['evidence']): ReadSentences {
  const roles = new Map(Object.entries(sentences).flatMap(([role, texts]) => texts.map((text) => [fold(text).toLowerCase(), MEANING[role as SentenceRole]] as const)))
  const told = roles.size === 0 ? null : new RegExp([...roles.keys()].map(longestWord).join('|'), 'iu')
  return (passages, maker) => passages.filter(({ text }) => told?.test(text)).flatMap((passage) =>
    sentencesOf(passage).flatMap(({ start, end }) => {
      const meant = roles.get(fold(passage.text.slice(start, end)).toLowerCase())
      if (meant === undefined) return []
      const part = slicePassage(passage, start, end)
      const place = maker.place(sourceSpan(part, 0, part.text.length))
      return [{ ...meant, name: keys[meant.key][0] ?? ownText(meant.key), place, valuePlace: place }]
    }),
  )
}
