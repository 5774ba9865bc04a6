import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** A malformed item heading counts as an item here: the heading itself is reported already. */
export const issuesHoldItems: Rule = defineRule({
  id: 'issues-hold-items',
  summary: 'A document for work items holds at least as many as the policy demands.',
  why: 'A list of issues without a single one looks as if all work were done.',
  fix: 'Add a work item as an H2, or take the document out.',
  messages: {
    'issues-empty': {
      severity: 'error',
      text: 'This document must hold work items, {min} at least, and holds {count}.',
      source: 'SEC-05',
    },
  },
  bad: '# CTO Widget Issues\n\n## Notes\n\nNothing yet.\n',
  good: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: planned.\n',
  check(facts, report, { policy }) {
    const min = policy.documents.kinds[facts.kind]?.minWorkItems ?? 0
    const count = new Set([...facts.workItems, ...facts.malformedHeadings].map(({ place }) => place.start)).size
    const title = facts.headings.find((heading) => heading.depth === 1)
    if (count < min) report('issues-empty', title?.place ?? facts.start, { min, count })
  },
})
