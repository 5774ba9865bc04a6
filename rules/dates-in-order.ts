import { addDays } from '../src/model/calendar.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** Dates are compared as UTC days: the committer's clock may be a day behind or ahead. */
export const datesInOrder: Rule = defineRule({
  id: 'dates-in-order',
  summary: 'A document was reviewed no earlier than it was created, and nothing in it is dated in the future.',
  why: 'A date that cannot be true makes every other date in the document doubtful.',
  fix: 'Correct the date; all dates are UTC dates.',
  messages: {
    'date-order': {
      severity: 'error',
      text: 'The review date {reviewed} lies before the creation date {created}.',
      source: 'FM-07',
    },
    'date-future': {
      severity: 'error',
      text: 'The date {date} lies in the future: in UTC that day has not come yet.',
      source: 'FM-08',
    },
  },
  notes: { created: 'The creation date stands here.' },
  bad: `---
title: CTO Widget Issues
created: 2026-06-02
last_reviewed: 2026-06-01
---

# CTO Widget Issues
`,
  good: `---
title: CTO Widget Issues
created: 2026-06-01
last_reviewed: 2026-06-02
---

# CTO Widget Issues
`,
  check(facts, report, { policy, today }) {
    const { createdField, reviewedField } = policy.frontmatter
    const created = facts.frontmatter?.fields[createdField]
    const reviewed = facts.frontmatter?.fields[reviewedField]
    const last = addDays(today, policy.dates.futureToleranceDays)
    for (const field of [created, reviewed]) {
      if (!field?.value || field.value <= last) continue
      report('date-future', field.place, { date: field.value })
    }
    if (created?.value && reviewed?.value && reviewed.value < created.value) {
      report('date-order', reviewed.place, { reviewed: reviewed.value, created: created.value }, {
        related: [{ place: created.place, note: 'created' }],
      })
    }
    for (const { date, heading } of facts.evidence) {
      if (date === null || date <= last) continue
      report('date-future', heading.place, { date }, { severity: 'warning' })
    }
  },
})
