import type { TreeCache } from './cache/tree-cache.ts'
import type { Listed } from './cache/known-tree.ts'
import { isNoted } from './read-file.ts'
import type { NotedText } from './read-file.ts'
import type { TreeDocument, TreeFiles } from './read-tree.ts'

export interface FewChanged {
  /** The folder, as paths of files begin. */
  readonly folder: string
  readonly documentBytes: number
  /** Makes a document of which an earlier run has noted what it says. */
  noted(text: NotedText, path: string, scanOnly: boolean): TreeDocument
}

/**
 * Reads a tree of which few files have changed since it was last read as a whole, and in which the same names stand: what is read
 * of it, and as what, is known then. `null` for any other, and where a file is not one that can be read and held.
 */
export function readFewChanged(cache: TreeCache, listing: Listed, { documentBytes, folder, noted }: FewChanged): TreeFiles | null {
  const { tree } = cache.whole
  const files = cache.readAsKnown(listing, folder, documentBytes)
  if (tree === null || files === null) return null
  const documents: TreeDocument[] = []
  for (const { path, scanOnly, text } of files) {
    if (typeof text === 'string' || (!isNoted(text) && text.text === null)) return null
    documents.push(isNoted(text) ? noted(text, path, scanOnly) : { ...text, path, reported: true, scanOnly })
  }
  const skipped = new Map(tree.skipped)
  const seen = [...skipped.values()].reduce((sum, count) => sum + count, documents.length)
  return { documents, seen, skipped, unreadable: 0, problems: [] }
}
