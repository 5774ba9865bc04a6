import { hg01ReportValid } from '../../src/gates/all/hg01-report-valid.ts'
import { gateTable } from '../support/gate-table.ts'
import { json, REPORT, stopped } from '../support/harness-run.ts'

gateTable({
  gate: hg01ReportValid,
  passes: {
    'further fields, also in maps': { report: { no_fallback: { provider: 'anthropic' }, 'tests.seed': 7, 'provider_probe.mode': 'sse' } },
    'a byte order mark': { files: { 'report.json': `\uFEFF${json(REPORT)}` } },
    'a blocked run without what only a started one has': stopped('backend/provider-reasoning-only.txt', 'provider response shape unavailable'),
    'a report of another layout': { files: { 'report.json': null, 'out/run.json': json(REPORT) }, config: 'harness: {layout: {report: [out/run.json]}}' },
    'fields that stand elsewhere': {
      report: { status: undefined, 'outcome.state': 'pass', tests: undefined, 'outcome.checks': REPORT.tests },
      config: 'harness: {fields: {status: [/outcome/state], tests: [/outcome/checks]}}',
    },
    'a member that stands elsewhere': { report: { 'tests.total': undefined, count: 5 }, config: 'harness: {fields: {tests.total: [/count]}}' },
    'other words for the same': { report: { status: 'ok' }, config: 'harness: {values: {status: {ok: pass}}}' },
    'a time with an offset': { report: { finished_at: '2026-06-01T04:27:11.5+02:00' } },
    'a target repository, which another gate judges': { report: { target_repository: 'x' } },
  },
  says: {
    'no report': { files: { 'report.json': null }, want: 'fail report-missing', at: ['report.json'] },
    'a report that cannot be read': { entries: { 'report.json': { text: null, problem: 'unreadable' } }, want: 'fail report-unreadable', at: ['report.json'] },
    'a report that is too large': { entries: { 'report.json': { text: null, problem: 'too-large' } }, want: 'fail report-unreadable' },
    'a report in another encoding': { entries: { 'report.json': { problem: 'encoding' } }, want: 'fail report-unreadable' },
    'a report that is half written': { files: { 'report.json': json(REPORT).slice(0, 200) }, want: 'fail report-not-json', at: ['report.json'] },
    'an empty report': { files: { 'report.json': '' }, want: 'fail report-not-json' },
    'a report that is a list': { files: { 'report.json': '[{}]' }, want: 'fail report-not-object' },
    'a link in the report\'s place': { files: { 'report.json': null }, entries: { 'report.json': { kind: 'link' } }, want: 'fail report-missing' },
    'fields that are missing': { report: { case_model: undefined, changed_files: undefined }, want: 'fail field-missing', at: ['report.json#/case_model', 'report.json#/changed_files'], says: '`case_model` and `changed_files`' },
    'a member that is missing': { report: { 'tests.total': undefined }, want: 'fail field-missing', at: ['report.json#/tests/total'] },
    'what only a started run has': { report: { baseline: undefined }, want: 'fail field-missing', at: ['report.json#/baseline'] },
    'a failed run without the field of its reason': { report: { status: 'fail', failure_reason: undefined }, want: 'fail field-missing', at: ['report.json#/failure_reason'] },
    'a text for true': { report: { case_process_started: 'true' }, want: 'fail field-type', at: ['report.json#/case_process_started'], says: 'true or false' },
    'a text for a number': { report: { 'tests.failed': '0' }, want: 'fail field-type', at: ['report.json#/tests/failed'] },
    'a number in a list of texts': { report: { changed_files: ['a', 1] }, want: 'fail field-type', at: ['report.json#/changed_files'] },
    'a time that no clock shows': { report: { finished_at: '2026-06-01T24:27:11Z', started_at: '2026-13-01T02:25:35Z' }, want: 'fail field-type', at: ['report.json#/finished_at', 'report.json#/started_at'] },
    'a day for a time': { report: { finished_at: '2026-06-01' }, want: 'fail field-type', at: ['report.json#/finished_at'] },
    'a fraction of a test': { report: { 'tests.total': 5.5 }, want: 'fail field-type' },
    'a status that is no word of ours': { report: { status: 'ok' }, want: 'fail field-word', at: ['report.json#/status'] },
    'a status with a blank': { report: { status: 'pass ' }, want: 'fail field-word' },
    'a state of a variable that is none': { report: { local_provider_config: { CTO_HARNESS_CASE_LOCAL_BASE_URL: 'http://192.0.2.1/v1' } }, want: 'fail field-word', at: ['report.json#/local_provider_config'] },
    'a field that only its prototype has': { files: { 'report.json': '{"__proto__": {"status": "pass"}}' }, want: 'fail field-missing' },
  },
})
