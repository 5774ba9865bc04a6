import type { Block, Demand, Entry, StatusLine, WorkItem } from '../model/facts.ts'
import type { Span } from '../model/place.ts'
import type { BlockRole, Policy, StatusClass } from '../model/policy.ts'
import { oneOf, type FactText, type Safe } from '../model/safe.ts'
import type { WorkHeading } from './headings.ts'
import type { ReadDemands } from './demands.ts'
import type { LabelLine } from './labels.ts'
import type { Maker } from './maker.ts'
import type { Heading, Outline } from './outline.ts'
import { lastStartingBy, startingIn } from './ordered.ts'
import { fold, offsetAt, slicePassage, unitFrom, type Passage } from './passage.ts'
import type { FindIds, IdMatch } from './references.ts'

/** A work item's heading with the stretch of the source that belongs to it. */
export interface WorkStretch extends Span {
  readonly heading: Heading
  readonly work: WorkHeading & { readonly id: Safe }
  /** Evidence sections inside the item: their lines are no labels of the item. */
  readonly inner: readonly Span[]
}

export interface WorkContext {
  readonly source: string
  readonly work: Policy['work']
  readonly maker: Maker
  readonly findIds: FindIds
  /** The ids of passages, of those that name any. */
  readonly ids: ReadonlyMap<Passage, readonly IdMatch[]>
  readonly readDemands: ReadDemands
  readonly saysNothing: SaysNothing
  readonly outline: Outline
}

/** Comments on a line are not part of what it says. */
function withoutComments(line: string): string {
  let kept = ''
  let from = 0
  for (let start = line.indexOf('<!--'); start >= 0; start = line.indexOf('<!--', from)) {
    kept += line.slice(from, start)
    const end = line.indexOf('-->', start)
    if (end < 0) return kept
    from = end + 3
  }
  return kept + line.slice(from)
}

function statusLine(label: LabelLine, context: WorkContext): StatusLine {
  const { source, work, maker } = context
  const said = withoutComments(source.slice(label.rest.start, label.rest.end)).replace(/^[*_`~\s]+|[*_`~.\\\s]+$/g, '')
  const words = said.toLowerCase().split(/\s+/)
  const classes = Object.keys(work.statuses) as StatusClass[]
  const first = (words[0] ?? '').replace(/[*_`~.,;:]+$/, '')
  const group = classes.find((name) => oneOf(first, work.statuses[name]) !== null) ?? null
  return {
    place: maker.place({ start: label.start, end: label.end }),
    word: group && oneOf(first, work.statuses[group]),
    class: group,
    more: words.length > 1 || first !== words[0],
  }
}

/** A passage cut off before the first label that CommonMark has swallowed into it. */
function ownPart(passage: Passage, labels: readonly LabelLine[]): Passage {
  for (const { start } of labels) if (start > passage.start && start < passage.end) return slicePassage(passage, 0, unitFrom(passage, start))
  return passage
}

const [SPACE, COMMA, STOP] = [32, 44, 46]

/** Where a text ends without full stops, commas and white space, so that `None.` and `n.a.` are found whatever they end in. */
function bareEnd(text: string): number {
  let end = text.length
  for (; end > 0; end--) {
    const unit = text.charCodeAt(end - 1)
    if (unit !== STOP && unit !== SPACE && unit !== COMMA && ((unit > SPACE && unit < 127) || !/\s/.test(text.charAt(end - 1)))) break
  }
  return end
}

const bare = (text: string): string => text.slice(0, bareEnd(text)).toLowerCase()

/** True for a text that says nothing, be it in words. */
export type SaysNothing = (text: string) => boolean

/** Makes the check for a policy's words. */
export function nothingCheck(words: readonly string[]): SaysNothing {
  const known = new Set(['', ...words.map(bare)])
  // No text becomes shorter in lower case.
  const longest = Math.max(...[...known].map(({ length }) => length))
  return (text) => bareEnd(text) <= longest && known.has(bare(text))
}

/** True where nothing but ids that can be told and what joins them stands. */
function isAllIds(text: string, ids: readonly IdMatch[]): boolean {
  const left = ids.reduceRight((rest, id) => rest.slice(0, id.start) + rest.slice(id.end), text)
  return ids.every(({ id }) => id !== null) && /^(?:[\s.,;&/]|\band\b|\bor\b)*$/.test(left)
}

const NO_IDS: readonly Safe[] = []
const NO_CODE: readonly FactText[] = []
const NO_MATCHES: readonly IdMatch[] = []

/** Reads the codes of an entry's paragraphs. */
function codeOf(parts: readonly Passage[], maker: Maker): readonly FactText[] {
  if (parts.every(({ code }) => code.length === 0)) return NO_CODE
  const found: FactText[] = []
  for (const part of parts) {
    for (const { start, end } of part.code) {
      found.push(maker.text(part.text.slice(start, end), { start: offsetAt(part, start), end: offsetAt(part, end) }))
    }
  }
  return found
}

/** The paragraphs that an entry consists of. */
interface EntryText {
  readonly parts: readonly Passage[]
  /** True when each is a whole paragraph. */
  readonly whole: boolean
}

/** True where an entry's text is that of one paragraph, neither cut nor folded: such a text was looked through already. */
function isWhole({ parts, whole }: EntryText, text: string): boolean {
  return whole && parts.length === 1 && text === parts[0]?.text
}

function idsOf(text: string, first: Passage, entry: EntryText, { ids, findIds }: WorkContext): readonly IdMatch[] {
  return isWhole(entry, text) ? (ids.get(first) ?? NO_MATCHES) : findIds(text)
}

/** The ids that can be told, each once. */
function idsOnce(matches: readonly IdMatch[]): readonly Safe[] {
  const found = new Set<Safe>()
  for (const { id } of matches) if (id !== null) found.add(id)
  return [...found]
}

function entryOf(entry: EntryText, context: WorkContext): Entry | null {
  const { parts } = entry
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return null
  const { maker } = context
  const text = fold(parts.length === 1 ? first.text : parts.map((part) => part.text).join(' '))
  const span = { start: first.start, end: last.end }
  const ids = idsOf(text, first, entry, context)
  return {
    place: maker.place(span),
    text: isWhole(entry, text) ? maker.textOf(first) : maker.text(text, span),
    ids: ids.length === 0 ? NO_IDS : idsOnce(ids),
    pure: ids.length > 0 && isAllIds(text, ids),
    none: context.saysNothing(text),
    code: codeOf(parts, maker),
  }
}

/** The text behind a label on its own line (`Blocked by: CTO-WORK-031.`), wrapped lines included. */
function inlinePart(label: LabelLine, labels: readonly LabelLine[], context: WorkContext): Passage | null {
  if (label.rest.start >= label.rest.end || /^[*_`~\s]*$/.test(context.source.slice(label.rest.start, label.rest.end))) return null
  const passage = lastStartingBy(context.outline.passages, label.start)
  if (!passage || label.start >= passage.end) return null
  const from = unitFrom(passage, label.rest.start)
  const later = labels.find((other) => other.start > label.start && other.start < passage.end)
  let to = later ? unitFrom(passage, later.start) : passage.text.length
  const stop = /[.!?][*_`]*[ \t]*\n/.exec(passage.text.slice(from, to))
  if (stop) to = from + stop.index + 1
  const part = slicePassage(passage, from, to)
  return part.text === '' ? null : part
}

/** The texts of the entries of a label's block. */
function entryTexts(label: LabelLine, end: number, labels: readonly LabelLine[], context: WorkContext): readonly EntryText[] {
  const found: EntryText[] = []
  const inline = inlinePart(label, labels, context)
  if (inline) found.push({ parts: [inline], whole: false })
  for (const { passages } of startingIn(context.outline.bullets, label.end, end)) {
    // Nearly no label stands in a bullet, and nearly no bullet is empty.
    const isWhole = passages.every((passage) => passage.text !== '' && ownPart(passage, labels) === passage)
    const parts = isWhole ? passages : passages.map((passage) => ownPart(passage, labels)).filter(({ text }) => text !== '')
    found.push({ parts, whole: isWhole })
  }
  return found
}

/** Reads a block, and adds what its entries demand of a proof to the item's demands. */
function blockOf(label: LabelLine & { role: BlockRole }, end: number, labels: readonly LabelLine[], context: WorkContext, demands: Demand[]): Block {
  const { source, maker, readDemands } = context
  const entries: Entry[] = []
  for (const text of entryTexts(label, end, labels, context)) {
    const entry = entryOf(text, context)
    if (entry) entries.push(entry)
    if (label.role !== 'acceptance') continue
    for (const part of text.parts) for (const demand of readDemands(part, maker)) demands.push(demand)
  }
  const isBlank = () => withoutComments(source.slice(label.rest.start, end)).replace(/[*_`~\s]/g, '').replace(/^#+$/, '') === ''
  return { role: label.role, label: label.label, place: maker.place(label), entries, empty: entries.length === 0 && isBlank() }
}

/** The label lines in an item's stretch that are the item's: what stands in an evidence section is not. */
export function ownLabels(stretch: WorkStretch, lines: readonly LabelLine[]): readonly LabelLine[] {
  if (stretch.inner.length === 0) return lines
  return lines.filter(({ start }) => !stretch.inner.some((span) => span.start <= start && start < span.end))
}

/** Reads a work item's status lines and labelled blocks; `labels` are its own. */
export function readWorkItem({ heading, work, end }: WorkStretch, labels: readonly LabelLine[], context: WorkContext): WorkItem {
  const { maker } = context
  const headings = startingIn(context.outline.headings, heading.end, end)
  const stops = labels.map(({ start }) => start)
  for (const { start } of headings) stops.push(start)
  stops.sort((a, b) => a - b)
  const statusLines: StatusLine[] = []
  const blocks: Block[] = []
  const demands: Demand[] = []
  for (const label of labels) {
    if (!isBlock(label)) {
      statusLines.push(statusLine(label, context))
      continue
    }
    const blockEnd = Math.min(end, stops.find((start) => start > label.start) ?? end)
    blocks.push(blockOf(label, blockEnd, labels, context, demands))
  }
  return {
    id: work.id,
    title: maker.text(work.title, heading),
    place: maker.place(heading),
    wellFormed: work.flaw === null,
    statusLines,
    blocks,
    demands,
  }
}

function isBlock(label: LabelLine): label is LabelLine & { role: BlockRole } {
  return label.role !== 'status'
}
