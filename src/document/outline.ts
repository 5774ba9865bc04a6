import type { Nodes, Root } from 'mdast'
import type { Span } from '../model/place.ts'
import { fold, passageOf, type Passage } from './passage.ts'
import { walk } from './walk.ts'

/** One bullet of a list, nested or not. */
export interface Bullet extends Span {
  /** The text of the bullet itself, without nested lists; a paragraph each. */
  readonly passages: Passage[]
}

/** A heading of the document's own level: none that stands in a quote or a list. */
export interface Heading extends Passage {
  readonly depth: number
  /** Its text, folded. */
  readonly title: string
}

/** A block of the document's own level. */
export interface RootBlock extends Span {
  readonly type: string
  /** True for headings, breaks, definitions and comments: they fill no section. */
  readonly void: boolean
}

/** A destination, title or alternative text, as decoded by the parser. */
export interface Attribute extends Span {
  readonly context: 'url' | 'attribute'
  readonly text: string
}

/** What the readers of facts need of a Markdown tree, in order of place. */
export interface Outline {
  readonly blocks: readonly RootBlock[]
  readonly headings: readonly Heading[]
  readonly passages: readonly Passage[]
  readonly bullets: readonly Bullet[]
  /** Code blocks, HTML and comments: nothing in them is a label or a statement. */
  readonly mute: readonly Span[]
  readonly attributes: readonly Attribute[]
  /** HTML, comments included. */
  readonly html: readonly Span[]
  /** Code inside of paragraphs, with its backticks. */
  readonly codeSpans: readonly Span[]
  /** Where hard line breaks begin. */
  readonly breaks: ReadonlySet<number>
  readonly tables: readonly Span[]
}

/** A heading's passage as a heading; written out, so that all headings are of one form wherever they come from. */
export function asHeading({ kind, text, code, runs, start, end }: Passage, depth: number): Heading {
  return { kind, text, code, runs, start, end, depth, title: fold(text) }
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** True when HTML is comments and white space and nothing else. */
function isComment(html: string): boolean {
  let rest = html.trim()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4)
    if (end < 0) return true
    rest = rest.slice(end + 3).trim()
  }
  return rest === ''
}

function collectAttributes(node: Nodes, found: Attribute[]): void {
  const { start, end } = spanOf(node)
  if ('url' in node && node.url) found.push({ start, end, context: 'url', text: node.url })
  if ('title' in node && node.title) found.push({ start, end, context: 'attribute', text: node.title })
  if ('alt' in node && node.alt) found.push({ start, end, context: 'attribute', text: node.alt })
}

function collectBlocks(root: Root): readonly RootBlock[] {
  const blocks: RootBlock[] = []
  for (const node of root.children) {
    if (node.type === 'yaml') continue
    const { start, end } = spanOf(node)
    const isVoid = node.type === 'heading' || node.type === 'thematicBreak' || node.type === 'definition' || (node.type === 'html' && isComment(node.value))
    blocks.push({ start, end, type: node.type, void: isVoid })
  }
  return blocks
}

/** Gathers the outline in one walk over the tree. */
export function outlineOf(root: Root, source: string): Outline {
  const passages: Passage[] = []
  const headings: Heading[] = []
  const bullets: Bullet[] = []
  const mute: Span[] = []
  const attributes: Attribute[] = []
  const html: Span[] = []
  const codeSpans: Span[] = []
  const breaks = new Set<number>()
  const tables: Span[] = []
  const own = new Set<Nodes>(root.children)
  const paragraphs = new Map<Nodes, Bullet>()
  walk(root, (node) => {
    switch (node.type) {
      // Nearly all nodes are of these.
      case 'text':
      case 'emphasis':
      case 'strong':
      case 'list':
        break
      case 'code':
      case 'html':
        mute.push(spanOf(node))
        if (node.type === 'html') html.push(spanOf(node))
        break
      case 'table':
        tables.push(spanOf(node))
        break
      case 'inlineCode':
        codeSpans.push(spanOf(node))
        break
      case 'break':
        breaks.add(spanOf(node).start)
        break
      case 'heading': {
        const heading = asHeading(passageOf(node, 'heading', source), node.depth)
        passages.push(heading)
        if (own.has(node)) headings.push(heading)
        break
      }
      case 'listItem': {
        const { start, end } = spanOf(node)
        const bullet: Bullet = { start, end, passages: [] }
        bullets.push(bullet)
        for (const child of node.children) if (child.type === 'paragraph') paragraphs.set(child, bullet)
        break
      }
      case 'paragraph':
      case 'tableCell': {
        const passage = passageOf(node, node.type === 'paragraph' ? 'paragraph' : 'cell', source)
        passages.push(passage)
        paragraphs.get(node)?.passages.push(passage)
        break
      }
      default:
        collectAttributes(node, attributes)
    }
  })
  return { blocks: collectBlocks(root), headings, passages, bullets, mute, attributes, codeSpans, breaks, html, tables }
}
