import type { Nodes, Root, RootContent } from 'mdast'
import { indexLines } from '../model/place.ts'
import { parseWithRemark } from './remark.ts'

/** Goes over a tree without recursion, since a few kilobytes of `>` nest deeper than the stack. */
export function walk(root: Nodes, enter: (node: Nodes) => void): void {
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    enter(node)
    if (!('children' in node)) continue
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes)
  }
}

function shift(root: Root, offset: number, lines: number): void {
  walk(root, ({ position }) => {
    if (!position) return
    for (const point of [position.start, position.end]) {
      point.line += lines
      point.offset = (point.offset ?? 0) + offset
    }
  })
}

/**
 * The text's Markdown tree with exact positions, as remark-parse gives it for the whole text: the pieces between the cuts
 * are parsed alone and their trees put together again.
 */
export function parseMarkdown(text: string, cuts: readonly number[]): Root {
  if (cuts.length === 0) return parseWithRemark(text)
  const lines = indexLines(text)
  const children: RootContent[] = []
  let start = 0
  for (const end of [...cuts, text.length]) {
    const piece = parseWithRemark(text.slice(start, end))
    shift(piece, start, lines.position(start).line - 1)
    for (const child of piece.children) children.push(child)
    start = end
  }
  return { type: 'root', children }
}
