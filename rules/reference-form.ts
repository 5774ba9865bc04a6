import type { Policy } from '../src/model/policy.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal, ownText } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'

/** An id is one word that a search finds; other spellings bind nothing. */
export const referenceForm: Rule = defineRule({
  id: 'reference-form',
  summary: 'A work item is referred to by its exact id.',
  why: 'A statement about `cto-work 101` is found by no search for the id, so it binds nobody.',
  fix: 'Write the id as the heading of the item does.',
  messages: {
    'ref-form': {
      severity: 'warning',
      text: 'A work item is referred to as `{form}`, and this is written another way.',
      source: 'WRK-11',
      fixable: true,
    },
  },
  bad: '# CTO Widget Issues\n\nSee CTO-WORK 101 and cto-work-101.\n',
  good: '# CTO Widget Issues\n\nSee CTO-WORK-101 and `CTO-WORK-101`.\n',
  check(facts, report, { policy }) {
    for (const { defines, edit, exact, id, place } of facts.references) {
      if (!exact && !defines) report('ref-form', place, { form: id ?? formOf(policy) }, { edit })
    }
  },
})

function formOf({ work }: Policy): Safe {
  return fill(literal('{prefix}{number}'), { prefix: work.idPrefix, number: ownText('N'.repeat(work.idDigits)) })
}
