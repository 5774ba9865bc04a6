import { workIdUnique } from '../../rules/work-id-unique.ts'
import { ruleTable } from '../support/rule-table.ts'

const [a, b] = ['03-PROTOCOLS/CTO-A-ISSUES.md', '03-PROTOCOLS/CTO-B-RUNBOOK.md'] as const
const item = (id: string, title = 'Widget') => `## CTO-WORK-${id} - ${title}\n\nStatus: planned.\n`

ruleTable({
  rule: workIdUnique,
  valid: {
    'two ids': `${item('101')}\n${item('102')}`,
    'ids that differ in a leading zero': `${item('0101')}\n${item('101')}`,
    'an id that is named again': `${item('101')}\nThis is CTO-WORK-101.\n`,
    'an id that stands again in a code fence': `${item('101')}\n\`\`\`\n${item('101')}\`\`\`\n`,
    'a malformed heading of the same id, which another rule reports': `${item('101')}\n### CTO-WORK-101 - Details\n\nWords.\n`,
    'one id a document': { tree: { [a]: item('101'), [b]: item('102') } },
  },
  invalid: {
    'one id twice in a document': { text: `${item('101')}\n${item('101', 'Gadget')}`, want: ['5:1 id-unique'], related: ['1'] },
    'one id in two documents of any kind': {
      tree: { [a]: item('101'), [b]: `# Runbook\n\n${item('101')}` },
      want: [`${b}:3:1 id-unique`],
      related: [`${a}:1`],
    },
    'one id three times, each after the first': {
      text: `${item('101', 'One')}\n${item('101', 'Two')}\n${item('101', 'Three')}`,
      want: ['5:1 id-unique', '9:1 id-unique'],
      related: ['1', '1'],
    },
    'a document that is checked against one that is not': {
      tree: { [a]: item('101'), [b]: { text: item('101'), reported: false } },
      want: [`${a}:1:1 id-unique`],
      related: [`${b}:1`],
    },
  },
})
