import type { Data } from '../model/finding.ts'
import type { GateEvidence, GateResult, GateTexts } from '../model/gate.ts'
import type { RunView } from './view.ts'

/** Says one thing of a run; a gate that says nothing, or warnings only, passes. */
export type Say<Code extends string = string> = (code: Code, evidence?: readonly GateEvidence[], data?: Data) => void

/** What other gates have said of the run. */
export type Earlier = (id: string) => GateResult['status']

export interface Gate<Code extends string = string> extends GateTexts {
  readonly codes: Readonly<Record<Code, GateTexts['codes'][string]>>
  /** What must be there for the gate to be asked: any directory, a report that can be read, or a Case process that was started. */
  readonly needs: 'nothing' | 'report' | 'start'
  /** The gates that must have been asked before. */
  readonly after?: readonly string[]
  /** Gives what fills the slots of `passes`. */
  check(run: RunView, say: Say<Code>, earlier: Earlier): Data | void
}

/** Keeps a gate's own codes checked while it is stored as a plain `Gate`. */
export function defineGate<Code extends string>(gate: Gate<Code>): Gate {
  return gate as unknown as Gate
}
