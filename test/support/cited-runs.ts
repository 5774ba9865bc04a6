/** The files of a run directory, by path; its name is that of the run. */
export interface CitedRun {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
}

const digest = `sha256:${'5e'.repeat(32)}`
const config = JSON.stringify({ models: { default: { provider: 'qwen-local', model: 'qwen3.6-35b-a3b' } } })
const patch = `diff --git a/src/slug.ts b/src/slug.ts
--- a/src/slug.ts
+++ b/src/slug.ts
@@ -1 +1 @@
-export const slug = (text: string) => text.toLowerCase()
+export const slug = (text: string) => text.trim().toLowerCase()
`
const agentText = `The blanks are gone.

<<<AGENT_RESULT
{"status":"completed","summary":"Slugs lose their blanks.","artifacts":{"commit":"4be1f02","filesChanged":["src/slug.ts"],"testsPassed":true},"error":null}
AGENT_RESULT>>>
`

function run(number: number, change: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>>): CitedRun {
  const name = `20260603T1015${number % 60}Z-r1-string-slugify-${number}`
  const report = {
    run_id: name,
    engine: 'case',
    status: 'pass',
    failure_reason: null,
    backend: 'case',
    backend_exit_code: 0,
    case_process_started: true,
    case_model_provider: 'qwen-local',
    case_model: 'qwen3.6-35b-a3b',
    case_model_admission_status: 'admitted',
    source_admission_status: 'admitted',
    local_provider_config: { CTO_HARNESS_CASE_LOCAL_BASE_URL: 'present' },
    provider_probe: { class: 'content', max_tokens: 1024, http_status: 200, finish_reason: 'stop' },
    fixture: { id: 'string-slugify', kind: 'copied-artificial', digest },
    target_repository: null,
    changed_files: ['src/slug.ts'],
    patch: { path: 'patch.diff', bytes: patch.length },
    tests: { status: 'pass', exit_code: 0, passed: 4, failed: 0, total: 4 },
    baseline: { backend: 'fake', run_id: name, status: 'pass', path: 'baseline/report.json' },
    ...change,
  }
  return { name, files: { 'report.json': JSON.stringify(report, null, 2), 'task.md': 'Make the slug tests pass.\n', 'argv.json': '["run-case.sh","--engine","case"]', 'trace.jsonl': '{"step":"start"}\n', 'config/models.json': config, ...files } }
}

function startedFiles(number: number, tests: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const name = `20260603T1015${number % 60}Z-r1-string-slugify-${number}`
  const baseline = { run_id: name, backend: 'fake', status: 'pass', case_process_started: false, fixture: { digest }, tests: { status: 'pass', exit_code: 0, passed: 4, failed: 0, total: 4 }, changed_files: ['src/slug.ts'] }
  return {
    'backend/stdout.log': '',
    'backend/stderr.log': '{"msg":"spawning agent","agent":"implementer","provider":"qwen-local","model":"qwen3.6-35b-a3b"}\n',
    'baseline/report.json': JSON.stringify(baseline),
    'fixture/manifest.json': JSON.stringify({ id: 'string-slugify', kind: 'copied-artificial', digest }),
    'tests/result.json': JSON.stringify(tests),
    'tests/output.log': 'Four tests.\n',
  }
}

const green = { status: 'pass', exit_code: 0, passed: 4, failed: 0, total: 4 }
const red = { status: 'fail', exit_code: 1, passed: 3, failed: 1, total: 4 }

/** A run in which all went well. */
export const passingRun = run(4711, {}, { ...startedFiles(4711, green), 'backend/agent-result.txt': agentText, 'patch.diff': patch })

/** A run whose agent gave no text. */
export const failingRun = run(
  4712,
  { status: 'fail', failure_reason: 'case agent result protocol failed', backend_exit_code: 1, changed_files: [], patch: { path: 'patch.diff', bytes: 0 }, tests: red, source_admission_status: 'not_admitted' },
  { ...startedFiles(4712, red), 'backend/agent-result.txt': '', 'patch.diff': '' },
)

const unstarted = { status: 'blocked', backend_exit_code: null, case_process_started: false, changed_files: [], fixture: undefined, patch: undefined, tests: undefined, baseline: null }

/** A run that the provider's answers stopped. */
export const stoppedRun = run(
  4713,
  { ...unstarted, failure_reason: 'provider response shape unavailable', provider_probe: { class: 'reasoning-only', max_tokens: 1024 } },
  { 'backend/provider-reasoning-only.txt': 'class=reasoning-only\nmax_tokens=1024\n' },
)

/** A run that had no endpoint to speak to. */
export const unconfiguredRun = run(
  4714,
  { ...unstarted, failure_reason: 'local provider config unavailable', local_provider_config: { CTO_HARNESS_CASE_LOCAL_BASE_URL: 'missing' }, provider_probe: undefined },
  { 'backend/provider-local-config-unavailable.txt': 'CTO_HARNESS_CASE_LOCAL_BASE_URL=missing\n' },
)
