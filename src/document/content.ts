import type { DocumentFacts, EndpointMark, Reference, Statement } from '../model/facts.ts'
import type { LineIndex, Span } from '../model/place.ts'
import type { Safe } from '../model/safe.ts'
import type { EndpointHit } from '../scan/scanner.ts'
import { readCommands, readCriteria } from './code-spans.ts'
import type { ReadContext } from './context.ts'
import { readDirectives } from './directives.ts'
import { findEvidence, readEvidence } from './evidence.ts'
import { readFrontmatter } from './frontmatter.ts'
import type { WorkHeading } from './headings.ts'
import { labelFinder, type LabelLine } from './labels.ts'
import { makerFor, type Maker } from './maker.ts'
import { mayChangeOutside } from './may-change.ts'
import { lastStartingBy } from './ordered.ts'
import type { Heading, Outline } from './outline.ts'
import { sourceSpan, type Passage } from './passage.ts'
import { formEditor, type EditForm, type FindIds, type IdMatch } from './references.ts'
import { findNotice, headingFact, readSections } from './sections.ts'
import { readSlips } from './slips.ts'
import { readStatements } from './statements.ts'
import { viewsOf } from './views.ts'
import { ownLabels, readWorkItem, type WorkStretch } from './work-items.ts'

/** The part of a document's facts that comes from its text. */
export type Content = Omit<DocumentFacts, 'path' | 'kind' | 'reported' | 'name' | 'start' | 'unread' | 'credentials' | 'disclosures'>

/** Nothing was read. */
export const NOTHING: Omit<Content, 'endpoints'> = {
  frontmatter: null,
  frontmatterProblems: [],
  headings: [],
  sections: [],
  notice: null,
  workItems: [],
  malformedHeadings: [],
  evidence: [],
  statements: [],
  references: [],
  directives: [],
  slips: [],
  criteria: [],
  commands: [],
  nonGoals: [],
  scopeClaims: [],
}

/** A mark has a beginning only. */
export function marksOf(hits: readonly EndpointHit[], place: Maker['place']): readonly EndpointMark[] {
  return hits.map(({ tier, form, level, start }) => ({ tier, ...(form && { form }), level, place: place({ start, end: start }) }))
}

/** A parsed text. */
export interface Body {
  readonly text: string
  readonly lines: LineIndex
  readonly outline: Outline
  readonly path: Safe
  /** Stretches that no fact may tell: what looks like a credential. */
  readonly secrets: readonly Span[]
}

/** The stretch in which frontmatter can stand is scanned first, since what it says becomes facts before the rest is read. */
function frontmatterOf({ text, lines, path, secrets }: Body, context: ReadContext): ReturnType<typeof readFrontmatter> {
  const close = text.startsWith('---') ? text.indexOf('\n---', 3) : -1
  const hits: readonly Span[] = [...context.scanner.scan(text.slice(0, close + 1)), ...secrets]
  const withheld = (span: Span) => hits.some((hit) => hit.start < span.end && span.start < hit.end)
  const { policy, check, scanner } = context
  return readFrontmatter(text, { path, lines, policy, check, clears: scanner.clears, withheld })
}

/** The frontmatter, and what the scanner marks in the whole text. */
export function scanBody(body: Body, context: ReadContext) {
  const front = frontmatterOf(body, context)
  return { front, hits: context.scanner.scan(body.text, [...viewsOf(body.outline, body.text), ...front.views]) }
}

/** Reads all facts of a parsed text. */
export function readContent(body: Body, context: ReadContext): Content {
  const { text, lines, outline, path } = body
  const { policy, scanner, findIds } = context
  const { front, hits } = scanBody(body, context)
  const marked = [...hits, ...body.secrets]
  const maker = makerFor(path, lines, scanner.clears, marked)

  const works = outline.headings.map((heading) => context.readWorkHeading(heading))
  const isLabel = (heading: Heading) => context.labels.has(heading.text.trim().replace(/:$/, '').toLowerCase())
  const others = new Set(outline.headings.filter((heading, i) => works[i] !== null || isLabel(heading)))
  const evidenceContext = { text, lines, evidence: policy.evidence, outline, findKey: context.findKey, maker }
  const sections = findEvidence(text.length, (heading) => others.has(heading), evidenceContext)

  const findLabels = labelFinder(text, lines, outline, policy.work)
  const stretches = workStretches(outline.headings, works, sections, text.length)
  const items = stretches.map((stretch) => ({ stretch, labels: findLabels(stretch.heading.end, stretch.end) }))
  const labelled = items.map(({ stretch, labels }) => ({ id: stretch.work.id, end: stretch.end, labels: ownLabels(stretch, labels) }))
  const mayChange = mayChangeOutside([...marked, ...sections, ...labelled.flatMap(currentEvidence)], lines)
  const labels = items.flatMap((item) => item.labels)
  const ids = idsIn(outline.passages, findIds)
  const statements = readStatements(outline.passages, {
    phrases: context.phrases,
    mayMatch: context.mayMatch,
    statuses: context.statuses,
    findIds,
    ids,
    maker,
    labels,
    sections,
  })
  const bySection = new Map<number, Statement[]>(sections.map((_, i) => [i, []]))
  for (const statement of statements) if (statement.section !== null) bySection.get(statement.section)?.push(statement)
  return {
    frontmatter: front.facts,
    frontmatterProblems: front.problems,
    headings: outline.headings.map((heading) => headingFact(heading, maker)),
    sections: readSections(outline, text.length, maker),
    notice: findNotice(outline, policy.notice.sentences, maker),
    workItems: items.map((item) => readWorkItem(item.stretch, item.labels, { source: text, work: policy.work, maker, findIds, readDemands: context.readDemands, saysNothing: context.saysNothing, ...outline })),
    malformedHeadings: outline.headings.flatMap((heading, i) => {
      const flaw = works[i]?.flaw
      return flaw ? { place: maker.place(heading), flaw } : []
    }),
    evidence: sections.map((section, i) =>
      readEvidence(
        section,
        bySection.get(i) ?? [],
        lastStartingBy(stretches, section.start)?.work.id ?? null,
        evidenceContext,
      ),
    ),
    statements,
    references: referencesOf(outline.headings, works, ids, maker, formEditor(body, policy.work, mayChange)),
    slips: readSlips({
      text, lines, outline, maker, mayChange, items: labelled, statuses: context.statuses,
      fields: front.fields, names: context.check.names, bodyStart: front.bodyStart,
    }),
    endpoints: marksOf(hits, maker.place),
    directives: readDirectives(text, lines, outline.html, { rules: context.rules, noReason: policy.work.noReason, maker }),
    criteria: readCriteria(outline, context.criteria, text.length, maker),
    commands: readCommands(outline, maker),
    ...context.readScope(outline, text.length, maker),
  }
}

/** Each item's stretch: to the next H1 or H2, or to the next item's heading of any depth. */
function workStretches(
  headings: readonly Heading[],
  works: readonly (WorkHeading | null)[],
  sections: readonly Span[],
  length: number,
): readonly WorkStretch[] {
  const found: WorkStretch[] = []
  for (const [i, heading] of headings.entries()) {
    const work = works[i]
    if (!work?.id) continue
    let next = i + 1
    while (next < headings.length && !works[next] && (headings[next]?.depth ?? 0) > 2) next++
    const stretch = { start: heading.start, end: headings[next]?.start ?? length }
    const inner = sections.filter((section) => section.start > stretch.start && section.start < stretch.end)
    found.push({ ...stretch, heading, work: { ...work, id: work.id }, inner })
  }
  return found
}

/** The stretches that tell what is proven now: a record, as evidence sections are. */
function currentEvidence({ labels, end }: { readonly labels: readonly LabelLine[]; readonly end: number }): readonly Span[] {
  return labels.flatMap(({ role, start }, i) => (role === 'currentEvidence' ? { start, end: labels[i + 1]?.start ?? end } : []))
}

/** The ids of each passage that names any. */
function idsIn(passages: readonly Passage[], findIds: FindIds): ReadonlyMap<Passage, readonly IdMatch[]> {
  const found = new Map<Passage, readonly IdMatch[]>()
  for (const passage of passages) {
    const ids = findIds(passage.text)
    if (ids.length > 0) found.set(passage, ids)
  }
  return found
}

/** Ids in the text. A malformed heading names its id wrongly as a heading already, so the reference in it is passed over. */
function referencesOf(
  headings: readonly Heading[],
  works: readonly (WorkHeading | null)[],
  ids: ReadonlyMap<Passage, readonly IdMatch[]>,
  maker: Maker,
  editForm: EditForm,
): readonly Reference[] {
  const heads = new Map(headings.map((heading, i) => [heading.start, works[i] ?? null]))
  return [...ids].flatMap(([passage, matches]) => {
    const work = passage.kind === 'heading' ? (heads.get(passage.start) ?? null) : null
    const found = matches.map((match): Reference => ({
      id: match.id,
      exact: match.exact,
      place: maker.place(sourceSpan(passage, match.start, match.end)),
      defines: false,
      edit: editForm(match, passage),
    }))
    const [first, ...rest] = found
    if (!work || !first) return found
    return work.flaw ? rest : [{ ...first, defines: true }, ...rest]
  })
}
