import type { ProbeMode, StopKind } from './harness.ts'
import type { NetworkFailure } from './network-failure.ts'
import type { Safe } from './safe.ts'

/** Tokens that an answer may take: with few of them a thinking model has no answer yet. */
export const probeTokens = 1024

/** What a variable holds, in the only words that may be said of it. */
export type NameState = 'missing' | 'present' | 'invalid'

/** A variable with its state; the reason of an invalid one and the warning of a present one are fixed words. */
export interface NameCheck {
  readonly name: Safe
  readonly state: NameState
  readonly reason?: Safe
  readonly warning?: Safe
}

/** What is wrong with what lies at a path. */
export type PathFault = 'not-found' | 'not-a-file' | 'not-executable' | 'unreadable'

/** What came back of one request: text of the server, of which nothing but fixed words may be told. */
export type Answer =
  | { readonly kind: 'failed'; readonly failure: NetworkFailure | { readonly class: 'too-large' }; readonly status: number | null }
  | { readonly kind: 'answered'; readonly status: number; readonly contentType: string | null; readonly chunks: readonly Uint8Array[] }

/** What the admission file says of the model that was selected. */
export type Admission = 'admitted' | 'not-admitted' | 'absent'

/** What came of asking the provider in one mode. */
export interface ModeResult {
  readonly mode: ProbeMode
  /** The row of the classification, from 1. */
  readonly row: number
  readonly class: Safe
  readonly allows: boolean
  /** What kind of stop it is where it does not allow. */
  readonly stop: StopKind | null
  /** The code of a network error, from a closed list. */
  readonly code: Safe | null
  readonly httpStatus: number | null
  readonly finishReason: Safe | null
  readonly hint: Safe | null
  readonly warnings: readonly Safe[]
  /** What to do about it. */
  readonly fix: Safe
}

/** What was found before a run: steps that were not reached are empty or `null`. */
export interface PreflightResult {
  readonly checks: readonly NameCheck[]
  readonly admission: Admission | null
  readonly modes: readonly ModeResult[]
  /** What stops the run; `null` when every step that was to be taken says that it may start. */
  readonly stop: StopKind | null
}
