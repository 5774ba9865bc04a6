import { RUN_ID, filesWith, json, stopped } from './harness-run.ts'
import type { RunChange, RunFiles } from './harness-run.ts'

/** A run directory; its name is that of the run. */
export interface CitedRun {
  readonly name: string
  readonly files: RunFiles
}

const run = (change: RunChange): CitedRun => ({ name: RUN_ID, files: filesWith(change) })

/** A run in which all went well. */
export const passingRun = run({})

const red = { status: 'fail', exit_code: 1, passed: 4, failed: 1, total: 5 }

/** A run whose agent gave no text. */
export const failingRun = run({
  report: { status: 'fail', failure_reason: 'case agent result protocol failed', backend_exit_code: 1, changed_files: [], 'patch.bytes': 0, tests: red },
  files: { 'backend/agent-result.txt': '', 'patch.diff': '', 'tests/result.json': json(red) },
})

/** A run that the provider's answers stopped. */
export const stoppedRun = run(stopped('backend/provider-reasoning-only.txt', 'provider response shape unavailable', { provider_probe: { class: 'reasoning-only', max_tokens: 1024 } }))

/** A run that had no endpoint to speak to. */
export const unconfiguredRun = run(
  stopped('backend/provider-local-config-unavailable.txt', 'local provider config unavailable', { local_provider_config: { CTO_HARNESS_CASE_LOCAL_BASE_URL: 'missing' } }),
)
