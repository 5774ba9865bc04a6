import { createRequire } from 'node:module'
import { defaultPolicy, rules } from '../index.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { literal } from '../model/safe.ts'
import type { Clears } from '../model/safe.ts'
import { createScanner } from '../scan/scanner.ts'
import { readFormat } from './check-options.ts'
import { check } from './check.ts'
import type { ProgramName } from './commands.ts'
import { programs } from './commands.ts'
import { debugStages } from './debug-stages.ts'
import type { Exact } from './exact.ts'
import { createExact } from './exact.ts'
import { explain } from './explain.ts'
import { gateAgentResult } from './gate-agent-result.ts'
import { gateCheck } from './gate-check.ts'
import { gateEvidence } from './gate-evidence.ts'
import { explainGate } from './gate-explain.ts'
import { gatePreflight } from './gate-preflight.ts'
import { rulesAsJson, rulesAsText } from './list-rules.ts'
import { gateRun } from './gate-run.ts'
import type { Call } from './parse.ts'
import { parseCall } from './parse.ts'
import { renderCrash, renderProblem } from './problem.ts'
import { renderRun } from './render-run.ts'
import { runReport } from './summarise.ts'
import { scan } from './scan.ts'
import { why } from './why.ts'
import type { ExitCode, Outside, World } from './world.ts'

/** Text that may be shown: it has no shape of an endpoint, and is no value that any policy of this run protects. */
function clearsWith(exact: Exact): Clears {
  const scanner = createScanner(defaultPolicy.endpoints)
  return (text) => scanner.clears(text) && exact.clears(text)
}

/** Runs a program over the words of its command line; whatever happens, it ends in one of four exit codes. */
export async function main(name: ProgramName, words: readonly string[], outside: Outside, exact = createExact(outside.environment)): Promise<ExitCode> {
  const program = programs[name]
  const debug = debugStages(program.name, outside.output)
  const world: World = { ...outside, exact, done: debug.done }
  let call: Call | null = null
  try {
    const clears = clearsWith(exact)
    call = await parseCall(program, words, { version: version(), print: (text) => world.output.out(text), clears })
    if (call === null) return 0
    if (call.options['debug'] === true) debug.show()
    world.done(literal('command line read'))
    switch (call.command) {
      case 'explain':
        world.output.out(explain(call.arguments[0] ?? '', rules))
        return 0
      case 'rules':
        world.output.out(readFormat(call.options['format']) === 'json' ? rulesAsJson(rules) : rulesAsText(rules))
        return 0
      case 'why':
        return await why(call, program.name, world, clears)
      case 'scan':
        return await scan(call, program.name, world, clears)
      case 'gate ready':
        return await gatePreflight('ready', call, world, clears)
      case 'gate probe':
        return await gatePreflight('probe', call, world, clears)
      case 'gate preflight':
        return await gatePreflight('preflight', call, world, clears)
      case 'gate run':
        return await gateRun(call, program.name, world, clears)
      case 'gate check':
        return await gateCheck(call, world, clears)
      case 'gate agent-result':
        return await gateAgentResult(call, world, clears)
      case 'gate evidence':
        return await gateEvidence(call, program.name, world, clears)
      case 'gate explain':
        world.output.out(explainGate(call.arguments[0] ?? ''))
        return 0
      case 'validate-case-provider-adapter':
        return await (await import('./conformance/validate-adapter.ts')).validateAdapter(call, program.name, world, clears)
      default:
        return await check(call, name, program.name, world, clears)
    }
  } catch (error) {
    if (!(error instanceof CannotCheck)) {
      world.output.err(renderCrash(program.name, error))
      return 2
    }
    if (call !== null && ['check', 'scan'].includes(call.command) && call.options['format'] === 'json') {
      world.output.out(renderRun(runReport(program.name, [], [], [error], { exact }), { format: 'json', color: undefined }, world))
    }
    world.output.err(renderProblem(program.name, error))
    return 2
  }
}

function version(): string {
  const own: unknown = createRequire(import.meta.url)('sotlint/package.json')
  return typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : ''
}
