import type { TreeFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { literal, safeHex } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { anchorFinder } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import { compareFindings } from './compare-findings.ts'
import { sha256 } from './sha-256.ts'

/** Changes with what goes into a fingerprint, so that old ones match nothing rather than something else. */
const FORM = 1
const DIGITS = 32

function identity({ ruleId, messageId, place, data }: Finding, { item, heading }: Anchor): string {
  const said = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([FORM, ruleId, messageId, place.path, said, item, heading])
}

function shortened(text: string): Safe {
  return safeHex(sha256(text).slice(0, DIGITS)) ?? literal('')
}

/**
 * What stays the same of each finding while lines move: rule, message, document, data, the item and heading that it stands
 * under, and its number among those that have all this in common. Everything in it has passed the endpoint scanner, so the
 * digest is never that of an endpoint value.
 */
export function fingerprints(findings: readonly Finding[], tree: TreeFacts): ReadonlyMap<Finding, Safe> {
  const anchorOf = anchorFinder(tree)
  const counts = new Map<string, number>()
  const found = new Map<Finding, Safe>()
  for (const finding of [...findings].sort(compareFindings)) {
    const key = identity(finding, anchorOf(finding.place))
    const ordinal = counts.get(key) ?? 0
    counts.set(key, ordinal + 1)
    found.set(finding, shortened(`${key}${ordinal}`))
  }
  return found
}
