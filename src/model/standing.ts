import type { EvidenceSection } from './evidence-facts.ts'
import type { Statement, TreeFacts, WorkItem } from './facts.ts'
import { statusOf } from './items.ts'
import type { KnownStatus } from './items.ts'
import { evidenceByItem, proofOf, unmet } from './proof.ts'
import type { Proof } from './proof.ts'
import { once } from './once.ts'
import { oncePerTree } from './once-per-tree.ts'
import type { Policy, StatementKind } from './policy.ts'
import type { RelatedInput, TiesOf } from './rule.ts'
import type { Safe } from './safe.ts'
import { evidenceTies, itemTies, statementTies } from './ties.ts'

/** A statement with the section that it stands in, where that is an evidence section. */
export interface Spoken {
  readonly statement: Statement
  readonly section: EvidenceSection | null
}

/** A work item of known status, with all that speaks for it and against it in the tree. */
export interface Standing {
  readonly item: WorkItem
  readonly status: KnownStatus
  /** Judged when it is asked for: that takes much of a section, and most items claim nothing. */
  readonly proof: Proof
  /** Statements that keep it blocked. */
  readonly holding: readonly Spoken[]
  /** Statements that say that it is not validated. */
  readonly denying: readonly Spoken[]
}

/** The sentences for the places that take part in a verdict on an item's status. */
export const standingNotes = {
  holds: 'This statement keeps {item} blocked until there is evidence.',
  denies: 'This statement says that {item} is not validated.',
  judged: 'This is the pass section of {item} that was judged.',
  demands: 'This is what the acceptance of {item} demands.',
  contrary: 'This section contradicts the status of {item}.',
} as const

export type StandingNote = keyof typeof standingNotes

const HOLDING: readonly StatementKind[] = ['remains-blocked', 'keep-blocked', 'before-unblocking']
const DENYING: readonly StatementKind[] = ['alone-does-not-validate', 'does-not-validate']

const speaking = statementTies([...HOLDING, ...DENYING])

/** What standings depend on: the items that the document defines, and those that its evidence and statements speak of. */
export const standingTies: readonly TiesOf[] = Object.freeze([itemTies, evidenceTies, speaking])

/** The standing of every item whose status is known: a missing or rejected status is another rule's matter. */
export const standings: (tree: TreeFacts, policy: Policy) => readonly Standing[] = oncePerTree((tree, policy) => {
  const evidence = evidenceByItem(tree)
  const holding = holdingByItem(tree)
  const denying = spokenByItem(tree, DENYING)
  const found: Standing[] = []
  for (const { workItems } of tree.documents) {
    for (const item of workItems) {
      const status = statusOf(item)
      if (status === null) continue
      const proof = once(() => proofOf(item, evidence.get(item.id) ?? [], policy))
      found.push(new JudgedLate({ item, status, holding: holding.get(item.id) ?? NONE, denying: denying.get(item.id) ?? NONE }, proof))
    }
  }
  return found
})

const NONE: readonly Spoken[] = Object.freeze([])

class JudgedLate implements Standing {
  readonly item: WorkItem
  readonly status: KnownStatus
  readonly holding: readonly Spoken[]
  readonly denying: readonly Spoken[]
  readonly #proof: () => Proof

  constructor({ denying, holding, item, status }: Omit<Standing, 'proof'>, proof: () => Proof) {
    this.item = item
    this.status = status
    this.holding = holding
    this.denying = denying
    this.#proof = proof
  }

  get proof(): Proof {
    return this.#proof()
  }
}

/** The statements that keep items blocked, by item. */
export function holdingByItem(tree: TreeFacts): ReadonlyMap<Safe, readonly Spoken[]> {
  return spokenByItem(tree, HOLDING)
}

/** The statements that bind an id, whether or not it is defined: in order of document and place. */
export function spokenOf(id: Safe, tree: TreeFacts): Pick<Standing, 'holding' | 'denying'> {
  return { holding: holdingByItem(tree).get(id) ?? [], denying: spokenByItem(tree, DENYING).get(id) ?? [] }
}

/** True when full pass evidence of the item exists and no later section denies it. */
export function isReleased(standing: Standing): boolean {
  return standing.proof.lacks.length === 0 && standing.proof.denials.length === 0
}

/** Every place that takes part in a verdict: statements first, then the section judged, then those against it. */
export function grounds(standing: Standing): readonly RelatedInput<StandingNote>[] {
  const { item, proof } = standing
  const data = { item: item.id }
  const against = [...proof.contrary, ...proof.denials]
  const full = proof.lacks.length === 0
  const denying = standing.denying.filter(({ section }) => !full || (section !== null && against.includes(section)))
  const related: RelatedInput<StandingNote>[] = []
  if (!full) for (const { statement } of standing.holding) related.push({ place: statement.place, note: 'holds', data })
  if (standing.status.class === 'claim') {
    for (const { statement } of denying) related.push({ place: statement.place, note: 'denies', data })
  }
  if (proof.pass !== null) related.push({ place: proof.pass.heading.place, note: 'judged', data })
  for (const { place } of proof.pass === null ? [] : unmet(proof.pass, item.demands)) related.push({ place, note: 'demands', data })
  for (const section of against) related.push({ place: section.heading.place, note: 'contrary', data })
  return related
}

const spokenByItem = oncePerTree((tree: TreeFacts, kinds: readonly StatementKind[]): ReadonlyMap<Safe, readonly Spoken[]> => {
  const byItem = new Map<Safe, Spoken[]>()
  for (const document of tree.documents) {
    for (const statement of document.statements) {
      if (!kinds.includes(statement.kind)) continue
      const section = statement.section === null ? null : (document.evidence[statement.section] ?? null)
      const spoken = { statement, section }
      for (const id of statement.ids) {
        const list = byItem.get(id)
        if (list === undefined) byItem.set(id, [spoken])
        // A statement may name an item twice.
        else if (list.at(-1) !== spoken) list.push(spoken)
      }
    }
  }
  return byItem
})
