import { refuse } from './refuse.ts'
import type { PlainSink } from './sink.ts'

/** Farther to the right a marker may stand too deep for a policy, whose `nesting` is 10 at least: remark's caps judge that. */
const DEEPEST_COLUMN = 18

/** A list marker as it stands in its line. */
export interface Marker {
  /** The bullet, or the delimiter behind a number. */
  sign: number
  /** `null` for a bullet. */
  value: number | null
  /** True where a list that begins with it may end a paragraph. */
  interrupts: boolean
  /** Where the text of the item begins. */
  content: number
}

interface OpenItem {
  readonly sign: number
  readonly column: number
  contentColumn: number
}

/** The lists that are open at a line, the outermost first; columns count from 0. */
export class OpenLists {
  readonly #sink: PlainSink
  readonly #open: OpenItem[] = []

  constructor(sink: PlainSink) {
    this.#sink = sink
  }

  /** Forgets what was open. */
  reset(): void {
    // Nearly always nothing is open, and to set the length takes V8 long.
    if (this.#open.length > 0) this.#open.length = 0
  }

  closeAll(): void {
    this.#closeTo(0)
  }

  /** Closes what a paragraph does not stand in that follows a blank line and begins in a column. */
  closeFor(column: number): void {
    let depth = this.#open.length
    while (depth > 0 && (this.#open[depth - 1] as OpenItem).contentColumn > column) depth--
    this.#closeTo(depth)
    if (depth === 0) {
      if (column !== 0) refuse()
      return
    }
    const top = this.#open[depth - 1] as OpenItem
    if (top.contentColumn !== column) refuse()
    this.#sink.spreadItem()
  }

  /** Begins the item of a marker in a line that begins at `lineStart`. */
  begin(marker: Marker, column: number, lineStart: number, isAfterBlank: boolean, isAfterParagraph: boolean): void {
    const contentColumn = marker.content - lineStart
    const sibling = this.#siblingAt(column)
    if (sibling === null) {
      if (isAfterParagraph && !marker.interrupts) refuse()
      this.#beginList(marker, column, lineStart + column, isAfterBlank).contentColumn = contentColumn
    } else {
      if (sibling.sign !== marker.sign) refuse()
      sibling.contentColumn = contentColumn
      if (isAfterBlank) this.#sink.spreadList()
    }
    this.#sink.beginItem(lineStart + column)
  }

  /** The item whose marker stands in a column, closed together with all inside it. */
  #siblingAt(column: number): OpenItem | null {
    let depth = this.#open.length
    while (depth > 0 && (this.#open[depth - 1] as OpenItem).column > column) depth--
    const found = this.#open[depth - 1]
    if (found?.column !== column) return null
    this.#closeTo(depth)
    this.#sink.endItem()
    return found
  }

  #beginList(marker: Marker, column: number, start: number, isAfterBlank: boolean): OpenItem {
    const outer = this.#open.at(-1)
    const least = outer?.contentColumn ?? 0
    if (column < least) refuse()
    if (column > (outer ? least + 3 : 0)) refuse()
    if (column > DEEPEST_COLUMN) refuse()
    if (outer && isAfterBlank) this.#sink.spreadItem()
    this.#sink.beginList(marker.value, start)
    const open: OpenItem = { sign: marker.sign, column, contentColumn: 0 }
    this.#open.push(open)
    return open
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) {
      this.#open.pop()
      this.#sink.endItem()
      this.#sink.endList()
    }
  }
}
