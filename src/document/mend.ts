import { applyEdits } from '../model/edit.ts'
import type { Change, Edit } from '../model/edit.ts'
import type { Finding } from '../model/finding.ts'
import { indexLines, type Span } from '../model/place.ts'
import { cleared, type FactText, type Safe } from '../model/safe.ts'
import { saysTheSame } from '../model/same-facts.ts'
import type { CredentialHit } from '../scan/credentials/forms.ts'
import { scanBody } from './content.ts'
import type { ReadContext } from './context.ts'
import { parseMarkdown } from './markdown.ts'
import { outlineOf } from './outline.ts'
import { readDocument, type DocumentSource } from './read.ts'
import type { SourceDocument } from './read-version.ts'
import { splitAtHeadings } from './split.ts'

/** A document after its edits. */
export interface MendedDocument {
  /** The path as it was given. */
  readonly path: string
  readonly shownPath: Safe
  readonly before: string
  readonly text: string
  /** From the text before to the one after. */
  readonly changes: readonly Change[]
  /** How many findings were put right. */
  readonly count: number
  /** Makes what gives stretches of the text before for showing. */
  show(): ShowStretch
}

export interface Mending {
  readonly mended: readonly MendedDocument[]
  /** Shown paths of documents that would have said something else. */
  readonly left: readonly Safe[]
}

/** Applies the edits that findings carry; where a document would then say something else, no edit does harm: it stays. */
export function mendDocuments(
  documents: readonly SourceDocument[],
  findings: readonly Finding[],
  hiddenPaths: ReadonlyMap<Safe, string>,
  context: ReadContext,
): Mending {
  const byGiven = new Map(documents.map((document) => [document.path, document]))
  const edits = new Map<Safe, Edit[]>()
  for (const { edit, place } of findings) {
    if (!edit) continue
    const own = edits.get(place.path)
    if (own) own.push(edit)
    else edits.set(place.path, [edit])
  }
  const mended: MendedDocument[] = []
  const left: Safe[] = []
  for (const [shownPath, own] of edits) {
    const given = byGiven.get(hiddenPaths.get(shownPath) ?? shownPath)
    if (!given || given.text === null || given.problem || given.scanOnly) continue
    const source = { path: shownPath, givenPath: given.path, text: given.text, problem: null, reported: true, scanOnly: false, credentials: [] }
    const one = mendText(source, own, context)
    if (one) mended.push({ path: given.path, shownPath, before: source.text, ...one, show: () => stretchShower(source.text, given.credentials ?? [], shownPath, context) })
    else left.push(shownPath)
  }
  return { mended, left }
}

/** Length of the byte order mark, which places do not count. */
const markLength = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0)

function mendText(source: DocumentSource, edits: readonly Edit[], context: ReadContext): Pick<MendedDocument, 'text' | 'changes' | 'count'> | null {
  const before = readDocument(source, context)
  if (before.unread) return null
  const mark = markLength(source.text)
  const edited = applyEdits(source.text.slice(mark), edits)
  const text = source.text.slice(0, mark) + edited.text
  if (!saysTheSame(before, readDocument({ ...source, text }, context))) return null
  const changes = edited.changes.map(({ start, end, text: made }) => ({ start: start + mark, end: end + mark, text: made }))
  return { text, changes, count: edited.applied.length }
}

/** Gives a stretch of a text for showing; `null` where anything in it is marked. */
type ShowStretch = (span: Span) => FactText

/** Makes that for a text that can be parsed; what is only marked across lines is kept back too. */
function stretchShower(text: string, credentials: readonly CredentialHit[], path: Safe, context: ReadContext): ShowStretch {
  const mark = markLength(text)
  const body = text.slice(mark)
  const outline = outlineOf(parseMarkdown(body, splitAtHeadings(body)), body)
  const secrets = [...context.findForms(body), ...credentials]
  const { hits } = scanBody({ text: body, lines: indexLines(body), outline, path, secrets }, context)
  const marked: readonly Span[] = [...hits, ...secrets]
  return ({ start, end }) =>
    marked.some((hit) => hit.start + mark < end && start < hit.end + mark) ? null : cleared(text.slice(start, end), context.showable)
}
