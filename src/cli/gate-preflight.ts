import { resolve } from 'node:path'
import { defaultPolicy } from '../index.ts'
import { admissionOf } from '../gates/preflight/admission.ts'
import { caseFormOf } from '../gates/preflight/case-form.ts'
import { classifyResponse } from '../gates/preflight/classify.ts'
import { checkNames, isReady } from '../gates/preflight/readiness.ts'
import type { Surroundings } from '../gates/preflight/readiness.ts'
import { probeModes, requestBody, systemWord } from '../gates/preflight/requests.ts'
import { markerOf, stopOfNames } from '../gates/preflight/stops.ts'
import { createStreamReader } from '../gates/preflight/stream.ts'
import { folderConfigs } from '../io/find-config.ts'
import { executableFault, fileFault, neededText } from '../io/needed-files.ts'
import { openProvider } from '../io/provider.ts'
import { openRunFolder } from '../io/run-folder.ts'
import type { RunFolder } from '../io/run-folder.ts'
import { createShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { HarnessPolicy } from '../model/harness.ts'
import { matchGlobs } from '../model/match-globs.ts'
import type { Admission, ModeResult, PreflightResult } from '../model/preflight.ts'
import { literal, ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { readData } from '../policy/data-text.ts'
import { renderPreflightJson, renderReadyJson } from '../report/preflight-json.ts'
import { renderPreflight, renderReady } from '../report/preflight-text.ts'
import { readCheckOptions } from './check-options.ts'
import type { Format } from './check-options.ts'
import type { Call } from './parse.ts'
import { policiesFor } from './policies.ts'
import { leaveBehind, refuseSpentRun } from './run-parts.ts'
import type { ExitCode, World } from './world.ts'

/** How far the way to a run is gone: its names, the provider, or all of it. */
export type PreflightStep = 'ready' | 'probe' | 'preflight'

interface Work {
  readonly policy: HarnessPolicy
  readonly around: Surroundings
  readonly world: World
  readonly folder: RunFolder | null
}

/** Without these words of the policy a step has no answer, and none has a default that lets a run start. */
function demandPolicy(step: PreflightStep, policy: HarnessPolicy): void {
  const { baseUrl, admission } = policy.preflight
  const missing =
    policy.expect.provider === '' || policy.expect.model === '' || Object.keys(policy.needs).length === 0
      ? literal('the policy does not say which provider, model and variables a run needs')
      : step === 'ready'
        ? null
        : baseUrl === null || policy.needs[baseUrl]?.kind !== 'url'
          ? literal('the policy does not say which variable holds the base address')
          : probeModes(policy).length === 0
            ? literal('the policy turns every mode of the probe off')
            : step === 'preflight' && (admission.file === null || policy.needs[admission.file]?.kind !== 'file')
              ? literal('the policy does not say which variable names the admission file')
              : null
  if (missing !== null) throw new CannotCheck('CONFIG_INVALID', missing, literal('see the section `harness` of `cto-child`, or extend it'))
}

function surroundings({ cwd, environment }: World, policy: HarnessPolicy): Surroundings {
  return {
    value: (name) => environment[name],
    fileFault: (path) => fileFault(cwd, path),
    executableFault: (path) => executableFault(cwd, path),
    admissionIn(path) {
      const data = readData(neededText(cwd, path) ?? '')
      return data === null ? null : admissionOf(data, policy)
    },
  }
}

/** What the admission file says, where there is one. */
function lookUpAdmission({ policy, around }: Work): Admission | null {
  const name = policy.preflight.admission.file
  const path = name === null ? undefined : around.value(name)
  return path === undefined || path.trim() === '' ? null : around.admissionIn(path)
}

/** Node itself prints where it connects to when it is told to, past every guard of ours. */
function refuseDebugging({ environment }: World): void {
  if ((environment['NODE_DEBUG'] ?? '') === '') return
  throw new CannotCheck('USAGE', literal('`NODE_DEBUG` is set, with which Node prints what it connects to'), literal('unset the variable'))
}

/** Asks in one mode after the other until one of them stops the run. */
async function probe({ policy, world, folder }: Work): Promise<readonly ModeResult[]> {
  refuseDebugging(world)
  const { baseUrl, deadlines } = policy.preflight
  const provider = openProvider(world.environment, { baseUrl: baseUrl ?? '', apiKey: policy.apiKeyEnv }, world.lookup)
  if (provider === null) throw new Error('A base address that is present opens no provider.')
  const configs = folder?.texts(matchGlobs(policy.layout.generatedConfig)).map(readData) ?? []
  const form = caseFormOf(configs, policy)
  const models = [policy.expect.model, ...policy.expect.aliases]
  const results: ModeResult[] = []
  for (const mode of probeModes(policy)) {
    const reader = createStreamReader()
    const isComplete = (chunk: Uint8Array) => mode !== 'json' && reader.push(chunk)
    const answer = await provider.ask({ body: requestBody(mode, policy, form), deadlines, isComplete })
    const result = classifyResponse(answer, { mode, models, systemWord })
    results.push(result)
    world.done(literal('provider asked'))
    if (!result.allows) break
  }
  return results
}

/** Goes the steps in their order; what is not reached stays open, and the first that says no is the stop. */
async function go(step: PreflightStep, work: Work): Promise<PreflightResult> {
  const checks = checkNames(work.policy, work.around, step === 'probe' ? (work.policy.preflight.baseUrl ?? undefined) : undefined)
  const named: PreflightResult = { checks, admission: null, modes: [], stop: stopOfNames(checks) }
  if (step === 'ready' || named.stop === 'config') return named
  const admission = step === 'preflight' ? lookUpAdmission(work) : null
  if (step === 'preflight' && admission !== 'admitted') return { ...named, admission: admission ?? 'absent', stop: 'admission' }
  const modes = await probe(work)
  return { ...named, admission, modes, stop: modes.find(({ allows }) => !allows)?.stop ?? null }
}

function render(step: PreflightStep, format: Format, result: PreflightResult, policy: HarnessPolicy): Safe {
  if (step === 'ready') return format === 'json' ? renderReadyJson(result.checks, isReady(result.checks)) : renderReady(result.checks)
  const { provider, model } = policy.expect
  const report = { provider, model, result, stop: result.stop === null ? null : policy.stops[result.stop] }
  return format === 'json' ? renderPreflightJson(ownText(step), report) : renderPreflight(ownText(step), report)
}

/** Says whether a run may start, and leaves in its folder what is to be left there before anything is printed. */
export async function preflight(step: PreflightStep, call: Call, world: World, clears: Clears): Promise<ExitCode> {
  const json = call.options['json'] === true ? { format: 'json' } : {}
  const options = readCheckOptions({ ...call, arguments: [], options: { ...call.options, ...json } })
  const show = createShowPath(world.cwd, clears)
  const policyAt = policiesFor(options, { cwd: world.cwd, show, configs: folderConfigs(defaultPolicy.tree.root, show), exact: world.exact, locked: false })
  const policy = policyAt(world.cwd).harness
  demandPolicy(step, policy)
  const { run } = call.options
  const folder = typeof run === 'string' ? openRunFolder(resolve(world.cwd, run)) : null
  const work: Work = { policy, around: surroundings(world, policy), world, folder }
  if (folder !== null) refuseSpentRun(folder, step, policy)
  const result = await go(step, work)
  if (folder !== null) {
    const marker = markerOf(result, policy)
    const part = render(step, 'json', result, policy)
    leaveBehind(folder, { step, marker, part, result, policy, admission: lookUpAdmission(work), clears, kept: (text) => world.exact.kept(text) })
  }
  world.output.out(render(step, options.format, result, policy))
  return result.stop === null ? 0 : 3
}

