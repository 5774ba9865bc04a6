import type { EndpointPolicy } from '../../src/model/policy.ts'
import { literal } from '../../src/model/safe.ts'
import { createScanner } from '../../src/scan/scanner.ts'

/** One protected variable and one nickname, as the policy of the CTO child has them. */
export const testPolicy: EndpointPolicy = {
  variables: [literal('CTO_HARNESS_CASE_LOCAL_BASE_URL')],
  states: [],
  publicHosts: [literal('docs.quillmere.example')],
  nicknames: [literal('Spark1')],
}

/** A scanner of that policy. */
export const scanner = createScanner(testPolicy)
