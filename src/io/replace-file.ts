import { accessSync, closeSync, constants, fchmodSync, fchownSync, fstatSync, fsyncSync, lstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'

/** Why a file was left as it is. */
export type NotReplaced = 'changed' | 'link' | 'read-only' | 'failed'

/** Never waits for a pipe to be written to and never goes through a link; Windows has neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Bits of a mode that say who may do what. */
const permissions = 0o7777
const writable = 0o222

/**
 * Puts a text in the place of another one, whole or not at all: whoever opens the file meanwhile reads the old text or the new
 * one. `null` when that is done. A file that does not hold the old text any more is left, and so is one behind a link or
 * that nobody may write, even for a user who may do everything.
 */
export function replaceFile(path: string, before: string, after: string): NotReplaced | null {
  const seen = read(path, before)
  if (typeof seen === 'string') return seen
  const temporary = join(dirname(path), `.sotlint-${randomBytes(6).toString('hex')}.tmp`)
  try {
    write(temporary, after, seen)
    if (!isSame(lstatSync(path), seen)) {
      rmSync(temporary, { force: true })
      return 'changed'
    }
    renameSync(temporary, path)
    return null
  } catch {
    rmSync(temporary, { force: true })
    return 'failed'
  }
}

/** The file as it stands, if it holds the text. */
function read(path: string, text: string): Stats | NotReplaced {
  let file: number
  try {
    file = openSync(path, openFlags)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ELOOP' ? 'link' : code === 'ENOENT' ? 'changed' : 'failed'
  }
  try {
    const stat = fstatSync(file)
    if (!stat.isFile() || lstatSync(path).isSymbolicLink()) return 'link'
    if ((stat.mode & writable) === 0) return 'read-only'
    if (!readFileSync(file).equals(Buffer.from(text, 'utf8'))) return 'changed'
    accessSync(path, constants.W_OK)
    return stat
  } catch {
    return 'read-only'
  } finally {
    closeSync(file)
  }
}

/** Writes a file that was not there, with the mode and the owner of the one that it is to replace. */
function write(path: string, text: string, like: Stats): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    const made = fstatSync(file)
    if (made.uid !== like.uid || made.gid !== like.gid) fchownSync(file, like.uid, like.gid)
    fchmodSync(file, like.mode & permissions)
    writeFileSync(file, text, 'utf8')
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeMs === b.mtimeMs && a.mode === b.mode
}
