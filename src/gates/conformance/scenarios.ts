import type { Scenario } from '../../model/conformance.ts'
import { blockingScenarios } from './blocking-scenarios.ts'
import { startingScenarios } from './starting-scenarios.ts'

/** Every scenario, in the order in which they are run and told. */
export const scenarios: readonly Scenario[] = [...blockingScenarios, ...startingScenarios]
