import { claimNamesNoBlocker } from '../../rules/claim-names-no-blocker.ts'
import { ruleTable } from '../support/rule-table.ts'

const item = (status: string, rest: string) => `## CTO-WORK-101 - Widget\n\nStatus: ${status}.\n\n${rest}`
const list = 'Blocked by:\n\n- Part supply.\n'

ruleTable({
  rule: claimNamesNoBlocker,
  valid: {
    'a blocked item with a blocker': item('blocked', list),
    'a planned item with a blocker': item('planned', list),
    'an item in progress with a blocker': item('in-progress', list),
    'a superseded item with a blocker': item('superseded', list),
    'a claim without a list': item('done', 'Words.\n'),
    'a claim with an empty list': item('done', 'Blocked by:\n'),
    'a claim blocked by nothing': item('validated', 'Blocked by:\n\n- None.\n'),
    'a claim blocked by nothing, on one line': item('validated', 'Blocked by: n/a\n'),
    'a status line that another rule rejects': item('ready soon', list),
  },
  invalid: {
    'a done item with a blocker': { text: item('done', list), want: ['5:1 blocked-by-left'], related: ['3'] },
    'a ready item with a blocker': { text: item('ready', list), want: ['5:1 blocked-by-left'] },
    'an unblocked item with a blocker on one line': {
      text: item('Unblocked', 'Blocked by: CTO-WORK-102.\n'),
      want: ['5:1 blocked-by-left'],
    },
    'a blocker below an empty word': {
      text: item('passed', 'Blocked by:\n\n- None.\n- Part supply.\n'),
      want: ['5:1 blocked-by-left'],
    },
  },
})
