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
}

/** Bytes of configuration that are read; a policy of any team has a few thousand. */
export const maxConfigBytes = 1_000_000

/** Configurations as they stand in the folders now. */
export function folderConfigs(rootName: Policy['tree']['root'], show: ShowPath): ConfigSource {
  return { find: (folder) => findConfig(folder, rootName, show), read: (path) => readConfig(path, show) }
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

function readWithin(bounds: string, path: string): string | undefined {
  try {
    const real = realpathSync(path)
    const way = relative(realpathSync(bounds), real)
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined
    const read = readFile(real, maxConfigBytes)
    return typeof read === 'string' || read.problem !== undefined ? undefined : (read.text ?? undefined)
  } catch {
    return undefined
  }
}
