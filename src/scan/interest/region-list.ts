import type { Span } from '../../model/place.ts'
import { MOST_ROWS, REACH as REACH_OF_TITLES, TELLING_HEAD } from '../context/separated.ts'
import { unitAt } from './classes.ts'

/** Lines around a telling one that are read with it: wrapped addresses and values on the next line. */
export const LINES_AROUND = 2
/** The same for a line that may belong to a record with host and port. */
export const LINES_OF_RECORD = 6
/** A power of two that holds the starts of those lines. */
const HELD_LINES = 8
/** Units around a telling place; longer lines, such as those of minified JSON, are cut there, between words where possible. */
const REACH = 2000
/** Far more than that. */
const FAR = 16_384
/** A longer word is cut as well. */
const LONGEST_WORD = 300
const LONGEST_HEADER = 1000
/** How far up a key may stand that an indented line is under. */
const LINES_OF_KEYS = 60

/** Of a text that has one line; most that are read are of that kind. */
const NO_LINES = new Int32Array(0)

/** Collects the stretches around telling places in one pass: places come in order. */
export class RegionList {
  private readonly text: string
  private readonly spans: { start: number; end: number }[] = []
  /** Starts of the current line and of those before it. */
  private lines = NO_LINES
  private line = 0
  private open: { start: number; from: number; to: number; lines: number; isField: boolean; linesLeft: number } | null = null
  private rowsPast = 0
  /** The next line end that was not passed. */
  private lineEnd = -1

  constructor(text: string) {
    this.text = text
  }

  /**
   * @param isField true where the place is a field of its own, about which the head of a column may say something.
   * @param at what tells: the line that it stands on is counted from.
   */
  add(from: number, to: number, lines = LINES_AROUND, isField = false, at = from): void {
    this.passLines(at)
    const { open } = this
    if (open && from > open.to + REACH) this.shut(open.to + REACH)
    if (this.open) {
      this.open.to = Math.max(this.open.to, to)
      this.open.linesLeft = Math.max(this.open.linesLeft, lines + 1)
      // Places come in order: only one that wants more, or begins before the last one, can begin the stretch earlier.
      if (lines > this.open.lines || from < this.open.from) this.open.start = Math.min(this.open.start, this.startOf(from, lines))
      this.open.isField ||= isField
      this.open.lines = Math.max(this.open.lines, lines)
      this.open.from = Math.min(this.open.from, from)
      return
    }
    this.open = { start: this.startOf(from, lines), from, to, lines, isField, linesLeft: lines + 1 }
  }

  /** Passes the lines that end before an offset: only a text that has a telling place needs to know its lines. */
  private passLines(until: number): void {
    if (this.lineEnd < 0) this.lineEnd = this.nextLineEnd(0)
    if (!this.open && until - this.lineEnd > FAR) {
      // No stretch begins that far above, so those lines need not be passed one by one.
      const near = this.nextLineEnd(until - FAR)
      if (near < until) this.lineEnd = near
    }
    for (; this.lineEnd < until; this.lineEnd = this.nextLineEnd(this.lineEnd + 1)) this.newLine(this.lineEnd)
  }

  private nextLineEnd(from: number): number {
    const at = this.text.indexOf('\n', from)
    return at < 0 ? Infinity : at
  }

  private newLine(at: number): void {
    if (this.line === 0) this.lines = new Int32Array(HELD_LINES)
    this.lines[++this.line & (HELD_LINES - 1)] = at + 1
    const { open } = this
    if (!open || at < open.to) return
    open.linesLeft--
    if (open.linesLeft <= 0 || at > open.to + REACH) this.shut(Math.min(at + 1, open.to + REACH))
  }

  /** Adds the rows of a table or of comma-separated values, if a line that names a port is their header. */
  addRows(at: number): void {
    if (at < this.rowsPast) return
    const lineStart = this.lineStart(0)
    const rest = this.text.slice(at, at + LONGEST_HEADER)
    const length = rest.indexOf('\n')
    if (length < 0 || at - lineStart > LONGEST_HEADER) return
    const header = this.text.slice(lineStart, at + length)
    const separator = /[|\t;,]| {2}/.exec(header)?.[0]
    if (separator === undefined || !/port/i.test(header) || !/\b(?:host|name|addr|ip|machine|node|server|peer|box)/i.test(header)) return
    this.rowsPast = this.endOfRows(at + length, separator)
    this.add(at, this.rowsPast)
  }

  private endOfRows(from: number, separator: string): number {
    let end = from
    while (end < this.text.length) {
      const next = this.text.indexOf('\n', end + 1)
      const lineEnd = next < 0 ? this.text.length : next
      if (!this.text.slice(end + 1, lineEnd).includes(separator)) break
      end = lineEnd
    }
    return end
  }

  /** Goes up to the head of a table, or of comma-separated values, and to the keys that an indented line stands under: they say what a number means. */
  private withHeads(start: number, floor: number): number {
    const { text } = this
    if (start === 0 || text[start - 1] !== '\n') return start
    let at = start
    const lineAt = (from: number): string => {
      const end = text.indexOf('\n', from)
      return text.slice(from, Math.min(end < 0 ? text.length : end, from + REACH))
    }
    let line = lineAt(at)
    for (let lines = 0; at > floor && (line.includes('|') || (lines < LINES_OF_KEYS && /^[ \t-]/.test(line))); lines++) {
      // Below zero would count as zero, where the line end may be that was just passed.
      at = at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1
      line = lineAt(at)
    }
    return at
  }

  /** Goes up to the titles of a column: to the first of the rows, or to where their table begins. */
  private withTitles(start: number, floor: number): number {
    const { text } = this
    const least = Math.max(floor, start - REACH_OF_TITLES)
    const above = text.slice(least, start)
    if (!TELLING_HEAD.test(above)) return start
    const table = above.lastIndexOf('<table')
    let at = start
    for (let rows = 0; at > least && rows < MOST_ROWS; rows++) {
      const row = at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1
      if (text.slice(Math.max(row, least), at).trim() === '') break
      at = Math.max(row, least)
    }
    return table < 0 ? at : Math.min(at, least + table)
  }

  /** Adds all rows below a place in a table: what heads a column is meant for all of it. */
  addTable(at: number): void {
    const lineEnd = this.text.indexOf('\n', at)
    if (at < this.rowsPast || lineEnd < 0 || !this.text.slice(this.lineStart(0), lineEnd).includes('|')) return
    this.rowsPast = this.endOfRows(lineEnd, '|')
    this.add(at, this.rowsPast)
  }

  /** Ends the last stretch with the text. */
  close(): readonly Span[] {
    if (this.open) this.passLines(this.text.length)
    if (this.open) this.shut(Math.min(this.text.length, this.open.to + REACH))
    return this.spans
  }

  private shut(until: number): void {
    if (!this.open) return
    let last = this.spans.at(-1)
    const floor = last?.end ?? 0
    let start = this.withHeads(this.open.start, floor)
    if (this.open.isField) start = Math.min(start, this.withTitles(this.open.start, floor))
    let end = until
    while (last && start <= last.end) {
      start = Math.min(start, last.start)
      end = Math.max(end, last.end)
      this.spans.pop()
      last = this.spans.at(-1)
    }
    this.spans.push({ start: Math.max(0, start), end })
    this.open = null
  }

  /** Where the line begins that stands so many above the current one. */
  private lineStart(above: number): number {
    return this.lines[Math.max(0, this.line - above) & (HELD_LINES - 1)] ?? 0
  }

  private startOf(at: number, lines: number): number {
    const start = this.lineStart(lines)
    return at - start > REACH ? this.wordStart(at - REACH) : start
  }

  private wordStart(at: number): number {
    for (let start = at; at - start < LONGEST_WORD; start--) if (unitAt(this.text, start - 1) <= 32) return start
    return at
  }
}
