import { runReportedOnce } from '../../rules/run-reported-once.ts'
import { evidence } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const RUN = '/srv/harness-runs/20260602T100000Z-widget-7'
const [a, b] = ['03-PROTOCOLS/CTO-A-ISSUES.md', '03-PROTOCOLS/CTO-B-ISSUES.md'] as const
const first = evidence('02T10')
const again = (told: Parameters<typeof evidence>[1]) => evidence('02T11', { run: RUN, ...told })

ruleTable({
  rule: runReportedOnce,
  valid: {
    'the same status twice': first + again({}),
    'two runs': first + evidence('02T11', { report: 'fail' }),
    'a section that reports nothing': first + again({ report: null }),
    'a baseline of another run': first + evidence('02T11', { report: 'fail', more: [`Same-run fake baseline artifact: \`${RUN}\`.`] }),
    'a run that is only mentioned beside the reported one': first + evidence('02T11', { report: 'fail', more: [`Earlier artifact: \`${RUN}\`.`] }),
    'a path that another rule rejects': evidence('02T10', { run: 'runs/1' }) + evidence('02T11', { run: 'runs/1', report: 'fail' }),
    'a status that another rule rejects': first + again({ report: 'great' }),
    'two statuses in one section, which another rule rejects': first + again({ more: ['Report status: `fail`.'] }),
  },
  invalid: {
    'two statuses of one run': { text: first + again({ report: 'fail' }), want: ['11:3 run-conflict'], related: ['4'] },
    'the same run in another place': { text: first + again({ run: RUN.replace('/srv', '/mnt/old'), report: 'blocked' }), want: ['11:3 run-conflict'] },
    'a run under another key': {
      text: first + evidence('02T11', { run: null, report: 'fail', more: [`Loop artifact after the correction: \`${RUN}\`.`] }),
      want: ['10:3 run-conflict'],
    },
    'each section that differs from the first': {
      text: first + again({ report: 'fail' }) + again({ heading: 'Widget Probe Evidence - 2026-06-02' }) + again({ report: 'blocked', heading: 'Widget Loop Evidence - 2026-06-02' }),
      want: ['11:3 run-conflict', '25:3 run-conflict'],
      related: ['4', '4'],
    },
    'two documents, in the one that is checked': {
      tree: { [a]: again({ report: 'fail' }), [b]: { text: first, reported: false } },
      want: [`${a}:4:3 run-conflict`],
      related: [`${b}:4`],
    },
  },
})
