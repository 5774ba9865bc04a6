import type { Safe } from '../model/safe.ts'

const FARTHEST = 2
// What is longer than this is no slip of the pen, and the table grows with the product of both lengths.
const LONGEST = 64

/** Edits (insert, delete, replace, swap of neighbours) from one word to the other. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = current
  }
  return last[to.length] ?? 0
}

/**
 * The known word that was probably meant: at most two edits away, and fewer than half of its own letters, so that short
 * words do not stand in for each other. Case does not count. Of equally near ones that with the same first letter is taken,
 * where slips are rare.
 */
export function nearest(word: string, known: Iterable<Safe>): Safe | null {
  if (word.length > LONGEST) return null
  let best: Safe | null = null
  let least = FARTHEST + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > FARTHEST) continue
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    const cost = edits + (word[0]?.toLowerCase() === candidate[0]?.toLowerCase() ? 0 : 0.5)
    if (edits > FARTHEST || cost >= least || edits * 2 >= candidate.length) continue
    best = candidate
    least = cost
  }
  return best
}
