import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../gates/conformance/compare.ts'
import { goodProvider } from '../../gates/conformance/scenario.ts'
import type { Policy } from '../../index.ts'
import { makeSandbox } from '../../io/conformance/sandbox.ts'
import type { Sandbox } from '../../io/conformance/sandbox.ts'
import { startFakeProvider } from '../../io/fake-provider.ts'
import type { FakeProvider } from '../../io/fake-provider.ts'
import { runCommand } from '../../io/run-command.ts'
import type { CommandResult } from '../../io/run-command.ts'
import type { Scenario, ScenarioResult } from '../../model/conformance.ts'
import { literal, ownText } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import { watchRuns } from '../appeared-run.ts'
import { createExact } from '../exact.ts'
import { checkFolder } from '../gate-check.ts'
import type { CheckedRun } from '../gate-check.ts'
import type { World } from '../world.ts'
import type { Adapter } from './adapter.ts'
import { changeRun } from './change-run.ts'
import { observe } from './observe.ts'
import { addressFor, admissionText, environmentFor, inventedRoute, overlayFor, passwordVariable } from './surroundings.ts'

/** What all scenarios of a suite share. */
export interface SuiteContext {
  readonly adapter: Adapter
  readonly policy: Policy
  /** Where each scenario gets a folder. */
  readonly artifacts: string
  /** Milliseconds that an adapter may take. */
  readonly deadline: number
  readonly world: World
  readonly clears: Clears
}

/** A result, and whether the adapter kept to the folders that it was given. */
export interface RanScenario {
  readonly result: ScenarioResult
  readonly isApart: boolean
}

/** Bytes of one stream that are kept; an adapter that writes more is stopped. */
const mostOutput = 8 * 1024 * 1024

/** Milliseconds between two looks at whether Case runs. */
const LOOK = 20

interface Ran {
  readonly result: CommandResult
  readonly output: { readonly stdout: string; readonly stderr: string }
}

async function runAdapter(scenario: Scenario, { adapter, deadline }: SuiteContext, sandbox: Sandbox, environment: Readonly<Record<string, string | undefined>>): Promise<Ran> {
  const kept = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  const bytes = { stdout: 0, stderr: 0 }
  let stop: Parameters<NonNullable<Parameters<typeof runCommand>[0]['onStart']>>[0] | null = null
  let looking: NodeJS.Timeout | undefined
  const result = await runCommand({
    words: adapter.words,
    cwd: sandbox.work,
    environment,
    deadline,
    trace: `${sandbox.folder}/`,
    onOutput(stream, chunk) {
      bytes[stream] += chunk.length
      if (bytes[stream] > mostOutput) stop?.('flood')
      else kept[stream].push(chunk)
    },
    onStart(given) {
      stop = given
      if (scenario.interrupts) looking = setInterval(() => sandbox.calls().length > 0 && given('interrupted'), LOOK)
    },
  })
  clearInterval(looking)
  return { result, output: { stdout: Buffer.concat(kept.stdout).toString('utf8'), stderr: Buffer.concat(kept.stderr).toString('utf8') } }
}

/** The world of one scenario: what it protects is its own endpoint value. */
function worldFor(sandbox: Sandbox, environment: Readonly<Record<string, string | undefined>>): World {
  const output = { out: () => {}, err: () => {}, failed: () => false, isTerminal: false }
  return { cwd: sandbox.work, environment, output, exact: createExact(environment), done: () => {} }
}

/** The policy with the target repository and the password of a scenario. */
function policyFor({ policy }: SuiteContext, sandbox: Sandbox): Policy {
  const { endpoints, harness } = policy
  return {
    ...policy,
    endpoints: { ...endpoints, variables: [...endpoints.variables, ownText(passwordVariable)] },
    harness: { ...harness, targetRepositories: [...harness.targetRepositories, ownText(sandbox.target)] },
  }
}

async function closedAddress(): Promise<string> {
  const gone = await startFakeProvider({}, inventedRoute())
  await gone.close()
  return gone.baseUrl
}

async function play(scenario: Scenario, context: SuiteContext, sandbox: Sandbox, provider: FakeProvider, elsewhere: FakeProvider): Promise<RanScenario> {
  const { adapter, policy, clears } = context
  const address = addressFor(scenario, scenario.address === 'refused' ? await closedAddress() : provider.baseUrl)
  const environment = environmentFor(scenario, policy.harness, sandbox, address, elsewhere.baseUrl)
  const world = worldFor(sandbox, { ...environment, [passwordVariable]: address.password ?? undefined })
  const own = policyFor(context, sandbox)
  const matcher = world.exact.matcherFor(own)
  const watch = watchRuns([sandbox.home, sandbox.work, adapter.root], sandbox.work)
  const ran = await runAdapter(scenario, context, sandbox, environment)
  const folders = watch.appeared(ran.output.stdout)
  const [folder] = folders
  const judge = (): Promise<CheckedRun> => checkFolder(folder ?? '', own, { also: [], commits: [], secretNames: [] }, world, clears)
  const run = folder === undefined || folders.length > 1 ? null : await judge()
  const changed = run !== null && scenario.change !== null && changeRun(run, scenario.change) ? await judge() : null
  const holdsValue = (text: string): boolean => matcher !== null && matcher.find(text).length > 0
  const observed = observe({ ...ran, folders, run, changed, calls: sandbox.calls(), provider, elsewhere, strays: sandbox.strays(), holdsValue, clears })
  const { expected, differences } = compare(scenario.accepts(policy.harness), observed)
  const result: ScenarioResult = { name: scenario.name, status: differences.length === 0 ? 'pass' : 'fail', reason: null, expected, observed, differences }
  return { result, isApart: folders.every((path) => !path.startsWith(`${adapter.root}/`)) }
}

/** What a system error says of a scenario that could not be set up; anything else is a bug, and goes on. */
function reasonOf(error: unknown): Safe {
  const code = error instanceof Error && 'code' in error && 'syscall' in error ? error.code : null
  if (typeof code !== 'string') throw error
  if (code === 'EADDRINUSE' || code === 'EADDRNOTAVAIL' || code === 'EACCES') return literal('no port or folder could be had for it')
  return literal('the system refused what it needs')
}

/** Puts the adapter to one test, in folders and with servers of its own. */
export async function runScenario(scenario: Scenario, context: SuiteContext): Promise<RanScenario> {
  const { adapter, artifacts, policy } = context
  const servers: FakeProvider[] = []
  try {
    const folder = join(artifacts, scenario.name)
    mkdirSync(folder)
    const elsewhere = await startFakeProvider(goodProvider)
    servers.push(elsewhere)
    const provider = await startFakeProvider(scenario.provider(elsewhere.baseUrl), inventedRoute())
    servers.push(provider)
    const sandbox = makeSandbox(folder, { agent: scenario.agent, admission: admissionText(scenario, policy.harness), overlay: overlayFor(scenario, adapter.root) })
    return await play(scenario, context, sandbox, provider, elsewhere)
  } catch (error) {
    const [expected] = scenario.accepts(policy.harness)
    return { result: { name: scenario.name, status: 'error', reason: reasonOf(error), expected, observed: null, differences: [] }, isApart: true }
  } finally {
    await Promise.all(servers.map((server) => server.close()))
  }
}
