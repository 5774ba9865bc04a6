import type { SurfaceFacts } from './run.ts'
import type { Safe } from './safe.ts'

/** What a gate says of a run. */
export type GateStatus = 'pass' | 'fail' | 'blocked' | 'skip'

/** One thing that a gate can say; `warning` changes nothing of what it says besides. */
export interface GateCode {
  readonly status: Exclude<GateStatus, 'pass'> | 'warning'
  /** A full sentence with `{name}` slots. */
  readonly text: string
  /** What to do, where it differs from the gate's own `hint`. */
  readonly hint?: string
}

/** What a gate is called, what it proves, and what it can say. */
export interface GateTexts {
  /** `HG` and two digits. */
  readonly id: string
  /** What it proves, in kebab-case. */
  readonly name: string
  /** One sentence: what a run has that passes. */
  readonly summary: string
  readonly why: string
  /** What to do where a run fails. */
  readonly hint: string
  /** What is said of a run that passes, with `{name}` slots. */
  readonly passes: string
  readonly codes: Readonly<Record<string, GateCode>>
}

/** Where a gate saw what it says; the path is below the run directory. */
export interface GateEvidence {
  readonly file: Safe
  /** A JSON pointer into the file. */
  readonly pointer?: Safe
  readonly line?: number
  readonly column?: number
  /** Of an endpoint value: what gave it away. */
  readonly tier?: Safe
}

export interface GateResult {
  readonly id: Safe
  readonly name: Safe
  readonly status: GateStatus
  /** `null` for a pass. */
  readonly code: Safe | null
  readonly message: Safe
  readonly evidence: readonly GateEvidence[]
  /** `null` where there is nothing to do. */
  readonly hint: Safe | null
}

/** What is worth a look and decides nothing. */
export interface GateWarning {
  readonly gate: Safe
  readonly code: Safe
  readonly message: Safe
  readonly evidence: readonly GateEvidence[]
}

/** A line that names what a run must not fall back to, and is no sign that it did. */
export interface Mention {
  readonly file: Safe
  readonly line: number
  readonly word: Safe
}

export type Verdict = 'pass' | 'fail' | 'blocked'

/** Only a pass opens the gate: a report we cannot read fails, and what was not checked holds it shut. */
export function opens(verdict: Verdict): boolean {
  return verdict === 'pass'
}

/** What all gates together say of one run. */
export interface Judgement {
  /** As the report has it; `null` where that may not be shown or is none. */
  readonly runId: Safe | null
  readonly verdict: Verdict
  /** Why the verdict is no pass although no gate fails or blocks. */
  readonly reason: Safe | null
  /** In order of id. */
  readonly gates: readonly GateResult[]
  /** What Case made of the agent's text; `null` where there is none to judge. */
  readonly agentResult: { readonly code: Safe; readonly caseError: Safe | null } | null
  readonly surfaces: readonly SurfaceFacts[]
  readonly eligible: readonly Safe[]
  readonly never: readonly Safe[]
  /** What the run shows, whatever its verdict is. */
  readonly note: Safe | null
  readonly mentions: readonly Mention[]
  readonly warnings: readonly GateWarning[]
}
