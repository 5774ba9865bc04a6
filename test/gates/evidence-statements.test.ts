import { describe, expect, test } from 'vitest'
import type { EvidenceStatements } from '../../src/gates/evidence-section.ts'
import { evidenceStatements } from '../../src/gates/evidence-statements.ts'
import { judgeRun } from '../../src/gates/judge.ts'
import { viewRun } from '../../src/gates/view.ts'
import { defaultPolicy } from '../../src/index.ts'
import { literal, ownText } from '../../src/model/safe.ts'
import { createScanner } from '../../src/scan/scanner.ts'
import { failingRun, passingRun, stoppedRun, unconfiguredRun } from '../support/cited-runs.ts'
import type { CitedRun } from '../support/cited-runs.ts'
import { factsOf } from '../support/harness-run.ts'

/** The reserved name stands for an endpoint here. */
const clears = (text: string) => !text.includes('gpu.invalid') && createScanner(defaultPolicy.endpoints).clears(text)
const wish = { title: null, commit: null, directory: literal('harness-runs/x'), digest: ownText('ab'.repeat(32)) }

function statementsOf(run: CitedRun) {
  const facts = factsOf(run.files, { name: run.name }, defaultPolicy)
  const judgement = judgeRun(facts, { policy: defaultPolicy, surfaces: [], clears })
  return evidenceStatements(viewRun(facts, defaultPolicy, [], clears), judgement, defaultPolicy, wish, clears)
}

function withReport(run: CitedRun, change: Readonly<Record<string, unknown>>): CitedRun {
  const report = JSON.parse(run.files['report.json'] ?? '') as object
  return { ...run, files: { ...run.files, 'report.json': JSON.stringify({ ...report, ...change }) } }
}

describe('what a section states', () => {
  test.each<[string, CitedRun, Partial<EvidenceStatements>]>([
    ['a run that passed', passingRun, { status: ownText('pass'), verdict: ownText('pass'), gates: [], diagnosis: ownText('valid-completed'), baseline: ownText('pass'), route: ownText('Harness Evidence Interface'), denied: [ownText('CTO-WORK-028')], changedFiles: [ownText('src/slugify.js')], exitCode: 0 }],
    ['a run that failed', failingRun, { verdict: ownText('fail'), gates: ['HG14', 'HG15', 'HG16'].map(ownText), diagnosis: ownText('no-output'), baseline: ownText('pass'), changedFiles: [], patch: { path: ownText('patch.diff'), bytes: 0 }, tests: { status: ownText('fail'), counts: { passed: 4, total: 5 } }, denied: defaultPolicy.harness.notValidated }],
    ['a run that was stopped', stoppedRun, { verdict: ownText('blocked'), gates: [ownText('HG04')], markers: [ownText('backend/provider-reasoning-only.txt')], started: false, exitCode: null, baseline: null, tests: null, patch: null, unready: [], diagnosis: null }],
    ['a run without an endpoint', unconfiguredRun, { verdict: ownText('blocked'), gates: [ownText('HG03')], unready: [ownText('CTO_HARNESS_CASE_LOCAL_BASE_URL=missing')] }],
    ['any run by its number and day', failingRun, { title: ownText('Case Run 2731603 Evidence'), date: ownText('2026-06-01'), command: defaultPolicy.harness.command }],
    ['a patch that the report does not tell of', withReport(passingRun, { patch: null }), { patch: { path: ownText('patch.diff'), bytes: passingRun.files['patch.diff']?.length ?? 0 } }],
    ['tests without counts', withReport(failingRun, { tests: { status: 'fail' } }), { tests: { status: ownText('fail'), counts: null } }],
    ['what has another type as if it were not there', withReport(failingRun, { backend: 7, backend_exit_code: 'x', changed_files: 'a', case_process_started: 'true' }), { backend: null, exitCode: null, changedFiles: null, started: null }],
  ])('of %s', (_, run, expected) => {
    expect(statementsOf(run)).toMatchObject(expected)
  })

  test.each<[string, CitedRun, string]>([
    ['no status', withReport(failingRun, { status: null }), '`status`'],
    ['no time in any name', { ...withReport(failingRun, { run_id: 'latest' }), name: 'latest' }, '`run_id`'],
    ['a reason with a line break', withReport(failingRun, { failure_reason: 'a\nb' }), '`failure_reason`'],
    ['a reason with a backtick', withReport(failingRun, { failure_reason: 'a `b`' }), '`failure_reason`'],
    ['an address for a backend', withReport(failingRun, { backend: 'http://gpu.invalid:8000/v1' }), '`backend`'],
    ['a file that is called as an address', withReport(passingRun, { changed_files: ['http://gpu.invalid:8000/v1'] }), '`changed_files`'],
  ])('is nothing of a run with %s', (_, run, field) => {
    expect(statementsOf(run)).toEqual({ lacks: expect.stringContaining(field) as unknown })
  })
})
