import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { configNames, configUnreadable, maxConfigBytes, maxOtherBytes, otherUnreadable, readConfig, readOther } from './find-config.ts'
import type { ConfigFile, ConfigSource } from './find-config.ts'
import { foldersUp } from './find-root.ts'
import { readBlobs } from './git/blobs.ts'
import { textOf } from './read-file.ts'
import type { ShowPath } from './show-path.ts'
import type { Staged } from './staged.ts'

/** Configurations as they are staged, so that a commit is judged by what it holds itself. */
export interface StagedConfigs extends ConfigSource {
  /** True when the commit changes what configures a folder: all of its documents are judged anew then. */
  isChangedAround(folder: string): boolean
  /** The same of a configuration that was named. */
  isChanged(path: string): boolean
}

/** @param top the repository's top, as paths that are handed in begin. A named file that git does not hold is read as it is. */
export function stagedConfigs(staged: Staged, top: string, show: ShowPath): StagedConfigs {
  const { entries, changed } = staged
  const extended = new Map<string, Set<string>>()
  const nameOf = (path: string) => relative(top, path).split(sep).join('/')
  const candidates = (folder: string) => foldersUp(folder, top).flatMap((up) => configNames.map((name) => join(up, name)))

  const fromIndex = (path: string): ConfigFile => {
    const text = textAt(staged, nameOf(path))
    if (text === undefined) throw configUnreadable(path, show)
    const names = extended.get(path) ?? new Set()
    extended.set(path, names)
    return {
      path,
      text,
      resolve(target) {
        const name = nameOf(resolve(dirname(path), target))
        if (name.startsWith('../') || isAbsolute(name)) return undefined
        names.add(name)
        return textAt(staged, name)
      },
    }
  }
  const isChanged = (path: string) => changed.has(nameOf(path)) || [...(extended.get(path) ?? [])].some((name) => changed.has(name))
  return {
    find(folder) {
      const path = candidates(folder).find((candidate) => entries.has(nameOf(candidate)))
      return path === undefined ? null : fromIndex(path)
    },
    read: (path) => (entries.has(nameOf(path)) ? fromIndex(path) : readConfig(path, show)),
    readOther(path, isNamed) {
      if (!entries.has(nameOf(path))) return isNamed ? readOther(path, show) : null
      const text = textAt(staged, nameOf(path), maxOtherBytes)
      if (text === undefined) throw otherUnreadable(path, show)
      return text
    },
    isChangedAround(folder) {
      const all = candidates(folder)
      const counts = all.findIndex((candidate) => entries.has(nameOf(candidate)))
      return all.slice(0, counts < 0 ? all.length : counts + 1).some(isChanged)
    },
    isChanged,
  }
}

function textAt(staged: Staged, name: string, maxBytes = maxConfigBytes): string | undefined {
  const entry = staged.entries.get(name)
  if (entry?.kind !== 'file' || entry.unmerged) return undefined
  const blob = readBlobs(staged.repository, [entry.object]).get(entry.object)
  if (!Buffer.isBuffer(blob)) return undefined
  const read = textOf(blob, maxBytes)
  return read.problem === undefined ? (read.text ?? undefined) : undefined
}
