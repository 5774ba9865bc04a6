import type { Finding } from '../model/finding.ts'
import type { Safe } from '../model/safe.ts'

/** Findings by the document they stand in, each list in the order given. */
export function groupByPath(findings: readonly Finding[]): ReadonlyMap<Safe, readonly Finding[]> {
  const groups = new Map<Safe, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.place.path)
    if (group) group.push(finding)
    else groups.set(finding.place.path, [finding])
  }
  return groups
}
