import type { EvidenceSection } from './evidence-facts.ts'
import type { ChangeFacts, Statement, TreeFacts, WorkItem } from './facts.ts'
import { blockersOf, statusOf } from './items.ts'
import type { KnownStatus } from './items.ts'
import { evidenceByItem, proofOf, reportsPass } from './proof.ts'
import type { Proof } from './proof.ts'
import type { Policy } from './policy.ts'
import type { Safe } from './safe.ts'
import { contentOf, pairSections } from './section-pairs.ts'
import { holdingByItem, isReleased, standings } from './standing.ts'

/** A work item that was held back and is not any more. */
export interface Release {
  readonly item: WorkItem
  readonly status: KnownStatus
  /** What held it: its status, or the policy's word for it where a list or a statement did. */
  readonly from: Safe
  /** The evidence sections of the item that the change has added, and what keeps each from being its proof. */
  readonly added: readonly { readonly section: EvidenceSection; readonly lack: Shortcoming }[]
  /** The statements of the newer version that keep the item blocked. */
  readonly holding: readonly Statement[]
}

/** Why a section is no proof. */
export type Shortcoming = Proof['lacks'][number] | 'denied'

/**
 * The items that the change takes from held back to open or claimed with nothing to show for it. Items are the same by
 * their ids, whatever document defines them.
 */
export function unprovenReleases(change: ChangeFacts, policy: Policy): readonly Release[] {
  const held = heldBack(change.before, policy)
  const evidence = evidenceByItem(change.after)
  const added = new Set(addedSections(change))
  const holding = holdingByItem(change.after)
  const clear = blockersCleared(change, policy)
  const found: Release[] = []
  for (const item of change.after.documents.flatMap((document) => document.workItems)) {
    const from = held.get(item.id)
    const status = statusOf(item)
    if (from === undefined || (status?.class !== 'open' && status?.class !== 'claim')) continue
    if (status.class === 'open' && clear(item.id)) continue
    const sections = evidence.get(item.id) ?? []
    const own = sections
      .filter((section) => added.has(section) && section.belongsTo.includes(item.id))
      .map((section) => ({ section, lack: shortcoming(section, item, sections, policy) }))
    if (own.some(({ lack }) => lack === null)) continue
    const short = own.flatMap(({ section, lack }) => (lack === null ? [] : [{ section, lack }]))
    found.push({ item, status, from, added: short, holding: (holding.get(item.id) ?? []).map(({ statement }) => statement) })
  }
  return found
}

/** True for an item that the words of its own status lines both hold back and release: it counts as released by any change. */
export function isReleasedAsHeld(item: WorkItem, { work }: Policy): boolean {
  const status = statusOf(item)
  return (status?.class === 'open' || status?.class === 'claim') && item.statusLines.some(({ word }) => word === work.blockedStatus)
}

/**
 * The items that something holds back, by id. Any status line counts, also one that says more than the word, so that mending
 * the line hides nothing. One that was put aside, or has lost its status, is held by what still names its blockers.
 */
function heldBack(tree: TreeFacts, policy: Policy): ReadonlyMap<Safe, Safe> {
  const { blockedStatus } = policy.work
  const holding = holdingByItem(tree)
  const found = new Map<Safe, Safe>()
  for (const item of tree.documents.flatMap((document) => document.workItems)) {
    const status = statusOf(item)
    const blocked = item.statusLines.some(({ word }) => word === blockedStatus)
    const aside = status === null || status.class === 'held' || status.class === 'closed'
    const waits = blockersOf(item).length > 0 || holding.has(item.id)
    if (blocked) found.set(item.id, blockedStatus)
    else if (aside && waits && !found.has(item.id)) found.set(item.id, status?.word ?? blockedStatus)
  }
  return found
}

/** Sections that the older version did not hold anywhere: a copy of an old one is not new. */
function addedSections(change: ChangeFacts): readonly EvidenceSection[] {
  const old = new Set(change.before.documents.flatMap((document) => document.evidence.map(contentOf)))
  return pairSections(change).flatMap(({ before, after }) =>
    before === null && after !== null && !old.has(contentOf(after.section)) ? [after.section] : [],
  )
}

/** What keeps this section alone, with all that speaks against it, from being full pass evidence; `null` when nothing does. */
function shortcoming(section: EvidenceSection, item: WorkItem, sections: readonly EvidenceSection[], policy: Policy): Shortcoming | null {
  const judged = sections.filter((other) => other === section || !reportsPass(other, policy) || other.denies.includes(item.id))
  const { lacks, denials } = proofOf(item, judged, policy)
  return lacks[0] ?? (denials.length > 0 ? 'denied' : null)
}

/**
 * Says whether nothing holds an item any more: every reason of the older version is an id and nothing else, and that item is
 * closed or claims with full evidence now. A statement that held the item then still counts, though the change took it out,
 * unless full evidence of the item itself has outlived it.
 */
function blockersCleared(change: ChangeFacts, policy: Policy): (id: Safe) => boolean {
  const holding = holdingByItem(change.before)
  const reasons = new Map(
    change.before.documents
      .flatMap((document) => document.workItems)
      .map((item) => [item.id, blockersOf(item)]),
  )
  const done = new Map<Safe, boolean>()
  const released = new Set<Safe>()
  for (const standing of standings(change.after, policy)) {
    const { item, status } = standing
    const isDone = status.class === 'closed' || (status.class === 'claim' && isReleased(standing))
    done.set(item.id, isDone && done.get(item.id) !== false)
    if (isReleased(standing)) released.add(item.id)
  }
  return (id) => {
    const entries = reasons.get(id) ?? []
    const isHeld = holding.has(id) && !released.has(id)
    return entries.length > 0 && !isHeld && entries.every(({ ids, pure }) => pure && ids.every((other) => done.get(other)))
  }
}
