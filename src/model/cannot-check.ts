import type { Safe } from './safe.ts'

/** The closed list of reasons for which a check could not run. */
export type CannotCheckCode =
  | 'CONFIG_INVALID'
  | 'CONFIG_UNREADABLE'
  | 'FILE_CHANGED'
  | 'FILE_EXISTS'
  | 'FILE_UNREADABLE'
  | 'FILE_UNWRITABLE'
  | 'GIT_FAILED'
  | 'NAME_REFUSED'
  | 'NO_EVIDENCE'
  | 'NO_FILES'
  | 'NO_ROOT'
  | 'OUTPUT_FAILED'
  | 'OUTSIDE_TREE'
  | 'PARSERS_DIFFER'
  | 'PATH_MISSING'
  | 'SEVERAL_ROOTS'
  | 'UNKNOWN_ITEM'
  | 'UNKNOWN_RULE'
  | 'UNMERGED'
  | 'USAGE'

/** The check could not run, and the person running it can put that right. Anything else thrown is our bug. */
export class CannotCheck extends Error {
  override readonly name = 'CannotCheck'
  readonly code: CannotCheckCode
  readonly hint: Safe

  constructor(code: CannotCheckCode, message: Safe, hint: Safe) {
    super(message)
    this.code = code
    this.hint = hint
  }
}
