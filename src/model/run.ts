import type { Safe } from './safe.ts'
import type { SurfaceState } from './surface.ts'

/** One entry below a run directory. */
export interface RunFile {
  /** Path below the run directory, with `/`; it may hold a protected value. */
  readonly path: string
  /** The path in the form in which it may be written. */
  readonly shown: Safe
  /** `other`: a pipe, a socket, a device, or a folder that could not be opened. */
  readonly kind: 'file' | 'link' | 'other'
  /** When it was last written, in milliseconds since 1970; `null` where that is not known. */
  readonly modified: number | null
  /** What it holds, if the gates read it; it may hold protected values. */
  readonly text: string | null
  /** Why there is no text to rely on. */
  readonly problem: 'unreadable' | 'too-large' | 'encoding' | null
}

/** What a run left, as far as the gates read it. */
export interface RunFacts {
  /** The directory's own name. */
  readonly name: string
  /** True when a link to the directory was named, and not the directory. */
  readonly isLink: boolean
  /** In order of path. */
  readonly files: readonly RunFile[]
}

/** A place at which an endpoint value stands. */
export interface SurfaceHit {
  readonly file: Safe
  readonly line: number
  readonly column: number
  readonly tier: Safe
  readonly level: 'error' | 'warning'
}

/** One of the places in which endpoint values are sought, with what was found there. */
export interface SurfaceFacts extends SurfaceState {
  readonly hits: readonly SurfaceHit[]
}
