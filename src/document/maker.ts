import { placeOf, type LineIndex, type Place, type Span } from '../model/place.ts'
import { cleared, clearedLines, type Clears, type FactText, type Safe } from '../model/safe.ts'
import type { Passage } from './passage.ts'
import type { IsReadClear } from './views.ts'

/** Clears what the scanner has read already. */
const WAS_READ: Clears = () => true

/** Makes what facts consist of: places, and text that the scanner has cleared. */
export class Maker {
  readonly #path: Safe
  readonly #lines: LineIndex
  readonly #clears: Clears
  readonly #marked: readonly Span[]
  readonly #isReadClear: IsReadClear

  /** @param marked stretches of the source that the scanner marks, in any order. */
  constructor(path: Safe, lines: LineIndex, clears: Clears, marked: readonly Span[], isReadClear: IsReadClear = () => false) {
    this.#path = path
    this.#lines = lines
    this.#clears = clears
    this.#marked = marked
    this.#isReadClear = isReadClear
  }

  place(span: Span): Place {
    return placeOf(this.#path, span, this.#lines)
  }

  /** The text, or `null` where the scanner marks it or anything in the source stretch that it comes from. */
  text(value: string, span: Span): FactText {
    return this.#isMarked(span) ? null : cleared(value, this.#clears)
  }

  /** The text of a whole passage of the outline, as `text` gives it: what is clear as a view need not be scanned again. */
  textOf(passage: Passage): FactText {
    return this.#isMarked(passage) ? null : cleared(passage.text, this.#isReadClear(passage) ? WAS_READ : this.#clears)
  }

  /** As `text`, for many lines at a fraction of the cost. */
  lines(lines: readonly (Span & { readonly text: string })[]): readonly FactText[] {
    const texts = clearedLines(lines.map((line) => (this.#isMarked(line) ? '' : line.text)), this.#clears)
    return lines.map((line, i) => (this.#isMarked(line) ? null : (texts[i] ?? null)))
  }

  #isMarked({ start, end }: Span): boolean {
    for (const hit of this.#marked) if (hit.start < end && start < hit.end) return true
    return false
  }
}
