import { resolve } from 'node:path'
import { diagnoseAgentResult } from '../gates/agent-result/diagnose.ts'
import { readInput } from '../io/read-input.ts'
import { createShowPath } from '../io/show-path.ts'
import type { Clears } from '../model/safe.ts'
import { renderAgentResult, renderAgentResultJson } from '../report/agent-result.ts'
import { readFormat } from './check-options.ts'
import type { Call } from './parse.ts'
import type { ExitCode, World } from './world.ts'

/** Says what Case makes of an agent's text alone: 0 for a result that claims completion and proves it, else 1. */
export async function gateAgentResult(call: Call, world: World, clears: Clears): Promise<ExitCode> {
  const [path = ''] = call.arguments
  const format = call.options['json'] === true ? 'json' : readFormat(call.options['format'])
  const text = await readInput(path, resolve(world.cwd, path), createShowPath(world.cwd, clears), world.input ?? (() => []))
  const found = diagnoseAgentResult(text, null)
  world.output.out(format === 'json' ? renderAgentResultJson(found) : renderAgentResult(found))
  return found.passes ? 0 : 1
}
