import type { ScanView } from '../scanner.ts'

/** Shorter runs of printable bytes are taken for chance. */
const SHORTEST = 6
const NEWLINE = 10

/** Text of two bytes a character, of either order: what is not ASCII ends a run. */
const WIDE_RUN = /(?:[\x20-\x7e]\0){6,}/g

const ascii = new TextDecoder('latin1')

function isPrintable(unit: number): boolean {
  return (unit >= 32 && unit < 127) || unit === 9
}

/** Bytes that were made a text, one unit a byte, with a line end for each that belongs to no run of printable ones. */
export function printableRuns(text: string): string {
  const kept = new Uint8Array(text.length)
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : NEWLINE
    if (isPrintable(unit)) {
      kept[i] = unit
      continue
    }
    if (i - start < SHORTEST) kept.fill(NEWLINE, start, i)
    if (i < text.length) kept[i] = NEWLINE
    start = i + 1
  }
  return ascii.decode(kept)
}

/** Runs of UTF-16 in such a text. */
export function wideRuns(text: string): readonly ScanView[] {
  if (!text.includes('\0')) return []
  return Array.from(text.matchAll(WIDE_RUN), ({ 0: run, index }): ScanView => {
    const offsets = Uint32Array.from({ length: run.length / 2 + 1 }, (_, i) => index + 2 * i)
    return { text: run.replaceAll('\0', ''), offsets, context: 'code' }
  })
}

/** How many units of a stretch can be read. */
export function readableIn(runs: string, views: readonly ScanView[], start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) if (runs.charCodeAt(i) !== NEWLINE) count++
  for (const { text, offsets } of views) {
    const at = offsets[0] ?? 0
    if (at >= start && at < end) count += 2 * text.length
  }
  return count
}
