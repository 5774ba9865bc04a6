import type { Verdict } from '../model/gate.ts'
import type { Safe } from '../model/safe.ts'

/** The form of the output; `schemas/evidence.schema.json` describes it. */
const FORM = 'sotlint-evidence/1'

/** An evidence section for programs, with the difference that it would make where one was asked for. */
export function renderEvidenceJson(verdict: Verdict, section: Safe, diff: Safe | null): string {
  return `${JSON.stringify({ schema: FORM, verdict, section, diff }, null, 2)}\n`
}
