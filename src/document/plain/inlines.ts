import { refuse } from './refuse.ts'
import type { PlainSink } from './sink.ts'
import * as unit from './units.ts'

/** The text content of one paragraph or heading, read line by line. */
export class InlineReader {
  readonly #text: string
  readonly #sink: PlainSink
  #lineStart = 0
  /** Where the line's own text begins, behind indents and markers. */
  #contentStart = 0
  /** Where the text that is open begins, and what of it was not told yet. */
  #start = 0
  #from = 0

  constructor(text: string, sink: PlainSink) {
    this.#text = text
    this.#sink = sink
  }

  /** Reads the first line of a paragraph, from where its text begins to the line's end. */
  begin(from: number, to: number, lineStart: number): void {
    this.#lineStart = lineStart
    this.#contentStart = from
    this.#openText(from)
    this.#read(from, to)
  }

  /** Reads a further line; the indent before `from` belongs to nothing. */
  proceed(from: number, to: number, lineStart: number): void {
    if (from !== lineStart) {
      this.#sink.text(this.#from, lineStart)
      this.#from = from
    }
    this.#lineStart = lineStart
    this.#contentStart = from
    this.#read(from, to)
  }

  /** Ends the paragraph, whose last line ends at `to`. */
  finish(to: number): void {
    this.#closeText(to)
  }

  #openText(at: number): void {
    this.#from = at
    this.#start = at
  }

  #closeText(at: number): void {
    if (at > this.#from) this.#sink.text(this.#from, at)
    // A text that ends with a line break ends before the indent of the line that follows.
    this.#sink.endText(this.#start, at === this.#contentStart ? this.#lineStart : at)
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
    const blank = this.#hasBlanks(open, close) ? 1 : 0
    this.#sink.code(open + blank, close - blank, at, end)
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
    this.#beginInner(at, open)
    const close = this.#readInner(open, to, unit.STAR)
    const end = this.#runEnd(close, to, unit.STAR)
    if (end - close !== open - at) refuse()
    const before = this.#text.charCodeAt(close - 1)
    const isAtEnd = end === to || this.#text.charCodeAt(end) === unit.SPACE
    // Behind a letter or digit a run closes, whatever follows; behind a sign only a blank shows that it does.
    if (!isAtEnd && !unit.isWord(before)) refuse()
    if (before === unit.SPACE || before > 126) refuse()
    this.#closeText(close)
    this.#sink.emphasis(end - close, at, end)
    this.#openText(end)
    return end
  }

  #readLink(at: number, to: number): number {
    if (this.#text.charCodeAt(at + 1) === unit.CARET) refuse()
    this.#beginInner(at, at + 1)
    const close = this.#readInner(at + 1, to, unit.CLOSE_BRACKET)
    if (this.#text.charCodeAt(close + 1) !== unit.OPEN) refuse()
    const url = close + 2
    let end = url
    while (end < to && unit.isDestination(this.#text.charCodeAt(end))) end++
    if (this.#text.charCodeAt(end) !== unit.CLOSE) refuse()
    this.#closeText(close)
    this.#sink.link(url, end, at, end + 1)
    this.#openText(end + 1)
    return end + 1
  }

  #beginInner(at: number, open: number): void {
    this.#closeText(at)
    this.#sink.beginInner()
    this.#openText(open)
  }

  /** One blank goes on either side of code, unless there is nothing else. */
  #hasBlanks(from: number, to: number): boolean {
    if (this.#text.charCodeAt(from) !== unit.SPACE || this.#text.charCodeAt(to - 1) !== unit.SPACE) return false
    for (let at = from; at < to; at++) if (this.#text.charCodeAt(at) !== unit.SPACE) return true
    return false
  }
}
