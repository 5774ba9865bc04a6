import { itemsAhead } from '../src/model/blocking.ts'
import type { Ahead } from '../src/model/blocking.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { RelatedInput, Rule } from '../src/model/rule.ts'
import { literal, pathThrough } from '../src/model/safe.ts'
import { blockingTies } from '../src/model/ties.ts'

/** What waits for open work is not ready, let alone done; an item that claims to be done is looked through to what it waits for. */
export const blockersClearedFirst: Rule = defineTreeRule({
  id: 'blockers-cleared-first',
  summary: 'A work item goes on, or claims to be done, only when no item that it names as its blocker is open.',
  why: 'A claim that stands on open work falls with it.',
  fix: 'Set the status back until the blocker is done, or take the blocker out if it is none.',
  messages: {
    'open-blocker': {
      severity: 'error',
      text: '{item} is `{status}`, but {blocker} is still `{other}` and blocks it ({path}).',
      source: 'BLK-03',
    },
  },
  notes: { waits: '{item} waits for {blocker} here.', status: 'The status of {item} stands here.' },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: in-progress.

Blocked by:

- CTO-WORK-102.

## CTO-WORK-102 - Gadget

Status: planned.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: planned.

Blocked by:

- CTO-WORK-102.

## CTO-WORK-102 - Gadget

Status: planned.
`,
  ties: blockingTies,
  checkTree(facts, report, { policy }) {
    for (const ahead of itemsAhead(facts, policy)) {
      const { blocker, blockerStatus, item, path, status } = ahead
      const steps = path.map(({ to }) => to)
      const rest = steps.at(-1) === blocker.id ? [] : [literal('…'), blocker.id]
      const data = { item: item.id, status: status.word, blocker: blocker.id, other: blockerStatus.word }
      report('open-blocker', status.place, { ...data, path: pathThrough([item.id, ...steps, ...rest]) }, { related: chain(ahead) })
    }
  },
})

function chain({ blocker, blockerStatus, path }: Ahead): readonly RelatedInput<'waits' | 'status'>[] {
  return [
    ...path.map(({ entry, from, to }) => ({ place: entry.place, note: 'waits' as const, data: { item: from, blocker: to } })),
    { place: blockerStatus.place, note: 'status', data: { item: blocker.id } },
  ]
}
