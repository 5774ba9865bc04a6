import { lstatSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import { fill, literal } from '../model/safe.ts'
import type { TreeLayout } from './find-root.ts'
import { mergeTargets } from './find-targets.ts'
import type { Target } from './find-targets.ts'
import { foreign } from './list-files.ts'
import { realFolder } from './real-folder.ts'
import type { ShowPath } from './show-path.ts'
import type { Staged } from './staged.ts'

/** A tree in what is staged. */
export interface StagedTarget extends Target {
  /** The root below the repository's top: empty, or a path that ends in `/`. */
  readonly folder: string
}

/**
 * The trees of a repository as the index has them, those that the commit would delete included.
 * @param top the repository's top, as paths are to begin that are shown.
 */
export function stagedTargets(staged: Staged, top: string, layout: TreeLayout): readonly StagedTarget[] {
  const topIsRoot = basename(staged.repository.top) === layout.root
  const folders = new Set<string>()
  let last: string | null = null
  for (const path of [...staged.entries.keys(), ...staged.changed]) {
    // What tells a root stands on the way to it, so that all that lies behind it has the same one.
    if (last !== null && path.startsWith(last)) continue
    const found = topIsRoot ? { folder: '', told: '' } : rootIn(path.split('/'), layout)
    if (found !== null) folders.add(found.folder)
    last = found?.told ?? null
  }
  return [...folders]
    .filter((folder) => ![...folders].some((other) => other !== folder && folder.startsWith(other) && folder !== `${other}${layout.root}/`))
    .toSorted()
    .map((folder) => ({ root: join(top, folder), folder, lone: false, named: null }))
}

/** The outermost folder on the way to a file that is a root, and the one that tells: the root bears its name, or holds the marker. */
function rootIn(parts: readonly string[], layout: TreeLayout): { readonly folder: string; readonly told: string } | null {
  for (const [index, part] of parts.slice(0, -1).entries()) {
    if (foreign.includes(part)) return null
    const told = folderOf(parts.slice(0, index + 1))
    if (part === layout.marker) return { folder: folderOf(parts.slice(0, index)), told }
    if (part === layout.root) return { folder: told, told }
  }
  return null
}

function folderOf(parts: readonly string[]): string {
  return parts.map((part) => `${part}/`).join('')
}

/**
 * What of the targets the arguments name; all of them where none is given. A path that lies in no tree names nothing, since a
 * hook may hand over whatever a commit touches.
 * @throws CannotCheck `PATH_MISSING` or `OUTSIDE_TREE` for one that is nowhere, or in another repository.
 */
export function namedTargets(targets: readonly StagedTarget[], paths: readonly string[], staged: Staged, cwd: string, show: ShowPath): readonly StagedTarget[] {
  if (paths.length === 0) return targets
  const found = paths.flatMap((path) => {
    const name = nameOf(resolve(cwd, path), staged, show)
    return targets.flatMap((target): readonly StagedTarget[] => {
      if (name === '' || target.folder.startsWith(`${name}/`)) return [target]
      if (!name.startsWith(target.folder)) return []
      return [{ ...target, named: [{ path: name.slice(target.folder.length), isFolder: false }] }]
    })
  })
  const folders = new Map(targets.map(({ root, folder }) => [root, folder]))
  return mergeTargets(found).map((target) => ({ ...target, folder: folders.get(target.root) ?? '' }))
}

/** A path below the repository's top, links to folders followed; it may be gone. */
function nameOf(path: string, { entries, changed, repository }: Staged, show: ShowPath): string {
  const name = relative(repository.top, realFolder(path)).split(sep).join('/')
  if (name === '..' || name.startsWith('../') || isAbsolute(name)) {
    throw new CannotCheck(
      'OUTSIDE_TREE',
      fill(literal('`{path}` lies outside the repository whose index is checked'), { path: show(path) }),
      literal('run it inside the repository that holds it'),
    )
  }
  const isKnown = [...entries.keys(), ...changed].some((one) => one === name || one.startsWith(`${name}/`))
  if (name === '' || isKnown || lstatSync(path, { throwIfNoEntry: false }) !== undefined) return name
  throw new CannotCheck('PATH_MISSING', fill(literal('there is no `{path}`'), { path: show(path) }), literal('check the spelling and the folder it is run in'))
}
