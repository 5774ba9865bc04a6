import { blockedNamesBlocker } from '../../rules/blocked-names-blocker.ts'
import { ruleTable } from '../support/rule-table.ts'

const item = (rest: string) => `## CTO-WORK-101 - Widget\n\n${rest}`

ruleTable({
  rule: blockedNamesBlocker,
  valid: {
    'a blocked item with a reason': item('Status: blocked.\n\nBlocked by:\n\n- Part supply.\n'),
    'a reason in the tight form': item('Status: blocked.\nAcceptance:\n- It turns.\nBlocked by:\n- Part supply.\n'),
    'an item as reason': item('Status: blocked.\n\nBlocked by:\n\n- `CTO-WORK-102`\n'),
    'a reason on the line': item('Status: blocked.\n\nBlocked by: CTO-WORK-102.\n'),
    'a reason below an empty word': item('Status: blocked.\n\nBlocked by:\n\n- None.\n- Part supply.\n'),
    'a nested reason': item('Status: blocked.\n\nBlocked by:\n\n- TBD:\n  - Part supply.\n'),
    'a reason that begins with none': item('Status: blocked.\n\nBlocked by:\n\n- None of the parts came.\n'),
    'an item that is not blocked': item('Status: planned.\n'),
    'a deferred item': item('Status: deferred.\n\nBlocked by:\n\n- None.\n'),
    'an empty list on an item that is not blocked': item('Status: planned.\n\nBlocked by:\n'),
    'a status line that another rule rejects': item('Status: blocked on part supply.\n'),
  },
  invalid: {
    'a blocked item with no list': { text: item('Status: blocked.\n'), want: ['3:1 blocked-reason'] },
    'a blocked item in capitals': { text: item('**Status:** `BLOCKED`\n'), want: ['3:1 blocked-reason'] },
    'a label with nothing under it': { text: item('Status: blocked.\n\nBlocked by:\n'), want: ['5:1 blocked-reason'] },
    'a label with nothing before the next': {
      text: item('Status: blocked.\n\nBlocked by:\n\nAcceptance:\n\n- It turns.\n'),
      want: ['5:1 blocked-reason'],
    },
    'none': { text: item('Status: blocked.\n\nBlocked by:\n\n- None.\n'), want: ['5:1 blocked-reason'] },
    'none on the line': { text: item('Status: blocked.\n\nBlocked by: none.\n'), want: ['5:1 blocked-reason'] },
    'not known yet': { text: item('Status: blocked.\n\nBlocked by:\n\n- TBD\n- n/a\n- `none yet`\n'), want: ['5:1 blocked-reason'] },
    'a dash': { text: item('Status: blocked.\n\nBlocked by:\n\n- –\n'), want: ['5:1 blocked-reason'] },
    'an empty bullet': { text: item('Status: blocked.\n\nBlocked by:\n\n-\n'), want: ['5:1 blocked-reason'] },
    'a reason in a comment': {
      text: item('Status: blocked.\n\nBlocked by:\n\n<!-- - Part supply. -->\n'),
      want: ['5:1 blocked-reason'],
    },
    'the blocker of another item': {
      text: item('Status: blocked.\n\n## CTO-WORK-102 - Gadget\n\nStatus: blocked.\n\nBlocked by:\n\n- Part supply.\n'),
      want: ['3:1 blocked-reason'],
    },
  },
})
