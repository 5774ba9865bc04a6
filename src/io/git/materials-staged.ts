import { relative, resolve } from 'node:path'
import { literal } from '../../model/safe.ts'
import type { Clears } from '../../model/safe.ts'
import type { ConfigSource } from '../find-config.ts'
import type { Change, Version } from './changes.ts'
import type { GitEntry } from './entries.ts'
import { goneLines, linesOf } from './line-changes.ts'
import { contentMaterials, fromFolder, nameMaterial, unreadMaterial } from './materials.ts'
import type { GitMaterials, GitScan, Part, Source } from './materials.ts'
import { createObjectStore } from './objects.ts'
import type { Material } from '../material.ts'
import { realFolder } from '../real-folder.ts'
import { openMeantRepository } from '../repository.ts'
import type { ShowPath } from '../show-path.ts'
import { stagedConfigs } from '../staged-configs.ts'
import { readStaged } from '../staged.ts'
import type { Staged } from '../staged.ts'

const content = literal('staged files')
const names = literal('file names')
const removed = literal('removed lines')

/** What is staged, with the configurations by which it is judged: those that are staged, too. */
export interface StagedMaterials extends GitMaterials {
  readonly configs: ConfigSource
}

/**
 * What the next commit would hold of the files that it changes, each as a whole, since it is committed as a whole; and what it
 * removes, which stays in the history.
 * @throws CannotCheck `GIT_FAILED` where there is no repository, or none that git can read.
 */
export function stagedMaterials({ cwd, environment, show, clears }: GitScan): StagedMaterials {
  const staged = readStaged(openMeantRepository(cwd, environment, 'staged'))
  // Paths are shown from the folder we run in, whichever links lead to it.
  const top = resolve(cwd, relative(realFolder(cwd), staged.repository.top))
  return { surfaces: [content, names, removed], materials: walk(staged, fromFolder(show, top), clears), configs: stagedConfigs(staged, top, show) }
}

function* walk(staged: Staged, nameOf: ShowPath, clears: Clears): Generator<Material> {
  const { repository } = staged
  const committed = staged.committed()
  if (committed === null) yield unreadMaterial({ surface: removed, path: literal('HEAD') }, literal('git cannot read the commit that is checked out'))
  const before = new Map(committed?.map((entry) => [entry.path, entry]))
  const kept = new Set([...staged.entries.values()].map(({ object }) => object))
  const changes = [...staged.changed].toSorted().map((path): Change & { readonly unmerged: boolean } => {
    const now = staged.entries.get(path)
    return { path, now: now ?? null, before: [asVersion(before.get(path))], unmerged: now?.unmerged ?? false }
  })
  const objectsOf = ({ now, before: [old] }: Change) => [now, old].flatMap((version) => version?.object ?? [])
  for (const [portion, objects] of createObjectStore(repository).portions(changes, objectsOf)) {
    for (const change of portion) {
      const path = nameOf(change.path)
      const source = { repository, objects }
      if (change.now !== null) yield nameMaterial({ surface: names, path }, change.path, clears)
      if (change.unmerged) yield unreadMaterial({ surface: content, path }, literal('a merge has left several versions of it'))
      else if (change.now !== null) yield* contentMaterials({ surface: content, path }, { ...change.now, path: change.path }, source)
      const part = goneFrom(change, kept, source)
      const [old] = change.before
      if (part !== null && old) yield* contentMaterials({ surface: removed, path }, { ...old, path: change.path }, source, part)
    }
  }
}

function asVersion(entry: GitEntry | undefined): Version | null {
  return entry === undefined ? null : { kind: entry.kind, object: entry.object }
}

/** What of an earlier version is gone from the newest; `null` where nothing is, or where it only has another name now. */
export function goneFrom({ now, before: [old] }: Change, kept: ReadonlySet<string>, { objects }: Source): Part | null {
  if (!old || old.kind === 'repository' || kept.has(old.object)) return null
  const [earlier, later] = [objects.get(old.object), now === null ? null : objects.get(now.object)]
  if (!Buffer.isBuffer(earlier) || !Buffer.isBuffer(later)) return { lines: null, isHistory: true }
  const lines = goneLines(linesOf(earlier), linesOf(later))
  return lines !== null && lines.length === 0 ? null : { lines, isHistory: true }
}
