import { applyEdits, composeChanges } from '../model/edit.ts'
import type { Change, Edit } from '../model/edit.ts'
import type { Finding } from '../model/finding.ts'
import { indexLines, type Span } from '../model/place.ts'
import { cleared, type FactText, type Safe } from '../model/safe.ts'
import { saysTheSame } from '../model/same-facts.ts'
import { withoutMark } from '../scan/credentials/find.ts'
import type { CredentialHit } from '../scan/credentials/forms.ts'
import { scanBody } from './content.ts'
import type { ReadContext } from './context.ts'
import { parseMarkdown } from './markdown.ts'
import { outlineOf } from './outline.ts'
import { readDocument } from './read.ts'
import type { SourceDocument } from './read-version.ts'

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
  /** Shown paths of documents that keep an edit unapplied, because they would have said something else. */
  readonly left: readonly Safe[]
}

/** Finds what is wrong in a tree, with the given path by the shown one where they differ. */
export type Lint = (documents: readonly SourceDocument[]) => { readonly findings: readonly Finding[]; readonly hiddenPaths: ReadonlyMap<Safe, string> }

/** What one change lets Markdown see can be another slip; a document that finds no end in so many rounds stays as it was. */
const ROUNDS = 5

/**
 * Applies the edits that findings carry until none is left, so that a second run has nothing to change. An edit after which
 * its document would say something else is not applied.
 */
export function mendDocuments(documents: readonly SourceDocument[], lint: Lint, context: ReadContext): Mending {
  const mended = new Map<string, MendedSource>()
  const left = new Map<string, Safe>()
  let waiting = documents
  for (let round = 1; waiting.length > 0; round++) {
    const paths = new Set(waiting.map(({ path }) => path))
    const current = documents.map((document) => mended.get(document.path)?.document ?? document)
    const open = editable(current, lint).filter(({ document }) => paths.has(document.path))
    waiting = open.flatMap((one) => {
      const { path } = one.document
      const next = round < ROUNDS ? mend(one, mended.get(path), context) : null
      if (next) mended.set(path, next)
      if (round === ROUNDS) mended.delete(path)
      if (!next) left.set(path, one.shownPath)
      return next ? [one.document] : []
    })
  }
  return { mended: [...mended.values()].map(({ result }) => result), left: [...left.values()] }
}

/** A document that has come so far. */
interface MendedSource {
  readonly document: SourceDocument
  readonly result: MendedDocument
}

/** A document with the edits that its findings carry. */
interface Editable {
  readonly document: SourceDocument
  readonly shownPath: Safe
  readonly edits: readonly Edit[]
}

function editable(documents: readonly SourceDocument[], lint: Lint): readonly Editable[] {
  const { findings, hiddenPaths } = lint(documents)
  const byGiven = new Map(documents.map((document) => [document.path, document]))
  const found = new Map<Safe, Editable & { readonly edits: Edit[] }>()
  for (const { edit, place } of findings) {
    const document = byGiven.get(hiddenPaths.get(place.path) ?? place.path)
    if (!edit || !document) continue
    const known = found.get(place.path)
    if (known) known.edits.push(edit)
    else found.set(place.path, { document, shownPath: place.path, edits: [edit] })
  }
  return [...found.values()]
}

/** So many edits are tried alone, where they cannot be applied together. */
const TRIED = 100

/** Where stretches are once a text has changed before them or behind them; no edit reaches into what is marked. */
function shifted<T extends Span>(spans: readonly T[], changes: readonly Change[]): readonly T[] {
  return spans.map((span) => {
    const before = changes.filter(({ end }) => end <= span.start)
    const moved = before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
    return { ...span, start: span.start + moved, end: span.end + moved }
  })
}

/** Takes a document one round further; `null` when none of the edits can be applied. */
function mend({ document, edits, shownPath }: Editable, last: MendedSource | undefined, context: ReadContext): MendedSource | null {
  const { credentials = [], path, problem, text: given } = document
  if (given === null || problem) return null
  const mark = given.length - withoutMark(given).length
  const read = (text: string, marks: readonly CredentialHit[]) =>
    readDocument({ path: shownPath, givenPath: path, text, problem: null, reported: true, scanOnly: document.scanOnly ?? false, credentials: marks }, context)
  const said = read(given, credentials)
  const apply = (some: readonly Edit[]) => {
    const { applied, changes, text: body } = applyEdits(given.slice(mark), some)
    const text = given.slice(0, mark) + body
    const after = shifted(credentials, changes)
    return saysTheSame(said, read(text, after)) ? { applied, changes, document: { ...document, text, ...(document.credentials && { credentials: after }) } } : null
  }
  const harmless = () => edits.slice(0, TRIED).filter((edit) => apply([edit]) !== null)
  const made = apply(edits) ?? apply(harmless())
  if (made === null || made.changes.length === 0) return null
  const before = last?.result.before ?? given
  const changes = made.changes.map(({ start, end, text }) => ({ start: start + mark, end: end + mark, text }))
  const result = {
    path, shownPath, before, text: made.document.text,
    changes: last ? composeChanges(before.length, last.result.changes, changes) : changes,
    count: made.applied.length + (last?.result.count ?? 0),
    show: last?.result.show ?? (() => stretchShower(given, credentials, shownPath, context)),
  }
  return { document: made.document, result }
}

/** Gives a stretch of a text for showing; `null` where anything in it is marked. */
type ShowStretch = (span: Span) => FactText

/** Makes that for a text that can be parsed; what is only marked across lines is kept back too. */
export function stretchShower(text: string, credentials: readonly CredentialHit[], path: Safe, context: ReadContext): ShowStretch {
  const body = withoutMark(text)
  const mark = text.length - body.length
  const outline = outlineOf(parseMarkdown(body), body)
  const secrets = [...context.findForms(body), ...credentials]
  const { hits } = scanBody({ text: body, lines: indexLines(body), outline, path, secrets }, context)
  const marked: readonly Span[] = [...hits, ...secrets]
  return ({ start, end }) =>
    marked.some((hit) => hit.start + mark < end && start < hit.end + mark) ? null : cleared(text.slice(start, end), context.showable)
}
