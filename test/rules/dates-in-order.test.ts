import { datesInOrder } from '../../rules/dates-in-order.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

const evidence = (date: string) => `# CTO Widget Issues\n\n## Widget Run Evidence - ${date}\n\n- The widget turns.\n`

ruleTable({
  rule: datesInOrder,
  valid: {
    'a review on the day of creation': documentWith({ created: '2026-06-01', last_reviewed: '2026-06-01' }),
    'a review after the creation': documentWith({ created: '2026-05-31', last_reviewed: '2026-06-01' }),
    'the day after today, for clocks that are ahead': {
      text: documentWith({ last_reviewed: '2026-06-02' }, evidence('2026-06-02')),
      today: '2026-06-01',
    },
    'any date on the last day that can be written': { text: documentWith({}, evidence('9999-12-31')), today: '9999-12-31' },
    'a date of no calendar, which another rule reports': documentWith({ created: '2026-13-01' }),
    'a review date that is missing': documentWith({ last_reviewed: null }),
  },
  invalid: {
    'a review before the creation': {
      text: documentWith({ created: '2026-06-02', last_reviewed: '2026-06-01' }),
      want: ['7:16 date-order'],
      related: ['6'],
    },
    'a quoted review before the creation': {
      text: documentWith({ created: '"2026-06-02"', last_reviewed: "'2025-06-30'" }),
      want: ['7:16 date-order'],
    },
    'a creation two days after today': {
      text: documentWith({ created: '2026-06-03', last_reviewed: '2026-06-03' }),
      today: '2026-06-01',
      want: ['6:10 date-future', '7:16 date-future'],
    },
    'a tolerance that ends with the month': {
      text: documentWith({ last_reviewed: '2026-07-02' }),
      today: '2026-06-30',
      want: ['7:16 date-future'],
    },
    'evidence of a day to come, as a warning': {
      text: documentWith({}, evidence('2026-07-02')),
      want: ['14:1 date-future (warning)'],
    },
  },
})
