import { join, resolve } from 'node:path'
import { findCredentials, insertSection, readFacts } from '../index.ts'
import type { InsertedDocument, NotInserted } from '../index.ts'
import type { Target, TargetContext } from '../io/find-targets.ts'
import { targetsOf } from '../io/find-targets.ts'
import { readTree } from '../io/read-tree.ts'
import type { TreeDocument } from '../io/read-tree.ts'
import { replaceFile } from '../io/replace-file.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { notWritten } from './fix-tree.ts'
import { meant } from './parse.ts'
import type { PolicyAt } from './policies.ts'
import type { World } from './world.ts'

/** Where an evidence section is to be put. */
export interface Destination {
  readonly file: string
  readonly item: string
  /** True when nothing is to be written, and the difference to be shown. */
  readonly isDry: boolean
}

/** Puts a section into a document of a tree, or shows what that would change. */
export async function insertInto({ file, isDry, item }: Destination, section: Safe, policyAt: PolicyAt, context: TargetContext, world: World): Promise<Safe> {
  const { show } = context
  const shown = show(resolve(context.cwd, file))
  const target = targetOf(file, shown, context)
  const policy = policyAt(target.root)
  const { document, id } = await findItem(target, item, shown, policy, context, world)
  const [examined = document] = await findCredentials([document])
  const inserted = insertSection({ ...examined, text: document.text }, { item: id, text: section }, { policy, exact: world.exact.matcherFor(policy) })
  if (typeof inserted === 'string') throw notInserted(inserted, id, shown)
  if (isDry) return inserted.diff(shown)
  write(join(target.root, document.path), document.text, inserted, shown)
  return fill(literal('put below {id} in `{path}`\n'), { id, path: shown })
}

/** A file that belongs to no tree has no items to speak of. */
function targetOf(file: string, shown: Safe, context: TargetContext): Target {
  const [target] = targetsOf(file, context)
  if (target && !target.lone && target.named?.length === 1 && target.named[0]?.isFolder === false) return target
  throw new CannotCheck('OUTSIDE_TREE', fill(literal('`{path}` is no document of a tree'), { path: shown }), literal('name the document that defines the work item'))
}

interface Found {
  readonly document: TreeDocument & { readonly text: string }
  readonly id: Safe
}

/** An id that is defined twice, here or elsewhere in the tree, leaves open which of the two is meant. */
async function findItem(target: Target, item: string, shown: Safe, policy: Policy, context: TargetContext, world: World): Promise<Found> {
  const { documents } = await readTree(target, policy, context.environment, context.show)
  const path = target.named?.[0]?.path
  const document = documents.find((one) => one.path === path)
  if (!document || document.text === null || document.problem !== undefined || document.scanOnly) {
    throw new CannotCheck('OUTSIDE_TREE', fill(literal('`{path}` is no document of its tree, or cannot be read as one'), { path: shown }), literal('name the document that defines the work item'))
  }
  const exact = world.exact.matcherFor(policy)
  const idsIn = (some: readonly TreeDocument[]) => readFacts(some, { policy, exact }).documents.flatMap(({ workItems }) => workItems.map(({ id }) => id))
  const own = idsIn([document])
  const id = own.find((one) => one === item)
  const what = { path: shown }
  if (id === undefined) throw new CannotCheck('UNKNOWN_ITEM', fill(literal('`{path}` does not define that work item'), what), meant(item, own) ?? literal('check the id and the document'))
  if (idsIn(documents).filter((one) => one === id).length > 1) throw notInserted('several-items', id, shown)
  return { document: { ...document, text: document.text }, id }
}

function notInserted(why: NotInserted, id: Safe, path: Safe): CannotCheck {
  const messages: Readonly<Record<NotInserted, Safe>> = {
    'no-item': literal('`{path}` does not define {id}'),
    'several-items': literal('{id} is defined more than once, so that it is open which is meant'),
    'not-read': literal('in `{path}`, a section behind {id} would not be read as its evidence'),
  }
  return new CannotCheck('UNKNOWN_ITEM', fill(messages[why], { id, path }), literal('run `validate-cto-child` over the document, and put right what it finds there'))
}

function write(file: string, before: string, { text }: InsertedDocument, shown: Safe): void {
  const failure = replaceFile(file, before, text)
  if (failure !== null) throw notWritten(failure, shown)
}
