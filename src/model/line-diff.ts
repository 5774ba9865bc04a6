import type { FactText } from './safe.ts'

/** A stretch in which two lists of lines differ; both ends exclusive. */
export interface Hunk {
  readonly removedFrom: number
  readonly removedTo: number
  readonly addedFrom: number
  readonly addedTo: number
}

/** Above so many cells the stretch that differs counts as replaced: no record that people write comes near. */
const CELLS = 4_000_000

/**
 * The stretches that were removed, added or replaced, in order. Lines that were only joined or split differently are no
 * difference. A withheld line equals a withheld line, since nothing is known of either.
 */
export function diffLines(before: readonly FactText[], after: readonly FactText[]): readonly Hunk[] {
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from++
  let [toBefore, toAfter] = [before.length, after.length]
  while (toBefore > from && toAfter > from && before[toBefore - 1] === after[toAfter - 1]) {
    toBefore--
    toAfter--
  }
  const hunks = hunksBetween(before.slice(from, toBefore), after.slice(from, toAfter)).map((hunk) => ({
    removedFrom: hunk.removedFrom + from,
    removedTo: hunk.removedTo + from,
    addedFrom: hunk.addedFrom + from,
    addedTo: hunk.addedTo + from,
  }))
  return hunks.filter((hunk) => !isRewrapped(hunk, before, after))
}

function isRewrapped(hunk: Hunk, before: readonly FactText[], after: readonly FactText[]): boolean {
  const removed = before.slice(hunk.removedFrom, hunk.removedTo)
  const added = after.slice(hunk.addedFrom, hunk.addedTo)
  return !removed.includes(null) && !added.includes(null) && removed.join(' ') === added.join(' ')
}

/** Follows a longest common subsequence from both beginnings. */
function hunksBetween(before: readonly FactText[], after: readonly FactText[]): readonly Hunk[] {
  const width = after.length + 1
  if ((before.length + 1) * width > CELLS) {
    return [{ removedFrom: 0, removedTo: before.length, addedFrom: 0, addedTo: after.length }]
  }
  const common = commonLengths(before, after)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  const found: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [removedFrom, addedFrom] = [i, j]
    while (i < before.length || j < after.length) {
      if (i < before.length && j < after.length && before[i] === after[j]) break
      if (j === after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) i++
      else j++
    }
    if (i > removedFrom || j > addedFrom) found.push({ removedFrom, removedTo: i, addedFrom, addedTo: j })
    while (i < before.length && j < after.length && before[i] === after[j]) {
      i++
      j++
    }
  }
  return found
}

/** Lengths of the longest common subsequences of all pairs of ends, by rows. */
function commonLengths(before: readonly FactText[], after: readonly FactText[]): Uint32Array {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
    }
  }
  return lengths
}
