import type { Data } from '../model/finding.ts'
import type { GateEvidence, GateResult, GateTexts } from '../model/gate.ts'
import type { Safe } from '../model/safe.ts'
import type { RunView } from './view.ts'

/** Says one thing of a run; a gate that says nothing, or warnings only, passes. `words` stand in for the code's own. */
export type Say<Code extends string = string> = (code: Code, evidence?: readonly GateEvidence[], data?: Data, words?: { readonly message: Safe; readonly hint: Safe }) => void

/** What the gates have said that were asked before. */
export interface Earlier {
  (id: string): GateResult['status'] | null
  all(): readonly GateResult[]
  /** All codes with the status that the gate has, of which its result gives the first. */
  codes(id: string): readonly Safe[]
}

export interface Gate<Code extends string = string> extends GateTexts {
  readonly codes: Readonly<Record<Code, GateTexts['codes'][string]>>
  /** What must be there for the gate to be asked: any directory, a report that can be read, or a Case process that was started. */
  readonly needs: 'nothing' | 'report' | 'start'
  /** Reads what other gates have said, so that it is asked after them. */
  readonly looksBack?: true
  /** Gives what fills the slots of `passes`. */
  check(run: RunView, say: Say<Code>, earlier: Earlier): Data | void
}

/** Keeps a gate's own codes checked while it is stored as a plain `Gate`. */
export function defineGate<Code extends string>(gate: Gate<Code>): Gate {
  return gate as unknown as Gate
}
