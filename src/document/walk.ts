import type { Nodes } from 'mdast'

/** Goes over a tree without recursion, since a few kilobytes of `>` nest deeper than the stack. */
export function walk(root: Nodes, enter: (node: Nodes) => void): void {
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    enter(node)
    if (!('children' in node)) continue
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes)
  }
}
