import { join } from 'node:path'
import { defaultPolicy } from '../../index.ts'
import { createFile, isTaken } from '../../io/create-file.ts'
import type { NotCreated } from '../../io/create-file.ts'
import { folderConfigs } from '../../io/find-config.ts'
import { targetHere } from '../../io/find-targets.ts'
import type { Target, TargetContext } from '../../io/find-targets.ts'
import { createShowPath } from '../../io/show-path.ts'
import { CannotCheck } from '../../model/cannot-check.ts'
import { fill, literal, ownText, safeDate } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import { newFileDiff } from '../../report/new-file-diff.ts'
import { readCheckOptions } from '../check-options.ts'
import type { Call } from '../parse.ts'
import { policiesFor } from '../policies.ts'
import type { ExitCode, World } from '../world.ts'
import { draftOf } from './draft.ts'
import type { Draft, DraftKind } from './draft.ts'
import { topicOf } from './topic.ts'
import { assertValid, standingTree } from './tree.ts'

/** Today's UTC date, unless a check of ours names another. */
export function todayOr(given: Safe | null): Safe {
  return given ?? safeDate(new Date().toISOString().slice(0, 10)) ?? ownText('')
}

/** Creates one document in the tree around, or shows it. */
export async function createDocument(kind: DraftKind, call: Call, command: Safe, world: World, clears: Clears): Promise<ExitCode> {
  const options = readCheckOptions({ ...call, arguments: [] })
  const name = call.arguments[0] ?? ''
  // A name that no document can bear is refused before anything is read.
  topicOf(name, ownText(''), [], clears)
  const { cwd, environment, exact, output } = world
  const show = createShowPath(cwd, clears)
  const policyAt = policiesFor(options, { cwd, show, configs: folderConfigs(defaultPolicy.tree.root, show), exact, locked: false })
  const target = treeHere({ cwd, environment, show, layoutAt: (path) => policyAt(path).tree })
  const policy = policyAt(target.root)
  const today = todayOr(options.today)
  const tree = await standingTree(target, policy, world, show)
  const draft = draftOf(name, kind, { documents: tree.documents, policy, today, clears })
  const file = join(target.root, draft.path)
  const isThere = isTaken(file) || tree.files.some(({ path }) => path.toUpperCase() === draft.path.toUpperCase())
  if (isThere) throw notCreated('there', show(file))
  await assertValid([draft], tree, today)
  if (call.options['dryRun'] === true) {
    output.out(newFileDiff(show(file), draft.text))
    return 0
  }
  const failure = createFile(file, draft.text, target.root)
  if (failure !== null) throw notCreated(failure, show(file))
  output.out(told(draft, show(file), command))
  return 0
}

function treeHere(context: TargetContext): Target {
  try {
    const [target] = targetHere(context)
    if (target !== undefined) return target
  } catch (error) {
    if (!(error instanceof CannotCheck) || error.code !== 'NO_ROOT') throw error
    throw new CannotCheck('NO_ROOT', ownText(error.message), literal('run it where the documents are, or `sotlint init` to begin with some'))
  }
  throw new CannotCheck('NO_ROOT', literal('no tree of documents was found'), literal('run `sotlint init` to begin with one'))
}

/** Why a file was not made. */
export function notCreated(failure: NotCreated, path: Safe): CannotCheck {
  switch (failure) {
    case 'there':
      return new CannotCheck('FILE_EXISTS', fill(literal('`{path}` is there already, so it was left as it is'), { path }), literal('choose another name, or change the file that is there'))
    case 'outside':
      return new CannotCheck('FILE_UNWRITABLE', fill(literal('`{path}` lies behind a link that leads out of its folder, so it was not written'), { path }), literal('replace the link by a folder'))
    case 'failed':
      return new CannotCheck('FILE_UNWRITABLE', fill(literal('`{path}` could not be written'), { path }), literal('check who may write in its folder'))
  }
}

function told({ id, missing }: Draft, path: Safe, command: Safe): Safe {
  const what = id === null ? fill(literal('created `{path}`\n'), { path }) : fill(literal('created `{path}` with {id}\n'), { path, id })
  const partner = missing === null ? literal('') : fill(literal('next: its partner `{missing}` is not there yet; `{command} new {other}` of the same name creates it\n'), { missing, command, other: id === null ? literal('issue') : literal('prd') })
  return fill(literal('{what}{partner}next: replace the sentences that say what belongs where, then run `validate-cto-child`\n'), { what, partner })
}
