import type { Span } from '../model/place.ts'

/** Index of the first span that starts at an offset or behind it, in a list ordered by start. */
function firstFrom(list: readonly Span[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as Span).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that start in a stretch, out of a list ordered by start; found by bisection, so that many stretches stay cheap. */
export function startingIn<T extends Span>(list: readonly T[], from: number, to: number): readonly T[] {
  const first = firstFrom(list, from)
  return list.slice(first, firstFrom(list, to))
}

/** Index of the last span that starts at an offset or before it; -1 where none does. */
export function lastIndexBy(list: readonly Span[], offset: number): number {
  return firstFrom(list, offset + 1) - 1
}

/** The last span that starts at an offset or before it. */
export function lastStartingBy<T extends Span>(list: readonly T[], offset: number): T | undefined {
  return list[lastIndexBy(list, offset)]
}
