import { lstatSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal } from '../model/safe.ts'
import { foldersUp, projectOf, repositoryAt } from './find-root.ts'
import { readFile } from './read-file.ts'
import type { ShowPath } from './show-path.ts'

/** Names of the configuration; the first that is there counts. */
export const configNames = ['sotlint.config.yaml', 'sotlint.config.yml', 'sotlint.config.json'] as const

/** A configuration file as text, with the means to read what it extends. */
export interface ConfigFile {
  readonly path: string
  readonly text: string
  /** Reads a file that the configuration names; `undefined` where there is none, or where it lies out of bounds. */
  resolve(path: string): string | undefined
}

/** Where configurations come from: the folders, or what is staged. */
export interface ConfigSource {
  /** The configuration around a folder. */
  find(folder: string): ConfigFile | null
  /** One that was named. */
  read(path: string): ConfigFile
  /** The text of a file that goes with configurations; `null` where there is none. One that was named may lie anywhere. */
  readOther(path: string, isNamed: boolean): string | null
}

/** Bytes of configuration that are read; a policy of any team has a few thousand. */
export const maxConfigBytes = 1_000_000

/** Configurations as they stand in the folders now. */
export function folderConfigs(rootName: Policy['tree']['root'], show: ShowPath): ConfigSource {
  return { find: (folder) => findConfig(folder, rootName, show), read: (path) => readConfig(path, show), readOther: (path) => readOther(path, show) }
}

/** The configuration around a folder: never one from outside the repository, or from above the project where there is none. */
export function findConfig(folder: string, rootName: Policy['tree']['root'], show: ShowPath): ConfigFile | null {
  for (const up of foldersUp(folder, repositoryAt(folder) ?? projectOf(folder, rootName))) {
    const path = configNames.map((name) => join(up, name)).find((candidate) => lstatSync(candidate, { throwIfNoEntry: false }))
    if (path !== undefined) return readConfig(path, show)
  }
  return null
}

/** Reads a configuration file; what it extends must lie in the same repository, or beside or below it. */
export function readConfig(path: string, show: ShowPath): ConfigFile {
  const bounds = repositoryAt(dirname(path)) ?? dirname(path)
  const text = readWithin(bounds, path)
  if (text === undefined) throw configUnreadable(path, show)
  return { path, text, resolve: (name) => readWithin(bounds, resolve(dirname(path), name)) }
}

/** What is said of a configuration that is there and gives no text. */
export function configUnreadable(path: string, show: ShowPath): CannotCheck {
  return new CannotCheck(
    'CONFIG_UNREADABLE',
    fill(literal('the configuration `{path}` could not be read'), { path: show(path) }),
    literal('it must be a file of at most 1 MB, in valid UTF-8, inside its repository'),
  )
}

/** Bytes of such a file: some hundred thousand entries of a baseline. */
export const maxOtherBytes = 32 * 1024 * 1024

/** A file that goes with configurations, as it stands in its folder. */
export function readOther(path: string, show: ShowPath): string | null {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null
  const text = readWithin(repositoryAt(dirname(path)) ?? dirname(path), path, maxOtherBytes)
  if (text === undefined) throw otherUnreadable(path, show)
  return text
}

/** What is said of such a file that is there and gives no text. */
export function otherUnreadable(path: string, show: ShowPath): CannotCheck {
  return new CannotCheck(
    'CONFIG_UNREADABLE',
    fill(literal('`{path}` could not be read'), { path: show(path) }),
    literal('it must be a file of at most 32 MB, in valid UTF-8, inside its repository'),
  )
}

/** The text of a file that lies within a folder, links followed; `undefined` where that cannot be had. */
function readWithin(bounds: string, path: string, maxBytes = maxConfigBytes): string | undefined {
  try {
    const real = realpathSync(path)
    const way = relative(realpathSync(bounds), real)
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined
    const read = readFile(real, maxBytes)
    return typeof read === 'string' || read.problem !== undefined ? undefined : (read.text ?? undefined)
  } catch {
    return undefined
  }
}
