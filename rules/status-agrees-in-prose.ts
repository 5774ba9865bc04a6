import { statusOf } from '../src/model/items.ts'
import type { KnownStatus } from '../src/model/items.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import type { Safe } from '../src/model/safe.ts'
import { itemTies, statementTies } from '../src/model/ties.ts'

const sayStatus = statementTies(['status-is'])

/** A sentence in the present says how it is today; one in an evidence section says how it was that day, and stays as written. */
export const statusAgreesInProse: Rule = defineTreeRule({
  id: 'status-agrees-in-prose',
  summary: 'A sentence that says which status a work item has agrees with its `Status:` line.',
  why: 'A reader who finds the sentence first acts on it.',
  fix: 'Correct the sentence, or put it into the past.',
  messages: {
    'status-agrees': {
      severity: 'error',
      text: 'This sentence says that {item} is `{said}`, but its status is `{status}`.',
      source: 'INV-04',
    },
  },
  notes: { status: 'The status of {item} stands here.' },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

\`CTO-WORK-101\` is ready.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

\`CTO-WORK-101\` is blocked. It was ready before.
`,
  ties: (document) => [...itemTies(document), ...sayStatus(document)],
  checkTree({ documents }, report) {
    const statuses = new Map<Safe, KnownStatus | null>()
    for (const item of documents.flatMap(({ workItems }) => workItems)) {
      // Of an id that is defined twice nobody knows which definition a sentence means.
      statuses.set(item.id, statuses.has(item.id) ? null : statusOf(item))
    }
    for (const { ids, kind, place, section, status: said } of documents.flatMap(({ statements }) => statements)) {
      if (kind !== 'status-is' || said === null || section !== null) continue
      for (const item of ids) {
        const status = statuses.get(item)
        if (!status || status.word === said) continue
        const related = [{ place: status.place, note: 'status' as const, data: { item } }]
        report('status-agrees', place, { item, said, status: status.word }, { related })
      }
    }
  },
})
