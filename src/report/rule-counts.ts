import type { Finding } from '../model/finding.ts'

/** Beyond so many findings, which rules they come from says more than any one of them. */
const MANY = 20

/** How many findings each rule has, most first, one a line; nothing where they are few or of one rule. */
export function ruleCounts(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  if (findings.length <= MANY || counts.size < 2) return []
  const rows = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
  const width = String(rows[0]?.[1] ?? 0).length
  return rows.map(([rule, count]) => `${String(count).padStart(width)}  ${rule}`)
}
