import { evidenceReport } from '../../rules/evidence-report.ts'
import { ruleTable } from '../support/rule-table.ts'

const run = '- Run artifact directory: `harness-runs/20260601T100000Z-widget-7`.\n'
const section = (...bullets: readonly string[]) => `## Widget Run Evidence - 2026-06-01\n\n${bullets.join('')}`

ruleTable({
  rule: evidenceReport,
  valid: {
    'a pass': section(run, '- Report status: `pass`.\n'),
    'a fail with its reason': section(run, '- Report status: `fail`.\n', '- Failure reason: `it does not turn`.\n'),
    'a blocked run with its reason': section('* Failure reason: no parts\n', '* Report status: blocked\n', run.replace('-', '*')),
    'other marks and emphasis': section(run.replace('-', '+'), '+ **Report status:** `pass`\n'),
    'an emphasised value without a full stop': section(run, '- Report status: **pass**\n'),
    'an ordered list': section('1. Report status: `pass`.\n', run.replace('-', '2.')),
    'bullets in bullets': section(`- Run:\n  ${run}  - Report status: pass\n`),
    'a key in other capitals': section(run, '- REPORT STATUS: `pass`.\n'),
    'a run under another key': section(
      '- Widget loop artifact after the correction: `harness-runs/20260601T100000Z-widget-7`.\n',
      '- Report status: `pass`.\n',
    ),
    'a section without a report status': section(run, '- Focused validator passed: `widget --json`.\n'),
    'a status that stands in a code fence': section(run, '\n```\n- Report status: `great`.\n```\n'),
    'a sentence with the words': section(run, '- The report status was great.\n'),
  },
  invalid: {
    'a word that is no status': { text: section(run, '- Report status: `passed`.\n'), want: ['4:3 report-enum'] },
    'a status in capitals': { text: section(run, '- Report status: `PASS`.\n'), want: ['4:3 report-enum'] },
    'a status with a remark': { text: section(run, '- Report status: `pass` (twice).\n'), want: ['4:3 report-enum'] },
    'two statuses in one': { text: section(run, '- Report status: `pass`/`fail`.\n'), want: ['4:3 report-enum'] },
    'an empty status': { text: section(run, '- Report status:\n'), want: ['4:3 report-enum'] },
    'a fail without a reason': { text: section(run, '- Report status: `fail`.\n'), want: ['4:3 failure-reason'] },
    'a blocked run without a reason': { text: section(run, '- Report status: `blocked`.\n'), want: ['4:3 failure-reason'] },
    'a reason without words': {
      text: section(run, '- Report status: `blocked`.\n', '- Failure reason: –\n'),
      want: ['4:3 failure-reason'],
    },
    'a key without a reason': {
      text: section(run, '- Report status: `fail`.\n', '- Failure reason:\n'),
      want: ['4:3 failure-reason'],
    },
    'an empty reason': {
      text: section(run, '- Report status: `fail`.\n', '- Failure reason: ``.\n'),
      want: ['4:3 failure-reason'],
    },
    'a reason in the next section': {
      text: `${section(run, '- Report status: `fail`.\n')}\n## Widget Probe Evidence - 2026-06-02\n\n- Failure reason: \`no parts\`.\n`,
      want: ['4:3 failure-reason'],
    },
    'a status without a run': { text: section('- Report status: `pass`.\n'), want: ['3:3 run-present'] },
    'a status with a baseline only': {
      text: section(
        '- Report status: `pass`.\n',
        '- Same-run fake baseline artifact: `harness-runs/20260601T100000Z-widget-8`.\n',
      ),
      want: ['3:3 run-present'],
    },
    'a status without a run and without its reason': {
      text: section('- Report status: `fail`.\n'),
      want: ['3:3 failure-reason', '3:3 run-present'],
    },
  },
})
