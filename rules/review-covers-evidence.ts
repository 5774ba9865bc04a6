import { addDays } from '../src/model/calendar.ts'
import type { EvidenceSection } from '../src/model/evidence-facts.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** A date in the future is rejected elsewhere; no review could catch up with it. */
export const reviewCoversEvidence: Rule = defineRule({
  id: 'review-covers-evidence',
  summary: 'The last review is no older than the newest evidence in the document.',
  why: 'Evidence that came after the last review has been read by nobody who answers for the document.',
  fix: 'Review the document and set the review date to that day (UTC).',
  messages: {
    'review-stale': {
      severity: 'warning',
      text: 'The last review of {reviewed} is older than the evidence of {newest}.',
      source: 'FM-10',
      yieldsTo: ['review-not-bumped'],
    },
  },
  notes: { newest: 'The newest evidence stands here.' },
  bad: `---
title: CTO Widget Issues
last_reviewed: 2026-06-01
---

# CTO Widget Issues

## Widget Run Evidence - 2026-06-02

- Report status: \`fail\`.
`,
  good: `---
title: CTO Widget Issues
last_reviewed: 2026-06-02
---

# CTO Widget Issues

## Widget Run Evidence - 2026-06-02

- Report status: \`fail\`.
`,
  check(facts, report, { policy, today }) {
    const reviewed = facts.frontmatter?.fields[policy.frontmatter.reviewedField]
    if (!reviewed?.value) return
    const last = addDays(today, policy.dates.futureToleranceDays)
    let newest = reviewed.value
    let section: EvidenceSection | null = null
    for (const one of facts.evidence) {
      if (one.date === null || one.date > last || one.date <= newest) continue
      newest = one.date
      section = one
    }
    if (section === null) return
    report('review-stale', reviewed.place, { reviewed: reviewed.value, newest }, {
      related: [{ place: section.heading.place, note: 'newest' }],
    })
  },
})
