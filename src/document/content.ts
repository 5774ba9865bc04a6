import type { DocumentFacts, EndpointMark, MalformedHeading, Reference, Statement } from '../model/facts.ts'
import type { LineIndex, Span } from '../model/place.ts'
import type { Safe } from '../model/safe.ts'
import type { EndpointHit, ScanView } from '../scan/scanner.ts'
import { readCommands } from './code-spans.ts'
import type { ReadContext } from './context.ts'
import { readDirectives } from './directives.ts'
import { findEvidence, readEvidence } from './evidence.ts'
import { readFrontmatter } from './frontmatter.ts'
import type { WorkHeading } from './headings.ts'
import { JoinedTexts } from './joined.ts'
import { labelFinder, type LabelLine } from './labels.ts'
import { Maker } from './maker.ts'
import { mayChangeOutside } from './may-change.ts'
import { lastIndexBy, lastStartingBy, startingIn } from './ordered.ts'
import type { Heading, Outline } from './outline.ts'
import { sourceSpan, type Passage } from './passage.ts'
import { formEditor, type EditForm, type IdMatch } from './references.ts'
import { findNotice, readHeadings, readSections } from './sections.ts'
import { readSlips } from './slips.ts'
import { readStatements } from './statements.ts'
import { clearCheck, viewsOf } from './views.ts'
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
export function marksOf(hits: readonly EndpointHit[], maker: Pick<Maker, 'place'>): readonly EndpointMark[] {
  return hits.map(({ tier, form, level, start }) => ({ tier, ...(form && { form }), level, place: maker.place({ start, end: start }) }))
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

/** Both lists in one, without a copy where one of them is empty. */
function joined<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  return others.length === 0 ? some : some.length === 0 ? others : some.concat(others)
}

/** The stretch in which frontmatter can stand is scanned first, since what it says becomes facts before the rest is read. */
function frontmatterOf({ text, lines, path, secrets }: Body, context: ReadContext): ReturnType<typeof readFrontmatter> {
  const close = text.startsWith('---') ? text.indexOf('\n---', 3) : -1
  const hits: readonly Span[] = joined(context.scanner.scan(text.slice(0, close + 1)), secrets)
  const withheld = (span: Span) => hits.some((hit) => hit.start < span.end && span.start < hit.end)
  const { policy, check, scanner } = context
  return readFrontmatter(text, { path, lines, policy, check, clears: scanner.clears, withheld })
}

/** The frontmatter, and what the scanner marks in the whole text. */
export function scanBody(body: Body, context: ReadContext) {
  const front = frontmatterOf(body, context)
  const suspects = new Set<ScanView>()
  const hits = context.scanner.scan(body.text, joined(viewsOf(body.outline, body.text), front.views), suspects)
  return { front, hits, isReadClear: clearCheck(body.text, suspects) }
}

/** The headings that head no evidence: work items, and labels such as `Current evidence`. */
function otherHeadings(headings: readonly Heading[], works: readonly (WorkHeading | null)[], labels: ReadonlySet<string>): ReadonlySet<Heading> {
  const isLabel = ({ text }: Heading) => {
    const said = text.trim()
    return labels.has((said.endsWith(':') ? said.slice(0, -1) : said).toLowerCase())
  }
  return new Set(headings.filter((heading, i) => works[i] !== null || isLabel(heading)))
}

function allOf<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const found: T[] = []
  for (const list of lists) for (const one of list) found.push(one)
  return found
}

/** The statements that stand in each evidence section. */
function bySection(statements: readonly Statement[], sections: readonly Span[]): readonly (readonly Statement[])[] {
  const found: Statement[][] = sections.map(() => [])
  for (const statement of statements) if (statement.section !== null) found[statement.section]?.push(statement)
  return found
}

/** Reads all facts of a parsed text. */
export function readContent(body: Body, context: ReadContext): Content {
  const { text, lines, outline, path } = body
  const { policy, scanner, findIds, findKey, headsEvidence, phrases, phraseFilter, readDemands, readSentences, saysNothing, statuses, statusWords } = context
  const { front, hits, isReadClear } = scanBody(body, context)
  const marked: readonly Span[] = joined(hits, body.secrets)
  const maker = new Maker(path, lines, scanner.clears, marked, isReadClear)
  const { headings } = outline

  const works = headings.map(context.readWorkHeading)
  const headingFacts = readHeadings(headings, maker)
  const texts = new JoinedTexts(outline.passages)
  const ids = context.findIdsIn(texts)
  const evidenceContext = { text, lines, outline, evidence: policy.evidence, findKey, headsEvidence, readSentences, headingFacts, maker }
  const sections = findEvidence(text.length, otherHeadings(headings, works, context.labels), evidenceContext)

  const findLabels = labelFinder(text, lines, outline, policy.work)
  const stretches = workStretches(headings, works, sections, text.length)
  const lineLabels = stretches.map((stretch) => findLabels(stretch.heading.end, stretch.end))
  const items = stretches.map((stretch, i) => ({ id: stretch.work.id, end: stretch.end, labels: ownLabels(stretch, lineLabels[i] ?? []) }))
  const mayChange = mayChangeOutside(() => [...marked, ...sections, ...items.flatMap(currentEvidence)], lines)
  const statements = readStatements({ phrases, phraseFilter, statuses, statusWords, findIds, texts, ids, maker, labels: allOf(lineLabels), sections })
  const stated = bySection(statements, sections)
  const { nonGoals, scopeClaims } = context.readScope(outline, texts, maker)
  const itemContext = { source: text, work: policy.work, outline, maker, findIds, ids, readDemands, saysNothing }
  return {
    frontmatter: front.facts,
    frontmatterProblems: front.problems,
    headings: headingFacts,
    sections: readSections(outline, headingFacts),
    notice: findNotice(outline, policy.notice.sentences, maker),
    workItems: stretches.map((stretch, i) => readWorkItem(stretch, items[i]?.labels ?? [], itemContext)),
    malformedHeadings: malformedHeadings(headings, works, maker),
    evidence: sections.map((section, i) => readEvidence(section, stated[i] ?? [], lastStartingBy(stretches, section.start)?.work.id ?? null, evidenceContext)),
    statements,
    references: referencesOf(headings, works, ids, maker, formEditor(body, policy.work, mayChange)),
    slips: readSlips({
      text, lines, outline, maker, mayChange, items, statuses,
      fields: front.fields, names: context.check.names, bodyStart: front.bodyStart,
    }),
    endpoints: marksOf(hits, maker),
    directives: readDirectives(text, lines, outline.html, { rules: context.rules, noReason: policy.work.noReason, maker }),
    criteria: context.readCriteria(outline, maker),
    commands: readCommands(outline, maker),
    nonGoals,
    scopeClaims,
  }
}

function malformedHeadings(headings: readonly Heading[], works: readonly (WorkHeading | null)[], maker: Maker): readonly MalformedHeading[] {
  const found: MalformedHeading[] = []
  for (let i = 0; i < headings.length; i++) {
    const flaw = works[i]?.flaw
    if (flaw) found.push({ place: maker.place(headings[i] as Heading), flaw })
  }
  return found
}

function isTold(work: WorkHeading): work is WorkStretch['work'] {
  return work.id !== null && work.id !== ''
}

/** Each item's stretch: to the next H1 or H2, or to the next item's heading of any depth. */
function workStretches(
  headings: readonly Heading[],
  works: readonly (WorkHeading | null)[],
  sections: readonly Span[],
  length: number,
): readonly WorkStretch[] {
  const found: WorkStretch[] = []
  for (let i = 0; i < headings.length; i++) {
    const heading = headings[i] as Heading
    const work = works[i]
    if (!work || !isTold(work)) continue
    let next = i + 1
    while (next < headings.length && !works[next] && (headings[next]?.depth ?? 0) > 2) next++
    const start = heading.start
    const end = headings[next]?.start ?? length
    found.push({ start, end, heading, work, inner: startingIn(sections, start + 1, end) })
  }
  return found
}

/** The stretches that tell what is proven now: a record, as evidence sections are. */
function currentEvidence({ labels, end }: { readonly labels: readonly LabelLine[]; readonly end: number }): readonly Span[] {
  return labels.flatMap(({ role, start }, i) => (role === 'currentEvidence' ? { start, end: labels[i + 1]?.start ?? end } : []))
}

/** Ids in the text. A malformed heading names its id wrongly as a heading already, so the reference in it is passed over. */
function referencesOf(
  headings: readonly Heading[],
  works: readonly (WorkHeading | null)[],
  ids: ReadonlyMap<Passage, readonly IdMatch[]>,
  maker: Maker,
  editForm: EditForm,
): readonly Reference[] {
  const found: Reference[] = []
  for (const [passage, matches] of ids) {
    const heading = passage.kind === 'heading' ? lastIndexBy(headings, passage.start) : -1
    const work = headings[heading]?.start === passage.start ? works[heading] : null
    for (const match of matches) {
      const defines = Boolean(work) && match === matches[0]
      if (defines && work?.flaw) continue
      const place = maker.place(sourceSpan(passage, match.start, match.end))
      found.push({ id: match.id, exact: match.exact, place, defines, edit: editForm(match, passage) })
    }
  }
  return found
}
