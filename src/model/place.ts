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

/** Finds line and column of an offset by bisection; made once a text. LF, CRLF and a lone CR each end a line. */
export interface LineIndex {
  position(offset: number): Position
  /** Offset of the first unit of a line (1-based); lines past the last give the text's length. */
  lineStart(line: number): number
  readonly lineCount: number
}

/** Builds the index in one pass over the text. */
export function indexLines(text: string): LineIndex {
  const starts: number[] = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10) starts.push(i + 1)
    else if (unit === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1)
  }
  return {
    lineCount: starts.length,
    lineStart: (line) => starts[line - 1] ?? text.length,
    position(offset) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
    },
  }
}

/** The place of a span in a document. */
export function placeOf(path: Safe, span: Span, lines: LineIndex): Place {
  const from = lines.position(span.start)
  const to = lines.position(span.end)
  return {
    path,
    start: span.start,
    end: span.end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  }
}

/** Orders places by path, then by where they begin and end. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.start - b.start || a.end - b.end
}
