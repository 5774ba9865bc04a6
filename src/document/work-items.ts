import type { Block, Demand, Entry, StatusLine, WorkItem } from '../model/facts.ts'
import type { Span } from '../model/place.ts'
import type { BlockRole, Policy, StatusClass } from '../model/policy.ts'
import { oneOf, type Safe } from '../model/safe.ts'
import type { WorkHeading } from './headings.ts'
import type { ReadDemands } from './demands.ts'
import type { LabelLine } from './labels.ts'
import type { Maker } from './maker.ts'
import type { Bullet, Heading } from './outline.ts'
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
  readonly readDemands: ReadDemands
  readonly saysNothing: SaysNothing
  readonly bullets: readonly Bullet[]
  readonly passages: readonly Passage[]
  /** Headings of the document's own level: a block ends at each. */
  readonly headings: readonly Heading[]
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
  const swallowed = labels.find((label) => label.start > passage.start && label.start < passage.end)
  if (!swallowed) return passage
  return slicePassage(passage, 0, unitFrom(passage, swallowed.start))
}

/** A word in lower case without its full stops, so that `None.` and `n.a.` are found whatever they end in. */
function bare(text: string): string {
  let end = text.length
  while (end > 0 && /[.\s,]/.test(text.charAt(end - 1))) end--
  return text.slice(0, end).toLowerCase()
}

/** True for a text that says nothing, be it in words. */
export type SaysNothing = (text: string) => boolean

/** Makes the check for a policy's words. */
export function nothingCheck(words: readonly string[]): SaysNothing {
  const known = new Set(['', ...words.map(bare)])
  return (text) => known.has(bare(text))
}

/** True where nothing but ids that can be told and what joins them stands. */
function isAllIds(text: string, ids: readonly IdMatch[]): boolean {
  const left = ids.reduceRight((rest, id) => rest.slice(0, id.start) + rest.slice(id.end), text)
  return ids.every(({ id }) => id !== null) && /^(?:[\s.,;&/]|\band\b|\bor\b)*$/.test(left)
}

function entryOf(parts: readonly Passage[], context: WorkContext): Entry | null {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return null
  const { maker } = context
  const text = fold(parts.length === 1 ? first.text : parts.map((part) => part.text).join(' '))
  const span = { start: first.start, end: last.end }
  const ids = context.findIds(text)
  return {
    place: maker.place(span),
    text: maker.text(text, span),
    ids: [...new Set(ids.flatMap(({ id }) => id ?? []))],
    pure: ids.length > 0 && isAllIds(text, ids),
    none: context.saysNothing(text),
    code: parts.flatMap((part) =>
      part.code.map((span) => maker.text(part.text.slice(span.start, span.end), {
        start: offsetAt(part, span.start),
        end: offsetAt(part, span.end),
      })),
    ),
  }
}

/** The text behind a label on its own line (`Blocked by: CTO-WORK-031.`), wrapped lines included. */
function inlinePart(label: LabelLine, labels: readonly LabelLine[], context: WorkContext): Passage | null {
  if (context.source.slice(label.rest.start, label.rest.end).replace(/[*_`~\s]/g, '') === '') return null
  const passage = lastStartingBy(context.passages, label.start)
  if (!passage || label.start >= passage.end) return null
  const from = unitFrom(passage, label.rest.start)
  const later = labels.find((other) => other.start > label.start && other.start < passage.end)
  let to = later ? unitFrom(passage, later.start) : passage.text.length
  const stop = /[.!?][*_`]*[ \t]*\n/.exec(passage.text.slice(from, to))
  if (stop) to = from + stop.index + 1
  const part = slicePassage(passage, from, to)
  return part.text === '' ? null : part
}

/** The entries of a label's block, each as the paragraphs that it consists of. */
function entryParts(label: LabelLine, end: number, labels: readonly LabelLine[], context: WorkContext): readonly (readonly Passage[])[] {
  const inline = inlinePart(label, labels, context)
  const bullets = startingIn(context.bullets, label.end, end)
  return [
    ...(inline ? [[inline]] : []),
    ...bullets.map(({ passages }) => passages.map((passage) => ownPart(passage, labels)).filter((part) => part.text !== '')),
  ]
}

function demandsOf(blocks: readonly (readonly (readonly Passage[])[])[], { maker, readDemands }: WorkContext): readonly Demand[] {
  return blocks.flat(2).flatMap((passage) => readDemands(passage, maker))
}

function blockOf(label: LabelLine & { role: BlockRole }, end: number, labels: readonly LabelLine[], context: WorkContext): Block {
  const entries = entryParts(label, end, labels, context).flatMap((parts) => entryOf(parts, context) ?? [])
  const isBlank = () => withoutComments(context.source.slice(label.rest.start, end)).replace(/[*_`~\s]/g, '').replace(/^#+$/, '') === ''
  return {
    role: label.role,
    label: label.label,
    place: context.maker.place({ start: label.start, end: label.end }),
    entries,
    empty: entries.length === 0 && isBlank(),
  }
}

/** The label lines in an item's stretch that are the item's: what stands in an evidence section is not. */
export function ownLabels(stretch: WorkStretch, lines: readonly LabelLine[]): readonly LabelLine[] {
  return lines.filter(({ start }) => !stretch.inner.some((span) => span.start <= start && start < span.end))
}

/** Reads a work item's status lines and labelled blocks. */
export function readWorkItem(stretch: WorkStretch, lines: readonly LabelLine[], context: WorkContext): WorkItem {
  const labels = ownLabels(stretch, lines)
  const headings = startingIn(context.headings, stretch.heading.end, stretch.end)
  const stops = [...labels, ...headings].map(({ start }) => start).sort((a, b) => a - b)
  const endOf = (label: LabelLine) => Math.min(stretch.end, stops.find((start) => start > label.start) ?? stretch.end)
  const isBlock = (label: LabelLine): label is LabelLine & { role: BlockRole } => label.role !== 'status'
  const blocks = labels.filter(isBlock)
  const { heading, work } = stretch
  return {
    id: work.id,
    title: context.maker.text(work.title, heading),
    place: context.maker.place(heading),
    wellFormed: work.flaw === null,
    statusLines: labels.filter((label) => !isBlock(label)).map((label) => statusLine(label, context)),
    blocks: blocks.map((label) => blockOf(label, endOf(label), labels, context)),
    demands: demandsOf(blocks.filter(({ role }) => role === 'acceptance').map((label) => entryParts(label, endOf(label), labels, context)), context),
  }
}
