import { json, jsonLines, REPORT, spawnLine, stopped } from './harness-run.ts'
import type { RunChange } from './harness-run.ts'

const FAILED = { status: 'fail', exit_code: 1, passed: 3, failed: 2, total: 5 }

/** The run of 02:25: Case was started, and its agent's result kept no protocol. */
export const PROTOCOL_FAILED: RunChange = {
  report: {
    status: 'fail',
    failure_reason: 'case agent result protocol failed',
    backend_exit_code: 1,
    provider_probe: undefined,
    changed_files: [],
    'patch.bytes': 0,
    tests: FAILED,
  },
  files: {
    'backend/agent-result.txt': '',
    'backend/events.jsonl': jsonLines({ event: 'phase_start', phase: 'implement', agent: 'implementer' }, { event: 'phase_end', phase: 'implement', agent: 'implementer', outcome: 'failed', durationMs: 311 }),
    'backend/stderr.log': `${spawnLine({ cwd: '/tmp/harness/string-slugify' })}${JSON.stringify({ ts: '2026-06-01T02:25:41.411Z', level: 'error', msg: 'agent spawn failed', agent: 'implementer', durationMs: 311, error: 'AGENT_RESULT start delimiter not found' })}\n`,
    'patch.diff': '',
    'tests/result.json': json(FAILED),
    'tests/output.log': 'not ok 2 - blanks in a row\nnot ok 4 - tabs\n5 tests, 3 passed, 2 failed\n',
  },
}

const SHAPE_ID = '20260601T023119Z-r1-string-slugify-2759949'
const reasoning = stopped('backend/provider-reasoning-only.txt', 'provider response shape unavailable', {
  run_id: SHAPE_ID,
  started_at: '2026-06-01T02:31:19Z',
  finished_at: '2026-06-01T02:31:24Z',
  provider_probe: { class: 'reasoning-only', max_tokens: 32, http_status: 200, finish_reason: 'length' },
})

/** The run of 02:31: the provider gave reasoning alone, and Case was not started. */
export const REASONING_ONLY: RunChange = {
  ...reasoning,
  name: SHAPE_ID,
  files: { ...reasoning.files, 'backend/provider-reasoning-only.txt': 'class=reasoning-only\nmax_tokens=32\nhttp_status=200\nfinish_reason=length\n', 'trace.jsonl': jsonLines({ step: 'readiness' }, { step: 'probe', class: 'reasoning-only' }) },
}

const PASSED_ID = '20260601T031207Z-r1-string-slugify-2801442'

/** A run as a pass would look. */
export const PASSED: RunChange = {
  name: PASSED_ID,
  report: {
    run_id: PASSED_ID,
    started_at: '2026-06-01T03:12:07Z',
    finished_at: '2026-06-01T03:14:40Z',
    provider_requests: { count: 9, models: [REPORT.case_model], finish_reasons: ['tool_calls', 'stop'], content_chars: 2216, reasoning_chars: 9120, http_errors: [] },
    'baseline.run_id': PASSED_ID,
  },
  files: { 'baseline/report.json': json({ run_id: PASSED_ID, status: 'pass', backend: 'fake', case_process_started: false, fixture: REPORT.fixture, changed_files: ['src/slugify.js'], tests: REPORT.tests }) },
}

