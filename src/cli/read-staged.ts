import { createHash } from 'node:crypto'
import { defaultPolicy } from '../index.ts'
import { folderConfigs } from '../io/find-config.ts'
import type { ConfigSource } from '../io/find-config.ts'
import { openMeantRepository } from '../io/repository.ts'
import type { Repository } from '../io/repository.ts'
import type { ShowPath } from '../io/show-path.ts'
import { literal } from '../model/safe.ts'
import type { Caches } from './cache/caches.ts'
import type { CheckOptions } from './check-options.ts'
import type { Reading } from './check-tree.ts'
import { readWhatIsStaged } from './staged-readings.ts'
import type { World } from './world.ts'

export interface StagedContext {
  readonly world: World
  readonly show: ShowPath
  readonly locked: boolean
  readonly caches: Caches
}

/** What the next commit changes, and where configurations come from in it. */
export interface StagedTrees {
  readonly configs: ConfigSource
  readonly readings: readonly Reading[]
}

/**
 * Reads every tree that the next commit changes: all of its documents, so that references resolve on what is staged, of which
 * those that the commit changes are reported on; after a change of the configuration, of waivers or of the baseline, all of them.
 */
export function readStagedTrees(options: CheckOptions, context: StagedContext): StagedTrees {
  const repository = openMeantRepository(context.world.cwd, context.world.environment, 'staged')
  const cache = options.paths.length === 0 && options.config === null ? context.caches.at(repository.top, defaultPolicy) : null
  if (cache === null) return readWhatIsStaged(repository, options, context)
  const keyNow = () => idleKey(repository, options)
  const key = keyNow()
  if (key !== null && cache.outcomes.find(() => key) !== undefined) {
    context.world.done(literal('no document was staged in an earlier run, and nothing has changed since'))
    return { configs: folderConfigs(defaultPolicy.tree.root, context.show), readings: [] }
  }
  const read = readWhatIsStaged(repository, options, context)
  // Git has read the index by itself, which must not have been another one.
  if (read.readings.length === 0 && key !== null && key === keyNow()) cache.outcomes.add({ key, commits: '', runs: '', runList: '', answers: '', outcome: '' })
  return read
}

/** All on which it depends whether a document is staged: the index has the configurations, too. `null` where it cannot be told. */
function idleKey(repository: Repository, { baseline, lookup }: CheckOptions): string | null {
  const file = repository.readIndexFile()
  return file && createHash('sha256').update(JSON.stringify(['staged', repository.head, lookup, baseline])).update(file.bytes).digest('hex')
}
