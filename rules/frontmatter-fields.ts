import type { FrontmatterProblem } from '../src/model/facts.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'

/** The fields are what tools and people sort the documents by; the policy's schema says which and how. */
export const frontmatterFields: Rule = defineRule({
  id: 'frontmatter-fields',
  summary: 'The frontmatter has all fields that the policy demands, each with a value that it allows.',
  why: 'A missing or misspelt field makes a document look like something that it is not, such as promoted or reviewed.',
  fix: 'Write the field as the policy demands.',
  messages: {
    'field-missing': { severity: 'error', text: 'The frontmatter lacks the field `{field}`.', source: 'FM-03', fix: 'Add the field.' },
    'field-enum': { severity: 'error', text: 'The value of `{field}` must be {wanted}.{hint}', source: 'FM-04' },
    'field-type': { severity: 'error', text: 'The value of `{field}` must be {wanted}.', source: 'FM-05' },
    'date-format': {
      severity: 'error',
      text: 'The value of `{field}` must be a day of the calendar, written YYYY-MM-DD.',
      source: 'FM-06',
    },
    'field-unknown': {
      severity: 'warning',
      text: 'The frontmatter has a field here that the policy does not know.{hint}',
      source: 'FM-09',
      fix: 'Correct the name of the field, or take the field out.',
    },
  },
  bad: `---
title: CTO Widget Issues
status: finished
lifecycle_classification: sot
owner: [a, b]
created: 2026-02-30
last_reviewed: 2026-06-01
core_promotion_status: not-promoted
color: blue
---

# CTO Widget Issues
`,
  good: `---
title: CTO Widget Issues
status: draft
lifecycle_classification: sot
owner: jp
created: 2026-06-01
last_reviewed: 2026-06-01
core_promotion_status: not-promoted
route: cto
---

# CTO Widget Issues
`,
  check(facts, report) {
    for (const problem of facts.frontmatterProblems) {
      const { message, place } = problem
      if (message === 'frontmatter-missing' || message === 'frontmatter-yaml') continue
      report(message, place, {
        field: problem.field ?? literal('field'),
        wanted: problem.detail ?? literal('of the form that the policy demands'),
        hint: hintOf(problem),
      })
    }
  },
})

function hintOf({ suggestion }: FrontmatterProblem): Safe {
  return suggestion === undefined ? literal('') : fill(literal(' Did you mean `{suggestion}`?'), { suggestion })
}
