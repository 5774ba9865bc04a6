import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast'
import type { Point, Position } from './place.ts'
import { refuse } from './refuse.ts'
import * as unit from './units.ts'

/** The text content of one paragraph or heading, read line by line into nodes. */
export class InlineReader {
  readonly #text: string
  #children: PhrasingContent[] = []
  #line = 0
  #lineStart = 0
  /** Where the line's own text begins, behind indents and markers. */
  #contentStart = 0
  /** What the text node that is open holds of earlier lines, and where the rest of it begins. */
  #head = ''
  #from = 0
  #start: Point = { line: 0, column: 0, offset: 0 }

  constructor(text: string) {
    this.#text = text
  }

  /** Reads the first line of a paragraph, from where its text begins to the line's end. */
  begin(from: number, to: number, lineStart: number, line: number): void {
    this.#children = []
    this.#line = line
    this.#lineStart = lineStart
    this.#contentStart = from
    this.#openText(from)
    this.#read(from, to)
  }

  /** Reads a further line; the indent before `from` belongs to no node. */
  proceed(from: number, to: number, lineStart: number, line: number): void {
    if (from !== lineStart) {
      this.#head += this.#text.slice(this.#from, lineStart)
      this.#from = from
    }
    this.#line = line
    this.#lineStart = lineStart
    this.#contentStart = from
    this.#read(from, to)
  }

  /** The nodes of the whole paragraph, whose last line ends at `to`. */
  finish(to: number): PhrasingContent[] {
    this.#closeText(to)
    return this.#children
  }

  #point(offset: number): Point {
    return { line: this.#line, column: offset - this.#lineStart + 1, offset }
  }

  #position(start: number, end: number): Position {
    return { start: this.#point(start), end: this.#point(end) }
  }

  #openText(at: number): void {
    this.#head = ''
    this.#from = at
    this.#start = this.#point(at)
  }

  #closeText(at: number): void {
    const rest = this.#text.slice(this.#from, at)
    const value = this.#head === '' ? rest : this.#head + rest
    if (value === '') return
    // A text that ends with a line break ends before the indent of the line that follows.
    const end = this.#point(at === this.#contentStart ? this.#lineStart : at)
    this.#children.push({ type: 'text', value, position: { start: this.#start, end } })
  }

  #read(from: number, to: number): void {
    const text = this.#text
    for (let at = from; at < to; ) {
      const code = text.charCodeAt(at)
      if (!unit.isSpecial(code)) at++
      else if (code === unit.TICK) at = this.#readCode(at, to)
      else if (code === unit.STAR) at = this.#readStars(at, to)
      else if (code === unit.OPEN_BRACKET) at = this.#readLink(at, to)
      else at = this.#passLiteral(code, at, to)
    }
  }

  /** Reads what stands in a link or in emphasis, text and code alone, up to the unit that ends it. */
  #readInner(from: number, to: number, last: number): number {
    for (let at = from; at < to; ) {
      const code = this.#text.charCodeAt(at)
      if (code === last) return at
      if (!unit.isSpecial(code)) at++
      else if (code === unit.TICK) at = this.#readCode(at, to)
      else at = this.#passLiteral(code, at, to)
    }
    return refuse()
  }

  /** One past a special unit that stands for itself. */
  #passLiteral(code: number, at: number, to: number): number {
    const next = at + 1 < to ? this.#text.charCodeAt(at + 1) : unit.LF
    if (code === unit.DOT) return this.#passDot(at)
    if (code === unit.UNDERSCORE) return this.#passUnderscores(at)
    if (code === unit.COLON) {
      if (next === unit.SLASH && this.#text.charCodeAt(at + 2) === unit.SLASH) refuse()
    } else if (code === unit.BANG) {
      if (next === unit.OPEN_BRACKET) refuse()
    } else if (code === unit.AMPERSAND || code === unit.LESS) {
      if (next !== unit.SPACE) refuse()
    } else refuse()
    return at + 1
  }

  /** GitHub's dialect makes an address of what begins with `www.`. */
  #passDot(at: number): number {
    if ((this.#text.charCodeAt(at - 1) | 32) === 119 && (this.#text.charCodeAt(at - 2) | 32) === 119) refuse()
    return at + 1
  }

  /** Underscores before a letter or digit of ASCII close nothing, and so nothing is opened either. */
  #passUnderscores(at: number): number {
    let end = at + 1
    while (this.#text.charCodeAt(end) === unit.UNDERSCORE) end++
    if (!unit.isWord(this.#text.charCodeAt(end))) refuse()
    return end
  }

  #readCode(at: number, to: number): number {
    const open = this.#runEnd(at, to, unit.TICK)
    const close = this.#findTicks(open, to, open - at)
    if (close === to) refuse()
    const end = close + open - at
    this.#closeText(at)
    this.#children.push({ type: 'inlineCode', value: codeValue(this.#text.slice(open, close)), position: this.#position(at, end) })
    this.#openText(end)
    return end
  }

  /** Where the next run of so many ticks begins in the line; `to` where there is none. */
  #findTicks(from: number, to: number, count: number): number {
    for (let at = from; at < to; ) {
      if (this.#text.charCodeAt(at) !== unit.TICK) at++
      else {
        const end = this.#runEnd(at, to, unit.TICK)
        if (end - at === count) return at
        at = end
      }
    }
    return to
  }

  #runEnd(at: number, to: number, code: number): number {
    let end = at + 1
    while (end < to && this.#text.charCodeAt(end) === code) end++
    return end
  }

  #readStars(at: number, to: number): number {
    const end = this.#runEnd(at, to, unit.STAR)
    const before = at > this.#lineStart ? this.#text.charCodeAt(at - 1) : unit.SPACE
    const after = end < to ? this.#text.charCodeAt(end) : unit.LF
    if (after === unit.SPACE && before === unit.SPACE) return end
    if (end - at > 2) refuse()
    // Before a letter or digit a run opens, whatever stands behind it.
    if (!unit.isWord(after) && (after !== unit.TICK || before !== unit.SPACE)) refuse()
    return this.#readEmphasis(at, end, to)
  }

  #readEmphasis(at: number, open: number, to: number): number {
    const outer = this.#beginInner(at, open)
    const close = this.#readInner(open, to, unit.STAR)
    const end = this.#runEnd(close, to, unit.STAR)
    if (end - close !== open - at) refuse()
    const before = this.#text.charCodeAt(close - 1)
    const isAtEnd = end === to || this.#text.charCodeAt(end) === unit.SPACE
    // Behind a letter or digit a run closes, whatever follows; behind a sign only a blank shows that it does.
    if (!isAtEnd && !unit.isWord(before)) refuse()
    if (before === unit.SPACE || before > 126) refuse()
    const children = this.#endInner(close, outer)
    const node: Emphasis | Strong = { type: end - close === 2 ? 'strong' : 'emphasis', children, position: this.#position(at, end) }
    this.#children.push(node)
    this.#openText(end)
    return end
  }

  #readLink(at: number, to: number): number {
    if (this.#text.charCodeAt(at + 1) === unit.CARET) refuse()
    const outer = this.#beginInner(at, at + 1)
    const close = this.#readInner(at + 1, to, unit.CLOSE_BRACKET)
    if (this.#text.charCodeAt(close + 1) !== unit.OPEN) refuse()
    const url = close + 2
    let end = url
    while (end < to && unit.isDestination(this.#text.charCodeAt(end))) end++
    if (this.#text.charCodeAt(end) !== unit.CLOSE) refuse()
    const children = this.#endInner(close, outer)
    const node = { type: 'link', title: null, url: this.#text.slice(url, end), children, position: this.#position(at, end + 1) }
    this.#children.push(node as Link)
    this.#openText(end + 1)
    return end + 1
  }

  /** Sets the nodes read so far aside; gives them back for the end. */
  #beginInner(at: number, open: number): PhrasingContent[] {
    this.#closeText(at)
    const outer = this.#children
    this.#children = []
    this.#openText(open)
    return outer
  }

  #endInner(close: number, outer: PhrasingContent[]): PhrasingContent[] {
    this.#closeText(close)
    const inner = this.#children
    this.#children = outer
    return inner
  }
}

/** One blank goes on either side, unless there is nothing else. */
function codeValue(source: string): string {
  const last = source.length - 1
  if (source.charCodeAt(0) !== unit.SPACE || source.charCodeAt(last) !== unit.SPACE) return source
  for (let i = 0; i <= last; i++) if (source.charCodeAt(i) !== unit.SPACE) return source.slice(1, last)
  return source
}
