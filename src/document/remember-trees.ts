import type { Nodes, Root } from 'mdast'

/** Gives the tree of a text that is not plain. */
export type ParseRest = (text: string) => Root

function withoutChildren<T extends Nodes>(node: T): T {
  const { position } = node
  return { ...node, ...(position && { position: { start: { ...position.start }, end: { ...position.end } } }), ...('children' in node && { children: [] }) }
}

/** A copy that shares nothing with the tree that is moved with the text: nodes and positions. Without recursion, as deep as it may be. */
function copyOf(root: Root): Root {
  const copy = withoutChildren(root)
  const stack: [source: Nodes, target: Nodes][] = [[root, copy]]
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [source, target] = pair
    if (!('children' in source && 'children' in target)) continue
    const children: Nodes[] = target.children
    for (const child of source.children) {
      const own = withoutChildren<Nodes>(child)
      children.push(own)
      stack.push([child, own])
    }
  }
  return copy
}

/** Makes a parser that knows the trees of the texts that were last asked for: while somebody types, all sections but one are such. */
export function rememberTrees(parse: ParseRest, most: number): ParseRest {
  const known = new Map<string, Root>()
  return (text) => {
    const tree = known.get(text) ?? parse(text)
    known.delete(text)
    known.set(text, tree)
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
    return copyOf(tree)
  }
}
