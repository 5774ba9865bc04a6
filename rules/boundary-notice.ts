import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** The notice keeps a plan from being read as authority; a promoted document must not carry it any more. */
export const boundaryNotice: Rule = defineRule({
  id: 'boundary-notice',
  summary: 'A document that is not promoted says so below its title, and a promoted one does not.',
  why: 'An agent that reads the document alone must see at once whether it binds.',
  fix: 'Put the notice of the policy, word by word, between the title and the first section.',
  messages: {
    'boundary-notice': {
      severity: 'error',
      text: 'The boundary notice is missing between the title and the first section, while the promotion status is `{status}`.',
      source: 'DOC-04',
    },
    'notice-promoted': {
      severity: 'error',
      text: 'The boundary notice denies authority, while the promotion status is `{status}`.',
      fix: 'Take the notice out, or correct the promotion status.',
      source: 'DOC-05',
    },
  },
  notes: { status: 'The promotion status stands here.' },
  bad: `---
title: CTO Widget Issues
core_promotion_status: not-promoted
---

# CTO Widget Issues

## Notes
`,
  good: `---
title: CTO Widget Issues
core_promotion_status: not-promoted
---

# CTO Widget Issues

Local planning SOT only. Not a Core Protocol. Not active Core authority.

## Notes
`,
  check(facts, report, { policy }) {
    const promotion = facts.frontmatter?.fields[policy.frontmatter.promotionField]
    const status = promotion?.value
    if (promotion === undefined || !status) return
    const options = { related: [{ place: promotion.place, note: 'status' }] } as const
    const title = facts.headings.find((heading) => heading.depth === 1)
    if (policy.notice.required.includes(status) && facts.notice === null && title !== undefined) {
      report('boundary-notice', title.place, { status }, options)
    }
    if (policy.notice.forbidden.includes(status) && facts.notice !== null) {
      report('notice-promoted', facts.notice, { status }, options)
    }
  },
})
