import { resolve } from 'node:path'
import { defaultPolicy } from '../index.ts'
import type { Policy } from '../index.ts'
import { judgeRun } from '../gates/judge.ts'
import { folderConfigs } from '../io/find-config.ts'
import { readRun } from '../io/read-run.ts'
import { createShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Judgement, Verdict } from '../model/gate.ts'
import type { RunFacts, SurfaceFacts } from '../model/run.ts'
import { cleared, fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { renderGateJson } from '../report/gate-json.ts'
import { renderGateText } from '../report/gate-text.ts'
import { createScanner } from '../scan/scanner.ts'
import { wantsColor } from './color.ts'
import { readGateOptions } from './gate-options.ts'
import type { GateOptions } from './gate-options.ts'
import type { Call } from './parse.ts'
import { policiesFor } from './policies.ts'
import { searchRun } from './run-search.ts'
import type { ExitCode, World } from './world.ts'

/** A run with what the gates say of it. */
export interface CheckedRun {
  readonly folder: string
  readonly policy: Policy
  readonly facts: RunFacts
  readonly judgement: Judgement
  /** What is said of the search for the values themselves. */
  readonly exact: Safe
  /** Clears what no policy of this run protects. */
  readonly clears: Clears
}

const EXITS: Readonly<Record<Verdict, ExitCode>> = { pass: 0, fail: 1, blocked: 3 }

/** Judges the run that the call names: 0 for a pass, 1 for a failure, 3 for a run that was blocked. */
export async function gateCheck(call: Call, world: World, clears: Clears): Promise<ExitCode> {
  const options = readGateOptions(call)
  return writeChecked(await checkRun(options, world, clears), options, world)
}

/** Writes what the gates say of a run, and gives the exit code for it. */
export function writeChecked(checked: CheckedRun, options: Pick<GateOptions, 'absolute' | 'color' | 'format'>, world: World): ExitCode {
  const { exact, facts, folder, judgement } = checked
  const report = { judgement, exact, files: new Set(facts.files.map(({ shown }) => shown)), folder: options.absolute ? shownFolder(folder, checked.clears) : null }
  const { environment, output } = world
  output.out(options.format === 'json' ? renderGateJson(report) : renderGateText(report, { color: wantsColor(options.color, environment, output.isTerminal) }))
  return EXITS[judgement.verdict]
}

/**
 * Reads and searches the run that a call names, and asks the gates.
 * @throws CannotCheck when there is no run, or no policy to judge it by.
 */
export async function checkRun(options: Omit<GateOptions, 'format' | 'color' | 'absolute'>, world: World, given: Clears): Promise<CheckedRun> {
  const show = createShowPath(world.cwd, given)
  const configs = folderConfigs(defaultPolicy.tree.root, show)
  // The policy is that of whoever judges: what lies in a run directory has no say.
  const policy = policiesFor(options, { cwd: world.cwd, show, configs, exact: world.exact, locked: false })(world.cwd)
  return checkFolder(resolve(world.cwd, options.run), policy, options, world, given)
}

/** What is searched besides the run directory. */
type SearchedToo = Pick<GateOptions, 'also' | 'commits' | 'secretNames'> & {
  /** What was found elsewhere already. */
  readonly surfaces?: readonly SurfaceFacts[]
}

/**
 * Reads and searches a run directory, and asks the gates.
 * @throws CannotCheck when it is none, or the policy says nothing of runs.
 */
export async function checkFolder(folder: string, own: Policy, options: SearchedToo, world: World, given: Clears): Promise<CheckedRun> {
  const policy = withSecrets(own, options)
  const exact = world.exact.matcherFor(policy)
  const scanner = createScanner(policy.endpoints, exact)
  const clears: Clears = (text) => given(text) && scanner.clears(text) && world.exact.clears(text)
  const showBelow = createShowPath(folder, clears)
  const facts = readRun(folder, policy.harness, { show: createShowPath(world.cwd, given), clears })
  world.done(literal('run read'))
  const { also, commits, surfaces: others = [] } = options
  const searched = await searchRun({ run: folder, policy, also, commits, world, clears, show: createShowPath(world.cwd, clears), showBelow })
  world.done(literal('run searched'))
  const judgement = judgeRun(facts, { policy, surfaces: [...searched, ...others], clears })
  world.done(literal('gates asked'))
  return { folder, policy, facts, judgement, exact: world.exact.stateOf([policy]), clears }
}

/** The policy with all that its own section and the call protect or allow besides. */
export function withSecrets(policy: Policy, { secretNames }: Pick<GateOptions, 'secretNames'>): Policy {
  const { endpoints, harness } = policy
  if (harness.expect.model === '') {
    throw new CannotCheck('CONFIG_INVALID', literal('the configuration says nothing of runs of a harness'), literal('add a `harness` section, or `extends: cto-child`, which has one'))
  }
  const variables = [...new Set([...endpoints.variables, ...harness.secretNames, ...(harness.apiKeyEnv === null ? [] : [harness.apiKeyEnv]), ...secretNames])]
  return { ...policy, endpoints: { ...endpoints, variables, publicHosts: [...new Set([...endpoints.publicHosts, ...harness.allowHosts])] } }
}

function shownFolder(folder: string, clears: Clears): Safe {
  return cleared(folder, clears) ?? fill(literal('[endpoint]{number}'), { number: 1 })
}
