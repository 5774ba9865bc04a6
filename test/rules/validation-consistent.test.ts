import { validationConsistent } from '../../rules/validation-consistent.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const fail = { report: 'fail' }
const VALIDATES = 'This validates `CTO-WORK-101`.'
const DENIES = 'This does not validate `CTO-WORK-101`.'

ruleTable({
  rule: validationConsistent,
  valid: {
    'a pass that validates': evidence('02T10', { more: [VALIDATES] }),
    'a pass that validates one and denies another': evidence('02T10', { more: [VALIDATES, 'This does not validate CTO-WORK-102.'] }),
    'a fail that denies': evidence('02T10', { ...fail, more: [DENIES] }),
    'sections that differ': evidence('02T10', { more: [VALIDATES] }) + evidence('03T10', { ...fail, more: [DENIES] }),
    'what alone does not validate': evidence('02T10', { more: [VALIDATES, 'A part alone does not validate CTO-WORK-101.'] }),
    'a sentence outside evidence': `${workItem('blocked')}This validates CTO-WORK-101.\n`,
    'a report status that another rule rejects': evidence('02T10', { report: 'great', more: [VALIDATES] }),
    'two report statuses, which another rule rejects': evidence('02T10', { more: [VALIDATES, 'Report status: `fail`.'] }),
  },
  invalid: {
    'a section that says both': { text: evidence('02T10', { more: [VALIDATES, DENIES] }), want: ['7:3 contradiction'], related: ['8'] },
    'a section that says both, the denial first': { text: evidence('02T10', { more: [DENIES, VALIDATES] }), want: ['8:3 contradiction'], related: ['7'] },
    'one of two ids': {
      text: evidence('02T10', { more: ['This validates CTO-WORK-101 and CTO-WORK-102.', DENIES] }),
      want: ['7:3 contradiction'],
    },
    'a fail that validates': { text: evidence('02T10', { ...fail, more: [VALIDATES] }), want: ['7:3 contradiction'], related: ['4'] },
    'a fail that says both, as one fact': { text: evidence('02T10', { ...fail, more: [VALIDATES, DENIES] }), want: ['7:3 contradiction'] },
    'a blocked run that validates two': {
      text: evidence('02T10', { report: 'blocked', more: ['This validates CTO-WORK-101 and CTO-WORK-102.'] }),
      want: ['7:3 contradiction', '7:3 contradiction'],
    },
    'a section without a report': { text: evidence('02T10', { report: null, more: [VALIDATES] }), want: ['6:3 contradiction'], related: [] },
  },
})
