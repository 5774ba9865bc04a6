import { labelsStandAlone } from '../../rules/labels-stand-alone.ts'
import { ruleTable } from '../support/rule-table.ts'

const item = (body: string) => `## CTO-WORK-101 - Widget\n\n${body}`

ruleTable({
  rule: labelsStandAlone,
  valid: {
    'a blank line before the label': item('Acceptance:\n\n- It turns.\n\nBlocked by:\n\n- Supply.\n'),
    'no blank line behind the label': item('Acceptance:\n- It turns.\n\nBlocked by:\n- Supply.\n'),
    'a label in a paragraph of the item': item('Status: blocked.\nSupply it.\nAcceptance:\n- It turns.\n'),
    'a label that is a heading': item('- It turns.\n### Blocked by\n- Supply.\n'),
    'a label below a code fence': item('```\n- a\n```\nBlocked by:\n- Supply.\n'),
    'a label inside of code': item('- It turns.\n\n  ```\nBlocked by:\n  ```\n'),
    'a line below a list that is no label': item('- It turns.\nAnd turns.\n'),
    'a label outside of any item': 'Text.\n\n- It turns.\nBlocked by:\n',
    'a label in an evidence section': item('## Run Evidence - 2026-06-01\n\n- It turned.\nBlocked by:\n- Supply.\n'),
    'a label that is indented as the bullet is': item('- It turns.\n  Blocked by: Supply.\n'),
  },
  invalid: {
    'a label directly below a list': { text: item('Acceptance:\n- It turns.\nBlocked by:\n- Supply.\n'), want: ['5:1 label-swallowed'] },
    'each such label': {
      text: item('Acceptance:\n- It turns.\nBlocked by:\n- Supply.\n**Current evidence:**\n- None.\n'),
      want: ['5:1 label-swallowed', '7:1 label-swallowed'],
    },
    'a status line below a list': { text: item('- It turns.\nStatus: blocked.\n'), want: ['4:1 label-swallowed'] },
    'a label below a quote': { text: item('> It turns.\nBlocked by: supply.\n'), want: ['4:1 label-swallowed'] },
    'a label below a nested list': { text: item('- It turns\n  - slowly.\nBlocked by:\n- Supply.\n'), want: ['5:1 label-swallowed'] },
  },
})
