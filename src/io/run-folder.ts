import { lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import { literal } from '../model/safe.ts'
import { withDraft } from './draft-file.ts'
import { readFile } from './read-file.ts'

/** A folder that the files of one run are written to. */
export interface RunFolder {
  /** Its own name; text from outside. */
  readonly name: string
  /** True when something lies at a path in it, whatever it is. */
  holds(path: string): boolean
  /** The texts of the files at paths that match, as far as they can be read; links are passed over. */
  texts(matches: (path: string) => boolean): readonly string[]
  /** Writes a file that is not there yet, whole or not at all, with the folders on the way to it. */
  write(path: string, text: string): void
}

function unwritable(): CannotCheck {
  return new CannotCheck('FILE_UNWRITABLE', literal('a file of the run could not be written'), literal('check the run directory: its folders must be none behind links, and its files must not be there yet'))
}

/** Each folder from the run's own down to the file's, none of which may be a link that leads out. */
function makeFolders(root: string, folder: string): void {
  const steps = folder === '.' ? [] : folder.split('/')
  let at = root
  for (const step of steps) {
    at = join(at, step)
    if (lstatSync(at, { throwIfNoEntry: false }) === undefined) mkdirSync(at, { mode: 0o755 })
    if (!lstatSync(at).isDirectory()) throw unwritable()
  }
}

/** Bytes of a file of the run that are read: a generated configuration has a few thousand. */
const maxTextBytes = 1_000_000

/** Before a run begins there is little in its folder; more levels than these hold nothing that is sought. */
const maxDepth = 4

function filesBelow(root: string, folder = '', depth = 0): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return depth < maxDepth ? filesBelow(root, name, depth + 1) : []
    return entry.isFile() ? [name] : []
  })
}

/** A name that no file can have, such as one with a zero byte in it, is refused with a message that repeats it. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory()
  } catch {
    return false
  }
}

/** `path` is absolute. @throws CannotCheck `PATH_MISSING` when the path is no folder, or a link to one. */
export function openRunFolder(path: string): RunFolder {
  if (!isFolder(path)) {
    throw new CannotCheck('PATH_MISSING', literal('`--run` was given no folder'), literal('make the run directory first, and name it itself and no link to it'))
  }
  const inside = (name: string) => join(path, ...name.split('/'))
  const holds = (name: string) => lstatSync(inside(name), { throwIfNoEntry: false }) !== undefined
  return {
    name: basename(path),
    holds,
    texts: (matches) =>
      filesBelow(path)
        .filter(matches)
        .flatMap((name) => {
          const read = readFile(inside(name), maxTextBytes)
          return typeof read === 'string' || read.problem !== undefined || read.text === null ? [] : [read.text]
        }),
    write(name, text) {
      try {
        if (holds(name)) throw unwritable()
        makeFolders(path, name.includes('/') ? dirname(name) : '.')
        const at = inside(name)
        withDraft(at, text, (draft) => renameSync(draft, at))
      } catch {
        throw unwritable()
      }
    },
  }
}
