import { createRequire } from 'node:module'
import { defaultPolicy, rules } from '../index.ts'
import { createOutput } from '../io/output.ts'
import { CannotCheck } from '../model/cannot-check.ts'
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
  process.exitCode = await main(name, process.argv.slice(2), { cwd: process.cwd(), environment: process.env, output })
  process.on('exit', () => {
    if (output.failed()) process.exitCode = 2
  })
}

function version(): string {
  const own: unknown = createRequire(import.meta.url)('sotlint/package.json')
  return typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : ''
}
