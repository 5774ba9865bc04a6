import { statusEndsInStop } from '../../rules/status-ends-in-stop.ts'
import { ruleTable } from '../support/rule-table.ts'

const item = (body: string) => `## CTO-WORK-101 - Widget\n\n${body}`

ruleTable({
  rule: statusEndsInStop,
  valid: {
    'a full stop': item('Status: blocked.\n'),
    'a full stop inside of marks': item('Status: **blocked.**\n'),
    'a full stop behind code': item('Status: `blocked`.\n'),
    'an unknown word, which another rule reports': item('Status: stuck\n'),
    'more than the word, which another rule reports': item('Status: blocked on supply\n'),
    'no word': item('Status:\n'),
    'two status lines, which another rule reports': item('Status: blocked\n\nStatus: ready\n'),
    'a comment behind the word': item('Status: blocked <!-- since May -->\n'),
    'a status outside of any item': 'Status: blocked\n',
    'a status in an evidence section': item('Status: blocked.\n\n## Run Evidence - 2026-06-01\n\nStatus: blocked\n'),
  },
  invalid: {
    'a word alone': { text: item('Status: blocked\n'), want: ['3:1 status-stop'] },
    'a word in marks': { text: item('**Status:** `in-progress`\n'), want: ['3:1 status-stop'] },
    'a word before more of the paragraph': { text: item('Status: Blocked\nSupply it.\n'), want: ['3:1 status-stop'] },
  },
})
