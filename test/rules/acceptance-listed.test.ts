import { acceptanceListed } from '../../rules/acceptance-listed.ts'
import { ruleTable } from '../support/rule-table.ts'

const item = (rest: string) => `## CTO-WORK-101 - Widget\n\nStatus: planned.\n${rest}`

ruleTable({
  rule: acceptanceListed,
  valid: {
    'a list': item('\nAcceptance:\n\n- It turns.\n'),
    'the tight form': '## CTO-WORK-101 - Widget\nStatus: planned.\nIt is to turn.\nAcceptance:\n- It turns.\n',
    'the tight form behind another list': item('Blocked by:\n- Parts.\nAcceptance:\n- It turns.\n'),
    'stars': item('\nAcceptance:\n\n* It turns.\n'),
    'plus signs': item('\nAcceptance:\n\n+ It turns.\n'),
    'an ordered list': item('\nAcceptance:\n\n1. It turns.\n'),
    'a label with emphasis': item('\n**Acceptance:**\n\n- It turns.\n'),
    'a label with emphasis before its colon': item('\n**Acceptance**:\n\n- It turns.\n'),
    'a label with underscores': item('\n__Acceptance:__\n\n- It turns.\n'),
    'a label with white space behind it': item('\nAcceptance:  \n\n- It turns.\n'),
    'a list below an introduction': item('\nAcceptance:\n\nAll of these:\n\n- It turns.\n'),
    'a nested list': item('\nAcceptance:\n\n1. It turns:\n   - left\n   - right\n'),
    'a label in small letters': item('\nacceptance:\n\n- It turns.\n'),
    'an H3 as label': item('\n### Acceptance\n\n- It turns.\n'),
    'one line': item('\nAcceptance: it turns.\n'),
    'a label at the end of a paragraph': item('\nIt is to turn.\nAcceptance:\n\n- It turns.\n'),
    'a label with nothing at all, which another rule reports': item('\nAcceptance:\n\nBlocked by:\n\n- Parts.\n'),
    'a malformed heading without one, which another rule reports': '### CTO-WORK-101 - Details\n\nWords.\n',
  },
  invalid: {
    'no label': { text: item('\n- It turns.\n'), want: ['1:1 acceptance-missing'] },
    'a label with a paragraph': { text: item('\nAcceptance:\n\nIt turns.\n'), want: ['5:1 acceptance-missing'] },
    'a label with an empty bullet': { text: item('\nAcceptance:\n\n-\n'), want: ['5:1 acceptance-missing'] },
    'a label in a code fence': { text: item('\n```\nAcceptance:\n\n- It turns.\n```\n'), want: ['1:1 acceptance-missing'] },
    'a label in a comment': { text: item('\n<!--\nAcceptance:\n\n- It turns.\n-->\n'), want: ['1:1 acceptance-missing'] },
    'a sentence that begins so': { text: item('\nAcceptance is easy:\n\n- It turns.\n'), want: ['1:1 acceptance-missing'] },
    'a list in the section after the item': {
      text: item('\n## Notes\n\nAcceptance:\n\n- It turns.\n'),
      want: ['1:1 acceptance-missing'],
    },
    'each item on its own': {
      text: item('\n## CTO-WORK-102 - Gadget\n\nStatus: planned.\n'),
      want: ['1:1 acceptance-missing', '5:1 acceptance-missing'],
    },
  },
})
