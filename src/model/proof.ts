import type { EvidenceSection } from './evidence-facts.ts'
import type { Demand, TreeFacts, WorkItem } from './facts.ts'
import { isEligible } from './eligibility.ts'
import { opens } from './gate.ts'
import { comparable } from './names.ts'
import type { DemandKey, EvidenceKey, Policy } from './policy.ts'
import { reportedRuns } from './run-record.ts'
import type { FactText, Safe } from './safe.ts'

/** What full pass evidence may lack, by the message that says so. */
export type Lack = 'no-pass' | 'not-harness' | 'not-admitted' | 'no-baseline' | 'fallback' | 'run-failed' | 'run-unreachable' | 'not-eligible' | 'superseded'

/** How far the evidence of one item goes, judged at its best pass section. */
export interface Proof {
  /** Empty when the evidence is full. */
  readonly lacks: readonly Lack[]
  /** The pass section with the fewest lacks, of several the latest; `null` when there is none. */
  readonly pass: EvidenceSection | null
  /** The fail and blocked sections no older than it; all of them when there is none. */
  readonly contrary: readonly EvidenceSection[]
  /** The other sections, no older than it, which say that they do not validate the item. */
  readonly denials: readonly EvidenceSection[]
}

/** The evidence sections of a tree by the items they belong to or deny, in order of document and place. */
export function evidenceByItem(tree: TreeFacts): ReadonlyMap<Safe, readonly EvidenceSection[]> {
  const byItem = new Map<Safe, EvidenceSection[]>()
  const put = (id: Safe, section: EvidenceSection): void => {
    const list = byItem.get(id)
    if (list === undefined) byItem.set(id, [section])
    // A section may name an item twice.
    else if (list.at(-1) !== section) list.push(section)
  }
  for (const { evidence } of tree.documents) {
    for (const section of evidence) {
      for (const id of section.belongsTo) put(id, section)
      for (const id of section.denies) put(id, section)
    }
  }
  return byItem
}

/** What of a work item decides which evidence proves it. */
export type Provable = Pick<WorkItem, 'id' | 'demands'>

const DEMANDABLE: readonly DemandKey[] = ['provider', 'model']

/** Judges those of the sections that belong to an item or deny it; time decides what is later, never position. */
export function proofOf(item: Provable, sections: readonly EvidenceSection[], policy: Policy): Proof {
  const { id } = item
  const own = sections.filter((section) => section.belongsTo.includes(id) || section.denies.includes(id))
  const contrary = own.filter((section) => isContrary(section, policy))
  const denials = own.filter((section) => section.denies.includes(id) && !isContrary(section, policy))
  let best: Proof = { lacks: ['no-pass'], pass: null, contrary, denials }
  for (const pass of own) {
    if (!isPassFor(id, pass, policy)) continue
    const against = contrary.filter((section) => section !== pass && !isOlder(section, pass))
    const lacks = lacksOf(pass, item, policy)
    if (against.length > 0) lacks.push('superseded')
    if (!isBetter(pass, lacks, best)) continue
    best = { lacks, pass, contrary: against, denials: denials.filter((section) => !isOlder(section, pass)) }
  }
  return best
}

function isBetter(pass: EvidenceSection, lacks: readonly Lack[], best: Proof): boolean {
  if (best.pass === null) return true
  if (lacks.length !== best.lacks.length) return lacks.length < best.lacks.length
  return isOlder(best.pass, pass)
}

/** True when every report status of the section is a pass: one that says both proves nothing. */
export function reportsPass(section: EvidenceSection, policy: Policy): boolean {
  return says(section, 'reportStatus', policy.claims.reportStatus)
}

function isPassFor(id: Safe, section: EvidenceSection, policy: Policy): boolean {
  return section.belongsTo.includes(id) && !section.denies.includes(id) && reportsPass(section, policy)
}

/** True when any report status of the section is a fail or the like, in capitals too, or that of a run which it cites and which was reached. */
export function isContrary(section: EvidenceSection, policy: Policy): boolean {
  const { named, reached } = reportedRuns(section)
  const reported = named ? reached.map(({ record }) => record.shows?.words.reportStatus ?? null) : []
  return [...valuesOf(section, 'reportStatus'), ...reported].some(
    (value) => value !== null && policy.claims.contraryStatuses.some((word) => word === value.toLowerCase()),
  )
}

function lacksOf(section: EvidenceSection, { id, demands }: Provable, policy: Policy): Lack[] {
  const lacks: Lack[] = []
  if (!isFromHarness(section, policy)) lacks.push('not-harness')
  if (!says(section, 'admission', policy.claims.admission)) lacks.push('not-admitted')
  if (!says(section, 'baseline', policy.claims.baseline)) lacks.push('no-baseline')
  if (unmet(section, demands).length > 0) lacks.push('fallback')
  lacks.push(...runLacks(section, policy))
  if (!isEligible(id, section, policy)) lacks.push('not-eligible')
  return lacks
}

/** A section counts for what its runs show: they must not fail the gate, and must be there where the policy wants that. */
function runLacks(section: EvidenceSection, { harness }: Policy): readonly Lack[] {
  const { named, reached, runs } = reportedRuns(section)
  const passing = reached.filter(({ record }) => opens(record.verdict)).length
  const isFailed = passing < (named ? reached.length : Math.min(reached.length, 1))
  const isUnreached = harness.requireReachable && reached.length < (named ? runs.length : Math.min(runs.length, 1))
  return [...(isFailed ? ['run-failed' as const] : []), ...(isUnreached ? ['run-unreachable' as const] : [])]
}

/** The demands that a section does not meet. */
export function unmet(section: EvidenceSection, demands: readonly Demand[]): readonly Demand[] {
  return demands.filter((demand) => !meets(section, demand))
}

/** What is demanded must be stated, and what is excluded must not; a withheld value is neither. */
function meets(section: EvidenceSection, { excluded, key, values }: Demand): boolean {
  const stated = (key === null ? DEMANDABLE : [key]).flatMap((one) => valuesOf(section, one))
  if (!excluded) return stated.length > 0 && stated.every((value) => value !== null && values.includes(value))
  const words = values.map(folded)
  return stated.every((value) => value !== null && !words.includes(folded(value)))
}

/** A run whose name bears no valid time cannot be put in order, so it proves nothing. */
function isFromHarness(section: EvidenceSection, policy: Policy): boolean {
  const ran = section.runs.some((run) => !run.baseline && run.inRunFolder && run.stamp !== null)
  const routes = valuesOf(section, 'route')
  return ran && routes.every((route) => folded(route) === folded(policy.claims.route))
}

function folded(text: FactText): string | undefined {
  return comparable(text)?.toLowerCase()
}

function valuesOf(section: EvidenceSection, key: EvidenceKey): readonly FactText[] {
  const values: FactText[] = []
  for (const fact of section.facts) if (fact.key === key) values.push(fact.value)
  return values
}

function says(section: EvidenceSection, key: EvidenceKey, wanted: Safe): boolean {
  let said = false
  for (const fact of section.facts) {
    if (fact.key !== key) continue
    if (fact.value !== wanted) return false
    said = true
  }
  return said
}

/** Sections without a time count as oldest; of two at the same time neither is older. */
export function isOlder(a: EvidenceSection, b: EvidenceSection): boolean {
  return (a.time ?? '') < (b.time ?? '')
}
