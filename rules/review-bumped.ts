import { defineChangeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { noTies } from '../src/model/ties.ts'

/** A date that is missing or wrong is another rule's matter, and one of today cannot be later. */
export const reviewBumped: Rule = defineChangeRule({
  id: 'review-bumped',
  summary: 'A change of a document comes with a new date of review.',
  why: 'The date says that somebody has read the document as it is; after a change it says so of a text that is gone.',
  fix: 'Read the document again and set the review date to today (UTC).',
  messages: {
    'review-not-bumped': {
      severity: 'warning',
      text: 'The document was changed, but its last review is still that of {reviewed}.',
      source: 'TIME-04',
    },
  },
  bad: {
    before: '---\nlast_reviewed: 2026-06-01\n---\n\n# CTO Widget Notes\n\nIt turns.\n',
    after: '---\nlast_reviewed: 2026-06-01\n---\n\n# CTO Widget Notes\n\nIt turns fast.\n',
  },
  good: {
    before: '---\nlast_reviewed: 2026-06-01\n---\n\n# CTO Widget Notes\n\nIt turns.\n',
    after: '---\nlast_reviewed: 2026-06-02\n---\n\n# CTO Widget Notes\n\nIt turns fast.\n',
  },
  ties: noTies,
  checkChange({ documents }, report, { policy, today }) {
    for (const { before, after, bodyChanged } of documents) {
      const was = before?.frontmatter?.fields[policy.frontmatter.reviewedField]?.value
      const is = after?.frontmatter?.fields[policy.frontmatter.reviewedField]
      if (!bodyChanged || !is?.value || is.value !== was || is.value >= today) continue
      report('review-not-bumped', is.place, { reviewed: is.value })
    }
  },
})
