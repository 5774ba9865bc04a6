import { literal } from '../../src/model/safe.ts'
import { createScanner } from '../../src/scan/scanner.ts'

/** A scanner with one protected variable and one nickname, as the policy of the CTO child has them. */
export const scanner = createScanner({
  variables: [literal('CTO_HARNESS_CASE_LOCAL_BASE_URL')],
  states: [],
  publicHosts: [literal('docs.quillmere.example')],
  nicknames: [literal('Spark1')],
})
