import type { AgentResultDiagnosis, ProviderCounts } from '../model/agent-result.ts'
import type { RunFile } from '../model/run.ts'
import { diagnoseAgentResult } from './agent-result/diagnose.ts'
import { parseAgentResult } from './agent-result/parse.ts'
import type { ReportView } from './report-view.ts'
import type { RunView } from './view.ts'

/** What the agent of a run wrote, and what Case made of it. */
export interface AgentText {
  readonly file: RunFile
  readonly diagnosis: AgentResultDiagnosis
  /** The files that it says it changed; `null` where it says nothing of them that Case takes. */
  readonly files: readonly string[] | null
}

function lengthOf(report: ReportView, field: 'provider_requests.http_errors'): number | null {
  const value = report.value(field)
  return Array.isArray(value) ? value.length : null
}

/** What a relay or a log has counted, as the report has it. */
function countsOf(report: ReportView): ProviderCounts | null {
  if (report.map('provider_requests') === null) return null
  return {
    requests: report.number('provider_requests.count'),
    httpErrors: lengthOf(report, 'provider_requests.http_errors'),
    contentChars: report.number('provider_requests.content_chars'),
    reasoningChars: report.number('provider_requests.reasoning_chars'),
    finishReasons: report.list('provider_requests.finish_reasons'),
  }
}

/** `null` for a run that has no text, or none that can be read. */
export function readAgentText({ file, report }: RunView): AgentText | null {
  const found = file('agentResult')
  if (found === null || found.text === null) return null
  const parsed = parseAgentResult(found.text)
  return {
    file: found,
    diagnosis: diagnoseAgentResult(found.text, countsOf(report)),
    files: parsed.kind === 'valid' ? parsed.result.filesChanged.filter((path) => typeof path === 'string') : null,
  }
}
