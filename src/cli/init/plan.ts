import type { Safe } from '../../model/safe.ts'

/** One file that is to be written. */
export interface PlannedFile {
  readonly path: string
  readonly text: Safe
  /** The folder that it must not leave. */
  readonly bounds: string
  readonly isExecutable: boolean
}

/** What is to be written, and what is said besides. */
export interface Plan {
  readonly files: readonly PlannedFile[]
  /** What is left as it is, a line each. */
  readonly left: readonly Safe[]
  /** What the user is to do. */
  readonly next: readonly Safe[]
}

export function joinPlans(plans: readonly Plan[]): Plan {
  return { files: plans.flatMap(({ files }) => files), left: plans.flatMap(({ left }) => left), next: plans.flatMap(({ next }) => next) }
}
