import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** What could not be read was not checked, and a document that was not checked must never look clean. */
export const documentReadable: Rule = defineRule({
  id: 'document-readable',
  summary: 'A document can be read as Markdown, with its line breaks.',
  why: 'In a document that cannot be read no rule but the confidentiality rules finds anything, so silence would look like approval.',
  fix: 'Bring the document into a form that can be read; until then only the confidentiality rules have seen it.',
  messages: {
    collapsed: {
      severity: 'error',
      text: 'The line breaks of this document were lost in transit, so it was not checked.',
      fix: 'Restore the line breaks before every `---`, field, `#` and `- `, or fetch the file again from its source.',
      source: 'DOC-01',
      masks: true,
    },
    encoding: {
      severity: 'error',
      text: 'This document is no valid UTF-8 text, so it was not checked.',
      fix: 'Save the file as UTF-8.',
      source: 'DOC-01',
      masks: true,
    },
    'too-large': {
      severity: 'error',
      text: 'This document is larger than the policy allows, so it was not checked.',
      fix: 'Split the document, or raise `limits.documentBytes` in the policy.',
      source: 'DOC-01',
      masks: true,
    },
    'too-deep': {
      severity: 'error',
      text: 'Quotes or lists are nested deeper here than the policy allows, so the document was not checked.',
      fix: 'Flatten the nesting, or raise `limits.nesting` in the policy.',
      source: 'DOC-01',
      masks: true,
    },
    'too-complex': {
      severity: 'error',
      text: 'The markup of this document is too involved to be read in reasonable time, so it was not checked.',
      fix: 'Simplify the long runs of brackets, asterisks or underscores, or put them into a code block.',
      source: 'DOC-01',
      masks: true,
    },
  },
  bad: '--- title: CTO Widget Issues status: draft owner: jp --- # CTO Widget Issues Local planning SOT only.\n',
  good: `---
title: CTO Widget Issues
---

# CTO Widget Issues
`,
  check(facts, report) {
    if (facts.unread !== null) report(facts.unread.reason, facts.unread.place)
  },
})
