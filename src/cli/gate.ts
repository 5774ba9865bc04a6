import type { Clears, Safe } from '../model/safe.ts'
import { gateAgentResult } from './gate-agent-result.ts'
import { gateCheck } from './gate-check.ts'
import { gateEvidence } from './gate-evidence.ts'
import { explainGate } from './gate-explain.ts'
import { gatePreflight } from './gate-preflight.ts'
import { gateRun } from './gate-run.ts'
import type { Call } from './parse.ts'
import type { ExitCode, World } from './world.ts'

/** Runs one of the commands that judge the harness and its runs. */
export async function runGate(call: Call, command: Safe, world: World, clears: Clears): Promise<ExitCode> {
  switch (call.command) {
    case 'gate ready':
      return await gatePreflight('ready', call, world, clears)
    case 'gate probe':
      return await gatePreflight('probe', call, world, clears)
    case 'gate preflight':
      return await gatePreflight('preflight', call, world, clears)
    case 'gate run':
      return await gateRun(call, command, world, clears)
    case 'gate agent-result':
      return await gateAgentResult(call, world, clears)
    case 'gate evidence':
      return await gateEvidence(call, command, world, clears)
    case 'gate explain':
      world.output.out(explainGate(call.arguments[0] ?? ''))
      return 0
    default:
      return await gateCheck(call, world, clears)
  }
}
