import { blocksOf, isNamed, statusOf } from '../src/model/items.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** A blocked item that waits for nothing named can never be cleared by evidence. */
export const blockedNamesBlocker: Rule = defineRule({
  id: 'blocked-names-blocker',
  summary: 'A blocked work item names what blocks it.',
  why: 'Nobody can clear a block that has no name.',
  fix: 'List what is waited for under `Blocked by:`, or change the status.',
  messages: {
    'blocked-reason': { severity: 'error', text: '{item} is `{status}` but names nothing that it waits for.', source: 'WRK-08' },
  },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Blocked by:

- TBD.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Blocked by:

- Part supply.
`,
  check(facts, report, { policy }) {
    for (const item of facts.workItems) {
      const status = statusOf(item)
      if (status?.word !== policy.work.blockedStatus) continue
      const blocks = blocksOf(item, 'blockers')
      if (blocks.some(({ entries }) => entries.some(isNamed))) continue
      report('blocked-reason', blocks[0]?.place ?? status.place, { item: item.id, status: status.word })
    }
  },
})
