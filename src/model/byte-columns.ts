import type { LineIndex, Position } from './place.ts'

/** Units between two offsets of which the bytes are kept. */
const STEP = 1024

/** UTF-8 bytes of one UTF-16 unit, half a pair for each of its two; a surrogate by itself is written as U+FFFD. */
function bytesOf(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  if (unit < 0xd800 || unit > 0xdfff) return 3
  const pair = text.codePointAt(unit < 0xdc00 ? index : index - 1) ?? 0
  return pair > 0xffff ? 2 : 3
}

function countBytes(text: string, from: number, to: number): number {
  let bytes = 0
  for (let i = from; i < to; i++) bytes += bytesOf(text, i)
  return bytes
}

/** Says for offsets of a text, in UTF-16 units, on which line and at which UTF-8 byte of it they stand, both from 1; the text is read once, however long its lines are. */
export function indexByteColumns(text: string, lines: LineIndex): (offset: number) => Position {
  const sums = [0]
  for (let at = 0; at < text.length; at += STEP) sums.push((sums.at(-1) ?? 0) + countBytes(text, at, Math.min(at + STEP, text.length)))
  const before = (offset: number): number => {
    const step = Math.floor(offset / STEP)
    return (sums[step] ?? 0) + countBytes(text, step * STEP, offset)
  }
  return (offset) => {
    const { line } = lines.position(offset)
    return { line, column: before(offset) - before(lines.lineStart(line)) + 1 }
  }
}
