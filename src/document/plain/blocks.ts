import type { BlockContent, Code, Heading, RootContent } from 'mdast'
import type { Front } from './front.ts'
import { InlineReader } from './inlines.ts'
import { OpenLists } from './lists.ts'
import { MarkerReader } from './markers.ts'
import type { Point } from './place.ts'
import { refuse } from './refuse.ts'
import * as unit from './units.ts'

/** Reads the blocks of plain sections into mdast, each in one pass, line by line; columns count from 0 here. */
export class BlockReader {
  /** Where the line to be read begins, and its number. */
  at = 0
  line = 1
  readonly #text: string
  readonly #hasReturns: boolean
  readonly #inlines: InlineReader
  readonly #markers: MarkerReader
  readonly #lists = new OpenLists()
  #root: RootContent[] = []
  #lineEnd = 0
  #next = 0
  /** The blocks that the open paragraph goes into; `null` while none is open. */
  #paragraph: (RootContent | BlockContent)[] | null = null
  #paragraphStart: Point = { line: 0, column: 0, offset: 0 }
  #lastEnd: Point = { line: 0, column: 0, offset: 0 }
  #blank = false

  constructor(text: string) {
    this.#text = text
    this.#hasReturns = text.includes('\r')
    this.#inlines = new InlineReader(text)
    this.#markers = new MarkerReader(text)
  }

  /** Reads the block of fields that the text begins with. */
  readFront({ from, to, end, next, plain }: Front, root: RootContent[]): void {
    if (!plain) refuse()
    for (let at = this.#text.indexOf('\n'); at < next - 1 && at >= 0; at = this.#text.indexOf('\n', at + 1)) {
      this.line++
      this.at = at + 1
    }
    const position = { start: { line: 1, column: 1, offset: 0 }, end: this.#point(end) }
    root.push({ type: 'yaml', value: this.#text.slice(from, to), position })
    this.line++
    this.at = next
  }

  /** Reads from `at` up to the next heading in column 0 and adds the blocks to `root`. */
  readSection(root: RootContent[]): void {
    this.#root = root
    this.#lists.reset(root)
    this.#paragraph = null
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

  #point(offset: number): Point {
    return { line: this.line, column: offset - this.at + 1, offset }
  }

  #isHeading(): boolean {
    let at = this.at + 1
    while (this.#text.charCodeAt(at) === unit.HASH) at++
    return at - this.at < 7 && (at >= this.#lineEnd || this.#text.charCodeAt(at) === unit.SPACE)
  }

  #readHeading(): void {
    this.#findEnd()
    if (!this.#isHeading()) refuse()
    const [text, end] = [this.#text, this.#lineEnd]
    let at = this.at + 1
    while (text.charCodeAt(at) === unit.HASH) at++
    const depth = (at - this.at) as Heading['depth']
    while (at < end && text.charCodeAt(at) === unit.SPACE) at++
    this.#checkLineEnd(end)
    // A run of signs at the end may close the heading; one without a text is nothing but such a run.
    if (text.charCodeAt(end - 1) === unit.HASH) refuse()
    this.#inlines.begin(at, end, this.at, this.line)
    const position = { start: this.#point(this.at), end: this.#point(end) }
    this.#root.push({ type: 'heading', depth, children: this.#inlines.finish(end), position })
    this.#step()
  }

  /** Blanks at the end of a line are dropped in one place, a break in another, and kept in a third. */
  #checkLineEnd(end: number): void {
    if (this.#text.charCodeAt(end - 1) === unit.SPACE) refuse()
  }

  #readLine(): void {
    const [text, end] = [this.#text, this.#lineEnd]
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
      const before = { blank: this.#blank, paragraph: this.#paragraph !== null }
      this.#closeParagraph()
      const blocks = this.#lists.begin(marker, at - this.at, { line: this.line, start: this.at }, before)
      if (this.#markers.read(marker.content, end)) refuse()
      this.#beginParagraph(marker.content, blocks)
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
    if (this.#paragraph || !this.#isBreak(sign)) return false
    this.#closeBlocks()
    this.#root.push({ type: 'thematicBreak', position: { start: this.#point(at), end: this.#point(this.#lineEnd) } })
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
    if (!this.#paragraph) {
      this.#beginParagraph(at, this.#lists.blocksAt(at - this.at))
      return
    }
    this.#checkTextStart(at)
    this.#inlines.proceed(at, this.#lineEnd, this.at, this.line)
    this.#lastEnd = this.#point(this.#lineEnd)
  }

  #checkTextStart(at: number): void {
    if (unit.beginsBlock(this.#text.charCodeAt(at))) refuse()
  }

  #beginParagraph(at: number, blocks: (RootContent | BlockContent)[]): void {
    this.#checkTextStart(at)
    this.#paragraph = blocks
    this.#paragraphStart = this.#point(at)
    this.#inlines.begin(at, this.#lineEnd, this.at, this.line)
    this.#lastEnd = this.#point(this.#lineEnd)
  }

  #closeParagraph(): void {
    if (!this.#paragraph) return
    const children = this.#inlines.finish(this.#lastEnd.offset as number)
    this.#paragraph.push({ type: 'paragraph', children, position: { start: this.#paragraphStart, end: this.#lastEnd } })
    this.#paragraph = null
  }

  #readFence(ticks: number): void {
    const start = this.#point(this.at)
    const info = this.#infoFrom(this.at + ticks)
    const from = this.#next
    let contentEnd = from
    for (this.#step(); this.at < this.#text.length; contentEnd = this.#lineEnd, this.#step()) {
      this.#findEnd()
      if (!this.#closesFence(ticks)) continue
      const value = this.#text.slice(from, contentEnd)
      const position = { start, end: this.#point(this.#lineEnd) }
      this.#root.push({ type: 'code', lang: info.lang, meta: info.meta, value, position })
      this.#step()
      return
    }
    refuse()
  }

  #infoFrom(from: number): Pick<Code, 'lang' | 'meta'> {
    const info = this.#text.slice(from, this.#lineEnd)
    if (/[`&\\\t]/.test(info)) refuse()
    const words = info.replace(/^ +/, '')
    const blank = words.indexOf(' ')
    if (words === '') return { lang: null, meta: null }
    if (blank < 0) return { lang: words, meta: null }
    return { lang: words.slice(0, blank), meta: words.slice(blank).replace(/^ +/, '') }
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
