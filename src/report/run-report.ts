import type { Suppressed, Waiver } from '../model/exceptions.ts'
import type { Finding } from '../model/finding.ts'
import type { Position } from '../model/place.ts'
import type { Safe } from '../model/safe.ts'
import type { SurfaceState } from '../model/surface.ts'

/** Both ends of a stretch; columns count UTF-8 bytes from 1, and the end is exclusive. */
export interface ByteRange {
  readonly start: Position
  readonly end: Position
}

/** What a format needs of a finding that only the text around it tells: made where that text is known, so that no report holds it. */
export interface Mark {
  /** Stays the same while lines move; no two findings of a run share one. */
  readonly fingerprint: Safe
  /** `null` where the text is not at hand any more. */
  readonly bytes: ByteRange | null
  /** Those of the related places, in their order. */
  readonly related: readonly (ByteRange | null)[]
  /** That of the stretch that the finding's edit replaces. */
  readonly edit: ByteRange | null
}

/** What one tree gave. */
export interface TreeReport {
  /** What stands before the paths of the tree's documents when they are shown: empty, or a folder that ends in `/`. */
  readonly prefix: Safe
  /** Paths, below the tree's root, of all documents that were reported on, clean ones included. */
  readonly files: readonly Safe[]
  /** In the engine's order. */
  readonly findings: readonly Finding[]
  /** Findings that an exception keeps from being shown. */
  readonly suppressed: readonly Suppressed[]
  /** One for each finding, suppressed ones included. */
  readonly marks: ReadonlyMap<Finding, Mark>
}

/** A waiver in force, and how many findings it silences. */
export interface WaiverReport {
  readonly waiver: Waiver
  readonly findings: number
}

/** A rule that threw; `path` is the document as it is shown, `null` for a rule that reads the whole tree. */
export interface CrashReport {
  readonly ruleId: Safe
  readonly path: Safe | null
}

/** Why a part of the run, or all of it, could not be done. */
export interface ProblemReport {
  /** The code of a `CannotCheck`. */
  readonly code: Safe
  readonly message: Safe
  readonly hint: Safe
}

/** How many files were passed over, and why, in a word or two such as `excluded` or `symbolic link`. */
interface Skipped {
  readonly reason: Safe
  readonly files: number
}

/** A rule of which nothing is known, or not of all that it judges. */
export interface NotRunReport {
  readonly ruleId: Safe
  readonly reason: Safe
}

/** What was looked at: a result says nothing of what is not in here. */
export interface Scope {
  readonly seen: number
  /** Files that all rules read. */
  readonly linted: number
  /** Documents that could not be read, so that no rule saw what they say. */
  readonly unread: number
  /** Files that only the confidentiality rules read. */
  readonly scannedOnly: number
  /** Files of waivers and baselines; their entries were checked too. */
  readonly exceptionFiles: number
  readonly skipped: readonly Skipped[]
  readonly rules: number
  readonly notRun: readonly NotRunReport[]
  /** Whether the values that the policy protects were sought: `searched`, or why not. */
  readonly exact: Safe
  /** How many findings are not shown, by what silences them. */
  readonly suppressed: Readonly<Record<Suppressed['by'], number>>
  readonly waivers: readonly WaiverReport[]
  /** Set when the standard input was checked in place of a file. */
  readonly stdin?: StdinReport
}

/** The one document that is reported on, and how many errors and warnings in others have to do with it. */
export interface StdinReport {
  readonly path: Safe
  readonly elsewhere: number
}

/** All that a reporter gets to know; there is no room in it for text that nobody checked. */
export interface RunReport {
  /** The command as it was called: `validate-cto-child`. */
  readonly command: Safe
  readonly trees: readonly TreeReport[]
  readonly scope: Scope
  /** Of a scan: what became of each place in which values are sought. */
  readonly surfaces?: readonly SurfaceState[]
  readonly crashes: readonly CrashReport[]
  /** What could not be checked, so that the result is incomplete; people read it on stderr. */
  readonly problems: readonly ProblemReport[]
}
