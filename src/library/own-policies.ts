import { ctoChild } from '../../rules/policies/cto-child.generated.ts'
import type { Policy } from '../model/policy.ts'
import { policyFrom } from '../policy/own-policy.ts'

/** The policy that applies where no other is named. */
export const defaultPolicy: Policy = policyFrom(ctoChild)

const builtInPolicies: ReadonlyMap<string, Policy> = new Map([[defaultPolicy.name, defaultPolicy]])

/** A policy that comes with sotlint, by its name. */
export function builtInPolicy(name: string): Policy | undefined {
  return builtInPolicies.get(name)
}
