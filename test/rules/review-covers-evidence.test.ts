import { reviewCoversEvidence } from '../../rules/review-covers-evidence.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

const evidence = (...dates: readonly string[]) =>
  ['# CTO Widget Issues\n', ...dates.map((date) => `## Widget Run ${date} Evidence - ${date}\n\n- The widget turns.\n`)].join('\n')

ruleTable({
  rule: reviewCoversEvidence,
  valid: {
    'evidence of the day of the review': documentWith({}, evidence('2026-06-02')),
    'evidence before the review': documentWith({}, evidence('2026-06-01')),
    'no evidence': documentWith({ last_reviewed: '2020-01-01', created: '2020-01-01' }),
    'a heading with a date that is not at its end': documentWith({}, '# CTO Widget Issues\n\n## The 2026-06-20 Meeting\n\nNotes.\n'),
    'evidence of the future, which another rule reports': documentWith({}, evidence('2027-06-02')),
    'a review date that is missing': documentWith({ last_reviewed: null }, evidence('2026-06-03')),
  },
  invalid: {
    'evidence of the day after the review': {
      text: documentWith({}, evidence('2026-06-03')),
      want: ['7:16 review-stale'],
      related: ['14'],
    },
    'the newest of several, wherever it stands': {
      text: documentWith({}, evidence('2026-06-03', '2026-06-05', '2026-06-04')),
      want: ['7:16 review-stale'],
      related: ['18'],
    },
    'evidence under an H3': {
      text: documentWith({}, '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\n### Run Evidence - 2026-06-03\n\n- It turns.\n'),
      want: ['7:16 review-stale'],
    },
  },
})
