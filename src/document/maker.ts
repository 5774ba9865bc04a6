import { placeOf, type LineIndex, type Place, type Span } from '../model/place.ts'
import { cleared, type Clears, type FactText, type Safe } from '../model/safe.ts'

/** Makes what facts consist of: places, and text that the scanner has cleared. */
export interface Maker {
  place(span: Span): Place
  /** The text, or `null` where the scanner marks it or anything in the source stretch that it comes from. */
  text(value: string, span: Span): FactText
}

/** @param marked stretches of the source that the scanner marks, in any order. */
export function makerFor(path: Safe, lines: LineIndex, clears: Clears, marked: readonly Span[]): Maker {
  return {
    place: (span) => placeOf(path, span, lines),
    text(value, span) {
      if (marked.some((hit) => hit.start < span.end && span.start < hit.end)) return null
      return cleared(value, clears)
    },
  }
}
