import type { Span } from '../../model/place.ts'

/** An encoded stretch and what it says; `null` where it is too long to be passed over and says nothing readable. */
export interface Fragment extends Span {
  readonly text: string | null
}

/** Length from which an encoded run that cannot be read is reported. */
export const UNREADABLE_FROM = 4096
