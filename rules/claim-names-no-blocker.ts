import { itemsAhead } from '../src/model/blocking.ts'
import { blocksOf, isNamed, statusOf } from '../src/model/items.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { blockingTies } from '../src/model/ties.ts'

/** An item cannot both be free to go and still wait for something; where what it waits for is open, that is the finding. */
export const claimNamesNoBlocker: Rule = defineTreeRule({
  id: 'claim-names-no-blocker',
  summary: 'A work item that is ready or done lists no blocker any more.',
  why: 'A list that was left behind makes people wait for what is over, or hides that it is not.',
  fix: 'Take the entries out, or write `- None.`; if one still holds, the status is wrong.',
  messages: {
    'blocked-by-left': { severity: 'warning', text: '{item} is `{status}` but still lists what it waits for.', source: 'WRK-09' },
  },
  notes: { status: 'The status of {item} stands here.' },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: ready.

Blocked by:

- Part supply.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: ready.

Blocked by:

- None.
`,
  ties: blockingTies,
  checkTree(facts, report, { policy }) {
    const ahead = new Set(itemsAhead(facts, policy).map(({ item }) => item))
    for (const item of facts.documents.flatMap(({ workItems }) => workItems)) {
      const status = statusOf(item)
      if (status?.class !== 'claim' && (status === null || !policy.work.readyStatuses.includes(status.word))) continue
      const block = blocksOf(item, 'blockers').find(({ entries }) => entries.some(isNamed))
      if (block === undefined || ahead.has(item)) continue
      const data = { item: item.id, status: status.word }
      report('blocked-by-left', block.place, data, {
        related: [{ place: status.place, note: 'status', data }],
      })
    }
  },
})
