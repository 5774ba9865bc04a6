import { referenceForm } from '../../rules/reference-form.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: referenceForm,
  valid: {
    'the id as a word': 'See CTO-WORK-101, CTO-WORK-102.\n',
    'the id in code, emphasis and a link': '- `CTO-WORK-101`, **CTO-WORK-102** and [CTO-WORK-103](widget.md)\n',
    'the heading of the item': '## CTO-WORK-101 - Widget\n',
    'a malformed heading, which another rule reports': '## cto-work-101 - Widget\n',
    'other words': 'The CTO works on 101 widgets; CTO workers wait.\n',
    'another prefix': 'See CFO-WORK-10 and MCTO-WORK-10.\n',
    'a code fence': '```\ncto-work-101\n```\n',
    'a comment': '<!-- cto-work-101 -->\n',
  },
  invalid: {
    'small letters': { text: 'See cto-work-101.\n', want: ['1:5 ref-form'] },
    'a blank before the number': { text: 'See CTO-WORK 101.\n', want: ['1:5 ref-form'] },
    'too few digits': { text: 'See CTO-WORK-10.\n', want: ['1:5 ref-form'] },
    'an underscore': { text: 'See `CTO_WORK_101`.\n', want: ['1:6 ref-form'] },
    'each one on its own': { text: '- cto-work-101\n- CTO-WORK 101\n', want: ['1:3 ref-form', '2:3 ref-form'] },
    'one in a list of blockers': {
      text: '## CTO-WORK-101 - Widget\n\nBlocked by:\n\n- Cto-Work-102\n',
      want: ['5:3 ref-form'],
    },
  },
})
