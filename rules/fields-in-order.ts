import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** The order says nothing; that it is the same in all documents lets a person see at once what is missing. */
export const fieldsInOrder: Rule = defineRule({
  id: 'fields-in-order',
  summary: 'The fields of the frontmatter stand in the order in which the policy names them.',
  why: 'Fields that stand in one order everywhere are compared at a glance.',
  fix: 'Move the line of the field up.',
  messages: {
    'key-order': {
      severity: 'info',
      text: 'The field `{field}` stands behind `{other}`, and in the policy it comes before it.',
      source: 'FRM-03',
      fixable: true,
    },
  },
  bad: '---\ntitle: CTO Widget Notes\nowner: jp\nstatus: draft\n---\n\n# CTO Widget Notes\n',
  good: '---\ntitle: CTO Widget Notes\nstatus: draft\nowner: jp\n---\n\n# CTO Widget Notes\n',
  check(facts, report) {
    for (const slip of facts.slips) {
      if (slip.kind === 'key-order') report('key-order', slip.place, { field: slip.field, other: slip.other }, { edit: slip.edit })
    }
  },
})
