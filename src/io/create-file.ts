import { linkSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative, sep } from 'node:path'
import { withDraft } from './draft-file.ts'

/** Why a file was not made. */
export type NotCreated = 'there' | 'outside' | 'failed'

/** Says whether something stands under a path, be it a link that leads nowhere. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return true
  }
}

/**
 * Makes a file that was not there, whole or not at all, with the folders above it; `null` when that is done. Whatever stands
 * under its name stays, also where it came about meanwhile. Its folder must lie in `bounds`, links followed.
 */
export function createFile(path: string, text: string, bounds: string, mode = 0o644): NotCreated | null {
  if (isTaken(path)) return 'there'
  if (!liesIn(dirname(path), bounds)) return 'outside'
  try {
    mkdirSync(dirname(path), { recursive: true })
    // Unlike a rename, a link takes nobody's place.
    withDraft(path, text, (draft) => linkSync(draft, path), { mode })
    return null
  } catch {
    return isTaken(path) ? 'there' : 'failed'
  }
}

/** Says whether a folder, or as much of the way to it as is there, lies in another one. */
function liesIn(folder: string, bounds: string): boolean {
  let at = folder
  while (!isTaken(at) && dirname(at) !== at) at = dirname(at)
  try {
    const way = relative(realpathSync(bounds), realpathSync(at))
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  } catch {
    return false
  }
}
