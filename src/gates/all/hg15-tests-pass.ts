import type { ReportField } from '../../model/harness.ts'
import { ownText } from '../../model/safe.ts'
import { defineGate } from '../gate.ts'
import { isMap, viewReport } from '../report-view.ts'
import { listed } from '../words.ts'

const members = ['tests.status', 'tests.exit_code', 'tests.passed', 'tests.failed', 'tests.total'] as const satisfies readonly ReportField[]

/** The tests decide whether the fixture's fault is mended; a run of none decides nothing. */
export const hg15TestsPass = defineGate({
  id: 'HG15',
  name: 'tests-pass',
  summary: 'The fixture\'s tests passed, and the report says what their own result says.',
  why: 'The fixture has a fault that its tests find: while they fail, it is not mended.',
  hint: 'See the output of the tests for the first one that fails.',
  passes: 'Tests passed: {passed} of {total}.',
  needs: 'start',
  codes: {
    'result-missing': { status: 'fail', text: 'There is no result of the tests.' },
    'result-unreadable': { status: 'fail', text: 'The result of the tests is no JSON object with {fields}.' },
    'output-missing': { status: 'fail', text: 'There is no output of the tests.' },
    'tests-failed': { status: 'fail', text: 'The tests did not pass: {value}, {failed} failed.' },
    'exit-code': { status: 'fail', text: 'The tests did not end with exit code 0.' },
    'no-tests': { status: 'fail', text: 'The runner found no test, or ran none.', hint: 'A total of 0 means that the runner found nothing: check the command and its folder.' },
    'results-differ': { status: 'fail', text: 'The report and the result of the tests differ in {fields}.', hint: 'Let the harness copy the figures; do not edit them.' },
  },
  check({ at, file, harness, json, report, show, sought }, say) {
    const found = file('tests')
    const value = found === null ? undefined : json(found)
    if (found === null) say('result-missing', sought('tests'))
    else if (!isMap(value)) say('result-unreadable', [{ file: found.shown }], { fields: listed([ownText('status')]) })
    else {
      // The result may hold the figures at its top, as a report holds them under `tests`.
      const result = viewReport(isMap(value['tests']) ? value : { tests: value }, { ...harness, fields: {} })
      const both = members.filter((member) => result.value(member) !== undefined)
      const other = both.filter((member) => result.value(member) !== report.value(member))
      const names = (fields: readonly ReportField[]) => listed(fields.map((field) => ownText(field.replace('tests.', ''))))
      if (!both.includes('tests.status') && !both.includes('tests.total')) say('result-unreadable', [{ file: found.shown }], { fields: names(['tests.status', 'tests.total']) })
      else if (other.length > 0) say('results-differ', [{ file: found.shown }, ...at(...other)], { fields: names(other) })
    }
    if (file('testsOutput') === null) say('output-missing', sought('testsOutput'))
    const [status, failed, total, passed] = [report.text('tests.status'), report.number('tests.failed'), report.number('tests.total'), report.number('tests.passed')]
    if (status !== 'pass' || failed !== 0) say('tests-failed', at('tests.status', 'tests.failed'), { value: show(status), failed: failed ?? 0 })
    if (report.value('tests.exit_code') !== 0) say('exit-code', at('tests.exit_code'))
    if (total === null || total <= 0 || (status === 'pass' && failed === 0 && passed === 0)) say('no-tests', at('tests.total'))
    return { passed: passed ?? 0, total: total ?? 0 }
  },
})
