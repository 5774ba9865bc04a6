import { relative, resolve } from 'node:path'
import { gitSource } from '../io/git/source.ts'
import { readDocuments } from '../io/older-version.ts'
import type { OlderVersion, VersionContext } from '../io/older-version.ts'
import { readVersion } from '../io/read-tree.ts'
import type { TreeDocument, TreeFiles } from '../io/read-tree.ts'
import { realFolder } from '../io/real-folder.ts'
import type { Repository } from '../io/repository.ts'
import { stagedConfigs } from '../io/staged-configs.ts'
import { namedTargets, stagedTargets } from '../io/staged-targets.ts'
import type { StagedTarget } from '../io/staged-targets.ts'
import { readStaged } from '../io/staged.ts'
import type { Staged } from '../io/staged.ts'
import type { CheckOptions } from './check-options.ts'
import type { Reading } from './check-tree.ts'
import { exceptionPaths } from './exceptions.ts'
import { policiesFor } from './policies.ts'
import type { StagedContext, StagedTrees } from './read-staged.ts'

/** As `readStagedTrees`, whatever an earlier run has found. */
export function readWhatIsStaged(repository: Repository, options: CheckOptions, { world, show, locked, caches }: StagedContext): StagedTrees {
  const staged = readStaged(repository)
  // Paths are shown from the folder we run in, whichever links lead to it.
  const top = resolve(world.cwd, relative(realFolder(world.cwd), staged.repository.top))
  const configs = stagedConfigs(staged, top, show)
  const policyAt = policiesFor(options, { cwd: world.cwd, show, configs, exact: world.exact, locked })

  const isConfiguredAnew = (root: string) =>
    options.config === null ? options.lookup && configs.isChangedAround(root) : configs.isChanged(resolve(world.cwd, options.config))
  const read = (target: StagedTarget): readonly Reading[] => {
    // What a configuration extends is known once it has been read.
    const policy = policyAt(target.root)
    const isAnew = isConfiguredAnew(target.root) || exceptionPaths(target.root, options, { cwd: world.cwd, show, configs, exact: world.exact }).some(configs.isChanged)
    const changed = new Set([...staged.changed].flatMap((path) => (path.startsWith(target.folder) ? [path.slice(target.folder.length)] : [])))
    const isMeant = (path: string) => isAnew || changed.has(path)
    if (!isAnew && changed.size === 0) return []
    const cache = caches.at(target.root, policy)
    const files = readVersion(gitSource(staged.repository, staged.entries.values(), target.folder, { cache }), target, policy, show, isMeant)
    const context = { policy, environment: world.environment, show, cache }
    const older = olderThan(files, staged, target, context, isMeant, changed)
    return isTouched(files, older) ? [{ target, policy, files, older, affected: true, cache }] : []
  }
  const readings = namedTargets(stagedTargets(staged, top, policyAt(top).tree), options.paths, staged, world.cwd, show).flatMap(read)
  return { configs, readings }
}

/** The version of the commit that is checked out: of what the next one does not change, the documents are the same ones. */
function olderThan(files: TreeFiles, staged: Staged, target: StagedTarget, context: VersionContext, isMeant: (path: string) => boolean, changed: ReadonlySet<string>): OlderVersion {
  const isSound = files.problems.length === 0
  const older = readDocuments(staged.repository, isSound ? staged.replaced() : staged.committed(), target.folder, target, context, isMeant)
  if (!('documents' in older) || !isSound) return older
  return { documents: [...older.documents, ...files.documents.filter(({ path, scanOnly }) => !scanOnly && !changed.has(path))] }
}

/** True when a document is added, changed or deleted, or cannot be read. */
function isTouched(files: TreeFiles, older: OlderVersion): boolean {
  const isReported = ({ reported }: TreeDocument) => reported
  return files.problems.length > 0 || files.documents.some(isReported) || ('documents' in older && older.documents.some(isReported))
}
