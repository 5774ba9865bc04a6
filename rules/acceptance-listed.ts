import { blocksOf, isFilled } from '../src/model/items.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** A label with nothing at all under it is an empty block, which another rule reports. */
export const acceptanceListed: Rule = defineRule({
  id: 'acceptance-listed',
  summary: 'A work item lists what must hold for it to be accepted.',
  why: 'Without criteria anything can be called done.',
  fix: 'Add a line `Acceptance:` and below it a list with one criterion a bullet.',
  messages: {
    'acceptance-missing': { severity: 'error', text: '{item} lists nothing that it must fulfil.', source: 'WRK-06' },
  },
  bad: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: planned.\n',
  good: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: planned.\n\nAcceptance:\n\n- The widget turns.\n',
  check(facts, report) {
    for (const item of facts.workItems) {
      const blocks = blocksOf(item, 'acceptance')
      if (!item.wellFormed || blocks.some(({ empty, entries }) => empty || entries.some(isFilled))) continue
      report('acceptance-missing', blocks[0]?.place ?? item.place, { item: item.id })
    }
  },
})
