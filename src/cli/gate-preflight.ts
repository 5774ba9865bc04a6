import { resolve } from 'node:path'
import { defaultPolicy } from '../index.ts'
import { isReady } from '../gates/preflight/readiness.ts'
import { markerOf } from '../gates/preflight/stops.ts'
import { folderConfigs } from '../io/find-config.ts'
import { openRunFolder } from '../io/run-folder.ts'
import { createShowPath } from '../io/show-path.ts'
import type { HarnessPolicy } from '../model/harness.ts'
import type { PreflightResult } from '../model/preflight.ts'
import { ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { renderPreflightJson, renderReadyJson } from '../report/preflight-json.ts'
import { renderPreflight, renderReady } from '../report/preflight-text.ts'
import { readCheckOptions, readFormat } from './check-options.ts'
import type { Format } from './check-options.ts'
import type { Call } from './parse.ts'
import { policiesFor } from './policies.ts'
import { lookAhead, lookUpAdmission } from './preflight.ts'
import type { PreflightStep } from './preflight.ts'
import { leaveBehind, refuseSpentRun } from './run-parts.ts'
import type { ExitCode, World } from './world.ts'

/** What is written of a step. */
export function renderStep(step: PreflightStep, format: Format, result: PreflightResult, policy: HarnessPolicy): Safe {
  if (step === 'ready') return format === 'json' ? renderReadyJson(result.checks, isReady(result.checks)) : renderReady(result.checks)
  const { provider, model } = policy.expect
  const report = { provider, model, result, stop: result.stop === null ? null : policy.stops[result.stop] }
  return format === 'json' ? renderPreflightJson(ownText(step), report) : renderPreflight(ownText(step), report)
}

/** The policy of the working folder; from here on no output may hold what it protects, the provider's key included. */
function policyFor(call: Call, { cwd, exact }: World, clears: Clears): { readonly policy: HarnessPolicy; readonly format: Format } {
  const options = readCheckOptions({ ...call, arguments: [] })
  const show = createShowPath(cwd, clears)
  const policy = policiesFor(options, { cwd, show, configs: folderConfigs(defaultPolicy.tree.root, show), exact, locked: false })(cwd)
  const { endpoints, harness } = policy
  const variables = [...endpoints.variables, ...harness.secretNames, ...(harness.apiKeyEnv === null ? [] : [harness.apiKeyEnv])]
  exact.matcherFor({ ...policy, endpoints: { ...endpoints, variables } })
  return { policy: harness, format: call.options['json'] === true ? 'json' : readFormat(call.options['format']) }
}

/** Says whether a run may start, and leaves in its folder what is to be left there before anything is printed. */
export async function gatePreflight(step: PreflightStep, call: Call, world: World, clears: Clears): Promise<ExitCode> {
  const { policy, format } = policyFor(call, world, clears)
  const { run } = call.options
  const folder = typeof run === 'string' ? openRunFolder(resolve(world.cwd, run)) : null
  if (folder !== null) refuseSpentRun(folder, step, policy)
  const result = await lookAhead(step, policy, world, folder)
  if (folder !== null) {
    const [marker, part] = [markerOf(result, policy), renderStep(step, 'json', result, policy)]
    leaveBehind(folder, { step, marker, part, result, policy, admission: lookUpAdmission(policy, world), clears, kept: (text) => world.exact.kept(text) })
  }
  world.output.out(renderStep(step, format, result, policy))
  return result.stop === null ? 0 : 3
}
