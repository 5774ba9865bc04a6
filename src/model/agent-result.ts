import type { Safe } from './safe.ts'

/** Why an agent's text is taken as a pass, or is not; every code but the last fails the gate. */
export type AgentResultCode =
  | 'no-provider-traffic'
  | 'provider-error-swallowed'
  | 'reasoning-only-in-run'
  | 'no-output'
  | 'start-missing'
  | 'start-missing-lookalike'
  | 'start-missing-toolcall-text'
  | 'end-missing'
  | 'end-missing-lookalike'
  | 'json-empty'
  | 'json-fenced'
  | 'json-placeholder'
  | 'json-syntax'
  | 'not-object'
  | 'status-missing'
  | 'status-invalid'
  | 'valid-failed'
  | 'valid-blocked'
  | 'valid-completed-template'
  | 'valid-completed-contradiction'
  | 'valid-completed-unproven'
  | 'valid-completed-suspect'
  | 'valid-completed'

/** What a relay or a server log has counted of a run; `null` for what nobody counted. */
export interface ProviderCounts {
  /** Requests that Case sent. */
  readonly requests: number | null
  /** Requests that ended in an error. */
  readonly httpErrors: number | null
  readonly contentChars: number | null
  readonly reasoningChars: number | null
  readonly finishReasons: readonly string[]
}

/** What has to hold before a text can say anything of the model, in the order in which it is worth checking. */
export type RunStep = 'request' | 'answer' | 'content' | 'tool-calls' | 'protocol'

export interface AgentResultDiagnosis {
  readonly code: AgentResultCode
  readonly passes: boolean
  /** What Case reports, with `…` where it repeats input; `null` where it takes the block as it stands. */
  readonly caseError: Safe | null
  readonly why: Safe
  readonly hint: Safe
  /** Line of the text, from 1; `null` where no line is to blame. */
  readonly line: number | null
  /** What was written in place of a token; `null` where that is not the matter. */
  readonly lookalike: Safe | null
  /** The first step of the run that nothing confirms, and what to look at; `null` where all are confirmed. */
  readonly unconfirmed: { readonly step: RunStep; readonly message: Safe } | null
}
