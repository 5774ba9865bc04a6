import { evidenceDated } from '../../rules/evidence-dated.ts'
import { ruleTable } from '../support/rule-table.ts'

const run = (stamp: string, key = 'Run artifact directory') => `- ${key}: \`/srv/harness-runs/${stamp}-widget-7\`.\n`
const section = (heading: string, ...bullets: readonly string[]) => `## ${heading}\n\n${bullets.join('')}- Report status: \`pass\`.\n`

ruleTable({
  rule: evidenceDated,
  valid: {
    'a run of the day of the heading': section('Widget Run Evidence - 2026-06-01', run('20260601T235959Z')),
    'several runs, the latest of that day': section(
      'Widget Run Evidence - 2026-06-02',
      run('20260601T235959Z'),
      run('20260602T000000Z', 'Widget artifact'),
    ),
    'a baseline that ran just before midnight': section(
      'Widget Run Evidence - 2026-06-02',
      run('20260602T000100Z'),
      run('20260601T235900Z', 'Same-run fake baseline artifact'),
    ),
    'no run': section('Widget Run Evidence - 2026-06-01'),
    'a run whose name bears no time': section('Widget Run Evidence - 2026-06-01', run('latest')),
    'a correction': section('Widget Probe Correction - 2026-06-01'),
    'a setext heading': 'Widget Run Evidence - 2026-06-01\n---\n\n- Report status: `pass`.\n',
    'an H3': '## CTO-WORK-101 - Widget\n\n### Run Evidence - 2026-06-01\n\n- Report status: `pass`.\n',
    'a section that is no evidence': '## Notes\n\n- The widget turns.\n',
    'the label of a work item as H3': '## CTO-WORK-101 - Widget\n\n### Current evidence\n\n- None yet.\n',
    'a heading in a code fence': '```\n## Widget Run Evidence\n```\n',
  },
  invalid: {
    'an evidence heading without a date': { text: section('Widget Run Evidence'), want: ['1:1 heading-date'] },
    'a correction without a date': { text: '## Widget Probe Correction\n\n- It turns.\n', want: ['1:1 heading-date'] },
    'a section with a report status and no date': { text: section('Widget Run'), want: ['1:1 heading-date'] },
    'a section with a run and no date': {
      text: `## Widget Run\n\n${run('20260601T100000Z')}`,
      want: ['1:1 heading-date'],
    },
    'a day that the calendar does not have': { text: section('Widget Run Evidence - 2026-06-31'), want: ['1:1 heading-date'] },
    'a date in another order': { text: section('Widget Run Evidence - 01.06.2026'), want: ['1:1 heading-date'] },
    'an en dash before the date': { text: section('Widget Run Evidence – 2026-06-01'), want: ['1:1 heading-date'] },
    'a date that is not at the end': { text: section('Widget Run Evidence - 2026-06-01 (twice)'), want: ['1:1 heading-date'] },
    'a date in front': { text: section('2026-06-01 - Widget Run Evidence'), want: ['1:1 heading-date'] },
    'an H3 without a date': {
      text: '## CTO-WORK-101 - Widget\n\n### Run Evidence\n\n- Report status: `pass`.\n',
      want: ['3:1 heading-date'],
    },
    'a heading in local time, a day behind the run': {
      text: section('Widget Run Evidence - 2026-05-31', run('20260601T021747Z')),
      want: ['1:1 run-date'],
      related: ['3'],
    },
    'a run of the day before': {
      text: section('Widget Run Evidence - 2026-06-02', run('20260601T235959Z')),
      want: ['1:1 run-date'],
      related: ['3'],
    },
    'one run that is later, once': {
      text: section('Widget Run Evidence - 2026-06-01', run('20260601T100000Z'), run('20260602T000000Z', 'Widget artifact')),
      want: ['1:1 run-date'],
      related: ['4'],
    },
    'a baseline of that day for a run of another': {
      text: section(
        'Widget Run Evidence - 2026-06-02',
        run('20260601T100000Z'),
        run('20260602T100000Z', 'Same-run fake baseline artifact'),
      ),
      want: ['1:1 run-date'],
    },
  },
})
