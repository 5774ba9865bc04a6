import { hg18Consistency } from '../../src/gates/all/hg18-consistency.ts'
import { gateTable } from '../support/gate-table.ts'
import { json, jsonLines, stopped } from '../support/harness-run.ts'

const FAILED = { status: 'fail', passed: 4, failed: 1, exit_code: 1, total: 5 }
const reasoning = stopped('backend/provider-reasoning-only.txt', 'provider response shape unavailable')
const ended = (event: object) => ({ files: { 'backend/events.jsonl': jsonLines({ event: 'phase_start' }, { event: 'phase_end', phase: 'implement', outcome: 'completed', ...event }) } })

gateTable({
  gate: hg18Consistency,
  passes: {
    'a run that failed for a reason': { report: { status: 'fail', failure_reason: 'tests failed', backend_exit_code: 1, tests: FAILED }, files: { 'tests/result.json': json(FAILED) } },
    'a run that calls itself failed although all else is well': { report: { status: 'fail', failure_reason: 'exit code', backend_exit_code: 1 } },
    'a run that was blocked': reasoning,
    'a pass without a patch, which is for another gate to say': { files: { 'patch.diff': null } },
    'a pass without results of tests': { files: { 'tests/result.json': null, 'tests/output.log': null } },
    'a pass without the agent\'s text': { files: { 'backend/agent-result.txt': null } },
    'a phase that failed with an error': ended({ outcome: 'failed', result: { error: 'x' } }),
    'a phase that was completed without one': ended({ result: { error: null, status: 'completed' } }),
    'words about the end of a phase': { files: { 'backend/stdout.log': 'phase_end completed error\n' } },
  },
  says: {
    'a pass without a start': { ...reasoning, report: { ...reasoning.report, status: 'pass' }, want: 'fail pass-not-started' },
    'a pass with failed tests': { report: { tests: FAILED }, files: { 'tests/result.json': json(FAILED) }, want: 'fail pass-despite-failure', at: ['report.json#/status'], says: '`HG15`' },
    'a pass without a change and a result': { report: { changed_files: [] }, files: { 'backend/agent-result.txt': '' }, want: 'fail pass-despite-failure', says: '`HG14` and `HG16`' },
    'a pass without a patch that lists no change': { files: { 'patch.diff': null }, report: { changed_files: [] }, want: 'fail pass-despite-failure', says: '`HG14`' },
    'a pass without results of tests that failed': { files: { 'tests/result.json': null }, report: { tests: FAILED }, want: 'fail pass-despite-failure', says: '`HG15`' },
    'a pass with an exit code': { report: { backend_exit_code: 1 }, want: 'fail pass-exit-code', at: ['report.json#/backend_exit_code', 'report.json#/status'] },
    'a pass without an exit code': { report: { backend_exit_code: null }, want: 'fail pass-exit-code' },
    'a marker of a run that was started': { files: { 'backend/provider-unavailable.txt': 'class=auth\n' }, want: 'fail started-with-marker', at: ['backend/provider-unavailable.txt'] },
    'a block that nothing caused': { report: { status: 'blocked', failure_reason: 'x' }, want: 'fail blocked-without-cause' },
    'an exit code of what was not started': { ...reasoning, report: { ...reasoning.report, backend_exit_code: 1 }, want: 'fail exit-code-not-started', at: ['report.json#/backend_exit_code', 'report.json#/case_process_started'] },
    'a failure without a reason': { report: { status: 'fail', failure_reason: null }, want: 'fail fail-without-reason' },
    'a failure with a blank for a reason': { report: { status: 'fail', failure_reason: ' ' }, want: 'fail fail-without-reason' },
    'a failure without the field': { report: { status: 'fail', failure_reason: undefined }, want: 'fail fail-without-reason' },
    'a phase that was skipped and called completed': { ...ended({ result: { status: 'completed', error: 'tests failed' } }), want: 'fail completed-with-error', at: ['backend/events.jsonl:2'] },
    'the same as a text': { ...ended({ result: '{"error":"x"}' }), want: 'fail completed-with-error' },
  },
})
