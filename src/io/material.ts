import type { Safe } from '../model/safe.ts'

/** Why a text could not be looked through, such as `unreadable` or `too-large`; from a list of ours. */
export class NotRead extends Error {
  override readonly name = 'NotRead'
  readonly reason: Safe

  constructor(reason: Safe) {
    super(reason)
    this.reason = reason
  }
}

/** One text in which no endpoint value may stand: a file, what git holds of one, a message, a list of names. */
export interface Material {
  /** Where it belongs in the list of what was looked at, such as `task` or `commit message`. */
  readonly surface: Safe
  /** As it is named in a finding; cleared, or a stand-in. */
  readonly path: Safe
  /** The name of the file, for what its ending tells of its form; empty for a text that is no file. */
  readonly name: string
  /** Equal contents have equal keys, so that each is looked through once; `null` where none is known. */
  readonly key: string | null
  /**
   * The bytes, in pieces of any size.
   * @throws NotRead when they cannot be had, or not to their end.
   */
  read(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Only what touches one of these stretches of lines counts (first and last line, from 1); without it all does. */
  readonly lines?: readonly (readonly [first: number, last: number])[]
  /** True for lines that are gone from the newest version and can be read in the history all the same: a warning. */
  readonly isHistory?: boolean
}
