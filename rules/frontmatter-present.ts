import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal } from '../src/model/safe.ts'

/** Without the block nobody can tell what a document is, so nothing else is said of it. */
export const frontmatterPresent: Rule = defineRule({
  id: 'frontmatter-present',
  summary: 'A document begins with a YAML frontmatter block.',
  why: 'Status, owner, route and promotion are read from the frontmatter; a document without one is governed by nothing.',
  fix: 'Put a block between two `---` lines at the very start of the file, and the fields that the policy demands in it.',
  messages: {
    'frontmatter-missing': {
      severity: 'error',
      text: 'The document does not begin with a YAML frontmatter block{seen}.',
      source: 'FM-01',
      masks: true,
    },
  },
  bad: '# CTO Widget Issues\n\nLocal planning SOT only.\n',
  good: `---
title: CTO Widget Issues
---

# CTO Widget Issues
`,
  check(facts, report) {
    for (const problem of facts.frontmatterProblems) {
      if (problem.message !== 'frontmatter-missing') continue
      const seen = problem.detail === undefined ? literal('') : fill(literal(' ({detail})'), { detail: problem.detail })
      report('frontmatter-missing', problem.place, { seen })
    }
  },
})
