import type { Safe } from './safe.ts'

/** The ids that one leads to; an id that leads nowhere is in no cycle. */
export type Next = (id: Safe) => readonly Safe[]

interface Frame {
  readonly id: Safe
  readonly next: readonly Safe[]
  at: number
}

/**
 * The strongly connected components of a graph, by Tarjan, in one pass over its edges and without recursion: a plan of
 * ten thousand items in a row is deeper than the stack.
 */
function components(ids: Iterable<Safe>, next: Next): readonly (readonly Safe[])[] {
  const found: Safe[][] = []
  const order = new Map<Safe, number>()
  const low = new Map<Safe, number>()
  const open: Safe[] = []
  const isOpen = new Set<Safe>()
  const frames: Frame[] = []

  const enter = (id: Safe): void => {
    order.set(id, order.size)
    low.set(id, order.size - 1)
    open.push(id)
    isOpen.add(id)
    frames.push({ id, next: next(id), at: 0 })
  }
  const lower = (id: Safe, to: number): void => void low.set(id, Math.min(low.get(id) ?? to, to))
  const leave = ({ id }: Frame): void => {
    const parent = frames.at(-1)
    if (parent) lower(parent.id, low.get(id) ?? 0)
    if (low.get(id) !== order.get(id)) return
    const component = open.splice(open.lastIndexOf(id))
    for (const member of component) isOpen.delete(member)
    found.push(component)
  }

  for (const root of ids) {
    if (order.has(root)) continue
    enter(root)
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const to = frame.next[frame.at++]
      if (to === undefined) leave(frames.pop() as Frame)
      else if (!order.has(to)) enter(to)
      else if (isOpen.has(to)) lower(frame.id, order.get(to) ?? 0)
    }
  }
  return found
}

/** A shortest way from an id back to itself inside a component, without the return; `null` where there is none. */
function shortestCycle(id: Safe, members: ReadonlySet<Safe>, next: Next): readonly Safe[] | null {
  const from = new Map<Safe, Safe>()
  const queue: Safe[] = [id]
  for (const at of queue) {
    for (const to of next(at)) {
      if (to === id) {
        const path = [at]
        for (let step = from.get(at); step !== undefined; step = from.get(step)) path.push(step)
        return path.reverse()
      }
      if (!members.has(to) || from.has(to)) continue
      from.set(to, at)
      queue.push(to)
    }
  }
  return null
}

/**
 * Cycles that together hold every id that is on one: each is a shortest way from its first id back to that id. They begin
 * with the smallest id that `leads` admits, else with the smallest of all.
 */
export function* cycles(ids: Iterable<Safe>, next: Next, leads: (id: Safe) => boolean): Generator<readonly Safe[]> {
  for (const component of components(ids, next)) {
    const members = new Set(component)
    const covered = new Set<Safe>()
    for (const id of [...component].sort()) {
      const cycle = covered.has(id) ? null : shortestCycle(id, members, next)
      if (cycle === null) continue
      for (const member of cycle) covered.add(member)
      const leading = cycle.filter(leads)
      const first = (leading.length > 0 ? leading : [...cycle]).reduce((a, b) => (a < b ? a : b))
      const at = cycle.indexOf(first)
      yield [...cycle.slice(at), ...cycle.slice(0, at)]
    }
  }
}
