import { lstatSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Safe } from '../model/safe.ts'
import { isFolder } from './find-root.ts'

/** Where a run was found: `link` for a name that leads elsewhere, which is not followed. */
export type FoundRun = { readonly kind: 'directory'; readonly path: string } | { readonly kind: 'link' | 'missing' }

/** Finds the directory of a run by its own name. */
export type FindRun = (name: Safe) => FoundRun

/**
 * The finder of the runs that lie in the folders which a policy lists, as paths from the project; `null` where none of these is
 * there. A document gives names alone, so that it cannot lead anywhere else.
 */
export function runFinder(project: string, folders: readonly Safe[]): FindRun | null {
  const roots = folders.map((folder) => resolve(project, folder)).filter(isFolder).map((folder) => realpathSync(folder))
  if (roots.length === 0) return null
  return (name) => {
    const found = roots.map((root) => lookAt(join(root, name)))
    return found.find(({ kind }) => kind === 'directory') ?? found.find(({ kind }) => kind === 'link') ?? { kind: 'missing' }
  }
}

function lookAt(path: string): FoundRun {
  try {
    const stat = lstatSync(path)
    if (stat.isSymbolicLink()) return { kind: 'link' }
    return stat.isDirectory() ? { kind: 'directory', path } : { kind: 'missing' }
  } catch {
    return { kind: 'missing' }
  }
}
