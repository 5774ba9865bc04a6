import type { Directive, DirectiveTarget } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Place } from './place.ts'
import type { Safe } from './safe.ts'

/** An entry of the waiver file: one person's word, for a time, that a finding may stand. */
export interface Waiver {
  /** The entry in the waiver file. */
  readonly place: Place
  readonly ruleId: Safe
  /** `null` for all messages of the rule. */
  readonly messageId: Safe | null
  /** A path or glob, seen from the waiver file's folder. */
  readonly path: Safe
  /** At most one of these three narrows the place down; the first two survive moved lines. */
  readonly item: Safe | null
  readonly heading: Safe | null
  readonly line: number | null
  /** The kind of endpoint value that is no such value; only for the rule about them. */
  readonly tier: Safe | null
  readonly owner: Safe
  readonly reason: Safe
  /** The last UTC day on which it holds, `YYYY-MM-DD`. */
  readonly expires: Safe
}

/** A finding that was there when the baseline was written. */
export interface BaselineEntry {
  /** The entry in the baseline file. */
  readonly place: Place
  /** `rule/message`; `null` where it names none that there is. */
  readonly rule: Safe | null
  /** Seen from the baseline file's folder; only compared, never shown. */
  readonly path: string
  readonly fingerprint: Safe
}

/** An entry as the baseline file has it. */
export interface BaselineRecord {
  /** Seen from the baseline file's folder. */
  readonly path: string
  /** `rule/message`. */
  readonly rule: string
  readonly fingerprint: string
}

/**
 * What became of an exception: it silences something, or nothing; it is past its date; it names what cannot be
 * silenced; or nothing can be said, since what it speaks of was not looked at.
 */
export type ExceptionState = 'in-force' | 'unused' | 'expired' | 'not-allowed' | 'not-judged'

export interface TargetUse {
  readonly target: DirectiveTarget
  readonly state: ExceptionState
}

export interface DirectiveUse {
  readonly directive: Directive
  readonly targets: readonly TargetUse[]
}

export interface WaiverUse {
  readonly waiver: Waiver
  readonly state: ExceptionState
}

export interface BaselineUse {
  readonly entry: BaselineEntry
  readonly state: ExceptionState
}

/** What the rules about exceptions read: those of a tree's documents, or those of a file beside it. */
export interface ExceptionFacts {
  readonly directives: readonly DirectiveUse[]
  readonly waivers: readonly WaiverUse[]
  readonly baseline: readonly BaselineUse[]
}

/** A finding that is not shown, and what keeps it from being shown. */
export interface Suppressed {
  readonly finding: Finding
  readonly by: 'directive' | 'waiver' | 'baseline'
  /** The directive's target, the waiver or the baseline's entry; `null` while the baseline is being written. */
  readonly cause: DirectiveTarget | Waiver | BaselineEntry | null
}
