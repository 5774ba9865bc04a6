import { citedRuns, defaultPolicy, readFacts, withRuns } from '../index.ts'
import { folderConfigs } from '../io/find-config.ts'
import { projectOf } from '../io/find-root.ts'
import type { Target } from '../io/find-targets.ts'
import { mergeTargets, targetHere, targetsOf } from '../io/find-targets.ts'
import { readTree } from '../io/read-tree.ts'
import { createShowPath } from '../io/show-path.ts'
import { accountOf, knownIds } from '../model/account.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { releaseOf } from '../model/release.ts'
import { alternatives, fill, literal, ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { renderWhyJson } from '../report/why-json.ts'
import { renderWhy } from '../report/why-text.ts'
import { readCheckOptions, readFormat } from './check-options.ts'
import { lookUpRuns } from './look-up-runs.ts'
import { meant } from './parse.ts'
import type { Call } from './parse.ts'
import { policiesFor } from './policies.ts'
import { renderProblem } from './problem.ts'
import type { ExitCode, World } from './world.ts'

/** Answers what holds a work item; where a part of the tree could not be read, the answer stands, and the exit code says so. */
export async function why(call: Call, command: Safe, world: World, clears: Clears): Promise<ExitCode> {
  const [word = '', ...paths] = call.arguments
  const options = readCheckOptions({ ...call, arguments: paths })
  const show = createShowPath(world.cwd, clears)
  const policyAt = policiesFor(options, { cwd: world.cwd, show, configs: folderConfigs(defaultPolicy.tree.root, show), exact: world.exact, locked: false })
  const context = { cwd: world.cwd, environment: world.environment, show, layoutAt: (path: string) => policyAt(path).tree }
  const target = onlyOne(mergeTargets(paths.length === 0 ? targetHere(context) : paths.flatMap((path) => targetsOf(path, context))))
  const policy = policyAt(target.root)
  const files = await readTree(target, policy, world.environment, show)
  const read = readFacts(files.documents, { policy, exact: world.exact.matcherFor(policy), onRead: (documents) => world.step(literal('documents read'), documents) })
  const runs = citedRuns(read.documents)
  const tree = withRuns(read, runs, await lookUpRuns(runs.length, () => runs, { project: projectOf(target.root, policy.tree.root), policy, world }))
  const account = accountOf(findId(word, knownIds(tree, policy)), tree, policy)
  const root = show(target.root)
  const prefix = root === '.' ? ownText('') : fill(literal('{root}/'), { root })
  const report = { prefix, account, steps: releaseOf(account, policy) }
  world.output.out(readFormat(call.options['format']) === 'json' ? renderWhyJson(report) : renderWhy(report))
  for (const problem of files.problems) world.output.err(renderProblem(command, problem))
  return files.problems.length > 0 ? 2 : 0
}

function onlyOne(targets: readonly Target[]): Target {
  const [target] = targets
  if (target && targets.length === 1) return target
  throw new CannotCheck('SEVERAL_ROOTS', literal('there are several trees in that folder, and an id can mean another item in each'), literal('name the one that is meant'))
}

/** Most ids that a hint names. */
const listed = 10

/** The id that was meant: letters of any case, any separators, or the digits alone. */
function findId(word: string, ids: readonly Safe[]): Safe {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const found = ids.find((id) => bare(id) === bare(word)) ?? ids.find((id) => /^\d+$/.test(word) && id.endsWith(word) && /\D$/.test(id.slice(0, -word.length)))
  if (found !== undefined) return found
  const some = ids.length > 0 && ids.length <= listed ? fill(literal('it knows {ids}'), { ids: alternatives(ids) }) : literal('check the id and the tree')
  throw new CannotCheck('UNKNOWN_ITEM', literal('the tree neither defines that work item nor refers to it'), meant(word, ids) ?? some)
}
