import type { Safe } from './safe.ts'

/** What became of one place in which endpoint values are sought; one that was not looked through is never passed over in silence. */
export interface SurfaceState {
  /** As in the policy or in our own list, such as `task` or `commit message`. */
  readonly name: Safe
  /** `absent`: there is nothing of it; `not-scanned`: some or all of it could not be looked through. */
  readonly state: 'scanned' | 'absent' | 'not-scanned'
  /** Why it is absent or was not looked through; `null` where there is nothing to say. */
  readonly reason: Safe | null
  /** How many texts of it were looked through. */
  readonly texts: number
}
