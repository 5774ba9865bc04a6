import type { EvidenceSection } from './evidence-facts.ts'
import type { Entry, TreeFacts, WorkItem } from './facts.ts'
import { blockersOf, statusOf } from './items.ts'
import type { KnownStatus } from './items.ts'
import { comparePlaces } from './place.ts'
import type { Place } from './place.ts'
import type { Policy } from './policy.ts'
import { evidenceByItem, isContrary, isOlder, proofOf } from './proof.ts'
import type { Lack, Proof, Provable } from './proof.ts'
import { oneOf } from './safe.ts'
import type { FactText, Safe } from './safe.ts'
import { spokenOf } from './standing.ts'
import type { Spoken } from './standing.ts'

/** Why an evidence section does not count as proof, or no more. */
export type Doubt =
  | { readonly kind: Exclude<Lack, 'no-pass' | 'superseded'> | 'no-report' | 'says-both' | 'says-no' }
  /** It reports another word than that of a pass; `null` where that is none of the policy's. */
  | { readonly kind: 'reports'; readonly word: Safe | null; readonly reason: FactText }
  | { readonly kind: 'superseded' | 'denied'; readonly by: EvidenceSection }

/** An evidence section that speaks of an item. */
export interface Judged {
  readonly section: EvidenceSection
  /** Empty for full proof. */
  readonly doubts: readonly Doubt[]
}

/** An item that another one names as its blocker. */
export interface BlockerId {
  readonly id: Safe
  /** `null` where it is not defined, or its status is not known. */
  readonly status: KnownStatus | null
  /** True when nothing has to be waited for: it is closed, or claims success with full proof. */
  readonly cleared: boolean
}

/** An entry of the list of what blocks an item. */
export interface Blocker {
  readonly entry: Entry
  readonly ids: readonly BlockerId[]
  /** True when it is ids and nothing else, and all of them are cleared. */
  readonly cleared: boolean
}

export interface Definition {
  readonly item: WorkItem
  readonly status: KnownStatus | null
  readonly blockers: readonly Blocker[]
}

/** A place that names an item as a blocker, in the list of another item or in a statement. */
export interface Waiting {
  readonly place: Place
  /** The item that waits; `null` for a statement, which names none. */
  readonly item: Safe | null
}

/** All that a tree says of one work item and of what holds it. */
export interface Account {
  readonly id: Safe
  /** True when the policy lists it as defined elsewhere. */
  readonly external: boolean
  /** Where it is defined; more than once is an error that another rule reports. */
  readonly definitions: readonly Definition[]
  readonly holding: readonly Spoken[]
  readonly denying: readonly Spoken[]
  /** Oldest first. */
  readonly evidence: readonly Judged[]
  readonly proof: Proof
  /** True when full proof exists that no later section denies. */
  readonly proven: boolean
  /** Where it is named as what something waits for. */
  readonly waiting: readonly Waiting[]
  /** The first place that refers to it; `null` when none does. */
  readonly mention: Place | null
  /** Paths of documents that could not be read, so that they may say more. */
  readonly unread: readonly Safe[]
}

/** Every id that a tree defines or refers to, or that the policy lists, in order. */
export function knownIds(tree: TreeFacts, policy: Policy): readonly Safe[] {
  const named = tree.documents.flatMap(({ references, workItems }) => [...references.flatMap(({ id }) => id ?? []), ...workItems.map(({ id }) => id)])
  return [...new Set([...named, ...policy.tree.external])].sort()
}

/** Tells all that the tree says of an id. */
export function accountOf(id: Safe, tree: TreeFacts, policy: Policy): Account {
  const sections = evidenceByItem(tree)
  const own = sections.get(id) ?? []
  const items = tree.documents.flatMap((document) => document.workItems)
  const subject: Provable = items.find((item) => item.id === id) ?? { id, demands: [] }
  const proof = proofOf(subject, own, policy)
  const isCleared = (other: Safe) => items.some((item) => item.id === other && clears(item, sections.get(other) ?? [], policy))
  const blockerId = (other: Safe): BlockerId => {
    const item = items.find((one) => one.id === other)
    return { id: other, status: item ? statusOf(item) : null, cleared: isCleared(other) }
  }
  return {
    id,
    external: policy.tree.external.includes(id),
    definitions: items
      .filter((item) => item.id === id)
      .map((item) => ({ item, status: statusOf(item), blockers: blockersOf(item).map((entry) => blockerOf(entry, blockerId)) })),
    ...spokenOf(id, tree),
    evidence: [...own].sort(byTime).map((section) => ({ section, doubts: doubtsOf(subject, section, own, policy) })),
    proof,
    proven: isProven(proof),
    waiting: waitingFor(id, tree),
    mention: tree.documents.flatMap(({ references }) => references).find((reference) => reference.id === id && !reference.defines)?.place ?? null,
    unread: tree.documents.filter(({ unread, kind }) => unread !== null && kind !== 'text').map(({ path }) => path),
  }
}

function waitingFor(id: Safe, { documents }: TreeFacts): readonly Waiting[] {
  return documents.flatMap(({ statements, workItems }) => {
    const listed = workItems.flatMap((item) =>
      blockersOf(item).flatMap(({ ids, place }) => (item.id !== id && ids.includes(id) ? { place, item: item.id } : [])),
    )
    const said = statements.filter(({ ids, kind }) => kind === 'current-blocker' && ids.includes(id)).map(({ place }) => ({ place, item: null }))
    return [...listed, ...said].sort((a, b) => comparePlaces(a.place, b.place))
  })
}

function isProven(proof: Proof): boolean {
  return proof.lacks.length === 0 && proof.denials.length === 0
}

function clears(item: WorkItem, sections: readonly EvidenceSection[], policy: Policy): boolean {
  const status = statusOf(item)
  if (status?.class !== 'claim') return status?.class === 'closed'
  return isProven(proofOf(item, sections, policy))
}

function blockerOf(entry: Entry, blockerId: (id: Safe) => BlockerId): Blocker {
  const ids = entry.ids.map(blockerId)
  return { entry, ids, cleared: entry.pure && ids.every(({ cleared }) => cleared) }
}

function byTime(a: EvidenceSection, b: EvidenceSection): number {
  return Number(isOlder(b, a)) - Number(isOlder(a, b))
}

/** What speaks against one section: what it says itself, and for a pass also what came later. */
function doubtsOf(subject: Provable, section: EvidenceSection, all: readonly EvidenceSection[], policy: Policy): readonly Doubt[] {
  const { id } = subject
  const alone = proofOf(subject, [section], policy)
  if (alone.pass === null) return saidAgainst(id, section, policy)
  const later = all.filter((other) => other !== section && !isOlder(other, section))
  return [
    ...alone.lacks.flatMap((kind) => (kind === 'no-pass' || kind === 'superseded' ? [] : [{ kind }])),
    ...later.filter((other) => isContrary(other, policy)).map((by) => ({ kind: 'superseded', by }) as const),
    ...later.filter((other) => !isContrary(other, policy) && other.denies.includes(id)).map((by) => ({ kind: 'denied', by }) as const),
  ]
}

function saidAgainst(id: Safe, section: EvidenceSection, policy: Policy): readonly Doubt[] {
  const reports = section.facts.filter(({ key }) => key === 'reportStatus')
  const reason = section.facts.find(({ key }) => key === 'failureReason')?.value ?? null
  const { reportStatus, contraryStatuses } = policy.claims
  const wordOf = (value: FactText) => (value === null ? null : oneOf(value.toLowerCase(), [...contraryStatuses, ...policy.evidence.reportStatuses]))
  const doubts: Doubt[] = []
  if (section.denies.includes(id)) doubts.push({ kind: 'says-no' })
  const others = reports.filter(({ value }) => value !== reportStatus)
  if (others.length > 0 && others.length < reports.length) doubts.push({ kind: 'says-both' })
  else if (others[0]) doubts.push({ kind: 'reports', word: wordOf(others[0].value), reason })
  else if (reports.length === 0 && section.belongsTo.includes(id)) doubts.push({ kind: 'no-report' })
  return doubts
}
