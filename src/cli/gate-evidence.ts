import { defaultPolicy } from '../index.ts'
import { folderConfigs } from '../io/find-config.ts'
import { createShowPath } from '../io/show-path.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { fill, literal } from '../model/safe.ts'
import { renderEvidenceJson } from '../report/evidence-json.ts'
import { readCheckOptions } from './check-options.ts'
import { readEvidenceOptions } from './evidence-options.ts'
import { evidenceText } from './evidence-text.ts'
import { checkRun } from './gate-check.ts'
import { readGateOptions } from './gate-options.ts'
import { insertInto } from './insert-into.ts'
import type { Destination } from './insert-into.ts'
import type { Call } from './parse.ts'
import { policiesFor } from './policies.ts'
import type { ExitCode, World } from './world.ts'

/** Prints the evidence section of a run, whatever the verdict on it is, or puts it into a document. */
export async function gateEvidence(call: Call, command: Safe, world: World, clears: Clears): Promise<ExitCode> {
  const options = readEvidenceOptions(call, clears)
  const gateOptions = readGateOptions(call)
  const checked = await checkRun(gateOptions, world, clears)
  const section = await evidenceText(checked, options)
  const { destination } = options
  const said = destination === null ? null : await put(destination, section, call, world, checked.clears)
  const diff = destination?.isDry ? said : null
  if (gateOptions.format === 'json') world.output.out(renderEvidenceJson(checked.judgement.verdict, section, diff))
  else if (destination === null || diff !== null) world.output.out(diff ?? section)
  if (said !== null && diff === null) world.output.err(fill(literal('{command}: {said}'), { command, said }))
  return 0
}

/** A document has the policy of its own tree. */
function put(destination: Destination, section: Safe, call: Call, world: World, clears: Clears): Promise<Safe> {
  const { cwd, environment, exact } = world
  const show = createShowPath(cwd, clears)
  const policyAt = policiesFor(readCheckOptions({ ...call, arguments: [] }), { cwd, show, configs: folderConfigs(defaultPolicy.tree.root, show), exact, locked: false })
  return insertInto(destination, section, policyAt, { cwd, environment, show, layoutAt: (path: string) => policyAt(path).tree }, world)
}
