import type { BlockContent, List, ListItem, RootContent } from 'mdast'
import type { Point } from './place.ts'
import { refuse } from './refuse.ts'

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
  readonly list: List
  item: ListItem
  readonly sign: number
  readonly column: number
  contentColumn: number
}

/** The place of a line: its number and where it begins. */
export interface LinePlace {
  readonly line: number
  readonly start: number
}

function pointIn({ line, start }: LinePlace, offset: number): Point {
  return { line, column: offset - start + 1, offset }
}

/** The lists that are open at a line, the outermost first; columns count from 0. */
export class OpenLists {
  readonly #open: OpenItem[] = []
  #root: RootContent[] = []

  /** Forgets what was open, and puts what follows in a list of nodes. */
  reset(root: RootContent[]): void {
    this.#open.length = 0
    this.#root = root
  }

  closeAll(): void {
    this.#closeTo(0)
  }

  /** Where a paragraph goes that follows a blank line and begins in a column. */
  blocksAt(column: number): (RootContent | BlockContent)[] {
    let depth = this.#open.length
    while (depth > 0 && (this.#open[depth - 1] as OpenItem).contentColumn > column) depth--
    this.#closeTo(depth)
    if (depth === 0) {
      if (column !== 0) refuse()
      return this.#root
    }
    const top = this.#open[depth - 1] as OpenItem
    if (top.contentColumn !== column) refuse()
    top.item.spread = true
    return top.item.children as BlockContent[]
  }

  /** Begins the item of a marker; gives the nodes of the item. */
  begin(marker: Marker, column: number, place: LinePlace, before: { readonly blank: boolean; readonly paragraph: boolean }): BlockContent[] {
    const start = pointIn(place, place.start + column)
    const item: ListItem = { type: 'listItem', spread: false, checked: null, children: [], position: { start, end: start } }
    const contentColumn = marker.content - place.start
    const sibling = this.#siblingAt(column)
    if (sibling === null) {
      if (before.paragraph && !marker.interrupts) refuse()
      this.#beginList(marker, column, item, before.blank).contentColumn = contentColumn
    } else {
      if (sibling.sign !== marker.sign) refuse()
      sibling.item = item
      sibling.contentColumn = contentColumn
      if (before.blank) sibling.list.spread = true
      sibling.list.children.push(item)
    }
    return item.children as BlockContent[]
  }

  /** The item whose marker stands in a column, closed together with all inside it. */
  #siblingAt(column: number): OpenItem | null {
    let depth = this.#open.length
    while (depth > 0 && (this.#open[depth - 1] as OpenItem).column > column) depth--
    const found = this.#open[depth - 1]
    if (found?.column !== column) return null
    this.#closeTo(depth)
    closeItem(found)
    return found
  }

  #beginList(marker: Marker, column: number, item: ListItem, blank: boolean): OpenItem {
    const outer = this.#open.at(-1)
    const least = outer?.contentColumn ?? 0
    if (column < least) refuse()
    if (column > (outer ? least + 3 : 0)) refuse()
    if (column > DEEPEST_COLUMN) refuse()
    if (outer && blank) outer.item.spread = true
    const { start } = item.position as { start: Point }
    const list: List = {
      type: 'list', ordered: marker.value !== null, start: marker.value, spread: false, children: [item],
      position: { start: { ...start }, end: start },
    }
    const blocks: (RootContent | BlockContent)[] = outer ? (outer.item.children as BlockContent[]) : this.#root
    blocks.push(list)
    const open: OpenItem = { list, item, sign: marker.sign, column, contentColumn: 0 }
    this.#open.push(open)
    return open
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) {
      const open = this.#open.pop() as OpenItem
      closeItem(open)
      copyEnd(open.item, open.list)
    }
  }
}

/** An item ends where its last block ends, without the blank lines behind it. */
function closeItem({ item }: OpenItem): void {
  const last = item.children.at(-1)
  if (last) copyEnd(last, item)
}

function copyEnd(from: RootContent | BlockContent | ListItem, to: List | ListItem): void {
  if (from.position && to.position) to.position.end = { ...from.position.end }
}
