import { findCredentials, lintCorpus, readFacts } from '../../index.ts'
import type { ExactMatcher } from '../../index.ts'
import type { Target } from '../../io/find-targets.ts'
import { readTree } from '../../io/read-tree.ts'
import type { TreeDocument } from '../../io/read-tree.ts'
import type { ShowPath } from '../../io/show-path.ts'
import { CannotCheck } from '../../model/cannot-check.ts'
import type { DocumentFacts } from '../../model/facts.ts'
import type { Finding } from '../../model/finding.ts'
import type { Policy } from '../../model/policy.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { World } from '../world.ts'
import type { Draft } from './draft.ts'

/** A tree as it stands before a document is added. */
export interface StandingTree {
  readonly files: readonly TreeDocument[]
  /** Of those that all rules read. */
  readonly documents: readonly DocumentFacts[]
  readonly policy: Policy
  readonly exact: ExactMatcher | null
}

/**
 * Reads a whole tree.
 * @throws CannotCheck where a part cannot be read: which ids are taken would not be known.
 */
export async function standingTree(target: Target, policy: Policy, { environment, exact: values, step }: World, show: ShowPath): Promise<StandingTree> {
  const { documents: files, problems } = await readTree({ ...target, named: null }, policy, environment, show)
  const [problem] = problems
  if (problem !== undefined) throw problem
  const exact = values.matcherFor(policy)
  return { files, documents: readFacts(files, { policy, exact, onRead: (count) => step(literal('documents read'), count) }).documents.filter(({ kind }) => kind !== 'text'), policy, exact }
}

function keyOf({ messageId, place, ruleId }: Finding): string {
  return JSON.stringify([ruleId, messageId, place.path, place.line, place.column])
}

/**
 * Holds drafts to all rules before they are written.
 * @throws CannotCheck `CONFIG_INVALID` where they would bring an error that the tree did not have.
 */
export async function assertValid(drafts: readonly Draft[], { exact, files, policy }: StandingTree, today: Safe): Promise<void> {
  const errorsOf = async (more: readonly { readonly path: string; readonly text: string }[]) => {
    const { findings } = lintCorpus(await findCredentials([...files, ...more]), { policy, exact, today })
    return findings.filter(({ severity }) => severity === 'error')
  }
  const after = await errorsOf(drafts)
  if (after.length === 0) return
  const before = new Set((await errorsOf([])).map(keyOf))
  const added = after.find((finding) => !before.has(keyOf(finding)))
  if (added === undefined) return
  throw new CannotCheck(
    'CONFIG_INVALID',
    fill(literal('the document would break {rule}, so it was not written: {message}'), { rule: ownText(added.ruleId), message: ownText(added.message) }),
    literal('the policy asks for what cannot be made up here: copy a document that passes, and change it'),
  )
}
