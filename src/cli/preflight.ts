import { admissionOf } from '../gates/preflight/admission.ts'
import { caseFormOf } from '../gates/preflight/case-form.ts'
import { classifyResponse } from '../gates/preflight/classify.ts'
import { checkNames } from '../gates/preflight/readiness.ts'
import type { Surroundings } from '../gates/preflight/readiness.ts'
import { probeModes, requestBody, systemWord } from '../gates/preflight/requests.ts'
import { stopOfNames } from '../gates/preflight/stops.ts'
import { createStreamReader } from '../gates/preflight/stream.ts'
import { executableFault, fileFault, neededText } from '../io/needed-files.ts'
import { openProvider } from '../io/provider.ts'
import type { RunFolder } from '../io/run-folder.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { HarnessPolicy } from '../model/harness.ts'
import { matchGlobs } from '../model/match-globs.ts'
import type { Admission, ModeResult, PreflightResult } from '../model/preflight.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { readData } from '../policy/data-text.ts'
import type { World } from './world.ts'

/** How far the way to a run is gone: its names, the provider, or all of it. */
export type PreflightStep = 'ready' | 'probe' | 'preflight'

interface Work {
  readonly policy: HarnessPolicy
  readonly world: World
  readonly around: Surroundings
  readonly folder: RunFolder | null
}

/** What a policy must say for a step to have an answer: none has a default that lets a run start. */
const DEMANDS: readonly { readonly steps: readonly PreflightStep[]; readonly isMet: (policy: HarnessPolicy) => boolean; readonly missing: Safe }[] = [
  {
    steps: ['ready', 'probe', 'preflight'],
    isMet: ({ expect, needs }) => expect.provider !== '' && expect.model !== '' && Object.keys(needs).length > 0,
    missing: literal('the policy does not say which provider, model and variables a run needs'),
  },
  {
    steps: ['probe', 'preflight'],
    isMet: ({ needs, preflight: { baseUrl } }) => baseUrl !== null && needs[baseUrl]?.kind === 'url',
    missing: literal('the policy does not say which variable holds the base address'),
  },
  {
    steps: ['probe', 'preflight'],
    isMet: (policy) => probeModes(policy).length > 0,
    missing: literal('the policy turns every mode of the probe off'),
  },
  {
    steps: ['preflight'],
    isMet: ({ needs, preflight: { admission } }) => admission.file !== null && needs[admission.file]?.kind === 'file',
    missing: literal('the policy does not say which variable names the admission file'),
  },
]

function refusePolicy(step: PreflightStep, policy: HarnessPolicy): void {
  const demand = DEMANDS.find(({ steps, isMet }) => steps.includes(step) && !isMet(policy))
  if (demand) throw new CannotCheck('CONFIG_INVALID', demand.missing, literal('see the section `harness` of `cto-child`, or extend it'))
}

/** Node itself prints where it connects to when it is told to, past every guard of ours. */
function refuseDebugging({ environment }: World): void {
  if ((environment['NODE_DEBUG'] ?? '') === '') return
  throw new CannotCheck('USAGE', literal('`NODE_DEBUG` is set, with which Node prints what it connects to'), literal('unset the variable'))
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
export function lookUpAdmission(policy: HarnessPolicy, world: World): Admission | null {
  const name = policy.preflight.admission.file
  const path = name === null ? undefined : world.environment[name]
  return path === undefined || path.trim() === '' ? null : surroundings(world, policy).admissionIn(path)
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
  const { policy, world, around } = work
  const checks = checkNames(policy, around, step === 'probe' ? (policy.preflight.baseUrl ?? undefined) : undefined)
  const named: PreflightResult = { checks, admission: null, modes: [], stop: stopOfNames(checks) }
  world.done(literal('names checked'))
  if (step === 'ready' || named.stop === 'config') return named
  const admission = step === 'preflight' ? lookUpAdmission(policy, world) : null
  if (step === 'preflight' && admission !== 'admitted') return { ...named, admission: admission ?? 'absent', stop: 'admission' }
  const modes = await probe(work)
  return { ...named, admission, modes, stop: modes.find(({ allows }) => !allows)?.stop ?? null }
}

/**
 * What a run would meet, as far as the step goes; `folder` is the run's own, where it has one.
 * @throws CannotCheck where the policy leaves open what to look for.
 */
export async function lookAhead(step: PreflightStep, policy: HarnessPolicy, world: World, folder: RunFolder | null): Promise<PreflightResult> {
  refusePolicy(step, policy)
  return go(step, { policy, world, around: surroundings(world, policy), folder })
}
