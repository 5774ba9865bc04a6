import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Safe } from '../model/safe.ts'

/** How a policy's trees lie on disk: the documents' folder below a project (`.sot`), and the folder in it that tells. */
export interface TreeLayout {
  readonly root: Safe
  readonly marker: Safe
}

/** Says whether a path is a folder, links followed. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The roots that a folder directly holds (`.sot`) and is (`.sot` itself, or any folder with the marker). */
export function rootsAt(folder: string, layout: TreeLayout): readonly string[] {
  const below = join(folder, layout.root)
  const roots = isFolder(below) ? [below] : []
  return isRoot(folder, layout) ? [...roots, folder] : roots
}

function isRoot(folder: string, layout: TreeLayout): boolean {
  return isFolder(join(folder, layout.marker)) || (basename(folder) === layout.root && isFolder(folder))
}

/** The folder of the project whose documents a root holds: the one around a `.sot`, else the root itself. */
export function projectOf(root: string, rootName: Safe): string {
  return basename(root) === rootName ? dirname(root) : root
}

/** The nearest root around a folder or file, the folder itself not counted; never looked for outside its repository. */
export function rootAround(path: string, layout: TreeLayout): string | null {
  return foldersUp(dirname(path), repositoryAt(path)).find((folder) => isRoot(folder, layout)) ?? null
}

/** The roots of the nearest folder that has any, on the way up to the top of the repository. */
export function rootsUpwards(folder: string, layout: TreeLayout): readonly string[] {
  for (const up of foldersUp(folder, repositoryAt(folder))) {
    const roots = rootsAt(up, layout)
    if (roots.length > 0) return roots
  }
  return []
}

/** The top of the repository that a path lies in, or `null` where there is none. */
export function repositoryAt(path: string): string | null {
  return foldersUp(path, null).find((folder) => existsSync(join(folder, '.git'))) ?? null
}

/** A folder and those around it, inside out, up to the last one (the top of the file system when it is `null`). */
export function foldersUp(folder: string, last: string | null): readonly string[] {
  const folders = [folder]
  for (let at = folder; at !== last && dirname(at) !== at; ) {
    at = dirname(at)
    folders.push(at)
  }
  return folders
}

/** Roots below a folder in order of path. Links are not followed, so no loop is walked; a root within a root is part of it. */
export function rootsBelow(folder: string, layout: TreeLayout): readonly string[] {
  const roots: string[] = []
  const open = [folder]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const here = rootsAt(at, layout)
    roots.push(...here)
    if (!here.includes(at)) open.push(...subfolders(at).filter((path) => !here.includes(path)))
  }
  return roots.toSorted()
}

function subfolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
      .map((entry) => join(folder, entry.name))
  } catch {
    // A folder that cannot be opened holds no root that could be checked; the roots that are found say what was.
    return []
  }
}
