import { join } from 'node:path'
import { defaultPolicy } from '../../index.ts'
import { createFile, isTaken } from '../../io/create-file.ts'
import { folderConfigs } from '../../io/find-config.ts'
import { projectOf, repositoryAt } from '../../io/find-root.ts'
import { targetHere } from '../../io/find-targets.ts'
import type { Target } from '../../io/find-targets.ts'
import { createShowPath } from '../../io/show-path.ts'
import type { ShowPath } from '../../io/show-path.ts'
import { CannotCheck } from '../../model/cannot-check.ts'
import type { Policy } from '../../model/policy.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import { newFileDiff } from '../../report/new-file-diff.ts'
import { readCheckOptions } from '../check-options.ts'
import { notCreated, todayOr } from '../new/create.ts'
import { draftOf } from '../new/draft.ts'
import type { Draft } from '../new/draft.ts'
import { assertValid, standingTree } from '../new/tree.ts'
import type { StandingTree } from '../new/tree.ts'
import type { Call } from '../parse.ts'
import { policiesFor } from '../policies.ts'
import type { PolicyAt } from '../policies.ts'
import type { ExitCode, World } from '../world.ts'
import { joinPlans } from './plan.ts'
import type { Plan } from './plan.ts'
import { planConfig } from './plan-config.ts'
import { managerAt, planHooks } from './plan-hooks.ts'

/** What the first two documents are about. */
const FIRST = 'First Steps'

/** Writes what a repository lacks to be checked, or shows it; nothing that is there is touched. */
export async function init(call: Call, version: Safe, world: World, clears: Clears): Promise<ExitCode> {
  const options = readCheckOptions({ ...call, arguments: [] })
  const { cwd, environment, exact, output } = world
  const show = createShowPath(cwd, clears)
  const configs = folderConfigs(defaultPolicy.tree.root, show)
  const policyAt = policiesFor({ config: null, lookup: true }, { cwd, show, configs, exact, locked: false })
  const root = rootHere(world, show, policyAt)
  const project = projectOf(root, policyAt(cwd).tree.root)
  const bounds = repositoryAt(project) ?? project
  const plan = joinPlans([
    planConfig(project, bounds, configs.find(project), show),
    await planDocuments(root, bounds, policyAt(project), todayOr(options.today), world, show, clears),
    call.options['hook'] === true ? planHooks(project, version, { environment, show, clears }) : { files: [], left: [], next: [hookAdvice(bounds)] },
  ])
  if (call.options['dryRun'] === true) output.out(plan.files.map(({ isExecutable, path, text }) => newFileDiff(show(path), text, isExecutable)).join(''))
  else output.out(writeAll(plan, show))
  output.err(lines(literal('left: {text}\n'), plan.left) + lines(literal('next: {text}\n'), [...plan.next, literal('run `validate-cto-child`; `sotlint new issue NAME` and `sotlint new prd NAME` create more documents')]))
  return 0
}

/** The root of the tree around or below; where there is none, the one to be made at the top of the repository. */
function rootHere({ cwd, environment }: World, show: ShowPath, policyAt: PolicyAt): string {
  try {
    const [target] = targetHere({ cwd, environment, show, layoutAt: (path) => policyAt(path).tree })
    if (target !== undefined) return target.root
  } catch (error) {
    if (!(error instanceof CannotCheck) || error.code !== 'NO_ROOT') throw error
  }
  return join(repositoryAt(cwd) ?? cwd, policyAt(cwd).tree.root)
}

/** A pair of documents for a tree that has none. */
async function planDocuments(root: string, bounds: string, policy: Policy, today: Safe, world: World, show: ShowPath, clears: Clears): Promise<Plan> {
  if ([policy.documents.kinds['prd'], policy.documents.kinds['issues']].includes(undefined)) {
    return { files: [], left: [literal('the policy has no kinds of document called `prd` and `issues`, so none was written')], next: [] }
  }
  const target: Target = { root, lone: false, named: null }
  const tree: StandingTree = isTaken(root) ? await standingTree(target, policy, world, show) : { files: [], documents: [], policy, exact: world.exact.matcherFor(policy) }
  if (tree.documents.length > 0) return { files: [], left: [fill(literal('`{path}` holds documents already'), { path: show(root) })], next: [] }
  const context = { documents: [], policy, today, clears }
  const drafts = [draftOf(FIRST, 'prd', context), draftOf(FIRST, 'issues', context)]
  const refused = await whyInvalid(drafts, tree, today)
  if (refused !== null) return { files: [], left: [fill(literal('no first document was written: {why}'), { why: refused })], next: [] }
  return { files: drafts.map(({ path, text }) => ({ path: join(root, path), text, bounds, isExecutable: false })), left: [], next: [] }
}

/** What a policy asks for beyond what can be made up keeps nobody from the rest. */
async function whyInvalid(drafts: readonly Draft[], tree: StandingTree, today: Safe): Promise<Safe | null> {
  try {
    await assertValid(drafts, tree, today)
    return null
  } catch (error) {
    if (error instanceof CannotCheck && error.code === 'CONFIG_INVALID') return ownText(error.message)
    throw error
  }
}

function hookAdvice(bounds: string): Safe {
  return managerAt(bounds) === null
    ? literal('`sotlint init --hook` writes hooks that check each commit')
    : literal('`sotlint init --hook` prints what to add to what runs the hooks here')
}

/** A file that somebody else made meanwhile stays, and ends the run: what was written before it is said by the next one. */
function writeAll({ files }: Plan, show: ShowPath): Safe {
  const written = files.map(({ bounds, isExecutable, path, text }) => {
    const failure = createFile(path, text, bounds, isExecutable ? 0o755 : 0o644)
    if (failure !== null) throw notCreated(failure, show(path))
    return fill(literal('wrote `{path}`\n'), { path: show(path) })
  })
  return written.length === 0 ? literal('nothing to write: all of it is there\n') : ownText(written.join(''))
}

function lines(template: Safe, texts: readonly Safe[]): Safe {
  return ownText(texts.map((text) => fill(template, { text: ownText(text.replace(/\n$/, '')) })).join(''))
}
