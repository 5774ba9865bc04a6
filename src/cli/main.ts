import { existsSync } from 'node:fs'
import { defaultPolicy } from '../index.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { literal } from '../model/safe.ts'
import { once } from '../model/once.ts'
import type { Clears } from '../model/safe.ts'
import { createScanner } from '../scan/scanner.ts'
import { check } from './check.ts'
import type { ProgramName } from './commands.ts'
import { programs } from './commands.ts'
import { debugStages } from './debug-stages.ts'
import type { Exact } from './exact.ts'
import { createExact } from './exact.ts'
import { isOwnName } from './own-names.ts'
import { ownVersion } from './own-version.ts'
import type { Call } from './parse.ts'
import { parseCall } from './parse.ts'
import { asHook } from './as-hook.ts'
import { renderCrash, renderProblem } from './problem.ts'
import { createProgress } from './progress.ts'
import { readFormats } from './report-formats.ts'
import type { FormatRequest } from './report-formats.ts'
import { runReport } from './summarise.ts'
import type { ExitCode, Outside, World } from './world.ts'
import { writeRun } from './write-run.ts'

/** Text that may be shown: it has no shape of an endpoint, and is no value that any policy of this run protects. */
function clearsWith(exact: Exact): Clears {
  const scanner = once(() => createScanner(defaultPolicy.endpoints))
  return (text) => (isOwnName(text) || scanner().clears(text)) && exact.clears(text)
}

/** Runs a program over the words of its command line; whatever happens, it ends in one of four exit codes. */
export async function main(name: ProgramName, words: readonly string[], outside: Outside, exact = createExact(outside.environment)): Promise<ExitCode> {
  const program = programs[name]
  const progress = createProgress(program.name, outside.output, outside.environment)
  const debug = debugStages(program.name, progress.output)
  const world: World = { ...outside, output: progress.output, exact, done: debug.done, step: progress.step }
  let call: Call | null = null
  try {
    const clears = clearsWith(exact)
    call = await parseCall(program, words, { version: ownVersion(), print: (text) => world.output.out(text), clears })
    if (call === null) return 0
    if (call.options['debug'] === true) debug.show()
    call = asHook(call, program.name, world, clears)
    if (call.options['quiet'] !== true) progress.start()
    world.done(literal('command line read'))
    return await runCommand(call, name, world, clears)
  } catch (error) {
    if (!(error instanceof CannotCheck)) {
      world.output.err(renderCrash(program.name, error))
      return 2
    }
    const formats = call === null ? [] : formatsAsked(call)
    if (formats.length > 0) writeRun(runReport(program.name, [], [], [error], { exact }), { formats, color: undefined, clears: clearsWith(exact), code: 2, isIdle: true, wasRead: mayBeDocument }, world)
    world.output.err(renderProblem(program.name, error))
    return 2
  } finally {
    progress.end()
  }
}

/** Which documents a run would have read is not known where it could not begin. */
function mayBeDocument(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) && existsSync(path)
}

/** The formats in which a run that could not begin is told; none of a command that has no such run, or where they are what is wrong. */
function formatsAsked(call: Call): readonly FormatRequest[] {
  if (!['check', 'scan'].includes(call.command)) return []
  try {
    return readFormats(call)
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error
    return []
  }
}

/** What only one command needs is loaded when that command is called; checking, which is called most, is here already. */
async function runCommand(call: Call, program: ProgramName, world: World, clears: Clears): Promise<ExitCode> {
  const { name } = programs[program]
  switch (call.command) {
    case 'explain':
    case 'rules':
      return (await import('./tell-rules.ts')).tellRules(call, world)
    case 'why':
      return await (await import('./why.ts')).why(call, name, world, clears)
    case 'scan':
      return await (await import('./scan.ts')).scan(call, name, world, clears)
    case 'gate ready':
    case 'gate probe':
    case 'gate preflight':
    case 'gate run':
    case 'gate check':
    case 'gate agent-result':
    case 'gate evidence':
    case 'gate explain':
      return await (await import('./gate.ts')).runGate(call, name, world, clears)
    case 'validate-case-provider-adapter':
      return await (await import('./conformance/validate-adapter.ts')).validateAdapter(call, name, world, clears)
    case 'init':
    case 'new issue':
    case 'new prd':
    case 'completion bash':
    case 'completion zsh':
    case 'completion fish':
    case 'man':
      return await (await import('./setup.ts')).setUp(call, name, ownVersion(), world, clears)
    default:
      return await check(call, program, name, world, clears)
  }
}
