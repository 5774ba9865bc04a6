import { defaultPolicy } from '../index.ts'
import { folderConfigs } from '../io/find-config.ts'
import { createShowPath } from '../io/show-path.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { fill, literal } from '../model/safe.ts'
import { readCheckOptions } from './check-options.ts'
import { readEvidenceOptions } from './evidence-options.ts'
import { evidenceText } from './evidence-text.ts'
import type { JudgedRun } from './evidence-text.ts'
import { insertInto } from './insert-into.ts'
import type { Call } from './parse.ts'
import { policiesFor } from './policies.ts'
import type { ExitCode, World } from './world.ts'

/** Reads the run directory that a call names, and asks all gates. */
export type JudgeDirectory = (call: Call, world: World, clears: Clears) => Promise<JudgedRun>

/** Prints the evidence section of a run, whatever the verdict on it is, or puts it into a document. */
export async function gateEvidence(call: Call, command: Safe, world: World, clears: Clears, judge: JudgeDirectory): Promise<ExitCode> {
  const options = readEvidenceOptions(call, clears)
  const judged = await judge(call, world, clears)
  const text = await evidenceText(judged, options, world, clears)
  const { destination } = options
  if (destination === null) {
    world.output.out(text)
    return 0
  }
  const { cwd, environment, exact } = world
  const show = createShowPath(cwd, clears)
  const policyAt = policiesFor(readCheckOptions({ ...call, arguments: [] }), { cwd, show, configs: folderConfigs(defaultPolicy.tree.root, show), exact, locked: false })
  const context = { cwd, environment, show, layoutAt: (path: string) => policyAt(path).tree }
  const said = await insertInto(destination, text, policyAt, context, world)
  if (destination.isDry) world.output.out(said)
  else world.output.err(fill(literal('{command}: {said}'), { command, said }))
  return 0
}
