import type { Environment } from '../io/environment.ts'
import type { Output } from '../io/output.ts'

/** What a command is given of the outside. */
export interface World {
  readonly cwd: string
  readonly environment: Environment
  readonly output: Output
}

/** 0: nothing wrong; 1: something is wrong in a document; 2: the job could not be done. */
export type ExitCode = 0 | 1 | 2
