import { lstatSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Safe } from '../../model/safe.ts'
import type { Environment } from '../environment.ts'
import { projectOf, repositoryAt } from '../find-root.ts'
import { makeFolders } from '../make-folders.ts'
import { realFolder } from '../real-folder.ts'

/** A folder for caches, and what is asked of the files in it. */
export interface CacheFolder {
  readonly path: string
  /** True where nobody has named the folder: then it and its files must be the user's own, and no one else's to write. */
  readonly isOwn: boolean
}

/** Relative paths count for nothing, as the XDG specification has it. */
function usersFolder({ HOME = '', LOCALAPPDATA = '', XDG_CACHE_HOME = '' }: Environment): string | null {
  if (isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'sotlint')
  if (process.platform === 'win32' && isAbsolute(LOCALAPPDATA)) return join(LOCALAPPDATA, 'sotlint', 'cache')
  return isAbsolute(HOME) ? join(HOME, '.cache', 'sotlint') : null
}

function isWithin(bounds: string, path: string): boolean {
  const way = relative(bounds, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * The folder in which caches are kept: the one that was named, else the user's own; `null` where there is none to be used. The
 * user's own must not lie in the repository or project that is checked: a checkout that nobody trusts would bring its answers.
 */
export function findCacheFolder(location: string | null, root: string, rootName: Safe, { cwd, environment }: { readonly cwd: string; readonly environment: Environment }): CacheFolder | null {
  if (location !== null) return { path: resolve(cwd, location), isOwn: false }
  const path = usersFolder(environment)
  if (path === null) return null
  const checked = realFolder(root)
  const bounds = [checked, repositoryAt(checked), projectOf(checked, rootName)]
  const real = realFolder(path)
  return bounds.some((folder) => folder !== null && isWithin(folder, real)) ? null : { path, isOwn: true }
}

/** True for a file or folder that is this user's, and that nobody else may write. Windows keeps others out in its own way. */
export function isPrivate({ mode, uid }: { readonly mode: number; readonly uid: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}

/** Says whether files may be read and made in the folder, which is made if need be. */
export function prepareFolder({ isOwn, path }: CacheFolder, make: boolean): boolean {
  try {
    if (make) makeFolders(path)
    const stat = isOwn ? lstatSync(path) : statSync(path)
    return stat.isDirectory() && (!isOwn || isPrivate(stat))
  } catch {
    return false
  }
}
