import { currentBlockerListed } from '../../rules/current-blocker-listed.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const blocked = (reason: string) => `${workItem('blocked')}Blocked by:\n\n- ${reason}\n\n`
const says = (blocker: string) => ({ report: 'fail', more: [`Current downstream blocker is ${blocker}.`] })

ruleTable({
  rule: currentBlockerListed,
  valid: {
    'a blocker that is listed': blocked('`CTO-WORK-102`.') + evidence('02T10', says('`CTO-WORK-102`')),
    'a blocker in the text of an entry': blocked('Parts from CTO-WORK-102.') + evidence('02T10', says('CTO-WORK-102')),
    'a blocker that an older section names, wherever it stands': blocked('Parts.') + evidence('03T10', says('the parts')) + evidence('02T10', says('CTO-WORK-102')),
    'words that name no id': blocked('Parts.') + evidence('02T10', says('the agent-result seam')),
    'an item that is not blocked': workItem('in-progress') + evidence('02T10', says('CTO-WORK-102')),
    'a section of another item': blocked('Parts.') + workItem('ready', '103') + evidence('02T10', says('CTO-WORK-102')),
    'the item itself': blocked('Parts.') + evidence('02T10', says('CTO-WORK-101')),
    'a sentence outside evidence': `${blocked('Parts.')}Current active blocker is CTO-WORK-102.\n`,
    'two sections of one time, which nobody can order':
      blocked('CTO-WORK-103.') +
      evidence('02T10', says('CTO-WORK-102')) +
      evidence('02T10', { ...says('CTO-WORK-103'), heading: 'Widget Probe Evidence - 2026-06-02' }),
  },
  invalid: {
    'a blocker that is not listed': { text: blocked('Parts.') + evidence('02T10', says('`CTO-WORK-102`')), want: ['15:3 current-blocker'], related: ['5'] },
    'the latest by its run, wherever it stands': {
      text: blocked('CTO-WORK-102.') + evidence('03T10', says('CTO-WORK-103')) + evidence('02T10', says('CTO-WORK-102')),
      want: ['15:3 current-blocker'],
    },
    'each id': { text: blocked('Parts.') + evidence('02T10', says('CTO-WORK-102 and CTO-WORK-103')), want: ['15:3 current-blocker', '15:3 current-blocker'] },
    'an item without a list': { text: workItem('blocked') + evidence('02T10', says('CTO-WORK-102')), want: ['11:3 current-blocker'], related: [] },
  },
})
