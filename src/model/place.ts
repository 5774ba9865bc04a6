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

/** Units of a text between two places of which the line is noted, a power of two. */
const NOTED = 64

/** Finds lines from the last place before an offset of which the line was noted: no more than a few begin between. */
class Lines implements LineIndex {
  readonly lineCount: number
  readonly #starts: readonly number[]
  readonly #length: number
  /** The line of every place that is noted, made when the first is asked for. */
  #noted: readonly number[] | null = null

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
    const noted = (this.#noted ??= notedLines(starts, this.#length))
    let line = noted[Math.min(Math.max(offset, 0), this.#length) / NOTED | 0] as number
    while (line < starts.length && (starts[line] as number) <= offset) line++
    return line
  }

  position(offset: number): Position {
    const line = this.lineAt(offset)
    return { line, column: offset - (this.#starts[line - 1] as number) + 1 }
  }
}

function notedLines(starts: readonly number[], length: number): readonly number[] {
  const noted: number[] = []
  let line = 1
  for (let offset = 0; offset <= length; offset += NOTED) {
    while (line < starts.length && (starts[line] as number) <= offset) line++
    noted.push(line)
  }
  return noted
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
