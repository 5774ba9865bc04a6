/** Stretches of lines, first and last, from 1. */
export type Stretches = readonly (readonly [first: number, last: number])[]

/** A content's lines, ended by LF, CRLF or a lone CR; `null` for one that is no text, of which all counts. */
export type Lines = readonly string[] | null

/** Above so many differences lines are only counted: two texts that far apart have no order to speak of in common. */
const maxDifferences = 400

/** The lines of a content, byte by byte. */
export function linesOf(content: Buffer): Lines {
  return isText(content) ? content.toString('latin1').split(/\r\n|\n|\r/) : null
}

/** Bytes at the beginning by which a text is told. */
const sampleBytes = 8192

/** Has no zeros, as text of two bytes a character has them, nor its mark, and hardly a control character. */
function isText(content: Buffer): boolean {
  const isWide = content[0] === 0xff || content[0] === 0xfe
  if (isWide || content.includes(0)) return false
  const sample = content.subarray(0, sampleBytes)
  let strange = 0
  for (const byte of sample) if ((byte < 32 && !(byte >= 7 && byte <= 13) && byte !== 27) || byte === 127) strange++
  return strange * 20 <= sample.length
}

/** The lines that are in none of the earlier versions; `null` where all of them count. */
export function addedLines(lines: Lines, before: readonly Lines[]): Stretches | null {
  if (lines === null || before.length === 0) return null
  const known = new Uint8Array(lines.length)
  for (const earlier of before) if (earlier !== null) markKept(earlier, lines, known)
  return stretchesOf(known)
}

/** The lines of which the newest version has no copy anywhere; `null` where all of them count. */
export function goneLines(lines: Lines, now: Lines): Stretches | null {
  if (lines === null || now === null) return null
  const left = new Set(now)
  return stretchesOf(Uint8Array.from(lines, (line) => (left.has(line) ? 1 : 0)))
}

function stretchesOf(known: Uint8Array): Stretches {
  const found: [number, number][] = []
  for (const [index, mark] of known.entries()) {
    if (mark === 1) continue
    const last = found.at(-1)
    if (last?.[1] === index) last[1] = index + 1
    else found.push([index + 1, index + 1])
  }
  return found
}

/** Marks what a version has kept of an earlier one. */
function markKept(before: readonly string[], after: readonly string[], kept: Uint8Array): void {
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) kept[from++] = 1
  let [toBefore, toAfter] = [before.length, after.length]
  while (toBefore > from && toAfter > from && before[toBefore - 1] === after[toAfter - 1]) {
    toBefore--
    kept[--toAfter] = 1
  }
  const [a, b] = [before.slice(from, toBefore), after.slice(from, toAfter)]
  for (const index of inOrder(a, b) ?? byCount(a, b)) kept[from + index] = 1
}

/** Lines that were there as often before, whatever their order: the first of them count as kept. */
function byCount(before: readonly string[], after: readonly string[]): readonly number[] {
  const counts = new Map<string, number>()
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...after.keys()].filter((index) => {
    const line = after[index] ?? ''
    const count = counts.get(line) ?? 0
    counts.set(line, count - 1)
    return count > 0
  })
}

/**
 * The lines of `after` on a shortest way from `before`, after Myers; `null` where that way is too long. Of each round only its
 * furthest points are kept, by which the way is found back.
 */
function inOrder(before: readonly string[], after: readonly string[]): readonly number[] | null {
  const limit = Math.min(before.length + after.length, maxDifferences)
  const rounds: Int32Array[] = []
  // The furthest point of each diagonal, counted in lines of `before`; one more diagonal on each side has none.
  const furthest = new Int32Array(2 * limit + 3)
  const at = (diagonal: number) => furthest[diagonal + limit + 1] ?? 0
  for (let round = 0; round <= limit; round++) {
    rounds.push(furthest.slice(limit + 1 - round, limit + 2 + round))
    for (let diagonal = -round; diagonal <= round; diagonal += 2) {
      const isAdded = diagonal === -round || (diagonal !== round && at(diagonal - 1) < at(diagonal + 1))
      let x = isAdded ? at(diagonal + 1) : at(diagonal - 1) + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++
      furthest[diagonal + limit + 1] = x
      if (x >= before.length && x - diagonal >= after.length) return wayBack(rounds, before.length, after.length)
    }
  }
  return null
}

function wayBack(rounds: readonly Int32Array[], fromX: number, fromY: number): readonly number[] {
  const kept: number[] = []
  let [x, y] = [fromX, fromY]
  for (let round = rounds.length - 1; round > 0; round--) {
    const at = (diagonal: number) => rounds[round]?.[diagonal + round] ?? 0
    const diagonal = x - y
    const isAdded = diagonal === -round || (diagonal !== round && at(diagonal - 1) < at(diagonal + 1))
    const startX = isAdded ? at(diagonal + 1) : at(diagonal - 1) + 1
    for (; x > startX; x--, y--) kept.push(y - 1)
    if (isAdded) y--
    else x--
  }
  for (; y > 0; y--) kept.push(y - 1)
  return kept
}
