import type { ChangeFacts, DocumentFacts, WorkItem } from './facts.ts'
import type { Place } from './place.ts'
import type { Safe } from './safe.ts'

/**
 * Where something can be reported that is gone: at what took its place, else where its document begins in the newer version,
 * else at the path that the document had.
 */
export function placeOfGone(document: DocumentFacts, change: ChangeFacts, inPlaceOf: (item: WorkItem) => boolean): Place {
  const after = successorOf(document, change)
  const reported = change.after.documents.filter((other) => other.reported)
  const items = [...(after?.reported ? [after] : []), ...reported].flatMap(({ workItems }) => workItems)
  return items.find(inPlaceOf)?.place ?? after?.start ?? document.start
}

/** What became of a document of the older version; `null` when it is gone. */
function successorOf({ path }: DocumentFacts, { documents }: ChangeFacts): DocumentFacts | null {
  return documents.find(({ before }) => before?.path === path)?.after ?? null
}

/** The ids of the work items of a tree. */
export function idsIn({ documents }: { readonly documents: readonly DocumentFacts[] }): ReadonlySet<Safe> {
  return new Set(documents.flatMap(({ workItems }) => workItems.map(({ id }) => id)))
}
