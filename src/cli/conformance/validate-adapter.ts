import { join, resolve } from 'node:path'
import { defaultPolicy } from '../../index.ts'
import type { Policy } from '../../index.ts'
import { dropArtifacts, makeArtifacts } from '../../io/conformance/sandbox.ts'
import { folderConfigs } from '../../io/find-config.ts'
import { onInterruption } from '../../io/interruption.ts'
import { createShowPath } from '../../io/show-path.ts'
import { CannotCheck } from '../../model/cannot-check.ts'
import type { SuiteResult } from '../../model/conformance.ts'
import { cleared, literal } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import { renderAdapterJson, renderScenarioListJson } from '../../report/adapter-json.ts'
import { renderAdapterText, renderScenarioList } from '../../report/adapter-text.ts'
import { wantsColor } from '../color.ts'
import { withSecrets } from '../gate-check.ts'
import type { Call } from '../parse.ts'
import { policiesFor } from '../policies.ts'
import type { ExitCode, World } from '../world.ts'
import { findAdapter } from './adapter.ts'
import type { SuiteContext } from './run-scenario.ts'
import { readSuiteOptions } from './suite-options.ts'
import type { SuiteOptions } from './suite-options.ts'
import { runSuite } from './suite.ts'

/** Puts a harness to the test in every scenario: 0 where it passes all, 1 where it fails one, 2 where one could not be set up. */
export async function validateAdapter(call: Call, command: Safe, world: World, clears: Clears): Promise<ExitCode> {
  const options = readSuiteOptions(call)
  const { environment, output } = world
  if (options.lists) {
    output.out(options.format === 'json' ? renderScenarioListJson(options.scenarios) : renderScenarioList(options.scenarios))
    return 0
  }
  const result = await runAll(options, world, clears)
  const color = wantsColor(options.color, environment, output.isTerminal)
  output.out(options.format === 'json' ? renderAdapterJson(result) : renderAdapterText(command, result, { color }))
  const has = (status: 'fail' | 'error'): boolean => result.scenarios.some((one) => one.status === status)
  return has('error') ? 2 : has('fail') ? 1 : 0
}

/** The policy around the harness, which must say what a run needs. */
function policyAround(root: string, options: SuiteOptions, { cwd, exact }: World, clears: Clears): Policy {
  const show = createShowPath(cwd, clears)
  const policy = withSecrets(policiesFor(options, { cwd, show, configs: folderConfigs(defaultPolicy.tree.root, show), exact, locked: false })(root), { secretNames: [] })
  if (policy.harness.preflight.baseUrl === null || policy.harness.preflight.admission.file === null) {
    throw new CannotCheck('CONFIG_INVALID', literal('the policy does not say which variables hold the base address and the admission file'), literal('see the section `harness` of `cto-child`, or extend it'))
  }
  return policy
}

async function runAll(options: SuiteOptions, world: World, clears: Clears): Promise<SuiteResult> {
  const { cwd } = world
  const harnessRoot = options.harnessRoot ?? ''
  const shownRoot = createShowPath(cwd, clears)(resolve(cwd, harnessRoot))
  const adapter = findAdapter({ harnessRoot, command: options.adapter }, cwd, shownRoot)
  const policy = policyAround(adapter.root, options, world, clears)
  const artifacts = artifactsFolder()
  const drop = (): void => {
    if (!options.keeps) dropArtifacts(artifacts)
  }
  const forget = onInterruption(drop)
  try {
    const context: SuiteContext = { adapter, policy, artifacts, deadline: options.deadline, world, clears }
    const scenarios = await runSuite(options.scenarios, context)
    return {
      command: cleared(options.adapter ?? `${join(harnessRoot, 'evals/case-qwen-loop.sh')} --json`, clears),
      harnessRoot: shownRoot,
      options: cleared(`--harness-root ${harnessRoot}${options.adapter === null ? '' : ` --adapter '${options.adapter}'`} --json`, clears),
      artifacts: options.keeps ? cleared(artifacts, clears) : null,
      scenarios,
    }
  } finally {
    drop()
    forget()
  }
}

/** A folder that is called like a run, as the folders of validators are. */
function artifactsFolder(): string {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  try {
    return makeArtifacts(`${stamp}-r1-case-provider-adapter-${process.pid}`)
  } catch {
    throw new CannotCheck('FILE_UNWRITABLE', literal('there is no folder for temporary files that can be written to'), literal('check the variable `TMPDIR`, and that there is room'))
  }
}
