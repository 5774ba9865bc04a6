import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** One way to write a status keeps searches and differences short; without the full stop it counts all the same. */
export const statusEndsInStop: Rule = defineRule({
  id: 'status-ends-in-stop',
  summary: 'The word of a status line is followed by a full stop.',
  why: 'A line that is written in one way everywhere is found by one search.',
  fix: 'Put a full stop behind the word.',
  messages: {
    'status-stop': { severity: 'info', text: 'The status of {item} has no full stop.', source: 'FRM-02', fixable: true },
  },
  bad: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: planned\n',
  good: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: planned.\n',
  check(facts, report) {
    for (const slip of facts.slips) {
      if (slip.kind === 'status-stop') report('status-stop', slip.place, { item: slip.item }, { edit: slip.edit })
    }
  },
})
