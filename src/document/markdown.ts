import type { Root, RootContent } from 'mdast'
import type { Policy } from '../model/policy.ts'
import { findCap, type Cap } from './caps.ts'
import { parsePiece, piecesOf, type Piece } from './pieces.ts'
import { firstDifference } from './plain/difference.ts'
import { readPlain, type PlainReading } from './plain/read-plain.ts'
import { parseWithRemark } from './remark.ts'
import { rememberTrees, type ParseRest } from './remember-trees.ts'

/** Other ways than the short one, on which remark gets only what is not plain: all by remark, or both and a comparison. */
export type Parser = 'remark' | 'compare'

/** Both ways gave different trees: a bug of ours that only those see who compare. */
export class ParsersDisagree extends Error {
  override readonly name = 'ParsersDisagree'
  /** Where the trees first differ. */
  readonly line: number

  constructor(line: number) {
    super('The plain reader and remark differ.')
    this.line = line
  }
}

/** A text on its way to a tree: what was plain is read, and the rest is in pieces. */
interface Prepared extends PlainReading {
  readonly text: string
  readonly pieces: readonly Piece[]
}

function prepare(text: string, parser: Parser | undefined): Prepared {
  const reading = readPlain(text, parser !== 'remark')
  return { text, ...reading, pieces: piecesOf(text, reading.refused) }
}

/**
 * Puts the blocks that remark gives between those that were plain.
 * @param known a parser that remembers: what it is asked for is cut as small as can be.
 */
function merge({ text, blocks, refused, pieces, end }: Prepared, known?: ParseRest): Root {
  const position = { start: { line: 1, column: 1, offset: 0 }, end }
  if (refused[0]?.start === 0 && refused[0].end === text.length) return parseWithRemark(text)
  if (pieces.length === 0) return { type: 'root', children: blocks, position }
  const children: RootContent[] = []
  const more: Partial<Root> = {}
  let taken = 0
  const takePlain = (to: number) => {
    while (taken < to) children.push(blocks[taken++] as RootContent)
  }
  for (const piece of known ? piecesOf(text, refused, 0) : pieces) {
    const parsed = parsePiece(text, piece, known ?? parseWithRemark)
    Object.assign(more, parsed.root)
    for (const [i, { at }] of piece.entries()) {
      takePlain(at)
      for (const block of parsed.blocks[i] ?? []) children.push(block)
    }
  }
  takePlain(blocks.length)
  return { ...more, type: 'root', children, position }
}

/**
 * The text's Markdown tree with exact positions, as remark-parse gives it for the whole text.
 * @throws ParsersDisagree where that was to be compared and is not so.
 */
export function parseMarkdown(text: string, parser?: Parser): Root {
  return treeOf(prepare(text, parser), parser)
}

function treeOf(prepared: Prepared, parser: Parser | undefined, known?: ParseRest): Root {
  const root = merge(prepared, known)
  if (parser !== 'compare') return root
  const difference = firstDifference(root, merge(prepare(prepared.text, 'remark')))
  if (difference !== null) throw new ParsersDisagree(difference)
  return root
}

/**
 * The tree as `parseMarkdown` gives it, or why remark is not to read what is not plain. Plain sections cost a pass over them,
 * and none of them is deeper than any policy allows.
 */
export function readTree(text: string, limits: Policy['limits'], parser?: Parser, known?: ParseRest): Root | Cap {
  const prepared = prepare(text, parser)
  return findCap(text, prepared.pieces, limits) ?? treeOf(prepared, parser, known)
}

/** Makes what stands for remark in a program that reads nearly the same text again and again. */
export function rememberRest(most: number): ParseRest {
  return rememberTrees(parseWithRemark, most)
}
