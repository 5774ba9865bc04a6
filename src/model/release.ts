import type { Account, Blocker } from './account.ts'
import type { Demand } from './facts.ts'
import type { EvidenceKey, Policy } from './policy.ts'
import { alternatives } from './safe.ts'
import type { Safe } from './safe.ts'

/** What an evidence section has to state: the key as the policy spells it, and the value. */
export interface Need {
  readonly key: Safe
  readonly value: Safe
}

/** Something that has to be done before an item is free. */
export type Step =
  /** It is defined in no document here, or, by the policy, in another tree. */
  | { readonly kind: 'define' | 'elsewhere' }
  /** Its status line is missing or cannot be read. */
  | { readonly kind: 'state' }
  /** A passing run, later than a time if there is one, that shows none of the values that the acceptance excludes. */
  | { readonly kind: 'prove'; readonly after: Safe | null; readonly needs: readonly Need[]; readonly excluded: readonly Safe[]; readonly folder: Safe }
  | { readonly kind: 'clear'; readonly blockers: readonly Blocker[] }
  /** Nothing is missing but another word on the status line. */
  | { readonly kind: 'restate'; readonly word: Safe }

/** What is missing before nothing holds the item any more, in the order in which to do it; empty when nothing holds it. */
export function releaseOf(account: Account, policy: Policy): readonly Step[] {
  const { definitions, external } = account
  const statuses = definitions.map(({ status }) => status)
  const known = statuses.flatMap((status) => status ?? [])
  if (known.length > 0 && known.every((status) => status.class === 'closed')) return []
  const steps: Step[] = []
  if (definitions.length === 0) steps.push({ kind: external ? 'elsewhere' : 'define' })
  if (known.length < statuses.length) steps.push({ kind: 'state' })
  const standing = definitions.flatMap(({ blockers }) => blockers).filter(({ cleared }) => !cleared)
  if (isProofMissing(account, standing, policy)) {
    steps.push({ kind: 'prove', after: lastWord(account), needs: needsOf(account, policy), excluded: excludedBy(account), folder: policy.evidence.runFolder })
  }
  if (standing.length > 0) steps.push({ kind: 'clear', blockers: standing })
  const held = known.find((status) => status.class === 'held')
  if (held) steps.push({ kind: 'restate', word: held.word })
  return steps
}

/** A statement, a claim and the status `blocked` each ask for proof; the last one also ends when all that it names is cleared. */
function isProofMissing({ definitions, denying, holding, proven }: Account, standing: readonly Blocker[], policy: Policy): boolean {
  if (proven) return false
  if (holding.length > 0 || denying.length > 0) return true
  return definitions.some(({ status, blockers }) => {
    if (status?.class === 'claim') return true
    return status?.word === policy.work.blockedStatus && (standing.length > 0 || blockers.length === 0)
  })
}

/** The time of the latest section that speaks against the item: proof must be later. */
function lastWord({ proof }: Account): Safe | null {
  return [...proof.contrary, ...proof.denials].flatMap(({ time }) => time ?? []).sort().at(-1) ?? null
}

function demandsOf({ definitions }: Account): readonly Demand[] {
  return definitions.flatMap(({ item }) => item.demands)
}

const shownOf = ({ values }: Demand): readonly Safe[] => values.flatMap((value) => value ?? [])

function needsOf(account: Account, { claims, evidence }: Policy): readonly Need[] {
  const need = (key: EvidenceKey, value: Safe): readonly Need[] => evidence.keys[key].slice(0, 1).map((name) => ({ key: name, value }))
  const demanded = demandsOf(account).flatMap((demand) =>
    demand.excluded || demand.key === null || shownOf(demand).length === 0 ? [] : need(demand.key, alternatives(shownOf(demand))),
  )
  return [...need('reportStatus', claims.reportStatus), ...need('admission', claims.admission), ...need('baseline', claims.baseline), ...demanded]
}

function excludedBy(account: Account): readonly Safe[] {
  return [...new Set(demandsOf(account).filter(({ excluded }) => excluded).flatMap(shownOf))]
}
