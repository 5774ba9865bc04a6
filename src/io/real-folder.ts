import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A path with the links to folders in it followed, and one to a file not; of what is gone, the folders around it. */
export function realFolder(path: string): string {
  try {
    if (statSync(path).isDirectory()) return realpathSync(path)
  } catch {
    // It is gone, or a link to nowhere: then the folder around it tells where it is.
  }
  const up = dirname(path)
  return up === path ? path : join(realFolder(up), basename(path))
}
