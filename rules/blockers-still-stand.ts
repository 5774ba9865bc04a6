import { blockingGraph } from '../src/model/blocking.ts'
import type { BlockingGraph } from '../src/model/blocking.ts'
import type { Entry } from '../src/model/facts.ts'
import { blockersOf, statusOf } from '../src/model/items.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { isReleased, standings, standingTies } from '../src/model/standing.ts'
import type { Standing } from '../src/model/standing.ts'
import type { Safe } from '../src/model/safe.ts'
import { blockingTies } from '../src/model/ties.ts'

/** A block ends when what it waits for has come; only a reason that is an id and nothing else can be judged. */
export const blockersStillStand: Rule = defineTreeRule({
  id: 'blockers-still-stand',
  summary: 'A blocked work item waits for something that can still come and has not come yet.',
  why: 'A block that nobody lifts makes people wait for what is done, or for what will never be.',
  fix: 'Change the status, or name what is still waited for under `Blocked by:`.',
  messages: {
    satisfied: {
      severity: 'error',
      text: '{item} is `{status}`, but every item that it waits for is done with evidence or closed.',
      source: 'BLK-02',
    },
    'blocker-dropped': {
      severity: 'warning',
      text: '{item} waits for {blocker}, which is `{other}`.',
      fix: 'Name what {item} waits for instead, or take the entry out.',
      source: 'BLK-04',
    },
  },
  notes: { status: 'The status of {item} stands here.' },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Blocked by:

- CTO-WORK-102.

## CTO-WORK-102 - Gadget

Status: cancelled.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Blocked by:

- CTO-WORK-102.

## CTO-WORK-102 - Gadget

Status: planned.
`,
  ties: [blockingTies, ...standingTies],
  checkTree(facts, report, { policy }) {
    const graph = blockingGraph(facts, policy)
    const all = standings(facts, policy)
    const byId = new Map<Safe, Standing>()
    for (const standing of all) if (!byId.has(standing.item.id)) byId.set(standing.item.id, standing)
    const over = new Set(all.filter(({ status }) => status.class === 'closed' || status.class === 'claim').map(({ item }) => item.id))
    for (const standing of all) {
      const { item, status } = standing
      if (status.word !== policy.work.blockedStatus) continue
      const node = graph.get(item.id)
      // Where nothing that it waits for claims to be over, its list need not be opened.
      if (node?.item === item && !node.edges.some(({ to }) => over.has(to))) continue
      const blockers = blockersOf(item)
      const ids = idsIfPure(blockers)
      const held = standing.holding.length > 0 && !isReleased(standing)
      if (!held && ids.length > 0 && ids.every((id) => isSatisfied(byId.get(id)))) {
        const related = statusPlaces(ids, byId)
        report('satisfied', status.place, { item: item.id, status: status.word }, { related })
        continue
      }
      for (const { blocker, other, place } of dropped(blockers, graph)) {
        report('blocker-dropped', place, { item: item.id, blocker, other })
      }
    }
  },
})

/** The ids for which the item waits, or none where any reason says more than ids: that more is not judged. */
function idsIfPure(entries: readonly Entry[]): readonly Safe[] {
  return entries.every(({ pure }) => pure) ? [...new Set(entries.flatMap(({ ids }) => ids))] : []
}

function isSatisfied(blocker: Standing | undefined): boolean {
  if (blocker === undefined) return false
  return blocker.status.class === 'closed' || (blocker.status.class === 'claim' && isReleased(blocker))
}

function statusPlaces(ids: readonly Safe[], byId: ReadonlyMap<Safe, Standing>) {
  return ids.flatMap((id) => {
    const place = byId.get(id)?.status.place
    return place === undefined ? [] : [{ place, note: 'status' as const, data: { item: id } }]
  })
}

function dropped(entries: readonly Entry[], graph: BlockingGraph) {
  return entries.flatMap(({ ids, place }) =>
    ids.flatMap((blocker) => {
      const target = graph.get(blocker)?.item
      const status = target === undefined ? null : statusOf(target)
      return status?.class === 'closed' ? [{ blocker, other: status.word, place }] : []
    }),
  )
}
