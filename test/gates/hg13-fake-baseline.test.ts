import { hg13FakeBaseline } from '../../src/gates/all/hg13-fake-baseline.ts'
import { gateTable } from '../support/gate-table.ts'
import { changed, PASSING, RUN_ID } from '../support/harness-run.ts'

const BASELINE = JSON.parse(PASSING['baseline/report.json'] ?? '') as object
const baseline = (fields: Readonly<Record<string, unknown>>) => ({ files: { 'baseline/report.json': JSON.stringify(changed(BASELINE, fields)) } })

gateTable({
  gate: hg13FakeBaseline,
  passes: {
    'tests without an exit code': baseline({ 'tests.exit_code': undefined }),
    'its folder for its path': { report: { 'baseline.path': 'baseline/' } },
    'its path in full': { report: { 'baseline.path': `/home/user/harness-runs/${RUN_ID}/baseline/report.json` } },
    'a baseline that does not say whether Case was started': baseline({ case_process_started: undefined }),
    'other words for the same': { ...baseline({ status: 'ok', 'tests.status': 'ok' }), config: 'harness: {values: {status: {ok: pass}, tests.status: {ok: pass}}}' },
    'a run whose tests fail, on the same tests': { report: { 'tests.status': 'fail', 'tests.passed': 4, 'tests.failed': 1 } },
  },
  says: {
    'no baseline': { files: { 'baseline/report.json': null }, want: 'fail baseline-missing', at: ['baseline/report.json'] },
    'a baseline that is half written': { files: { 'baseline/report.json': '{"run_id":' }, want: 'fail baseline-unreadable', at: ['baseline/report.json'] },
    'a report that names none': { report: { baseline: null }, want: 'fail baseline-unnamed', at: ['report.json#/baseline'] },
    'a report that names another': { report: { 'baseline.path': 'other/report.json' }, want: 'fail other-file', at: ['report.json#/baseline/path'] },
    'the path of another run': { report: { 'baseline.path': '/home/user/harness-runs/20260601T022535Z-r1-string-slugify-1/baseline/report.json' }, want: 'fail other-file' },
    'a real backend': { ...baseline({ backend: 'case' }), want: 'fail other-backend', at: ['baseline/report.json#/backend'], says: '`case`, and not `fake`' },
    'a real backend in the report': { report: { 'baseline.backend': 'case' }, want: 'fail other-backend', at: ['report.json#/baseline/backend'] },
    'the baseline of another run': { ...baseline({ run_id: '20260601T022535Z-r1-string-slugify-1' }), want: 'fail other-run', at: ['baseline/report.json#/run_id', 'report.json#/baseline/run_id'] },
    'another run in the report': { report: { 'baseline.run_id': '20260601T022535Z-r1-string-slugify-1' }, want: 'fail other-run' },
    'another fixture': { ...baseline({ 'fixture.digest': 'sha256:0' }), want: 'fail other-fixture', at: ['baseline/report.json#/fixture/digest', 'report.json#/fixture/digest'] },
    'no fixture': { ...baseline({ fixture: undefined }), want: 'fail other-fixture' },
    'a baseline that failed': { ...baseline({ status: 'fail' }), want: 'fail baseline-status' },
    'a baseline that the report calls failed': { report: { 'baseline.status': 'fail' }, want: 'fail baseline-status' },
    'a baseline whose tests failed': { ...baseline({ 'tests.status': 'fail', 'tests.failed': 1 }), want: 'fail baseline-tests', at: ['baseline/report.json#/tests'] },
    'a baseline whose tests ended with an exit code': { ...baseline({ 'tests.exit_code': 1 }), want: 'fail baseline-tests' },
    'a baseline without tests': { ...baseline({ 'tests.total': 0, 'tests.passed': 0 }), report: { 'tests.total': 0 }, want: 'fail baseline-tests' },
    'other tests': { ...baseline({ 'tests.total': 4, 'tests.passed': 4 }), want: 'fail other-total', says: 'ran 4 tests, and the run 5' },
    'a baseline that started Case': { ...baseline({ case_process_started: true }), want: 'fail case-started' },
  },
})
