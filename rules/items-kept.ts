import type { WorkItem } from '../src/model/facts.ts'
import { comparable } from '../src/model/names.ts'
import { defineChangeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { idsIn, placeOfGone } from '../src/model/successors.ts'
import { itemTies } from '../src/model/ties.ts'
import { hidesSome } from '../src/model/unread.ts'

/** An id is for good: what others refer to, and what history says of the item, hangs on it. */
export const itemsKept: Rule = defineChangeRule({
  id: 'items-kept',
  summary: 'A work item stays in the tree, under its id.',
  why: 'An item that vanishes takes its block and its evidence with it, and comes back under another id without them.',
  fix: 'Put the item back under its id; one that is not wanted any more keeps its place, under a closed status.',
  limits: 'Where the change made a document unreadable, what cannot be found may stand in it: the rule waits until it can be read again.',
  messages: {
    'item-removed': {
      severity: 'error',
      text: '{item}, which stood at {path}:{line}, is gone from the tree.',
      source: 'TIME-03',
    },
  },
  bad: {
    before: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: blocked.\n',
    after: '# CTO Widget Issues\n\n## CTO-WORK-102 - Widget\n\nStatus: planned.\n',
  },
  good: {
    before: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: blocked.\n',
    after: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: superseded.\n\n## CTO-WORK-102 - Better Widget\n\nStatus: planned.\n',
  },
  ties: itemTies,
  checkChange(change, report) {
    if (hidesSome(change)) return
    const left = new Set(idsIn(change.after))
    const known = idsIn(change.before)
    for (const document of change.before.documents) {
      for (const { id, place, title } of document.workItems) {
        if (left.has(id)) continue
        // An item that was defined twice is gone once.
        left.add(id)
        const isRenamed = (item: WorkItem) => title !== null && !known.has(item.id) && comparable(item.title) === comparable(title)
        report('item-removed', placeOfGone(document, change, isRenamed), { item: id, path: place.path, line: place.line })
      }
    }
  },
})
