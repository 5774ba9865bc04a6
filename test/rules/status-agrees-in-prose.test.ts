import { statusAgreesInProse } from '../../rules/status-agrees-in-prose.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const [a, b] = ['03-PROTOCOLS/CTO-A-ISSUES.md', '03-PROTOCOLS/CTO-B-PRD.md'] as const
const ready = (sentence: string) => `${workItem('ready')}${sentence}\n`

ruleTable({
  rule: statusAgreesInProse,
  valid: {
    'the same word': ready('`CTO-WORK-101` is ready. CTO-WORK-101 status is READY.'),
    'what was': ready('CTO-WORK-101 was blocked, and has been blocked before.'),
    'what is no more': ready('CTO-WORK-101 is not blocked, and CTO-WORK-101 is no longer blocked.'),
    'a condition': ready('Ship it once CTO-WORK-101 is done, when CTO-WORK-101 is validated, or if CTO-WORK-101 is passed.'),
    'what comes before or after': ready('Before CTO-WORK-101 is done, wait. Tell them after CTO-WORK-101 is done.'),
    'a denial around it': ready('This does not mean that CTO-WORK-101 is done. Nobody may say that CTO-WORK-101 is validated.'),
    'a word that is no status': ready('CTO-WORK-101 is small.'),
    'an id that is not defined': ready('CTO-WORK-102 is blocked.'),
    'an id that is defined twice': workItem('ready') + workItem('blocked') + 'CTO-WORK-101 is done.\n',
    'a status that another rule rejects': `${workItem('someday')}CTO-WORK-101 is blocked.\n`,
    'a record in an evidence section': ready('') + evidence('02T10', { more: ['CTO-WORK-101 is blocked.'] }),
    'code and comments': ready('```\nCTO-WORK-101 is blocked.\n```\n\n<!-- CTO-WORK-101 is blocked. -->'),
  },
  invalid: {
    'another word': { text: ready('`CTO-WORK-101` is blocked.'), want: ['5:2 status-agrees'], related: ['3'] },
    'another word of the same class': { text: ready('CTO-WORK-101 status is planned.'), want: ['5:1 status-agrees'] },
    'those of several that differ': {
      text: `${workItem('ready')}${workItem('blocked', '102')}CTO-WORK-101 and CTO-WORK-102 are blocked.\n`,
      want: ['9:1 status-agrees'],
    },
    'a second clause': { text: ready('The run failed, and CTO-WORK-101 is blocked.'), want: ['5:21 status-agrees'] },
    'a sentence after a denial': { text: ready('This is not a draft; CTO-WORK-101 is done.'), want: ['5:22 status-agrees'] },
    'a bullet of another document': {
      tree: { [a]: workItem('blocked'), [b]: '- CTO-WORK-101 is validated.\n' },
      want: [`${b}:1:3 status-agrees`],
      related: [`${a}:3`],
    },
  },
})
