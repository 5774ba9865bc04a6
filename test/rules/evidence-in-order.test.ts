import { evidenceInOrder } from '../../rules/evidence-in-order.ts'
import { evidence } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const [a, b] = ['03-PROTOCOLS/CTO-A-ISSUES.md', '03-PROTOCOLS/CTO-B-ISSUES.md'] as const

ruleTable({
  rule: evidenceInOrder,
  valid: {
    'sections in order': evidence('01T10') + evidence('02T09') + evidence('02T10'),
    'sections of one time': evidence('01T10') + evidence('01T10', { heading: 'Widget Probe Evidence - 2026-06-01' }),
    'a section without a time': evidence('02T10') + '## Widget Evidence\n\n- It turns.\n',
    'two documents': { tree: { [a]: evidence('02T10'), [b]: evidence('01T10') } },
  },
  invalid: {
    'a section that is older': { text: evidence('02T10') + evidence('01T10') + evidence('03T10'), want: ['8:1 order'], related: ['1'] },
    'each that is older than the latest above': { text: evidence('03T10') + evidence('01T10') + evidence('02T10'), want: ['8:1 order', '15:1 order'], related: ['1', '1'] },
    'a day without a run': { text: `${evidence('02T10')}## Widget Probe Evidence - 2026-06-01\n\n- It turns.\n`, want: ['8:1 order'] },
  },
})
