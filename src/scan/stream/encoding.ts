/** How bytes become text; `binary` is searched all the same, byte by byte. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'binary'

/** Bytes by which an encoding is told. */
export const SAMPLE = 8192

/** Control characters that texts and terminals have: tab, line ends, form feed, backspace, bell and escape. */
const COMMON = new Set([7, 8, 9, 10, 12, 13, 27])

function countIn(bytes: Uint8Array, is: (byte: number) => boolean, from = 0, step = 1): number {
  let count = 0
  for (let i = from; i < bytes.length; i += step) if (is(bytes[i] ?? 0)) count++
  return count
}

const isZero = (byte: number): boolean => byte === 0

/** True for the zeros of UTF-16: most of one half of the bytes, and hardly any of the other. */
function isWide(zeros: number, others: number, half: number): boolean {
  return zeros * 2 > half && others * 20 <= half
}

/** The blank of EBCDIC. */
const FAR_BLANK = 0x40

/** True for EBCDIC: most of its letters are no ASCII, and it has a blank of its own and none of ours, nor our line ends. */
function isFar(sample: Uint8Array): boolean {
  if (!sample.includes(FAR_BLANK) || sample.includes(32) || sample.includes(10)) return false
  if (countIn(sample, (byte) => byte > 127) * 2 < sample.length) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return false
  } catch {
    return true
  }
}

/** Tells the encoding by the mark, by zeros in every other place, or by what no text has in it. */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, SAMPLE)
  const [even, odd, half] = [countIn(sample, isZero, 0, 2), countIn(sample, isZero, 1, 2), sample.length / 2]
  if (half >= 2 && isWide(odd, even, half)) return 'utf-16le'
  if (half >= 2 && isWide(even, odd, half)) return 'utf-16be'
  if (even + odd > 0 || isFar(sample)) return 'binary'
  const strange = countIn(sample, (byte) => (byte < 32 && !COMMON.has(byte)) || byte === 127)
  return strange * 20 > sample.length ? 'binary' : 'utf-8'
}
