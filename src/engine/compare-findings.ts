import type { Finding } from '../model/finding.ts'
import { comparePlaces } from '../model/place.ts'

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function compareRelated(a: Finding, b: Finding): number {
  for (const [i, one] of a.related.entries()) {
    const other = b.related[i]
    const order = other === undefined ? 1 : comparePlaces(one.place, other.place) || compareTexts(one.message, other.message)
    if (order !== 0) return order
  }
  return a.related.length - b.related.length
}

/** By path, place, rule and message, and then by all that can be seen to differ: in whatever order rules were asked, the result is one. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    comparePlaces(a.place, b.place) ||
    compareTexts(a.ruleId, b.ruleId) ||
    compareTexts(a.messageId, b.messageId) ||
    compareTexts(a.message, b.message) ||
    compareRelated(a, b)
  )
}
