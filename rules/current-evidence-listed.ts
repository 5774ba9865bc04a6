import { blocksOf, isFilled } from '../src/model/items.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** "None yet." is an answer; silence is not. */
export const currentEvidenceListed: Rule = defineRule({
  id: 'current-evidence-listed',
  summary: 'A work item says what evidence there is, even if there is none yet.',
  why: 'Who picks the item up must know what is proven already and what was only hoped.',
  fix: 'Add a line `Current evidence:` and below it a list; `- None yet.` is fine.',
  messages: {
    'current-evidence-missing': { severity: 'error', text: '{item} does not say what evidence there is.', source: 'WRK-07' },
  },
  bad: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: planned.\n',
  good: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: planned.\n\nCurrent evidence:\n\n- None yet.\n',
  check(facts, report) {
    for (const item of facts.workItems) {
      const blocks = blocksOf(item, 'currentEvidence')
      if (!item.wellFormed || blocks.some(({ empty, entries }) => empty || entries.some(isFilled))) continue
      report('current-evidence-missing', blocks[0]?.place ?? item.place, { item: item.id })
    }
  },
})
