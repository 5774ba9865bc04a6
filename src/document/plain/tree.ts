import type { BlockContent, Emphasis, Heading, Link, List, ListItem, PhrasingContent, RootContent, Strong } from 'mdast'
import { indexLines, type LineIndex } from '../../model/place.ts'
import type { Point, Position } from './place.ts'
import type { PlainSink } from './sink.ts'

/** Makes mdast of what the plain reader tells, field by field as remark-parse does. */
export class TreeSink implements PlainSink {
  readonly blocks: RootContent[] = []
  readonly #text: string
  readonly #lines: LineIndex
  #value = ''
  #children: PhrasingContent[] = []
  /** What stands before and around what is told now. */
  readonly #outer: PhrasingContent[][] = []
  readonly #open: (List | ListItem)[] = []

  constructor(text: string) {
    this.#text = text
    this.#lines = indexLines(text)
  }

  /** Takes back what was told of a section that is refused. */
  reset(count: number): void {
    this.blocks.length = count
    this.#value = ''
    this.#children = []
    this.#outer.length = 0
    this.#open.length = 0
  }

  #point(offset: number): Point {
    return { ...this.#lines.position(offset), offset }
  }

  #position(start: number, end: number): Position {
    return { start: this.#point(start), end: this.#point(end) }
  }

  #add(block: RootContent | BlockContent): void {
    const container = this.#open.at(-1)
    const blocks: (RootContent | BlockContent)[] = container?.type === 'listItem' ? container.children : this.blocks
    blocks.push(block)
  }

  #takeChildren(): PhrasingContent[] {
    const children = this.#children
    this.#children = []
    return children
  }

  front(from: number, to: number, end: number): void {
    this.#add({ type: 'yaml', value: this.#text.slice(from, to), position: this.#position(0, end) })
  }

  text(from: number, to: number): void {
    this.#value += this.#text.slice(from, to)
  }

  endText(start: number, end: number): void {
    if (this.#value === '') return
    this.#children.push({ type: 'text', value: this.#value, position: this.#position(start, end) })
    this.#value = ''
  }

  code(from: number, to: number, start: number, end: number): void {
    this.#children.push({ type: 'inlineCode', value: this.#text.slice(from, to), position: this.#position(start, end) })
  }

  beginInner(): void {
    this.#outer.push(this.#takeChildren())
  }

  #endInner(): PhrasingContent[] {
    const children = this.#children
    this.#children = this.#outer.pop() ?? []
    return children
  }

  emphasis(signs: number, start: number, end: number): void {
    const node: Emphasis | Strong = { type: signs === 2 ? 'strong' : 'emphasis', children: this.#endInner(), position: this.#position(start, end) }
    this.#children.push(node)
  }

  link(from: number, to: number, start: number, end: number): void {
    const node = { type: 'link', title: null, url: this.#text.slice(from, to), children: this.#endInner(), position: this.#position(start, end) }
    this.#children.push(node as Link)
  }

  heading(depth: number, start: number, end: number): void {
    this.#add({ type: 'heading', depth: depth as Heading['depth'], children: this.#takeChildren(), position: this.#position(start, end) })
  }

  paragraph(start: number, end: number): void {
    this.#add({ type: 'paragraph', children: this.#takeChildren(), position: this.#position(start, end) })
  }

  thematicBreak(start: number, end: number): void {
    this.#add({ type: 'thematicBreak', position: this.#position(start, end) })
  }

  fence(info: string, from: number, to: number, start: number, end: number): void {
    const words = info.replace(/^ +/, '')
    const blank = words.indexOf(' ')
    const lang = blank < 0 ? words : words.slice(0, blank)
    const meta = blank < 0 ? null : words.slice(blank).replace(/^ +/, '')
    this.#add({ type: 'code', lang: lang === '' ? null : lang, meta, value: this.#text.slice(from, to), position: this.#position(start, end) })
  }

  beginList(number: number | null, start: number): void {
    const list: List = { type: 'list', ordered: number !== null, start: number, spread: false, children: [], position: this.#position(start, start) }
    this.#add(list)
    this.#open.push(list)
  }

  beginItem(start: number): void {
    const item: ListItem = { type: 'listItem', spread: false, checked: null, children: [], position: this.#position(start, start) }
    const list = this.#open.at(-1)
    if (list?.type === 'list') list.children.push(item)
    this.#open.push(item)
  }

  spreadItem(): void {
    this.#spread()
  }

  spreadList(): void {
    this.#spread()
  }

  #spread(): void {
    const innermost = this.#open.at(-1)
    if (innermost) innermost.spread = true
  }

  endItem(): void {
    this.#end()
  }

  endList(): void {
    this.#end()
  }

  /** It ends without the blank lines behind it. */
  #end(): void {
    const ended = this.#open.pop()
    const end = ended?.children.at(-1)?.position?.end
    if (ended?.position && end) ended.position.end = { ...end }
  }
}
