import { CannotCheck } from '../model/cannot-check.ts'
import type { DocumentFacts, Unread } from '../model/facts.ts'
import { freezeDeep } from '../model/freeze.ts'
import { indexLines, placeOf, type Span } from '../model/place.ts'
import { fill, literal, type Safe } from '../model/safe.ts'
import { withoutMark } from '../scan/credentials/find.ts'
import { withoutOverlaps, type CredentialHit } from '../scan/credentials/forms.ts'
import type { Cap } from './caps.ts'
import { findCollapse } from './collapsed.ts'
import { marksOf, NOTHING, readContent } from './content.ts'
import type { ReadContext } from './context.ts'
import { ParsersDisagree } from './markdown.ts'
import { kindOf, readName } from './name.ts'
import type { Outline } from './outline.ts'
import { readOutline } from './read-outline.ts'
import { viewsOf } from './views.ts'
import { scanInWindows } from '../scan/stream/text-scan.ts'

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

/**
 * Reads one document into facts; no text makes it throw.
 * @throws CannotCheck `PARSERS_DIFFER` where the parsers were to be compared and differ.
 */
export function readDocument(source: DocumentSource, context: ReadContext): DocumentFacts {
  // A lone CR ends a line for Markdown and YAML; as LF it does so for everything, and no offset moves.
  const whole = withoutMark(source.text)
  const text = whole.includes('\r') ? whole.replace(/\r(?!\n)/g, '\n') : whole
  const lines = indexLines(text)
  const name = readName(source.givenPath, context.scanner.clears)
  const place = (span: Span) => placeOf(source.path, span, lines)
  const secrets = withoutOverlaps([...context.findForms(text), ...source.credentials])
  const read = findStop(text, source) ?? outlineIn(text, source.path, context)
  const stop = 'reason' in read ? read : null
  const outline = 'reason' in read ? null : read
  const content =
    outline && !source.scanOnly
      ? readContent({ text, lines, outline, path: source.path, secrets }, context)
      : { endpoints: marksOf(outline ? context.scanner.scan(text, viewsOf(outline, text)) : scanInWindows(context.scanner, text), { place }), ...NOTHING }
  const facts: DocumentFacts = {
    path: source.path,
    kind: source.scanOnly ? literal('text') : kindOf(name.word, context.policy.documents),
    reported: source.reported,
    name,
    start: place({ start: 0, end: 0 }),
    unread: stop && { reason: stop.reason, place: place({ start: stop.offset, end: stop.offset }) },
    // Written out, which V8 does at once where it would else add one after the other.
    frontmatter: content.frontmatter,
    frontmatterProblems: content.frontmatterProblems,
    headings: content.headings,
    sections: content.sections,
    notice: content.notice,
    workItems: content.workItems,
    malformedHeadings: content.malformedHeadings,
    evidence: content.evidence,
    statements: content.statements,
    references: content.references,
    slips: content.slips,
    endpoints: content.endpoints,
    directives: content.directives,
    criteria: content.criteria,
    commands: content.commands,
    nonGoals: content.nonGoals,
    scopeClaims: content.scopeClaims,
    credentials: secrets.map(({ form, level, start }) => ({ form, level, place: place({ start, end: start }) })),
    disclosures: context.findDisclosures(text).map((hit) => ({ kind: hit.kind, place: place(hit) })),
  }
  return context.freezes === false ? facts : freezeDeep(facts)
}

function outlineIn(text: string, path: Safe, { known, parser, policy }: ReadContext): Outline | Cap {
  try {
    return readOutline(text, policy.limits, parser, known)
  } catch (error) {
    if (!(error instanceof ParsersDisagree)) throw error
    const { line } = error
    throw new CannotCheck('PARSERS_DIFFER', fill(literal('`{path}` is read in two ways: from line {line} on the trees differ'), { path, line }), literal('this is a bug of sotlint, so please report it; `--parser remark` goes without the part that may be wrong'))
  }
}

/** Why a document is not to be parsed, and where that shows; `null` when it may be. */
function findStop(text: string, source: DocumentSource): { readonly reason: Unread; readonly offset: number } | null {
  if (source.problem) return { reason: source.problem, offset: 0 }
  const collapse = source.scanOnly ? -1 : findCollapse(text)
  return collapse < 0 ? null : { reason: 'collapsed', offset: collapse }
}
