import type { Front } from './front.ts'
import { InlineReader } from './inlines.ts'
import { OpenLists } from './lists.ts'
import { MarkerReader } from './markers.ts'
import { refuse } from './refuse.ts'
import type { PlainSink } from './sink.ts'
import * as unit from './units.ts'

/** Reads the blocks of plain sections, each in one pass, line by line; columns count from 0 here. */
export class BlockReader {
  /** Where the line to be read begins, and its number. */
  at = 0
  line = 1
  readonly #text: string
  readonly #sink: PlainSink
  readonly #hasReturns: boolean
  readonly #inlines: InlineReader
  readonly #markers: MarkerReader
  readonly #lists: OpenLists
  #lineEnd = 0
  #next = 0
  #inParagraph = false
  #paragraphStart = 0
  #paragraphEnd = 0
  #blank = false

  constructor(text: string, sink: PlainSink) {
    this.#text = text
    this.#sink = sink
    this.#hasReturns = text.includes('\r')
    this.#inlines = new InlineReader(text, sink)
    this.#markers = new MarkerReader(text)
    this.#lists = new OpenLists(sink)
  }

  /** Reads the block of fields that the text begins with. */
  readFront({ from, to, end, next, plain }: Front): void {
    if (!plain) refuse()
    for (let at = this.#text.indexOf('\n'); at < next - 1 && at >= 0; at = this.#text.indexOf('\n', at + 1)) {
      this.line++
      this.at = at + 1
    }
    this.#sink.front(from, to, end)
    this.line++
    this.at = next
  }

  /** Reads from `at` up to the next heading in column 0. */
  readSection(): void {
    this.#lists.reset()
    this.#inParagraph = false
    this.#blank = false
    if (this.at < this.#text.length && this.#text.charCodeAt(this.at) === unit.HASH) this.#readHeading()
    while (this.at < this.#text.length) {
      this.#findEnd()
      if (this.#text.charCodeAt(this.at) === unit.HASH && this.#isHeading()) break
      this.#readLine()
    }
    this.#closeParagraph()
    this.#lists.closeAll()
  }

  #findEnd(): void {
    const newline = this.#text.indexOf('\n', this.at)
    this.#next = newline < 0 ? this.#text.length : newline + 1
    const end = newline < 0 ? this.#text.length : newline
    this.#lineEnd = this.#hasReturns && end > this.at && this.#text.charCodeAt(end - 1) === unit.CR ? end - 1 : end
  }

  #step(): void {
    this.at = this.#next
    this.line++
  }

  #isHeading(): boolean {
    let at = this.at + 1
    while (this.#text.charCodeAt(at) === unit.HASH) at++
    return at - this.at < 7 && (at >= this.#lineEnd || this.#text.charCodeAt(at) === unit.SPACE)
  }

  #readHeading(): void {
    this.#findEnd()
    if (!this.#isHeading()) refuse()
    const text = this.#text
    const end = this.#lineEnd
    let at = this.at + 1
    while (text.charCodeAt(at) === unit.HASH) at++
    const depth = at - this.at
    while (at < end && text.charCodeAt(at) === unit.SPACE) at++
    this.#checkLineEnd(end)
    // A run of signs at the end may close the heading; one without a text is nothing but such a run.
    if (text.charCodeAt(end - 1) === unit.HASH) refuse()
    this.#inlines.begin(at, end, this.at)
    this.#inlines.finish(end)
    this.#sink.heading(depth, this.at, end)
    this.#step()
  }

  /** Blanks at the end of a line are dropped in one place, a break in another, and kept in a third. */
  #checkLineEnd(end: number): void {
    if (this.#text.charCodeAt(end - 1) === unit.SPACE) refuse()
  }

  #readLine(): void {
    const text = this.#text
    const end = this.#lineEnd
    if (end === this.at) {
      this.#closeParagraph()
      this.#blank = true
      this.#step()
      return
    }
    this.#checkLineEnd(end)
    let at = this.at
    while (text.charCodeAt(at) === unit.SPACE) at++
    const marker = this.#markers.read(at, end)
    if (marker) {
      const isAfterParagraph = this.#inParagraph
      this.#closeParagraph()
      this.#lists.begin(marker, at - this.at, this.at, this.#blank, isAfterParagraph)
      const { content } = marker
      if (this.#markers.read(content, end)) refuse()
      this.#beginParagraph(content)
    } else if (at === this.at && this.#readLeaf(at)) return
    else this.#readText(at)
    this.#blank = false
    this.#step()
  }

  /** Reads what stands alone in column 0: a break or a fence. */
  #readLeaf(at: number): boolean {
    const sign = this.#text.charCodeAt(at)
    if (sign === unit.TICK && this.#ticksAt(at) > 2) {
      this.#closeBlocks()
      this.#readFence(this.#ticksAt(at))
      return true
    }
    if (this.#inParagraph || !this.#isBreak(sign)) return false
    this.#closeBlocks()
    this.#sink.thematicBreak(at, this.#lineEnd)
    this.#step()
    return true
  }

  #closeBlocks(): void {
    this.#closeParagraph()
    this.#lists.closeAll()
    this.#blank = false
  }

  #isBreak(sign: number): boolean {
    if (sign !== unit.DASH && sign !== unit.STAR && sign !== unit.UNDERSCORE) return false
    let at = this.at
    while (at < this.#lineEnd && this.#text.charCodeAt(at) === sign) at++
    return at === this.#lineEnd && at - this.at > 2
  }

  #ticksAt(at: number): number {
    let end = at
    while (this.#text.charCodeAt(end) === unit.TICK) end++
    return end - at
  }

  #readText(at: number): void {
    if (!this.#inParagraph) {
      this.#lists.closeFor(at - this.at)
      this.#beginParagraph(at)
      return
    }
    this.#checkTextStart(at)
    this.#inlines.proceed(at, this.#lineEnd, this.at)
    this.#paragraphEnd = this.#lineEnd
  }

  #checkTextStart(at: number): void {
    if (unit.beginsBlock(this.#text.charCodeAt(at))) refuse()
  }

  #beginParagraph(at: number): void {
    this.#checkTextStart(at)
    this.#inParagraph = true
    this.#paragraphStart = at
    this.#inlines.begin(at, this.#lineEnd, this.at)
    this.#paragraphEnd = this.#lineEnd
  }

  #closeParagraph(): void {
    if (!this.#inParagraph) return
    this.#inlines.finish(this.#paragraphEnd)
    this.#sink.paragraph(this.#paragraphStart, this.#paragraphEnd)
    this.#inParagraph = false
  }

  #readFence(ticks: number): void {
    const start = this.at
    const info = this.#text.slice(start + ticks, this.#lineEnd)
    if (/[`&\\\t]/.test(info)) refuse()
    const from = this.#next
    let contentEnd = from
    for (this.#step(); this.at < this.#text.length; contentEnd = this.#lineEnd, this.#step()) {
      this.#findEnd()
      if (!this.#closesFence(ticks)) continue
      this.#sink.fence(info, from, contentEnd, start, this.#lineEnd)
      this.#step()
      return
    }
    refuse()
  }

  /** A line that ends the code but has blanks behind it is not told apart here. */
  #closesFence(ticks: number): boolean {
    let at = this.at
    while (this.#text.charCodeAt(at) === unit.SPACE) at++
    const found = this.#ticksAt(at)
    if (found < ticks || at - this.at > 3) return false
    if (at + found === this.#lineEnd) return true
    const after = this.#text.charCodeAt(at + found)
    if (after === unit.SPACE) refuse()
    if (after === unit.TAB) refuse()
    return false
  }
}
