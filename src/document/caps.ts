import type { Unread } from '../model/facts.ts'
import type { Policy } from '../model/policy.ts'
import type { Span } from '../model/place.ts'

/** Why a text is not given to the Markdown parser, and where that shows. */
export interface Cap {
  readonly reason: Extract<Unread, 'too-deep' | 'too-complex'>
  readonly offset: number
}

/** Estimated seconds of parsing that one document may cost. An estimate, not a clock: the verdict is the same on every machine. */
const BUDGET = 2

/** What the parser's time grows with the square of: seconds a squared count, as measured on hostile texts of one kind each. */
const SQUARED = { lists: 1e-6, items: 7e-9, underlines: 2.5e-7, quotes: 2.5e-7, emphasis: 2e-8, brackets: 2.5e-9, lines: 8e-9 } as const
const SECONDS_A_LINE = 2.3e-5
/** An entity, an address, or what looks like one; a run of ticks, two of which are code. */
const SECONDS_A_WORD = 6e-5
const SECONDS_A_TICK_RUN = 1e-5
const SECONDS_A_TABLE_ROW = 8e-5
/** A run of backticks without its equal looks for it through its whole paragraph; a length is without its equal once at most. */
const SECONDS_A_TICK_AND_UNIT = 1.7e-8

const MARKERS = /^[ \t]*(?:(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)+/
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/
const FENCE = /^[ \t>]*(`{3,}|~{3,})/
/** What always begins a new paragraph. */
const NEW_PARAGRAPH = /^ {0,3}[-*+] |^#{1,6} |^[ \t]*$/

/** Counts of one piece of the text, and of one paragraph in it. */
interface Counts {
  lists: number
  items: number
  underlines: number
  quotes: number
  emphasis: number
  brackets: number
  lines: number
  length: number
  readonly ticks: Set<number>
}

const zero = (): Counts => ({ lists: 0, items: 0, underlines: 0, quotes: 0, emphasis: 0, brackets: 0, lines: 0, length: 0, ticks: new Set() })

function depthOf(line: string): number {
  const markers = MARKERS.exec(line)?.[0] ?? ''
  const signs = markers.replace(/[ \t]/g, '').replace(/\d+[.)]/g, '-').length
  return signs + (ITEM.test(line) ? indentOf(line) >> 1 : 0)
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0
}

function cost(counts: Counts): number {
  let seconds = counts.ticks.size * counts.length * SECONDS_A_TICK_AND_UNIT
  for (const key of Object.keys(SQUARED) as (keyof typeof SQUARED)[]) seconds += SQUARED[key] * counts[key] ** 2
  return seconds
}

/** Counts what a line adds to the piece's blocks; `before` is the line above it. */
function countBlocks(line: string, before: string, piece: Counts, inList: boolean): void {
  if (ITEM.test(line)) {
    piece.items += 1 + indentOf(line) / 8
    piece.lists += inList ? 0 : 1
  }
  if (UNDERLINE.test(line)) piece.underlines++
  if (/^ {0,3}>/.test(line) && !/^ {0,3}>/.test(before)) piece.quotes++
}

function countInlines(line: string, paragraph: Counts): void {
  paragraph.length += line.length
  paragraph.lines++
  paragraph.emphasis += line.match(/[*_~]/g)?.length ?? 0
  paragraph.brackets += line.match(/[[\]<]/g)?.length ?? 0
  for (const run of line.match(/`+/g) ?? []) paragraph.ticks.add(run.length)
}

/** What of a line takes time for itself, wherever it stands. */
function secondsOf(line: string): number {
  const row = /^ {0,3}\|/.test(line) ? SECONDS_A_TABLE_ROW : SECONDS_A_LINE
  const words = line.match(/[&@]|www\.|:\/\//gi)?.length ?? 0
  return row + words * SECONDS_A_WORD + (line.match(/`+/g)?.length ?? 0) * SECONDS_A_TICK_RUN
}

/** Each section is compared with others and may be a finding: more than so many are no document that people read. */
const MOST_HEADINGS = 10_000

/** Where the headings of a document's own level become too many; `null` where they do not. */
export function findCrowd(headings: readonly Span[]): Cap | null {
  const first = headings[MOST_HEADINGS]
  return first === undefined ? null : { reason: 'too-complex', offset: first.start }
}

/** The sums of a reading so far. */
interface Tally {
  spent: number
  piece: Counts
}

/**
 * Finds what would keep the Markdown parser busy for long, in one pass; `null` when nothing does.
 * @param pieces the stretches of the text that are parsed, those together that are parsed as one.
 */
export function findCap(text: string, pieces: readonly (readonly Span[])[], limits: Policy['limits']): Cap | null {
  const tally: Tally = { spent: 0, piece: zero() }
  for (const piece of pieces) {
    tally.spent += cost(tally.piece)
    tally.piece = zero()
    for (const stretch of piece) {
      const cap = findCapIn(text, stretch, tally, limits)
      if (cap) return cap
    }
  }
  return null
}

function findCapIn(text: string, stretch: Span, tally: Tally, limits: Policy['limits']): Cap | null {
  let [paragraph, fence, inList, before] = [zero(), '', false, '']
  for (let start = stretch.start; start < stretch.end; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 || next > stretch.end ? stretch.end : next
    const line = text.slice(start, end)
    tally.spent += secondsOf(line)
    if (NEW_PARAGRAPH.test(line)) [tally.spent, paragraph] = [tally.spent + cost(paragraph), zero()]
    const mark = FENCE.exec(line)?.[1]
    if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
    if (fence === '') {
      if (depthOf(line) > limits.nesting) return { reason: 'too-deep', offset: start }
      countBlocks(line, before, tally.piece, inList)
      inList = ITEM.test(line) || (inList && /^\s/.test(`${line}\n`))
    }
    countInlines(line, paragraph)
    if (tally.spent + cost(tally.piece) + cost(paragraph) > BUDGET) return { reason: 'too-complex', offset: start }
    before = line
    start = end + 1
  }
  tally.spent += cost(paragraph)
  return null
}
