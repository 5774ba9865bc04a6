import type { DocumentFacts, Unread } from '../model/facts.ts'
import { freezeDeep } from '../model/freeze.ts'
import { indexLines, placeOf, type Span } from '../model/place.ts'
import type { Policy } from '../model/policy.ts'
import { literal, type Safe } from '../model/safe.ts'
import { withoutMark } from '../scan/credentials/find.ts'
import { withoutOverlaps, type CredentialHit } from '../scan/credentials/forms.ts'
import { findCap } from './caps.ts'
import { findCollapse } from './collapsed.ts'
import { marksOf, NOTHING, readContent } from './content.ts'
import type { ReadContext } from './context.ts'
import { parseMarkdown } from './markdown.ts'
import { kindOf, readName } from './name.ts'
import { outlineOf } from './outline.ts'
import { splitAtHeadings } from './split.ts'
import { viewsOf } from './views.ts'

/** A document as it comes from outside. */
export interface DocumentSource {
  /** Path below the root, as it may be shown. */
  readonly path: Safe
  /** Path below the root as it is: the file name's words say of what kind the document is. */
  readonly givenPath: string
  readonly text: string
  /** Why the text is not what the file holds, or not to be parsed. */
  readonly problem: 'encoding' | 'too-large' | null
  readonly reported: boolean
  /** True for text that only the endpoint scanner reads. */
  readonly scanOnly: boolean
  /** What the detector library has found in the text. */
  readonly credentials: readonly CredentialHit[]
}

/** Reads one document into facts; no text makes it throw. */
export function readDocument(source: DocumentSource, context: ReadContext): DocumentFacts {
  // A lone CR ends a line for Markdown and YAML; as LF it does so for everything, and no offset moves.
  const whole = withoutMark(source.text)
  const text = whole.includes('\r') ? whole.replace(/\r(?!\n)/g, '\n') : whole
  const lines = indexLines(text)
  const cuts = splitAtHeadings(text)
  const stop = findStop(text, cuts, source, context.policy.limits)
  const name = readName(source.givenPath, context.scanner.clears)
  const place = (span: Span) => placeOf(source.path, span, lines)
  const secrets = withoutOverlaps([...context.findForms(text), ...source.credentials])
  const outline = stop ? null : outlineOf(parseMarkdown(text, cuts), text)
  const content =
    outline && !source.scanOnly
      ? readContent({ text, lines, outline, path: source.path, secrets }, context)
      : { ...NOTHING, endpoints: marksOf(context.scanner.scan(text, outline ? viewsOf(outline, text) : []), place) }
  return freezeDeep({
    path: source.path,
    kind: source.scanOnly ? literal('text') : kindOf(name.word, context.policy.documents),
    reported: source.reported,
    name,
    start: place({ start: 0, end: 0 }),
    unread: stop && { reason: stop.reason, place: place({ start: stop.offset, end: stop.offset }) },
    ...content,
    credentials: secrets.map(({ form, level, start }) => ({ form, level, place: place({ start, end: start }) })),
    disclosures: context.findDisclosures(text).map((hit) => ({ kind: hit.kind, place: place(hit) })),
  })
}

/** Why a document is not parsed, and where that shows; `null` when it can be. */
function findStop(
  text: string,
  cuts: readonly number[],
  source: DocumentSource,
  limits: Policy['limits'],
): { readonly reason: Unread; readonly offset: number } | null {
  if (source.problem) return { reason: source.problem, offset: 0 }
  const collapse = source.scanOnly ? -1 : findCollapse(text)
  return collapse < 0 ? findCap(text, cuts, limits) : { reason: 'collapsed', offset: collapse }
}
