import type { Scenario, ScenarioResult } from '../../model/conformance.ts'
import { ownText } from '../../model/safe.ts'
import { runScenario } from './run-scenario.ts'
import type { SuiteContext } from './run-scenario.ts'

/** How many adapters run at once, where none gets in the way of another. */
const AT_ONCE = 2

/**
 * Runs scenarios and gives their results in the same order. The first one runs alone: an adapter that keeps its runs in its
 * own root gives no sign of which run is whose, so that there only one may run at a time.
 */
export async function runSuite(scenarios: readonly Scenario[], context: SuiteContext): Promise<readonly ScenarioResult[]> {
  const results = new Map<Scenario, ScenarioResult>()
  const waiting = scenarios.values()
  let isApart = true
  const runNext = async (): Promise<boolean> => {
    const { done, value: scenario } = waiting.next()
    if (done === true || scenario === undefined) return false
    const ran = await runScenario(scenario, context)
    results.set(scenario, ran.result)
    isApart &&= ran.isApart
    context.world.done(ownText(scenario.name))
    return true
  }
  const worker = async (): Promise<void> => {
    while (await runNext()) continue
  }
  await runNext()
  await Promise.all(Array.from({ length: isApart ? AT_ONCE : 1 }, worker))
  return scenarios.flatMap((scenario) => results.get(scenario) ?? [])
}
