import type { Span } from '../../model/place.ts'

/** A home folder with the rest of its path; what stands before it must not be a part of a longer path or of an address. */
const HOME = /(?:(?<=file:\/\/)|(?<![\w.~/\\-]))(?:\/(?:home|Users)\/([\w.-]{1,64})|\/root(?=\/[\w.])|[A-Za-z]:[\\/]{1,2}Users[\\/]{1,2}([\w.-]{1,64}))([^\s"'`<>|()[\]{},;]{0,1000})/g
const FOLDERS = ['/home/', '/root/', 'Users']
const ANYBODY = new Set(['user', 'username', 'name', 'you', 'me', 'someone', 'example', 'shared', 'public'])

/** Makes the finder of absolute paths into somebody's home, save those of runs, which the record needs. */
export function homePathFinder(runFolder: string): (text: string) => readonly Span[] {
  return (text) => {
    if (!FOLDERS.some((folder) => text.includes(folder))) return []
    return [...text.matchAll(HOME)].flatMap(({ 0: path, 1: unix, 2: windows, 3: rest = '', index }) => {
      const owner = unix ?? windows
      if (owner !== undefined && (ANYBODY.has(owner.toLowerCase()) || /^\.+$/.test(owner))) return []
      const parts = rest.split(/[\\/]+/)
      const run = parts.indexOf(runFolder)
      if (run >= 0 && parts[run + 1]) return []
      return [{ start: index, end: index + path.replace(/[.:!?*_]+$/, '').length }]
    })
  }
}
