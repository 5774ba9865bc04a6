import type { EvidenceSection } from './evidence-facts.ts'
import type { Policy } from './policy.ts'
import type { Safe } from './safe.ts'

/** Says whether a pass of such a section may free an item. The policy's table binds the items that it names, and no others. */
export function isEligible(id: Safe, section: EvidenceSection, { harness }: Policy): boolean {
  const { unblocking, expect } = harness
  const isNamed = Object.values(unblocking).some(({ eligible, never }) => eligible.includes(id) || never.includes(id))
  if (!isNamed) return true
  const isFake = section.facts.some(({ key, value }) => key === 'backend' && value !== null && value !== expect.backend)
  const { eligible, never } = unblocking[isFake ? 'fake' : 'passed']
  return eligible.includes(id) && !never.includes(id)
}
