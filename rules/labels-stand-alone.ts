import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** We find such a label by its line; every other reader of Markdown makes it text of the bullet above it. */
export const labelsStandAlone: Rule = defineRule({
  id: 'labels-stand-alone',
  summary: 'A label is a paragraph of its own and no part of the list above it.',
  why: 'Without a blank line Markdown reads the label as more text of the last bullet, and one list out of both: on a forge the blockers look like acceptance.',
  fix: 'Put a blank line before the label.',
  messages: {
    'label-swallowed': {
      severity: 'info',
      text: '`{label}:` stands directly below a list, so Markdown shows it as text of the last bullet.',
      source: 'FRM-01',
      fixable: true,
    },
  },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Acceptance:

- The widget turns.
Blocked by:
- Part supply.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Acceptance:

- The widget turns.

Blocked by:
- Part supply.
`,
  check(facts, report) {
    for (const slip of facts.slips) {
      if (slip.kind === 'label-swallowed') report('label-swallowed', slip.place, { label: slip.label }, { edit: slip.edit })
    }
  },
})
