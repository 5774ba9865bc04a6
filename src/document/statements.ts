import type { Statement } from '../model/facts.ts'
import type { Span } from '../model/place.ts'
import { oneOf, type Safe } from '../model/safe.ts'
import type { Phrase } from '../policy/phrase.ts'
import type { LabelLine } from './labels.ts'
import type { Maker } from './maker.ts'
import { lastIndexBy, startingIn } from './ordered.ts'
import { slicePassage, sourceSpan, unitFrom, type Passage } from './passage.ts'
import type { JoinedTexts } from './joined.ts'
import { matchPhrases, type PhraseFilter } from './phrase-match.ts'
import type { FindIds, IdMatch } from './references.ts'

export interface StatementContext {
  readonly phrases: readonly Phrase[]
  readonly statuses: readonly Safe[]
  /** The same, to be looked up. */
  readonly statusWords: ReadonlySet<string>
  readonly phraseFilter: PhraseFilter
  /** The texts of the passages. */
  readonly texts: JoinedTexts
  readonly findIds: FindIds
  /** The ids of passages, of those that name any. */
  readonly ids: ReadonlyMap<Passage, readonly IdMatch[]>
  readonly maker: Maker
  /** Label lines in order of place: a sentence never reaches over one, whatever paragraph CommonMark makes of them. */
  readonly labels: readonly LabelLine[]
  /** Evidence sections in order of place. */
  readonly sections: readonly Span[]
}

/** The parts of a passage between the label lines in it. */
function parts(passage: Passage, labels: readonly LabelLine[]): readonly Passage[] {
  const inside = labels.length === 0 ? labels : startingIn(labels, passage.start, passage.end)
  if (inside.length === 0) return [passage]
  const found: Passage[] = []
  let from = 0
  const cutAt = (offset: number) => {
    const to = unitFrom(passage, offset, from)
    if (to > from) found.push(slicePassage(passage, from, to))
    from = to
  }
  for (const label of inside) {
    cutAt(label.start)
    cutAt(label.end)
  }
  cutAt(Number.MAX_SAFE_INTEGER)
  return found
}

/** The passages that may hold a statement, in order. */
function candidates({ phraseFilter: { withIds, withoutIds }, texts, ids }: StatementContext): readonly Passage[] {
  const found: Passage[] = []
  for (const passage of ids.keys()) if (withIds && passage.text.search(withIds) >= 0) found.push(passage)
  if (withoutIds) for (const passage of texts.holding(withoutIds)) if (!ids.has(passage)) found.push(passage)
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found
}

/** Reads what a document's sentences say of work items. */
export function readStatements(context: StatementContext): readonly Statement[] {
  const { phrases, statuses, statusWords, findIds, ids, maker, sections } = context
  const found: Statement[] = []
  for (const whole of candidates(context)) {
    for (const passage of parts(whole, context.labels)) {
      const named = passage === whole ? (ids.get(whole) ?? []) : findIds(passage.text)
      for (const match of matchPhrases(passage.text, named, phrases, statusWords)) {
        const span = sourceSpan(passage, match.start, match.end)
        const section = lastIndexBy(sections, span.start)
        found.push({
          kind: match.kind,
          ids: match.ids,
          status: match.status === null ? null : oneOf(match.status, statuses),
          place: maker.place(span),
          section: span.start < (sections[section]?.end ?? 0) ? section : null,
        })
      }
    }
  }
  return found.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
}
