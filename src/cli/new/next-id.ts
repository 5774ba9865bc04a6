import type { DocumentFacts } from '../../model/facts.ts'
import type { Policy } from '../../model/policy.ts'
import { safeId } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'

const LARGEST = 999_999_999

function taken(documents: readonly DocumentFacts[], { harness, tree }: Policy): ReadonlySet<string> {
  const freed = Object.values(harness.unblocking).flatMap(({ eligible, never }) => [...eligible, ...never])
  const told = documents.flatMap(({ references, workItems }) => [...references.flatMap(({ id }) => id ?? []), ...workItems.map(({ id }) => id)])
  return new Set<string>([...tree.external, ...harness.notValidated, ...freed, ...told])
}

/** The id behind the highest that the documents define; one that they or the policy mention is passed over. */
export function nextId(documents: readonly DocumentFacts[], policy: Policy): Safe {
  const { idDigits, idPrefix } = policy.work
  const used = taken(documents, policy)
  const numbers = documents.flatMap(({ workItems }) => workItems.map(({ id }) => Number(id.slice(idPrefix.length)))).filter(Number.isSafeInteger)
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0)
  for (let number = highest >= LARGEST ? 1 : highest + 1; ; number++) {
    const id = safeId(idPrefix, String(number).padStart(Math.max(3, idDigits), '0'))
    if (id === null) throw new Error('No id of a work item is free.')
    if (!used.has(id)) return id
  }
}
