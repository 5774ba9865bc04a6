// One run, in the order that keeps it honest: what may stop it comes first, the marker before the report, and Case last.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { completedResult } from './agent-result.mjs'
import { runBaseline } from './baseline.mjs'
import { changesIn, copyFixture, fixture, runTests } from './fixture.mjs'
import { probe } from './probe.mjs'
import { admission, readiness } from './readiness.mjs'
import { openRelay } from './relay.mjs'
import { makeRun } from './run-folder.mjs'
import { caseConfig, model, names, provider, root } from './settings.mjs'
import { startCase } from './start-case.mjs'
import { markerBody, stops } from './stops.mjs'

const run = makeRun()
const work = mkdtempSync(join(tmpdir(), 'harness-'))
const argv = ['case', 'run', '--task', join(run.folder, 'task.md')]
const report = {
  schema_version: 1,
  run_id: run.id,
  started_at: run.startedAt.toISOString(),
  engine: 'case',
  status: 'fail',
  failure_reason: null,
  backend: 'case',
  backend_exit_code: null,
  case_process_started: false,
  case_model_provider: provider,
  case_model: model,
  case_model_admission_status: 'unknown',
  target_repository: null,
  changed_files: [],
}

/** The end of every run: the report, whole or not at all, and where it lies. */
function finish(status, reason) {
  run.trace('report', { status })
  const whole = { ...report, status, failure_reason: reason, finished_at: new Date().toISOString() }
  run.writeJson('report.json', whole)
  process.stdout.write(`${JSON.stringify({ run_id: run.id, run_dir: run.folder, status, failure_reason: reason })}\n`)
  process.exitCode = { pass: 0, fail: 1, blocked: 3 }[status]
}

function block(kind, facts) {
  const { marker, reason } = stops[kind]
  run.trace('stop', { kind })
  run.write(marker, markerBody(facts))
  finish('blocked', reason)
}

/** True when Case may start. */
async function mayStart() {
  run.trace('readiness')
  report.local_provider_config = readiness(process.env)
  report.case_model_admission_status = admission(process.env[names.admission])
  if (Object.values(report.local_provider_config).some((state) => state !== 'present')) return void block('config', report.local_provider_config)
  run.trace('admission')
  if (report.case_model_admission_status !== 'admitted') return void block('admission', { admission: report.case_model_admission_status })
  run.trace('copy-fixture')
  report.fixture = fixture()
  run.writeJson('fixture/manifest.json', report.fixture)
  run.trace('probe')
  const { found, stop } = await probe(process.env[names.baseUrl])
  report.provider_probe = found
  if (stop !== null) return void block(stop, found)
  return true
}

/** Why a run in which Case was started is no pass; `null` for one that is. */
function fault(result, changes, tests) {
  if (report.baseline.status !== 'pass') return 'fake baseline failed'
  if (result === null) return 'case agent result protocol failed'
  if (report.backend_exit_code !== 0) return 'case ended with an error'
  if (changes.files.length === 0) return 'case changed nothing'
  return tests.status === 'pass' ? null : 'fixture tests failed'
}

async function runCase() {
  run.trace('fake-baseline')
  report.baseline = runBaseline(run, join(work, 'baseline'), report.fixture)
  const copy = copyFixture(join(work, 'fixture'))
  const relay = await openRelay(process.env[names.baseUrl])
  report.case_process_started = true
  run.trace('start-case', { case_process_started: true })
  report.backend_exit_code = await startCase(run, { argv, fixture: copy.folder, home: join(work, 'home'), relayUrl: relay.baseUrl })
  relay.close()
  report.provider_requests = relay.counts()
  const changes = changesIn(copy)
  const tests = runTests(copy.folder)
  run.write('patch.diff', changes.patch)
  run.writeJson('tests/result.json', tests.result)
  run.write('tests/output.log', tests.output)
  Object.assign(report, { changed_files: changes.files, patch: { path: 'patch.diff', bytes: Buffer.byteLength(changes.patch) }, tests: tests.result })
  const reason = fault(completedResult(readFileSync(run.inside('backend/agent-result.txt'), 'utf8')), changes, tests.result)
  finish(reason === null ? 'pass' : 'fail', reason)
}

try {
  run.write('task.md', readFileSync(join(root, 'task.md'), 'utf8'))
  run.writeJson('argv.json', argv)
  run.writeJson('config/config.json', caseConfig)
  if (await mayStart()) await runCase()
} finally {
  rmSync(work, { recursive: true, force: true })
}
