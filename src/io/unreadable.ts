import { CannotCheck } from '../model/cannot-check.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { maxFileBytes } from './read-file.ts'

/** Why nothing is known of a file that was asked for. */
export type Unreadable = keyof typeof unreadable

/** What is said of a file that is there and cannot be read. */
const unreadable = {
  unreadable: {
    code: 'FILE_UNREADABLE',
    message: literal('`{path}` could not be read'),
    hint: literal('check that it is a file, that its name is valid UTF-8, and that you may read it'),
  },
  'too-big': {
    code: 'FILE_UNREADABLE',
    message: literal('`{path}` is too big to be scanned'),
    hint: fill(literal('split it, or move it out of the tree: files of up to {mebibytes} MiB are scanned'), { mebibytes: maxFileBytes >> 20 }),
  },
  unmerged: {
    code: 'UNMERGED',
    message: literal('`{path}` stands in the index with a merge conflict'),
    hint: literal('resolve it, and `git add` the file'),
  },
  'not-held': {
    code: 'FILE_UNREADABLE',
    message: literal('git does not hold the content of `{path}`'),
    hint: literal('fetch it where the clone is a partial one; otherwise `git fsck` says what is damaged'),
  },
} as const

/** Tells what is a problem from what is only passed over. */
export function isUnreadable(read: string): read is Unreadable {
  return Object.hasOwn(unreadable, read)
}

/** The problem of a file that was asked for, or that others refer to. */
export function fileUnreadable(why: Unreadable, path: Safe): CannotCheck {
  const { code, message, hint } = unreadable[why]
  return new CannotCheck(code, fill(message, { path }), hint)
}

/** The problem of a folder that was not listed as a whole. */
export function folderUnreadable(path: Safe): CannotCheck {
  return new CannotCheck(
    'FILE_UNREADABLE',
    fill(literal('a folder in `{path}` could not be opened, so files may be missing'), { path }),
    literal('check that you may read every folder in it'),
  )
}
