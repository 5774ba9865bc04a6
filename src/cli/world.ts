import type { Environment } from '../io/environment.ts'
import type { Output } from '../io/output.ts'
import type { Lookup } from '../io/provider.ts'
import type { Safe } from '../model/safe.ts'
import type { Exact } from './exact.ts'

/** What a program is given of the outside. */
export interface Outside {
  readonly cwd: string
  readonly environment: Environment
  readonly output: Output
  /** What stands in for the system's resolver of names. */
  readonly lookup?: Lookup
  /** What is handed over on the standard input, read when it is asked for; without one it is empty. */
  readonly input?: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Told where so little is to be done that making ready for more does not pay. */
  readonly expectLittle?: () => void
  /** Told where so much is to be done that several threads do it, when they have loaded what they run. */
  readonly expectMuch?: () => void
  /** Told where so many documents were read that what is known of them takes more room than all else. */
  readonly expectMost?: () => void
}

/** What a command is given of the outside, and of what is the same for all commands. */
export interface World extends Outside {
  readonly exact: Exact
  /** Notes that a stage of the work is done; `--debug` shows it. */
  readonly done: (stage: Safe) => void
  /** Notes how many things of a kind are done; who waits at a terminal sees it. */
  readonly step: (what: Safe, count: number) => void
}

/** 0: nothing wrong; 1: something is wrong in a document or a run; 2: the job could not be done; 3: a run was or is to be blocked. */
export type ExitCode = 0 | 1 | 2 | 3
