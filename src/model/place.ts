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

/** Builds the index in one pass over the text. */
export function indexLines(text: string): LineIndex {
  const starts = text.includes('\r') ? lineStarts(text) : feedStarts(text)
  const lineAt = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
  return {
    lineCount: starts.length,
    lineStart: (line) => starts[line - 1] ?? text.length,
    lineAt,
    position(offset) {
      const line = lineAt(offset)
      return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
    },
  }
}

/** The place of a span in a document. */
export function placeOf(path: Safe, span: Span, lines: LineIndex): Place {
  const { start, end } = span
  const line = lines.lineAt(start)
  const isOnLine = end >= start && (end < lines.lineStart(line + 1) || line === lines.lineCount)
  const endLine = isOnLine ? line : lines.lineAt(end)
  return { path, start, end, line, column: start - lines.lineStart(line) + 1, endLine, endColumn: end - lines.lineStart(endLine) + 1 }
}

/** Orders places by path, then by where they begin and end. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.start - b.start || a.end - b.end
}
