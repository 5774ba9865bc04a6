import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { defaultPolicy } from '../index.ts'
import type { Policy } from '../index.ts'
import { folderConfigs } from '../io/find-config.ts'
import { createFilter } from '../io/output.ts'
import { runCommand } from '../io/run-command.ts'
import { createShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { SurfaceFacts, SurfaceHit } from '../model/run.ts'
import { fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { watchRuns } from './appeared-run.ts'
import { checkFolder, withSecrets, writeChecked } from './gate-check.ts'
import { readGateOptions } from './gate-options.ts'
import type { GateOptions } from './gate-options.ts'
import { renderStep } from './gate-preflight.ts'
import type { Call } from './parse.ts'
import { policiesFor } from './policies.ts'
import { lookAhead } from './preflight.ts'
import type { ExitCode, World } from './world.ts'

/** The end of a command's output that is searched for the run directory that it names. */
const keptBytes = 1024 * 1024

const STREAMS = { stdout: literal('stdout'), stderr: literal('stderr') } as const

type Stream = keyof typeof STREAMS

/** What a command wrote: passed on without protected values, each of which is noted. */
interface Relayed {
  push(stream: Stream, chunk: Buffer): void
  end(): void
  /** The end of its standard output. */
  kept(): string
  surface(): SurfaceFacts
}

function relayOutput({ exact, output }: World, format: GateOptions['format']): Relayed {
  const hits: SurfaceHit[] = []
  // With JSON, our own result alone is what a program reads.
  const writers = { stdout: format === 'json' ? output.err : output.out, stderr: output.err } as const
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() } as const
  const note = (stream: Stream) => (line: number) => void hits.push({ file: STREAMS[stream], line, column: 1, tier: literal('exact'), level: 'error' })
  const filters = { stdout: createFilter(exact.guard, note('stdout')), stderr: createFilter(exact.guard, note('stderr')) } as const
  let kept = ''
  return {
    push(stream, chunk) {
      const text = decoders[stream].decode(chunk, { stream: true })
      if (stream === 'stdout') kept = (kept + text).slice(-keptBytes)
      writers[stream](filters[stream](text, false))
    },
    end() {
      for (const stream of ['stdout', 'stderr'] as const) writers[stream](filters[stream](decoders[stream].decode(), true))
    },
    kept: () => kept,
    surface: () => ({ name: literal('command output'), state: 'scanned', reason: null, texts: 2, hits }),
  }
}

function policyFor(options: GateOptions, { cwd, exact }: World, clears: Clears): Policy {
  const show = createShowPath(cwd, clears)
  const policy = withSecrets(policiesFor(options, { cwd, show, configs: folderConfigs(defaultPolicy.tree.root, show), exact, locked: false })(cwd), options)
  // From here on no output may hold what it protects, the provider's key included.
  exact.matcherFor(policy)
  return policy
}

interface Finished {
  readonly folder: string
  readonly surface: SurfaceFacts
}

/** The one folder in which a run can be judged. */
function onlyRun(folders: readonly string[]): string {
  const [folder, ...others] = folders
  if (folder === undefined) throw new CannotCheck('PATH_MISSING', literal('the command left no run directory'), literal('it must print its `run_dir` in JSON, or make one new folder in a `harness-runs` below the working folder or the home'))
  if (others.length > 0) throw new CannotCheck('USAGE', literal('the command left several run directories'), literal('judge each of them with `gate check`'))
  return folder
}

/** Runs the harness, which alone is given the environment with the endpoint. */
async function runHarness(words: readonly string[], policy: Policy, options: GateOptions, world: World, command: Safe): Promise<Finished> {
  const { cwd, environment, output } = world
  const home = environment['HOME']
  const watch = watchRuns([cwd, ...(home === undefined || home === '' ? [] : [home]), ...policy.harness.runs.map((path) => resolve(cwd, path))], cwd)
  const relayed = relayOutput(world, options.format)
  const mark = randomBytes(12).toString('hex')
  const { ended, left } = await runCommand({
    words,
    cwd,
    environment: { ...environment, SOTLINT_GATE_RUN: mark },
    deadline: null,
    trace: mark,
    onOutput: (stream, chunk) => relayed.push(stream, chunk),
  })
  relayed.end()
  if (ended === 'not-started') throw new CannotCheck('PATH_MISSING', literal('the command could not be run'), literal('check its path, and that it may be executed'))
  if (left > 0) output.err(fill(literal('{command}: the command left processes behind, which were ended\n'), { command }))
  world.done(literal('harness run'))
  return { folder: onlyRun(watch.appeared(relayed.kept())), surface: relayed.surface() }
}

/** Looks ahead, runs the harness and judges its run: 3 where it must not start, else as `gate check` has it. */
export async function gateRun(call: Call, command: Safe, world: World, clears: Clears): Promise<ExitCode> {
  const options = readGateOptions({ ...call, arguments: ['.'] })
  const words = call.arguments
  if (words.length === 0 || words[0] === '') throw new CannotCheck('USAGE', literal('no command was given'), literal('give the harness\'s own behind `--`: `gate run -- harness/evals/case-qwen-loop.sh --json`'))
  const policy = policyFor(options, world, clears)
  const ahead = await lookAhead('preflight', policy.harness, world, null)
  const told = renderStep('preflight', options.format, ahead, policy.harness)
  if (ahead.stop !== null) {
    world.output.out(told)
    return 3
  }
  if (options.format === 'text') world.output.out(told)
  const { folder, surface } = await runHarness(words, policy, options, world, command)
  const checked = await checkFolder(folder, policy, { also: [], commits: [], secretNames: [], surfaces: [surface] }, world, clears)
  const code = writeChecked(checked, options, world)
  const run = createShowPath(world.cwd, checked.clears)(folder)
  if (options.format === 'text') world.output.out(fill(code === 0 ? literal('run: {run}\nnext: `sotlint gate evidence {run}`\n') : literal('run: {run}\n'), { run }))
  return code
}
