import { accessSync, closeSync, constants, fchmodSync, fchownSync, fstatSync, lstatSync, openSync, readFileSync, renameSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { withDraft } from './draft-file.ts'

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
  try {
    return withDraft(path, after, (draft) => takePlace(draft, path, seen), { mode: 0o600, prepare: (file) => makeLike(file, seen) })
  } catch {
    return 'failed'
  }
}

/** Another writer may have been quicker while the draft was written. */
function takePlace(draft: string, path: string, seen: Stats): NotReplaced | null {
  if (!isSame(lstatSync(path), seen)) return 'changed'
  renameSync(draft, path)
  return null
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

/** Gives a new file the mode and the owner of the one that it is to replace. */
function makeLike(file: number, like: Stats): void {
  const made = fstatSync(file)
  if (made.uid !== like.uid || made.gid !== like.gid) fchownSync(file, like.uid, like.gid)
  fchmodSync(file, like.mode & permissions)
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeMs === b.mtimeMs && a.mode === b.mode
}
