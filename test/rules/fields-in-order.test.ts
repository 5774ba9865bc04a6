import { fieldsInOrder } from '../../rules/fields-in-order.ts'
import { ruleTable } from '../support/rule-table.ts'

const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n# CTO Widget Notes\n`

ruleTable({
  rule: fieldsInOrder,
  valid: {
    'the order of the policy': front('title: a', 'status: draft', 'owner: jp', 'route: cto'),
    'fields that are left out': front('status: draft', 'route: cto'),
    'an unknown field anywhere': front('title: a', 'color: blue', 'status: draft'),
    'values that are wrong': front('title: 7', 'status: finished', 'owner: [a]'),
    'a block that is no mapping': front('- owner', '- title'),
    'fields below the frontmatter': front('title: a', 'status: draft') + '\nowner: jp\nstatus: draft\n',
  },
  invalid: {
    'one field too low': { text: front('status: draft', 'title: a'), want: ['3:1 key-order'] },
    'the first of several only': { text: front('route: cto', 'owner: jp', 'title: a'), want: ['3:1 key-order'] },
    'one behind an unknown field': { text: front('owner: jp', 'color: blue', 'status: draft'), want: ['4:1 key-order'] },
    'one whose value is wrong': { text: front('status: draft', 'title: 7'), want: ['3:1 key-order'] },
    'one behind a value of several lines': { text: front('status: >', '  draft', 'title: a'), want: ['4:1 key-order'] },
  },
})
