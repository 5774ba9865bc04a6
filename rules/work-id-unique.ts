import { repeats } from '../src/model/repeats.ts'
import type { Keyed } from '../src/model/repeats.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import type { Safe } from '../src/model/safe.ts'
import { itemTies } from '../src/model/ties.ts'

/** A rejected heading defines nothing twice: what is wrong with it is said where it stands. */
export const workIdUnique: Rule = defineTreeRule({
  id: 'work-id-unique',
  summary: 'A work item is defined once in the tree.',
  why: 'Of two items with one id each can hold another status, and evidence for one would release both.',
  fix: 'Give this item the next free id, or merge the two.',
  messages: {
    'id-unique': { severity: 'error', text: '{item} is defined elsewhere in this tree already.', source: 'WRK-02' },
  },
  notes: { first: '{item} is defined first here.' },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: planned.

## CTO-WORK-101 - Gadget

Status: planned.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: planned.

## CTO-WORK-102 - Gadget

Status: planned.
`,
  ties: itemTies,
  checkTree({ documents }, report) {
    const items: (Keyed & { readonly key: Safe })[] = []
    for (const { reported, workItems } of documents) {
      for (const { id, place, wellFormed } of workItems) if (wellFormed) items.push({ key: id, place, reported })
    }
    for (const { first, again } of repeats(items)) {
      const data = { item: again.key }
      report('id-unique', again.place, data, { related: [{ place: first.place, note: 'first', data }] })
    }
  },
})
