import { closeSync, constants, lstatSync, openSync, readdirSync, readlinkSync, readSync, statSync } from 'node:fs'
import type { Dirent, Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { NotRead } from './material.ts'
import type { Material } from './material.ts'
import { foreign } from './list-files.ts'
import type { Entry } from './list-files.ts'
import { realPath } from './real-path.ts'
import type { ShowPath } from './show-path.ts'

/** A file's or folder's own name, which may hold a value as well. */
export interface NamedPath {
  /** As the path is shown. */
  readonly shown: Safe
  readonly name: string
}

/** What is to be looked through of a path that was named. */
export interface FileMaterials {
  readonly materials: readonly Material[]
  readonly names: readonly NamedPath[]
  /** How many entries were passed over, and why. */
  readonly skipped: ReadonlyMap<Safe, number>
}

export interface FileContext {
  readonly show: ShowPath
  /** Where a file belongs, by its path below the one that was named. */
  surfaceOf(below: string): Safe
}

const PIECE = 1 << 16

const UNREADABLE = literal('it could not be opened or read')
const FOLDER = literal('the folder could not be opened')
const OTHER = literal('no ordinary file')
const REPOSITORY = literal('a repository inside this one: scan it there')

/** Never waits for a pipe to be written to and never goes through a link; Windows has neither flag. */
const found = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** A file's bytes; each piece is overwritten by the next. */
function* piecesOf(path: string, flags: number): Generator<Uint8Array> {
  let file: number
  try {
    file = openSync(realPath(path), flags)
  } catch {
    throw new NotRead(UNREADABLE)
  }
  const bytes = Buffer.allocUnsafe(PIECE)
  try {
    for (;;) {
      const length = readInto(file, bytes)
      if (length === 0) return
      yield bytes.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

function readInto(file: number, bytes: Buffer): number {
  try {
    return readSync(file, bytes, 0, bytes.length, null)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EOF') return 0
    throw new NotRead(UNREADABLE)
  }
}

/** The texts of a file or, in order of path, of all files of a folder; git's rules of what to ignore do not count. */
export function fileMaterials(path: string, context: FileContext): FileMaterials {
  const { show, surfaceOf } = context
  const stat = statOf(path, show)
  if (stat.isDirectory()) return walk(path, context)
  const name = basename(path)
  // What was named is meant, be it a link or a pipe.
  const material: Material = { surface: surfaceOf(name), path: show(path), name, key: null, read: () => piecesOf(path, constants.O_RDONLY) }
  return { materials: [material], names: [{ shown: show(path), name }], skipped: new Map() }
}

/** @throws CannotCheck where nothing can be said of what is there: a folder on the way is closed, or links go in a circle. */
function statOf(path: string, show: ShowPath): Stats {
  let stat: Stats | undefined
  try {
    stat = statSync(path, { throwIfNoEntry: false })
  } catch {
    throw new CannotCheck('FILE_UNREADABLE', fill(literal('`{path}` cannot be reached'), { path: show(path) }), literal('check that you may open each folder on the way, and where links lead'))
  }
  if (stat === undefined) throw pathMissing(show(path))
  return stat
}

/** What is said of a path that leads to nothing. */
function pathMissing(path: Safe): CannotCheck {
  return new CannotCheck('PATH_MISSING', fill(literal('there is no `{path}`'), { path }), literal('check the spelling and the folder it is run in'))
}

function walk(top: string, { show, surfaceOf }: FileContext): FileMaterials {
  const materials: Material[] = []
  const names: NamedPath[] = []
  const skipped = new Map<Safe, number>()
  const open = ['']
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const folder = join(top, at)
    const inside = entriesOf(folder)
    if (inside === null) materials.push({ ...named(at, folder), surface: surfaceOf(at), read: () => refuse(FOLDER) })
    const below: string[] = []
    for (const entry of inside ?? []) {
      const [way, path] = [`${at}${entry.name}`, join(folder, entry.name)]
      if (foreign.includes(entry.name)) {
        count(skipped, entry.name === '.git' ? literal('.git') : literal('node_modules'))
        continue
      }
      names.push({ shown: show(path), name: entry.name })
      if (entry.isDirectory()) below.push(`${way}/`)
      else if (entry.isFile()) materials.push({ ...named(entry.name, path), surface: surfaceOf(way), read: () => piecesOf(path, found) })
      else if (entry.isSymbolicLink()) materials.push({ ...named('', path), surface: surfaceOf(way), read: () => targetOf(path) })
      else count(skipped, OTHER)
    }
    open.push(...below.toReversed())
  }
  return { materials, names, skipped }

  function named(name: string, path: string): Pick<Material, 'name' | 'path' | 'key'> {
    return { name, path: show(path), key: null }
  }
}

/** The texts of a folder as they were listed, such as by git: what is gone from the disk is counted. */
export function listedMaterials(top: string, entries: readonly Entry[], { show, surfaceOf }: FileContext): FileMaterials {
  const materials: Material[] = []
  const names = new Map<string, NamedPath>()
  const skipped = new Map<Safe, number>()
  for (const { kind, path: way } of entries) {
    const path = join(top, way)
    if (lstatSync(realPath(path), { throwIfNoEntry: false }) === undefined) {
      count(skipped, literal('deleted'))
      continue
    }
    for (let at = way; at !== '.' && !names.has(at); at = dirname(at)) names.set(at, { shown: show(join(top, at)), name: basename(at) })
    const read = kind === 'repository' ? () => refuse(REPOSITORY) : kind === 'link' ? () => targetOf(path) : () => piecesOf(path, found)
    materials.push({ name: kind === 'file' ? basename(way) : '', path: show(path), key: null, surface: surfaceOf(way), read })
  }
  return { materials, names: [...names.values()], skipped }
}

function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(realPath(folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return null
  }
}

function count(counts: Map<Safe, number>, reason: Safe): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1)
}

function refuse(reason: Safe): never {
  throw new NotRead(reason)
}

/** A link is not followed: where it leads is all that stands in it. */
function* targetOf(path: string): Generator<Uint8Array> {
  let target: Buffer
  try {
    target = readlinkSync(realPath(path), { encoding: 'buffer' })
  } catch {
    throw new NotRead(UNREADABLE)
  }
  yield target
}
