import { createHash } from 'node:crypto'
import { findCacheFolder } from '../../io/cache/cache-folder.ts'
import { ownCodeDigest } from '../../io/cache/own-code.ts'
import { TreeCache } from '../../io/cache/tree-cache.ts'
import type { CacheStrategy } from '../../io/cache/tree-cache.ts'
import { realFolder } from '../../io/real-folder.ts'
import type { Policy } from '../../model/policy.ts'
import { literal } from '../../model/safe.ts'
import type { Clears } from '../../model/safe.ts'
import { ownVersion } from '../own-version.ts'
import type { World } from '../world.ts'

/** What the call says of caches. */
export interface CacheOptions {
  readonly isOn: boolean
  /** Another folder than the user's own. */
  readonly location: string | null
  /** `null` for what suits the place where it runs. */
  readonly strategy: CacheStrategy | null
}

/** The caches of one run. */
export interface Caches {
  /** The cache of the tree at a root under a policy; `null` where none may be used. */
  at(root: string, policy: Policy): TreeCache | null
  /** Writes what is new. */
  save(): void
  close(): void
}

export const noCaches: Caches = { at: () => null, save: () => undefined, close: () => undefined }

/** A clone has the time of its making on every file. */
function strategyFor({ CI = '' }: World['environment']): CacheStrategy {
  return CI === '' || CI === 'false' ? 'metadata' : 'content'
}

/** All that decides what is noted of a document, besides the document; the rules are code. */
function contextOf(policy: Policy, strategy: CacheStrategy): Buffer {
  const { node, unicode = '' } = process.versions
  const parts = [ownVersion(), node.split('.')[0], unicode, policy]
  return createHash('sha256').update(ownCodeDigest(strategy)).update(JSON.stringify(parts)).digest()
}

/** Opens caches as they are asked for. Where a protected value is at hand, there are none: not even a digest of one may be written. */
export function openCaches({ isOn, location, strategy }: CacheOptions, world: World, clears: Clears): Caches {
  if (!isOn) return noCaches
  const chosen = strategy ?? strategyFor(world.environment)
  const opened = new Map<string, TreeCache>()
  const contexts = new Map<Policy, Buffer>()
  const at: Caches['at'] = (root, policy) => {
    world.exact.matcherFor(policy)
    if (world.exact.knowsValues()) return null
    const folder = findCacheFolder(location, root, policy.tree.root, world)
    if (folder === null) return null
    const context = contexts.get(policy) ?? contextOf(policy, chosen)
    contexts.set(policy, context)
    const key = `${context.toString('hex')}${root}`
    const known = opened.get(key) ?? new TreeCache(realFolder(root), { folder, strategy: chosen, context, clears })
    opened.set(key, known)
    return known
  }
  return {
    at,
    save() {
      // A value may have become known since, by the policy of another tree.
      if (world.exact.knowsValues()) return
      for (const cache of opened.values()) if (!cache.save()) world.done(literal('cache not written'))
    },
    close() {
      for (const cache of opened.values()) cache.close()
      opened.clear()
    },
  }
}
