import type { HarnessPolicy } from '../../model/harness.ts'
import { probeTokens } from '../../model/preflight.ts'
import type { Admission, PreflightResult } from '../../model/preflight.ts'
import type { Json } from '../../model/policy.ts'
import type { Safe } from '../../model/safe.ts'
import { decidingMode } from './stops.ts'

/** The form of a run's name: its beginning in UTC, its round, its fixture and its process. */
export const runName = /^\d{8}T\d{6}Z-r\d+-[a-z0-9][a-z0-9-]*-\d+$/

/** What the probe contributes to a report; nothing where none was made. */
function probePart({ modes }: PreflightResult): Readonly<Record<string, Json>> {
  const mode = decidingMode(modes)
  if (mode === null) return {}
  const { class: className, httpStatus, finishReason } = mode
  const optional = { ...(httpStatus === null ? {} : { http_status: httpStatus }), ...(finishReason === null ? {} : { finish_reason: finishReason }) }
  return { provider_probe: { class: className, max_tokens: probeTokens, ...optional } }
}

/** What is written of an admission that was looked up, or that could not be. */
function admissionWord(admission: Admission | null, admitted: Safe): Json {
  return admission === 'admitted' ? admitted : admission === null ? 'unknown' : 'not_admitted'
}

/** The report of a run that was stopped before Case started: all that such a report has to say, and nothing that did not happen. */
export function blockedReport(runId: Safe, reason: Safe, result: PreflightResult, admission: Admission | null, { expect }: HarnessPolicy): Json {
  return {
    schema_version: 1,
    run_id: runId,
    status: 'blocked',
    failure_reason: reason,
    backend: expect.backend,
    backend_exit_code: null,
    case_process_started: false,
    case_model_provider: expect.provider,
    case_model: expect.model,
    case_model_admission_status: admissionWord(admission, expect.admission),
    local_provider_config: Object.fromEntries(result.checks.map(({ name, state }) => [name, state])),
    ...probePart(result),
    changed_files: [],
  }
}
