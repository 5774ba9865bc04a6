import { join, resolve } from 'node:path'
import { targetOfText } from '../io/find-targets.ts'
import { readSince } from '../io/since.ts'
import { readFile, textOf } from '../io/read-file.ts'
import { readTree } from '../io/read-tree.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { Caches } from './cache/caches.ts'
import type { CheckOptions } from './check-options.ts'
import type { Reading } from './check-tree.ts'
import type { PolicyAt } from './policies.ts'
import type { World } from './world.ts'

export interface StdinContext {
  readonly world: World
  readonly show: ShowPath
  readonly policyAt: PolicyAt
  readonly caches: Caches
  /** What comes on the standard input, however often it is asked for. */
  input(): Promise<Buffer | null | 'unreadable'>
  /** Told why there is nothing to check. */
  say(text: Safe): void
}

/**
 * Reads the tree around a file with the standard input in its place. Editors hand over whatever is open in them, so a name
 * that no rule looks at is nothing to check, and no fault.
 */
export async function readStdin(name: string, { compare }: CheckOptions, { world, show, policyAt, caches, input, say }: StdinContext): Promise<readonly Reading[]> {
  const { cwd, environment } = world
  // All of it is read in any case: who writes it may take a pipe that breaks for a fault.
  const bytes = await input()
  if (bytes === 'unreadable') throw new CannotCheck('FILE_UNREADABLE', literal('the standard input could not be read'), literal('hand the text over by a pipe or from a file'))
  const target = targetOfText(name, { cwd, environment, show, layoutAt: (folder) => policyAt(folder).tree })
  if (target === null) {
    say(fill(literal('`{path}` lies in no tree of documents, so there is nothing to check'), { path: show(resolve(cwd, name)) }))
    return []
  }
  const policy = policyAt(target.root)
  const [{ path }] = target.named
  const file = join(target.root, path)
  const cache = caches.at(target.root, policy)
  const files = await readTree(target, policy, environment, show, { cache, standIn: { path, text: textOf(bytes, policy.limits.documentBytes) } })
  if (files.problems.length === 0 && !files.documents.some(({ reported }) => reported)) {
    say(fill(literal('`{path}` is excluded by the policy or no document, so there is nothing to check'), { path: show(file) }))
    return []
  }
  const saved = readFile(file, policy.limits.documentBytes)
  const older = compare.with === 'ref' ? readSince(target, compare.ref, { policy, environment, show, cache }) : null
  return [{ target, policy, files, older, cache, standsFor: { path, saved: typeof saved === 'string' ? null : saved } }]
}
