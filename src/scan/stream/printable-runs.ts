import type { ScanView } from '../scanner.ts'

/** Shorter runs of printable bytes are taken for chance. */
const SHORTEST = 6
const NEWLINE = 10
const BLANK = 32

/** Text of two bytes a character, of either order: what is not ASCII ends a run. */
const WIDE_RUN = /(?:[\x20-\x7e]\0){6,}/g

const latin1 = new TextDecoder('latin1')

function isPrintable(unit: number): boolean {
  return (unit >= 32 && unit < 127) || unit === 9
}

/** What can be read of a stretch of bytes. */
export interface Readable {
  /** As long as the bytes: each run of printable ones on a line of its own, and blanks for all else. */
  readonly text: string
  readonly views: readonly ScanView[]
  /** How many bytes between two places belong to a run. */
  readonly readable: number
}

/** Reads bytes that were made a text, one unit a byte. */
export function readRuns(bytes: string, from: number, to: number): Readable {
  const kept = new Uint8Array(bytes.length).fill(BLANK)
  let [start, readable] = [0, 0]
  for (let i = 0; i <= bytes.length; i++) {
    const unit = i < bytes.length ? bytes.charCodeAt(i) : NEWLINE
    if (isPrintable(unit)) {
      kept[i] = unit
      continue
    }
    if (i - start < SHORTEST) kept.fill(BLANK, start, i)
    else {
      if (start > 0) kept[start - 1] = NEWLINE
      if (i < bytes.length) kept[i] = NEWLINE
      readable += Math.max(0, Math.min(i, to) - Math.max(start, from))
    }
    start = i + 1
  }
  const views = wideRuns(bytes)
  for (const { offsets, text } of views) {
    const at = offsets[0] ?? 0
    if (at >= from && at < to) readable += 2 * text.length
  }
  return { text: latin1.decode(kept), views, readable }
}

/** Runs of UTF-16 in such a text. */
function wideRuns(text: string): readonly ScanView[] {
  if (!text.includes('\0')) return []
  return Array.from(text.matchAll(WIDE_RUN), ({ 0: run, index }): ScanView => {
    const offsets = Uint32Array.from({ length: run.length / 2 + 1 }, (_, i) => index + 2 * i)
    return { text: run.replaceAll('\0', ''), offsets, context: 'code' }
  })
}
