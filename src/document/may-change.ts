import type { LineIndex, Span } from '../model/place.ts'

/** Says whether nothing forbids a change of the stretch; an empty one is a place where something is put in. */
export type MayChange = (span: Span) => boolean

/**
 * Keeps lines from being changed: those that `kept` stretches touch, which nobody asks for where nothing is to be changed. What
 * is put between two lines changes neither, so it is kept out only where both are kept.
 */
export function mayChangeOutside(kept: () => readonly Span[], lines: LineIndex): MayChange {
  const linesOf = ({ start, end }: Span) => [lines.lineAt(start), lines.lineAt(Math.max(start, end - 1))] as const
  const keptLines = (): Uint8Array => {
    const isKept = new Uint8Array(lines.lineCount + 2)
    for (const span of kept()) {
      const [first, last] = linesOf(span)
      isKept.fill(1, first, last + 1)
    }
    return isKept
  }
  let isKept: Uint8Array | null = null
  return (span) => {
    isKept ??= keptLines()
    const [first, last] = linesOf(span)
    if (span.start === span.end && span.start === lines.lineStart(first)) return !(isKept[first - 1] && isKept[first])
    return !isKept.subarray(first, last + 1).includes(1)
  }
}
