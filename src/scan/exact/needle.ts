import type { Safe } from '../../model/safe.ts'

/** What stands around a place where the automaton has seen a pattern; bytes as characters, as much of it as there is. */
export interface Seen {
  readonly before: string
  readonly match: string
  readonly after: string
}

/** One pattern of the automaton. */
export interface Needle {
  readonly part: Safe
  /** How the part is written there; `null` where it is as it is. */
  readonly form: Safe | null
  /** Bytes, letters in lower case. */
  readonly pattern: readonly number[]
  /** Says whether what was seen is the part, and neither a piece of a longer word nor something that only looks so. */
  holds(seen: Seen): boolean
}

/** Bytes that are looked at on either side of a pattern. */
export const MARGIN = 24
