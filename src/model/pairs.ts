import type { DocumentFacts, TreeFacts } from './facts.ts'
import { oncePerTree } from './once-per-tree.ts'
import type { Policy } from './policy.ts'

/** A document that could be read, with its partners: the documents of the kind that it is paired with and of the same stem. */
export interface Paired {
  readonly document: DocumentFacts
  readonly partners: readonly DocumentFacts[]
}

/** Every document that has a partner; what could not be read is no partner, since nobody knows what it says. */
export const pairsOf = oncePerTree(({ documents }, policy: Policy): readonly Paired[] => {
  const { kinds } = policy.documents
  const key = (kind: string, { name }: DocumentFacts) => `${kind} ${name.stem?.toUpperCase() ?? ''}`
  const byKey = new Map<string, DocumentFacts[]>()
  for (const document of documents) {
    if (document.unread !== null || document.name.stem === null) continue
    const list = byKey.get(key(document.kind, document))
    if (list === undefined) byKey.set(key(document.kind, document), [document])
    else list.push(document)
  }
  return documents.flatMap((document) => {
    const pair = kinds[document.kind]?.pair
    const partners = pair === undefined || document.name.stem === null ? [] : (byKey.get(key(pair, document)) ?? [])
    return document.unread !== null || partners.length === 0 ? [] : [{ document, partners }]
  })
})

/** Every document first in a row with its partners, if it has any. */
export function withPartners(tree: TreeFacts, policy: Policy): readonly (readonly DocumentFacts[])[] {
  const partners = new Map(pairsOf(tree, policy).map((pair) => [pair.document, pair.partners]))
  return tree.documents.map((document) => [document, ...(partners.get(document) ?? [])])
}
