import type { HeadingFact } from './facts.ts'
import type { Place } from './place.ts'
import type { EvidenceKey } from './policy.ts'
import type { RunAnswer } from './run-record.ts'
import type { FactText, Safe } from './safe.ts'

/** One `Key: value.` bullet. */
export interface EvidenceFact {
  readonly key: EvidenceKey
  /** The key as the policy spells it. */
  readonly name: Safe
  /** The bullet's text. */
  readonly place: Place
  /** Without backticks and final full stop; empty when nothing stands there. */
  readonly value: FactText
  readonly valuePlace: Place
}

/** A run directory that an evidence section names. */
export interface RunArtifact {
  readonly place: Place
  readonly baseline: boolean
  /** The path holds a folder that the policy accepts as proof, and a well-formed run name in it. */
  readonly inRunFolder: boolean
  /** `2026-06-01T02:25:35Z`, or `null` when the name bears no valid time. */
  readonly stamp: Safe | null
  /** The key, or the path itself, says that this is a run and not just any artifact. */
  readonly isRun: boolean
  /** The key is one that names the run of the report, in full. */
  readonly isReported: boolean
  /** `<stamp>-<case>-<number>` as it stands in the path; withheld if the scanner marks it. */
  readonly name: FactText
  /** What its directory says, where it was asked for. */
  readonly answer?: RunAnswer
}

/** A line of an evidence section as two versions of it are compared: list marks gone, wrapping undone, white space folded. */
export interface EvidenceLine {
  readonly text: FactText
  readonly place: Place
}

/** An H2 or H3 that reports runs. */
export interface EvidenceSection {
  readonly heading: HeadingFact
  /** All that it says, in order, the heading first; blank lines, thematic breaks and comments to sotlint say nothing. */
  readonly lines: readonly EvidenceLine[]
  /** The date at the end of the heading if it is a real one. */
  readonly date: Safe | null
  readonly facts: readonly EvidenceFact[]
  readonly runs: readonly RunArtifact[]
  /** Ids that a `This validates …` names. */
  readonly validates: readonly Safe[]
  /** Ids that a `This does not validate …` names. */
  readonly denies: readonly Safe[]
  /** Ids that the section speaks for: those it validates, else the nearest work item above. */
  readonly belongsTo: readonly Safe[]
  /** Latest run stamp (the fake baseline's not counted), else the heading's date at 00:00; sorts as text. `null` without either. */
  readonly time: Safe | null
}
