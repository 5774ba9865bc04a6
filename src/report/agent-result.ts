import type { AgentResultDiagnosis } from '../model/agent-result.ts'

/** The form of the output; `schemas/agent-result.schema.json` describes it. */
const FORM = 'sotlint-agent-result/1'

/** A diagnosis for programs; same input gives the same bytes. */
export function renderAgentResultJson(found: AgentResultDiagnosis): string {
  const { caseError, code, hint, line, lookalike, passes, unconfirmed, why } = found
  return `${JSON.stringify({ schema: FORM, code, passes, line, caseError, why, hint, lookalike, unconfirmed }, null, 2)}\n`
}

/** A diagnosis for people. */
export function renderAgentResult(found: AgentResultDiagnosis): string {
  const { caseError, code, hint, line, passes, unconfirmed, why } = found
  const lines = [
    `agent result: ${code}${line === null ? '' : ` (line ${line})`}`,
    `  ${why}`,
    ...(caseError === null ? [] : [`  Case says: ${caseError}`]),
    ...(passes ? [] : [`  hint: ${hint}`]),
    ...(unconfirmed === null ? [] : [`  first step not confirmed: ${unconfirmed.step}. ${unconfirmed.message}`]),
  ]
  return `${lines.join('\n')}\n`
}
