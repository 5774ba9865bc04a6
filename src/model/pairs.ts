import type { DocumentFacts, TreeFacts } from './facts.ts'
import { oncePerTree } from './once-per-tree.ts'
import type { Policy } from './policy.ts'

/** A document that could be read, with its partners: the documents of the kind that it is paired with and of the same stem. */
export interface Paired {
  readonly document: DocumentFacts
  readonly partners: readonly DocumentFacts[]
}

/** Documents of one kind by their stems in upper case. */
type ByStem = Map<string, DocumentFacts[]>

/** Every document that has a partner; what could not be read is no partner, since nobody knows what it says. */
export const pairsOf = oncePerTree(({ documents }, policy: Policy): readonly Paired[] => {
  const { kinds } = policy.documents
  const byKind = new Map<string, ByStem>()
  for (const document of documents) {
    const stem = stemOf(document)
    if (stem === null) continue
    const byStem: ByStem = byKind.get(document.kind) ?? new Map()
    byKind.set(document.kind, byStem)
    const others = byStem.get(stem)
    if (others === undefined) byStem.set(stem, [document])
    else others.push(document)
  }
  const found: Paired[] = []
  for (const document of documents) {
    const pair = kinds[document.kind]?.pair
    const stem = pair === undefined ? null : stemOf(document)
    const partners = pair === undefined || stem === null ? undefined : byKind.get(pair)?.get(stem)
    if (partners !== undefined) found.push({ document, partners })
  }
  return found
})

function stemOf({ name, unread }: DocumentFacts): string | null {
  return unread === null && name.stem !== null ? name.stem.toUpperCase() : null
}

/** The partners of each document that has any. */
export function partnersIn(tree: TreeFacts, policy: Policy): ReadonlyMap<DocumentFacts, readonly DocumentFacts[]> {
  return new Map(pairsOf(tree, policy).map(({ document, partners }) => [document, partners]))
}
