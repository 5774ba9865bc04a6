import type { Safe } from '../../model/safe.ts'

/** A text to be sought that is the protected value or a part of it; its encodings are made from it. */
export interface Plain {
  /** Which part it is, in a word such as `host`. */
  readonly part: Safe
  readonly text: string
  /** True where only this very spelling is sought: too short for anything else. */
  readonly asWritten?: true
  /** True where more of the value follows, so that what stands behind it says nothing. */
  readonly cut?: true
}
