import type { DocumentFacts, Statement } from '../src/model/facts.ts'
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
  ties: [itemTies, sayStatus],
  checkTree({ documents }, report) {
    const sentences = documents.flatMap(({ statements }) => statements.filter(saysStatus))
    const statuses = statusesOf(new Set(sentences.flatMap(({ ids }) => ids)), documents)
    for (const { ids, place, status: said } of sentences) {
      for (const item of ids) {
        const status = statuses.get(item)
        if (!status || said === null || status.word === said) continue
        const related = [{ place: status.place, note: 'status' as const, data: { item } }]
        report('status-agrees', place, { item, said, status: status.word }, { related })
      }
    }
  },
})

function saysStatus({ kind, section, status }: Statement): boolean {
  return kind === 'status-is' && status !== null && section === null
}

/** The statuses of the items that are asked for. Of an id that is defined twice nobody knows which definition a sentence means. */
function statusesOf(ids: ReadonlySet<Safe>, documents: readonly DocumentFacts[]): ReadonlyMap<Safe, KnownStatus | null> {
  const statuses = new Map<Safe, KnownStatus | null>()
  for (const { workItems } of ids.size === 0 ? [] : documents) {
    for (const item of workItems) if (ids.has(item.id)) statuses.set(item.id, statuses.has(item.id) ? null : statusOf(item))
  }
  return statuses
}
