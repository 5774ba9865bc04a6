import type { LineIndex, Span } from '../model/place.ts'

/** Says whether nothing forbids a change of the stretch; an empty one is a place where something is put in. */
export type MayChange = (span: Span) => boolean

/**
 * Keeps lines from being changed: those that `kept` stretches touch. What is put between two lines changes neither, so it is
 * kept out only where both are kept.
 */
export function mayChangeOutside(kept: readonly Span[], lines: LineIndex): MayChange {
  const isKept = new Uint8Array(lines.lineCount + 2)
  const linesOf = ({ start, end }: Span) => [lines.position(start).line, lines.position(Math.max(start, end - 1)).line] as const
  for (const span of kept) {
    const [first, last] = linesOf(span)
    isKept.fill(1, first, last + 1)
  }
  return (span) => {
    const [first, last] = linesOf(span)
    if (span.start === span.end && span.start === lines.lineStart(first)) return !(isKept[first - 1] && isKept[first])
    return !isKept.subarray(first, last + 1).includes(1)
  }
}
