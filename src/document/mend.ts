import { applyEdits } from '../model/edit.ts'
import type { Change, Edit } from '../model/edit.ts'
import type { DocumentFacts } from '../model/facts.ts'
import { indexLines, type Span } from '../model/place.ts'
import { cleared, type FactText, type Safe } from '../model/safe.ts'
import { saysTheSame } from '../model/same-facts.ts'
import { scanBody } from './content.ts'
import type { ReadContext } from './context.ts'
import { parseMarkdown } from './markdown.ts'
import { outlineOf } from './outline.ts'
import { readDocument, type DocumentSource } from './read.ts'
import { splitAtHeadings } from './split.ts'

/** A document after its edits. */
export interface MendedText {
  readonly text: string
  readonly changes: readonly Change[]
  /** How many of the edits were applied. */
  readonly count: number
}

/** Length of the byte order mark, which places do not count. */
const markLength = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0)

/** Applies edits to a document; `null` when it would then say something else, so that no edit can do harm. */
export function mendText(source: DocumentSource, facts: DocumentFacts, edits: readonly Edit[], context: ReadContext): MendedText | null {
  const mark = markLength(source.text)
  const edited = applyEdits(source.text.slice(mark), edits)
  const text = source.text.slice(0, mark) + edited.text
  if (!saysTheSame(facts, readDocument({ ...source, text }, context))) return null
  const changes = edited.changes.map(({ start, end, text: made }) => ({ start: start + mark, end: end + mark, text: made }))
  return { text, changes, count: edited.applied.length }
}

/** Gives a stretch of a text for showing; `null` where anything in it is marked. */
export type ShowStretch = (span: Span) => FactText

/** Makes that for a text that can be parsed; what is only marked across lines is kept back too. */
export function stretchShower(text: string, path: Safe, context: ReadContext): ShowStretch {
  const mark = markLength(text)
  const body = text.slice(mark)
  const outline = outlineOf(parseMarkdown(body, splitAtHeadings(body)), body)
  const { hits } = scanBody({ text: body, lines: indexLines(body), outline, path }, context)
  return ({ start, end }) =>
    hits.some((hit) => hit.start + mark < end && start < hit.end + mark) ? null : cleared(text.slice(start, end), context.scanner.clears)
}
