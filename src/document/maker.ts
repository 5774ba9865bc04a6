import { placeOf, type LineIndex, type Place, type Span } from '../model/place.ts'
import { cleared, clearedLines, type Clears, type FactText, type Safe } from '../model/safe.ts'

/** Makes what facts consist of: places, and text that the scanner has cleared. */
export interface Maker {
  place(span: Span): Place
  /** The text, or `null` where the scanner marks it or anything in the source stretch that it comes from. */
  text(value: string, span: Span): FactText
  /** As `text`, for many lines at a fraction of the cost. */
  lines(lines: readonly (Span & { readonly text: string })[]): readonly FactText[]
}

/** @param marked stretches of the source that the scanner marks, in any order. */
export function makerFor(path: Safe, lines: LineIndex, clears: Clears, marked: readonly Span[]): Maker {
  const isMarked = (span: Span) => marked.some((hit) => hit.start < span.end && span.start < hit.end)
  return {
    place: (span) => placeOf(path, span, lines),
    text: (value, span) => (isMarked(span) ? null : cleared(value, clears)),
    lines(list) {
      const texts = clearedLines(list.map((line) => (isMarked(line) ? '' : line.text)), clears)
      return list.map((line, i) => (isMarked(line) ? null : (texts[i] ?? null)))
    },
  }
}
