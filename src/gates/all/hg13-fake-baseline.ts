import type { RunFile } from '../../model/run.ts'
import { fill, literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { defineGate } from '../gate.ts'
import { plainPath } from '../paths.ts'
import { isMap, viewReport } from '../report-view.ts'
import type { RunView } from '../view.ts'

/** True when the path of the report leads to that file: below the run directory, by its folder, or in full with the run's name in it. */
function isNamed(path: string, file: RunFile, { facts, report }: RunView): boolean {
  const [named, found] = [plainPath(path), file.path]
  const folder = found.slice(0, Math.max(0, found.lastIndexOf('/')))
  if (named === found || (folder !== '' && named === folder)) return true
  return [report.text('run_id') ?? facts.name, facts.name].some((run) => named.endsWith(`/${run}/${found}`) || named.endsWith(`/${run}/${folder}`))
}

function passed(one: number | null, total: number | null): Safe {
  return fill(literal('{one} of {total}'), { one: one ?? 0, total: total ?? 0 })
}

/** The fake backend does the same task in the same run: if it fails too, the lane is broken and not the backend. */
export const hg13FakeBaseline = defineGate({
  id: 'HG13',
  name: 'fake-baseline',
  summary: 'The fake baseline of the same run passed on the same fixture.',
  why: 'Only a lane that works with the fake backend can say that a failure, or a success, is the real backend\'s.',
  hint: 'Run the fake baseline before Case, in the same run and on the same fixture.',
  passes: 'The fixture digests are equal; tests passed: {own} here, {other} in the baseline; changed files: {files} here, {otherFiles} in the baseline.',
  needs: 'start',
  codes: {
    'baseline-missing': { status: 'fail', text: 'There is no report of a baseline.' },
    'baseline-unreadable': { status: 'fail', text: 'The report of the baseline is no JSON object.' },
    'baseline-unnamed': { status: 'fail', text: 'The report names no baseline.' },
    'other-file': { status: 'fail', text: 'The report names another file as its baseline.' },
    'other-backend': { status: 'fail', text: 'The baseline\'s backend is {value}, and not `{wanted}`.' },
    'other-run': { status: 'fail', text: 'The baseline is that of another run.' },
    'other-fixture': { status: 'fail', text: 'The baseline worked on a fixture of another digest.' },
    'baseline-status': { status: 'fail', text: 'The baseline did not pass.' },
    'baseline-tests': { status: 'fail', text: 'The baseline\'s tests did not pass, or there are none.' },
    'other-total': { status: 'fail', text: 'The baseline ran {other} tests, and the run {own}.' },
    'case-started': { status: 'fail', text: 'The baseline says that Case was started.' },
  },
  check(run, say) {
    const { at, file, harness, json, report, show } = run
    const found = file('baseline')
    const value = found === null ? undefined : json(found)
    const path = report.text('baseline.path')
    if (path === null) say('baseline-unnamed', at('baseline'))
    if (found === null) say('baseline-missing', run.sought('baseline'))
    else if (!isMap(value)) say('baseline-unreadable', [{ file: found.shown }])
    if (found === null || !isMap(value)) return {}
    const baseline = viewReport(value, harness)
    const here = (field: Parameters<typeof baseline.pointer>[0]) => [{ file: found.shown, pointer: baseline.pointer(field) }]
    const wanted = harness.expect.baselineBackend
    if (path !== null && !isNamed(path, found, run)) say('other-file', at('baseline.path'))
    for (const [backend, evidence] of [[baseline.text('backend'), here('backend')], [report.text('baseline.backend'), at('baseline.backend')]] as const) {
      if (backend !== wanted && !(path === null && evidence[0]?.file !== found.shown)) say('other-backend', evidence, { value: show(backend), wanted })
    }
    const id = report.text('run_id')
    if (id === null || baseline.text('run_id') !== id || (path !== null && report.text('baseline.run_id') !== id)) say('other-run', [...here('run_id'), ...at('baseline.run_id')])
    const digest = report.text('fixture.digest')
    if (digest === null || baseline.text('fixture.digest') !== digest) say('other-fixture', [...here('fixture.digest'), ...at('fixture.digest')])
    if (baseline.text('status') !== 'pass' || (path !== null && report.text('baseline.status') !== 'pass')) say('baseline-status', [...here('status'), ...at('baseline.status')])
    const [total, own] = [baseline.number('tests.total'), report.number('tests.total')]
    const [failed, exit] = [baseline.number('tests.failed'), baseline.number('tests.exit_code')]
    if (baseline.text('tests.status') !== 'pass' || total === null || total <= 0 || (failed ?? 0) !== 0 || (exit ?? 0) !== 0) say('baseline-tests', here('tests'))
    if (total !== null && own !== null && total !== own) say('other-total', [...here('tests.total'), ...at('tests.total')], { other: total, own })
    if (baseline.value('case_process_started') === true) say('case-started', here('case_process_started'))
    return {
      own: passed(report.number('tests.passed'), own),
      other: passed(baseline.number('tests.passed'), total),
      files: report.list('changed_files').length,
      otherFiles: baseline.list('changed_files').length,
    }
  },
})
