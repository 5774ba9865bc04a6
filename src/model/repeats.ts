import { comparePlaces } from './place.ts'
import type { Place } from './place.ts'

/** Something that must be the only one of its key. */
export interface Keyed {
  readonly key: string
  readonly place: Place
  /** False where it stands in a document on which nothing is reported. */
  readonly reported: boolean
}

/** A further bearer of a key, with the one that counts as the first. */
export interface Repeat<T extends Keyed> {
  readonly first: T
  readonly again: T
}

function compare(a: Keyed, b: Keyed): number {
  return Number(a.reported) - Number(b.reported) || comparePlaces(a.place, b.place)
}

/** The entries in order; they mostly come so, since documents do. */
function inOrder<T extends Keyed>(entries: readonly T[]): readonly T[] {
  const isOrdered = entries.every((entry, index) => index === 0 || compare(entries[index - 1] as T, entry) <= 0)
  return isOrdered ? entries : [...entries].sort(compare)
}

/**
 * Every bearer of a key after the first, in order of place. Those in documents on which nothing is reported come
 * first, so that a check of a single file says what it repeats.
 */
export function repeats<T extends Keyed>(entries: readonly T[]): readonly Repeat<T>[] {
  const firsts = new Map<string, T>()
  const found: Repeat<T>[] = []
  for (const again of inOrder(entries)) {
    const first = firsts.get(again.key)
    if (first === undefined) firsts.set(again.key, again)
    else found.push({ first, again })
  }
  return found
}
