import type { Safe } from './safe.ts'

/** A half-open stretch of a text, in UTF-16 units from its start (after a byte order mark, which is not counted). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Lines and columns start at 1; columns count UTF-16 units, as mdast does. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where something stands: the document's path below its tree's root, and the stretch with both ends (end exclusive). */
export interface Place extends Span {
  readonly path: Safe
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Finds line and column of an offset; made once a text. LF, CRLF and a lone CR each end a line. */
export interface LineIndex {
  position(offset: number): Position
  /** The line of `position`. */
  lineAt(offset: number): number
  /** Offset of the first unit of a line (1-based); lines past the last give the text's length. */
  lineStart(line: number): number
  readonly lineCount: number
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}

/** The same for a text without CR, which can be searched faster than it can be read. */
function feedStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Most offsets that are asked for stand in the line that was found last, or in one soon behind it; the others are found by bisection. */
class Lines implements LineIndex {
  readonly lineCount: number
  readonly #starts: readonly number[]
  readonly #length: number
  #last = 1

  constructor(starts: readonly number[], length: number) {
    this.#starts = starts
    this.#length = length
    this.lineCount = starts.length
  }

  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.#length
  }

  lineAt(offset: number): number {
    const starts = this.#starts
    const last = this.#last
    if ((starts[last - 1] as number) > offset) return (this.#last = this.#between(1, last, offset))
    if (last === this.lineCount || offset < (starts[last] as number)) return last
    const soon = Math.min(last + 2, this.lineCount)
    const isSoon = soon === this.lineCount || offset < (starts[soon] as number)
    return (this.#last = isSoon ? this.#between(last, soon, offset) : this.#between(soon, this.lineCount, offset))
  }

  /** The last of some lines that begins at an offset or before it; the first of them where none does. */
  #between(first: number, last: number, offset: number): number {
    let [low, high] = [first, last]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle - 1] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  position(offset: number): Position {
    const line = this.lineAt(offset)
    return { line, column: offset - (this.#starts[line - 1] as number) + 1 }
  }
}

/** Builds the index in one pass over the text. */
export function indexLines(text: string): LineIndex {
  return new Lines(text.includes('\r') ? lineStarts(text) : feedStarts(text), text.length)
}

/** The place of a span in a document; frozen, as all that is kept of one. */
export function placeOf(path: Safe, { start, end }: Span, lines: LineIndex): Place {
  const line = lines.lineAt(start)
  const endLine = lines.lineAt(end)
  return Object.freeze({ path, start, end, line, column: start - lines.lineStart(line) + 1, endLine, endColumn: end - lines.lineStart(endLine) + 1 })
}

/** Orders places by path, then by where they begin and end. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.start - b.start || a.end - b.end
}
