import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal } from '../src/model/safe.ts'

/** A block that cannot be read says nothing, so nothing else is said of the document. */
export const frontmatterIsValidYaml: Rule = defineRule({
  id: 'frontmatter-is-valid-yaml',
  summary: 'The frontmatter is closed, is a YAML mapping and names each key once.',
  why: 'A broken block hides every field in it, and of a key that stands twice readers take different values.',
  fix: 'Mend the YAML at this place: spaces instead of tabs, quotes around a value that holds `: `, each key once, `---` at the end.',
  messages: {
    'frontmatter-yaml': {
      severity: 'error',
      text: 'The frontmatter cannot be read as a YAML mapping{seen}.',
      source: 'FM-02',
      masks: true,
    },
  },
  bad: `---
title: CTO Widget Issues
title: CTO Gadget Issues
---

# CTO Widget Issues
`,
  good: `---
title: "CTO: Widget Issues"
---

# CTO: Widget Issues
`,
  check(facts, report) {
    for (const problem of facts.frontmatterProblems) {
      if (problem.message !== 'frontmatter-yaml') continue
      const seen = problem.detail === undefined ? literal('') : fill(literal(' ({detail})'), { detail: problem.detail })
      report('frontmatter-yaml', problem.place, { seen })
    }
  },
})
