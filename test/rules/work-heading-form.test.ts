import { workHeadingForm } from '../../rules/work-heading-form.ts'
import { ruleTable } from '../support/rule-table.ts'

const headed = (heading: string) => `# CTO Widget Issues\n\n${heading}\n\nStatus: planned.\n`
const bad = (heading: string) => ({ text: headed(heading), want: ['3:1 heading-form'] })

ruleTable({
  rule: workHeadingForm,
  valid: {
    'the exact form': headed('## CTO-WORK-101 - Widget'),
    'more digits': headed('## CTO-WORK-123456 - Widget'),
    'a setext heading': headed('CTO-WORK-101 - Widget\n---------------------'),
    'a closed heading': headed('## CTO-WORK-101 - Widget ##'),
    'an id in a code span': headed('## `CTO-WORK-101` - Widget'),
    'a title with dashes of all kinds': headed('## CTO-WORK-101 - Widget – the first - and — last'),
    'a heading that names an item further on': headed('## Notes on CTO-WORK-101 and cto-work-102'),
    'another prefix': headed('## CFO-WORK-101 – Widget'),
    'a heading in a code fence': headed('```md\n## CTO-WORK-101 – Widget\n```'),
    'a heading in a comment': headed('<!--\n## CTO-WORK-101 – Widget\n-->'),
  },
  invalid: {
    'an en dash': bad('## CTO-WORK-101 – Widget'),
    'an em dash': bad('## CTO-WORK-101 — Widget'),
    'a colon': bad('## CTO-WORK-101: Widget'),
    'a hyphen without blanks': bad('## CTO-WORK-101-Widget'),
    'nothing between number and title': bad('## CTO-WORK-101 Widget'),
    'small letters': bad('## cto-work-101 - Widget'),
    'mixed letters': bad('## Cto-Work-101 - Widget'),
    'two digits': bad('## CTO-WORK-10 - Widget'),
    'no number': bad('## CTO-WORK - Widget'),
    'no title': bad('## CTO-WORK-101'),
    'no title behind the hyphen': bad('## CTO-WORK-101 -'),
    'an underscore': bad('## CTO_WORK_101 - Widget'),
    'blanks in the id': bad('## CTO WORK 101 - Widget'),
    'no hyphen in the prefix': bad('## CTOWORK-101 - Widget'),
    'an H3': bad('### CTO-WORK-101 - Widget'),
    'an H6': bad('###### CTO-WORK-101 - Widget'),
    'a malformed setext heading': bad('CTO-WORK-101 – Widget\n---'),
  },
})
