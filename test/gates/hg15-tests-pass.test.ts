import { hg15TestsPass } from '../../src/gates/all/hg15-tests-pass.ts'
import { gateTable } from '../support/gate-table.ts'
import { json } from '../support/harness-run.ts'

const TESTS = { status: 'pass', exit_code: 0, passed: 5, failed: 0, total: 5 }

/** The same figures in the report and in the result. */
function both(changes: Partial<Record<keyof typeof TESTS, unknown>>) {
  return { report: { tests: { ...TESTS, ...changes } }, files: { 'tests/result.json': json({ ...TESTS, ...changes }) } }
}

gateTable({
  gate: hg15TestsPass,
  passes: {
    'figures under a key': { files: { 'tests/result.json': json({ tests: TESTS, runner: 'node' }) } },
    'a result of a few figures': { files: { 'tests/result.json': json({ status: 'pass', total: 5 }) } },
    'tests that were left out': both({ passed: 4 }),
    'another word in both': { ...both({ status: 'ok' }), config: 'harness: {values: {tests.status: {ok: pass}}}' },
    'a result elsewhere': { files: { 'tests/result.json': null, 'out/tests.json': json(TESTS) }, config: 'harness: {layout: {tests: [out/tests.json]}}' },
  },
  says: {
    'no result': { files: { 'tests/result.json': null }, want: 'fail result-missing', at: ['tests/result.json'] },
    'a result that is half written': { files: { 'tests/result.json': '{"status": "pa' }, want: 'fail result-unreadable', at: ['tests/result.json'] },
    'a result without a figure': { files: { 'tests/result.json': json({ ok: true }) }, want: 'fail result-unreadable', says: '`status` and `total`' },
    'no output': { files: { 'tests/output.log': null }, want: 'fail output-missing' },
    'tests that failed': { ...both({ status: 'fail', exit_code: 1, passed: 4, failed: 1 }), want: 'fail tests-failed', at: ['report.json#/tests/exit_code', 'report.json#/tests/failed', 'report.json#/tests/status'], says: '`fail`, 1 failed' },
    'a pass with a failed test': { ...both({ passed: 4, failed: 1 }), want: 'fail tests-failed' },
    'an exit code': { ...both({ exit_code: 1 }), want: 'fail exit-code', at: ['report.json#/tests/exit_code'] },
    'no exit code': { ...both({ exit_code: null }), want: 'fail exit-code' },
    'no test': { ...both({ passed: 0, total: 0 }), want: 'fail no-tests', at: ['report.json#/tests/total'] },
    'tests of which none ran': { ...both({ passed: 0 }), want: 'fail no-tests' },
    'a result that says otherwise': { files: { 'tests/result.json': json({ ...TESTS, status: 'fail', failed: 1, passed: 4 }) }, want: 'fail results-differ', at: ['report.json#/tests/failed', 'report.json#/tests/passed', 'report.json#/tests/status', 'tests/result.json'], says: '`status`, `passed` and `failed`' },
    'a result with a text for a number': { files: { 'tests/result.json': json({ ...TESTS, total: '5' }) }, want: 'fail results-differ' },
  },
})
