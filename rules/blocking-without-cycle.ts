import { blockingGraph } from '../src/model/blocking.ts'
import type { BlockEdge, BlockingGraph } from '../src/model/blocking.ts'
import { cycles } from '../src/model/components.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { pathThrough } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'
import { blockingTies } from '../src/model/ties.ts'

/** As many places of a cycle are named besides its own. */
const MOST_RELATED = 20

/** Items that wait for each other wait for ever; if the deadlock is real, it is the plan that is wrong. */
export const blockingWithoutCycle: Rule = defineTreeRule({
  id: 'blocking-without-cycle',
  summary: 'No work item waits for itself, directly or through others.',
  why: 'Items that wait for each other can never be unblocked, whatever is done.',
  fix: 'Take one of the entries out, or split the item that both sides need.',
  messages: {
    cycle: { severity: 'error', text: 'This entry closes a cycle of blockers: {path}.', source: 'BLK-01' },
  },
  notes: { waits: '{item} waits for {blocker} here.' },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Blocked by:

- CTO-WORK-102.

## CTO-WORK-102 - Gadget

Status: blocked.

Blocked by:

- CTO-WORK-101.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Blocked by:

- CTO-WORK-102.

## CTO-WORK-102 - Gadget

Status: blocked.

Blocked by:

- Part supply.
`,
  ties: blockingTies,
  checkTree(facts, report, { policy }) {
    const graph = blockingGraph(facts, policy)
    const next = (id: Safe) => graph.get(id)?.edges.map(({ to }) => to) ?? []
    for (const cycle of cycles(graph.keys(), next, (id) => graph.get(id)?.reported === true)) {
      const [first, ...others] = edgesOf(cycle, graph)
      if (first === undefined) continue
      const related = others.slice(0, MOST_RELATED).map(({ entry, from, to }) => ({
        place: entry.place,
        note: 'waits' as const,
        data: { item: from, blocker: to },
      }))
      report('cycle', first.entry.place, { path: pathThrough([...cycle, first.from]) }, { related, about: first.from })
    }
  },
})

function edgesOf(cycle: readonly Safe[], graph: BlockingGraph): readonly BlockEdge[] {
  return cycle.flatMap((id, i) => {
    const to = cycle[(i + 1) % cycle.length]
    return graph.get(id)?.edges.find((edge) => edge.to === to) ?? []
  })
}
