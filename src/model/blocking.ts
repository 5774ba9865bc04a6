import type { Entry, WorkItem } from './facts.ts'
import { blockersOf, statusOf } from './items.ts'
import type { KnownStatus } from './items.ts'
import { oncePerTree } from './once-per-tree.ts'
import type { Policy } from './policy.ts'
import type { Safe } from './safe.ts'

/** An entry of a list of blockers that names an item of the tree. */
export interface BlockEdge {
  readonly from: Safe
  readonly to: Safe
  readonly entry: Entry
}

/** An item with where it may be reported. */
export interface BlockNode {
  readonly item: WorkItem
  readonly reported: boolean
  readonly edges: readonly BlockEdge[]
}

/** The items by id, and what each names as its blockers. Of an id that is defined twice the first definition counts. */
export type BlockingGraph = ReadonlyMap<Safe, BlockNode>

/** The graph of a tree; an id that the tree does not define is no edge. */
export const blockingGraph = oncePerTree(({ documents }, _: Policy): BlockingGraph => {
  const items = new Map<Safe, { readonly item: WorkItem; readonly reported: boolean }>()
  for (const { reported, workItems } of documents) {
    for (const item of workItems) if (!items.has(item.id)) items.set(item.id, { item, reported })
  }
  const graph = new Map<Safe, BlockNode>()
  for (const [from, { item, reported }] of items) {
    const edges = new Map<Safe, BlockEdge>()
    for (const entry of blockersOf(item)) {
      for (const to of entry.ids) if (items.has(to) && !edges.has(to)) edges.set(to, { from, to, entry })
    }
    graph.set(from, { item, reported, edges: [...edges.values()] })
  }
  return graph
})

/** As many steps of a way are told. */
const LONGEST = 8

/** An item that goes on although something that it names as its blocker is open. */
export interface Ahead {
  readonly item: WorkItem
  readonly status: KnownStatus
  /** From the item towards the nearest open blocker, at most `LONGEST` steps; all but the last lead to items that claim to be done. */
  readonly path: readonly BlockEdge[]
  readonly blocker: WorkItem
  readonly blockerStatus: KnownStatus
}

/**
 * The items that claim or go on while a blocker of theirs, or of an item that they wait for and that claims to be done, is open
 * or held. One search from all open items backwards finds the nearest for each.
 */
export const itemsAhead = oncePerTree((tree, policy: Policy): readonly Ahead[] => {
  const graph = blockingGraph(tree, policy)
  const statuses = new Map([...graph].map(([id, { item }]) => [id, statusOf(item)]))
  const isOpen = (id: Safe) => ['open', 'held'].includes(statuses.get(id)?.class ?? '')
  const waiting = new Map<Safe, BlockEdge[]>()
  for (const edge of [...graph.values()].flatMap(({ edges }) => edges)) {
    if (edge.from === edge.to) continue
    const list = waiting.get(edge.to)
    if (list === undefined) waiting.set(edge.to, [edge])
    else list.push(edge)
  }
  const step = new Map<Safe, BlockEdge>()
  const goal = new Map<Safe, Safe>()
  const queue = [...graph.keys()].filter(isOpen).sort()
  for (const id of queue) {
    for (const edge of waiting.get(id) ?? []) {
      if (step.has(edge.from)) continue
      step.set(edge.from, edge)
      goal.set(edge.from, isOpen(id) ? id : (goal.get(id) ?? id))
      if (statuses.get(edge.from)?.class === 'claim') queue.push(edge.from)
    }
  }
  return [...step.values()].flatMap((first): readonly Ahead[] => {
    const node = graph.get(first.from)
    const status = statuses.get(first.from)
    if (!node || !status) return []
    if (status.class !== 'claim' && !policy.work.activeStatuses.includes(status.word)) return []
    const path = [first]
    for (let edge = step.get(first.to); edge && !isOpen(edge.from) && path.length < LONGEST; edge = step.get(edge.to)) path.push(edge)
    const last = goal.get(first.from) ?? first.to
    const blocker = graph.get(last)?.item
    const blockerStatus = statuses.get(last)
    return blocker && blockerStatus ? [{ item: node.item, status, path, blocker, blockerStatus }] : []
  })
})
