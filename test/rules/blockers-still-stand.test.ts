import { blockersStillStand } from '../../rules/blockers-still-stand.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const blocked = (...blockers: readonly string[]) => `${workItem('blocked')}Blocked by:\n\n${blockers.map((one) => `- ${one}\n`).join('')}\n`
const done = workItem('done', '102') + evidence('02T10')
const [a, b] = ['03-PROTOCOLS/CTO-A-ISSUES.md', '03-PROTOCOLS/CTO-B-ISSUES.md'] as const

ruleTable({
  rule: blockersStillStand,
  valid: {
    'a blocker that is open': blocked('CTO-WORK-102.') + workItem('planned', '102'),
    'a blocker that claims without evidence': blocked('CTO-WORK-102.') + workItem('done', '102'),
    'a blocker whose pass lacks something': blocked('CTO-WORK-102.') + workItem('done', '102') + evidence('02T10', { baseline: null }),
    'a blocker with evidence but no claim': blocked('CTO-WORK-102.') + workItem('in-progress', '102') + evidence('02T10'),
    'a blocker that later evidence denies': blocked('CTO-WORK-102.') + done + evidence('03T10', { report: null, more: ['This does not validate CTO-WORK-102.'] }),
    'a blocker of several that is open': blocked('CTO-WORK-102.', 'CTO-WORK-103.') + done + workItem('blocked', '103'),
    'a blocker that is not defined': blocked('CTO-WORK-102.'),
    'a reason that says more than the id': blocked('CTO-WORK-102 in the shop.') + done,
    'a reason of words beside the id': blocked('CTO-WORK-102.', 'Parts.') + done,
    'no reason at all, which is another rule\'s matter': blocked('None.'),
    'an item that is not blocked': `${workItem('deferred')}Blocked by:\n\n- CTO-WORK-102.\n\n${done}`,
    'an item that a statement holds': `${blocked('CTO-WORK-102.')}\`CTO-WORK-101\` remains blocked until a run has passed.\n\n${done}`,
    'an item that is named by ids and said to be none': blocked('None.', 'CTO-WORK-102.') + workItem('blocked', '102'),
  },
  invalid: {
    'a blocker that is done with evidence': { text: blocked('CTO-WORK-102.') + done, want: ['3:1 satisfied'], related: ['11'] },
    'ids in a list on one line': {
      text: `${workItem('blocked')}Blocked by: \`CTO-WORK-102\` and CTO-WORK-103.\n\n${workItem('cancelled', '103')}${done}`,
      want: ['3:1 satisfied'],
      related: ['13', '9'],
    },
    'a blocker that was cancelled, as one fact': { text: blocked('CTO-WORK-102.') + workItem('cancelled', '102'), want: ['3:1 satisfied'] },
    'a statement that evidence of the item itself has outlived': {
      text: `${blocked('CTO-WORK-102.')}\`CTO-WORK-101\` remains blocked until a run has passed.\n\n${evidence('02T10')}${workItem('cancelled', '102')}`,
      want: ['3:1 satisfied'],
    },
    'a blocker in another document': {
      tree: { [a]: blocked('CTO-WORK-102.'), [b]: { text: done, reported: false } },
      want: [`${a}:3:1 satisfied`],
      related: [`${b}:3`],
    },
    'a dropped blocker beside one that is open': {
      text: blocked('CTO-WORK-102.', 'CTO-WORK-103, of old.') + workItem('blocked', '102') + workItem('superseded', '103'),
      want: ['8:3 blocker-dropped'],
    },
    'a dropped blocker of an item that a statement holds': {
      text: `${blocked('CTO-WORK-102.')}\`CTO-WORK-101\` remains blocked until a run has passed.\n\n${workItem('cancelled', '102')}`,
      want: ['7:3 blocker-dropped'],
    },
  },
})
