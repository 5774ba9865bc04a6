import { createRequire } from 'node:module'
import { defaultPolicy, rules } from '../index.ts'
import { createOutput } from '../io/output.ts'
import type { Output } from '../io/output.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { literal } from '../model/safe.ts'
import { createScanner } from '../scan/scanner.ts'
import { readFormat } from './check-options.ts'
import { check } from './check.ts'
import type { ProgramName } from './commands.ts'
import { programs } from './commands.ts'
import { explain } from './explain.ts'
import { rulesAsJson, rulesAsText } from './list-rules.ts'
import type { Call } from './parse.ts'
import { parseCall } from './parse.ts'
import { renderCrash, renderProblem } from './problem.ts'
import { renderRun } from './render-run.ts'
import { runReport } from './summarise.ts'
import { why } from './why.ts'
import type { ExitCode, World } from './world.ts'

/** Runs a program over the words of its command line; whatever happens, it ends in one of three exit codes. */
export async function main(name: ProgramName, words: readonly string[], world: World): Promise<ExitCode> {
  const program = programs[name]
  let call: Call | null = null
  try {
    const { clears } = createScanner(defaultPolicy.endpoints)
    call = await parseCall(program, words, { version: version(), print: (text) => world.output.out(text), clears })
    if (call === null) return 0
    switch (call.command) {
      case 'explain':
        world.output.out(explain(call.arguments[0] ?? '', rules))
        return 0
      case 'rules':
        world.output.out(readFormat(call.options['format']) === 'json' ? rulesAsJson(rules) : rulesAsText(rules))
        return 0
      case 'why':
        return await why(call, program.name, world, clears)
      default:
        return await check(call, name, program.name, world, clears)
    }
  } catch (error) {
    if (!(error instanceof CannotCheck)) {
      world.output.err(renderCrash(program.name, error))
      return 2
    }
    if (call?.command === 'check' && call.options['format'] === 'json') {
      world.output.out(renderRun(runReport(program.name, [], [], [error], false), { format: 'json', color: undefined }, world))
    }
    world.output.err(renderProblem(program.name, error))
    return 2
  }
}

/** Runs a program on the process it is in. The exit code is set and not forced, so that all output gets out. */
export async function runProgram(name: ProgramName): Promise<void> {
  const output = createOutput(process.stdout, process.stderr)
  process.on('exit', () => {
    if (!output.failed()) return
    process.exitCode = 2
    output.err(renderProblem(programs[name].name, unwritten()))
  })
  process.exitCode = await runHere(name, output)
}

/** Even the working folder may be gone, while a shell still stands in it. */
async function runHere(name: ProgramName, output: Output): Promise<ExitCode> {
  let cwd: string
  try {
    cwd = process.cwd()
  } catch {
    const gone = new CannotCheck('PATH_MISSING', literal('the working folder is gone'), literal('change to a folder that is there'))
    output.err(renderProblem(programs[name].name, gone))
    return 2
  }
  return main(name, process.argv.slice(2), { cwd, environment: process.env, output })
}

function unwritten(): CannotCheck {
  return new CannotCheck('OUTPUT_FAILED', literal('the result could not be written'), literal('check that there is room where the output goes'))
}

function version(): string {
  const own: unknown = createRequire(import.meta.url)('sotlint/package.json')
  return typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : ''
}
