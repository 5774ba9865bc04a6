import { statusLine } from '../../rules/status-line.ts'
import { ruleTable } from '../support/rule-table.ts'

const item = (rest: string) => `## CTO-WORK-101 - Widget\n\n${rest}`

ruleTable({
  rule: statusLine,
  valid: {
    'one word and a full stop': item('Status: blocked.\n'),
    'no full stop': item('Status: in-progress\n'),
    'right below the heading': '## CTO-WORK-101 - Widget\nStatus: planned.\n',
    'capitals': item('STATUS: Blocked.\n'),
    'emphasis around label and word': item('**Status:** *blocked*.\n'),
    'emphasis around all of it': item('**Status: blocked.**\n'),
    'a code span': item('Status: `blocked`.\n'),
    'words on the next line': item('Status: blocked.\nIt waits for parts.\n'),
    'the word status in a sentence': item('Status: blocked.\n\nThe status: nobody knows.\n'),
    'a status in a code fence': item('Status: blocked.\n\n```\nStatus: done.\n```\n'),
    'a status in a comment': item('Status: blocked.\n\n<!-- Status: done. -->\n'),
    'a status of the next item': `${item('Status: blocked.\n')}\n## CTO-WORK-102 - Gadget\n\nStatus: done.\n`,
    'a status in the section after the item': `${item('Status: blocked.\n')}\n## Notes\n\nStatus: unknown.\n`,
    'a malformed heading without one, which another rule reports': '### CTO-WORK-101 - Details\n\nWords.\n',
  },
  invalid: {
    'no status': { text: item('It waits for parts.\n'), want: ['1:1 status-missing'] },
    'no status in an empty item': { text: '## CTO-WORK-101 - Widget\n', want: ['1:1 status-missing'] },
    'a status in a table': { text: item('| Status | Owner |\n| --- | --- |\n| blocked | jp |\n'), want: ['1:1 status-missing'] },
    'a status in a list': { text: item('- Status: blocked.\n'), want: ['1:1 status-missing'] },
    'a status in a quote': { text: item('> Status: blocked.\n'), want: ['1:1 status-missing'] },
    'a status in code only': { text: item('```\nStatus: blocked.\n```\n'), want: ['1:1 status-missing'] },
    'a status in a comment only': { text: item('<!--\nStatus: blocked.\n-->\n'), want: ['1:1 status-missing'] },
    'a status of the next section only': { text: item('Words.\n\n## Notes\n\nStatus: blocked.\n'), want: ['1:1 status-missing'] },
    'an unknown word': { text: item('Status: finished.\n'), want: ['3:1 status-word'] },
    'a word that begins like a known one': { text: item('Status: blocker.\n'), want: ['3:1 status-word'] },
    'no word': { text: item('Status:\n'), want: ['3:1 status-word'] },
    'the reason on the line': { text: item('Status: blocked on part supply.\n'), want: ['3:1 status-word'] },
    'a sentence on the line': { text: item('Status: done. All runs passed.\n'), want: ['3:1 status-word'] },
    'a remark in brackets': { text: item('Status: `validated` (twice).\n'), want: ['3:1 status-word'] },
    'two words': { text: item('Status: blocked, deferred.\n'), want: ['3:1 status-word'] },
    'a second status': {
      text: item('Status: blocked.\n\nStatus: done.\n'),
      want: ['5:1 status-once'],
      related: ['3'],
    },
    'a second and a third status, whatever they say': {
      text: item('Status: blocked.\n\nWords.\n\n**Status**: gone.\n\nStatus: blocked.\n'),
      want: ['7:1 status-once', '9:1 status-once'],
    },
    'a second status on the next line': {
      text: item('Status: blocked.\nStatus: done.\n'),
      want: ['4:1 status-once'],
    },
  },
})
