import type { DocumentFacts, TreeFacts } from './facts.ts'

/**
 * Makes of a reader of trees one that reads each tree once, however many rules ask: facts are frozen, so what is read of them
 * stays true.
 * @param read a pure function of the tree, and of the policy or whatever else object it is handed.
 */
export function oncePerTree<T, With extends object>(read: (tree: TreeFacts, by: With) => T): (tree: TreeFacts, by: With) => T {
  const known = new WeakMap<readonly DocumentFacts[], WeakMap<With, { readonly value: T }>>()
  return (tree, by) => {
    const byTree = known.get(tree.documents) ?? new WeakMap<With, { readonly value: T }>()
    known.set(tree.documents, byTree)
    const found = byTree.get(by) ?? { value: read(tree, by) }
    byTree.set(by, found)
    return found.value
  }
}
