import { asHeading } from './outline.ts'
import type { Attribute, Bullet, Heading, Outline, RootBlock } from './outline.ts'
import type { Passage } from './passage.ts'
import { PlainPassage } from './plain-passage.ts'
import { tellPlain } from './plain/read-plain.ts'
import type { PlainSink } from './plain/sink.ts'
import type { Span } from '../model/place.ts'

/** A stretch whose end is told later. */
interface OpenSpan {
  readonly start: number
  end: number
}

/** A bullet that is not read to its end. */
interface OpenBullet extends OpenSpan {
  passages: Passage[]
}

/** Lists that may be read by all, since nothing is put into them. */
const NO_SPANS: readonly Span[] = []
const NO_BREAKS: ReadonlySet<number> = new Set()
const NO_PASSAGES: Passage[] = []

/** Gathers the outline while a plain text is read: most documents are plain, and need no tree of many nodes with places. */
class OutlineSink implements PlainSink {
  readonly blocks: RootBlock[] = []
  readonly headings: Heading[] = []
  readonly passages: Passage[] = []
  readonly bullets: Bullet[] = []
  readonly mute: Span[] = []
  readonly attributes: Attribute[] = []
  readonly codeSpans: Span[] = []
  readonly #source: string
  readonly #inline: PlainPassage
  /** The bullets and the list of the document's own level that are open, the innermost last, and how deep the lists are. */
  readonly #items: OpenBullet[] = []
  #list: OpenSpan = { start: 0, end: 0 }
  #depth = 0
  /** Where the block ends that was told last. */
  #lastEnd = 0

  constructor(source: string) {
    this.#source = source
    this.#inline = new PlainPassage(source)
  }

  front(): void {}

  text(from: number, to: number): void {
    this.#inline.add(from, to)
  }

  endText(): void {}

  code(from: number, to: number, start: number, end: number): void {
    this.codeSpans.push({ start, end })
    this.#inline.addCode(from, to)
  }

  beginInner(): void {}

  emphasis(): void {}

  link(from: number, to: number, start: number, end: number): void {
    if (to > from) this.attributes.push({ start, end, context: 'url', text: this.#source.slice(from, to) })
  }

  heading(depth: number, start: number, end: number): void {
    const heading = asHeading(this.#inline.take('heading', start, end), depth)
    this.passages.push(heading)
    this.headings.push(heading)
    this.#addBlock('heading', true, start, end)
  }

  paragraph(start: number, end: number): void {
    const passage = this.#inline.take('paragraph', start, end)
    this.passages.push(passage)
    const item = this.#items.at(-1)
    // A list that is made with its one passage has no room for more, and most have one.
    if (item?.passages === NO_PASSAGES) item.passages = [passage]
    else item?.passages.push(passage)
    this.#addBlock('paragraph', false, start, end)
  }

  #addBlock(type: string, isVoid: boolean, start: number, end: number): void {
    this.#lastEnd = end
    if (this.#depth === 0) this.blocks.push({ start, end, type, void: isVoid })
  }

  thematicBreak(start: number, end: number): void {
    this.#addBlock('thematicBreak', true, start, end)
  }

  fence(_info: string, _from: number, _to: number, start: number, end: number): void {
    this.mute.push({ start, end })
    this.#addBlock('code', false, start, end)
  }

  beginList(_number: number | null, start: number): void {
    if (this.#depth++ > 0) return
    const list = { start, end: start, type: 'list', void: false }
    this.#list = list
    this.blocks.push(list)
  }

  beginItem(start: number): void {
    const bullet: OpenBullet = { start, end: start, passages: NO_PASSAGES }
    this.bullets.push(bullet)
    this.#items.push(bullet)
  }

  spreadItem(): void {}

  spreadList(): void {}

  endItem(): void {
    const item = this.#items.pop()
    if (item) item.end = this.#lastEnd
  }

  endList(): void {
    if (--this.#depth === 0) this.#list.end = this.#lastEnd
  }
}

/** The outline of a text's tree, made without the tree; `null` for a text that is not wholly plain. */
export function plainOutline(text: string): Outline | null {
  const sink = new OutlineSink(text)
  if (!tellPlain(text, sink)) return null
  const { blocks, headings, passages, bullets, mute, attributes, codeSpans } = sink
  return { blocks, headings, passages, bullets, mute, attributes, codeSpans, breaks: NO_BREAKS, html: NO_SPANS, tables: NO_SPANS }
}
