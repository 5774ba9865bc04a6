import type { LineIndex, Span } from '../model/place.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** A block with both its fences. */
export interface FoundBlock {
  readonly kind: 'found'
  /** The opening `---`. */
  readonly opening: Span
  /** What stands between the lines of the fences. */
  readonly yaml: Span
  readonly whole: Span
  readonly bodyStart: number
}

/** Where the YAML block of a text stands, or why there is none. */
export type BlockSearch =
  | FoundBlock
  | { readonly kind: 'missing'; readonly why: Safe | null }
  | { readonly kind: 'unclosed'; readonly why: Safe; readonly at: Span; readonly bodyStart: number }

const FENCE = /^---[ \t]*$/
const DOTS = /^\.\.\.[ \t]*$/
const FIELD = /^[A-Za-z_][A-Za-z0-9_-]*[ \t]*:(?:[ \t]|$)/
// Farther down a `---` with a field below it is more likely an example than frontmatter out of place.
const SEARCHED_LINES = 60

type ReadLine = (line: number) => string

function lineReader(text: string, lines: LineIndex): ReadLine {
  return (line) => text.slice(lines.lineStart(line), lines.lineStart(line + 1)).replace(/[\r\n]+$/, '')
}

/** What stands in the fence's place when the fields follow it. */
function describeFence(line: string): Safe | null {
  if (/^[-\u2010-\u2015]+[ \t]*$/.test(line)) return literal('a fence that is not exactly three hyphens')
  if (/^[ \t]+---[ \t]*$/.test(line)) return literal('an indented `---`')
  if (/^[^\x21-\x7e]+---[ \t]*$/.test(line)) return literal('an invisible character before the `---`')
  if (/^---/.test(line)) return literal('text behind the opening `---`')
  return /^\+\+\+[ \t]*$/.test(line) ? literal('`+++` instead of `---`') : null
}

function whyMissing(read: ReadLine, lineCount: number): Safe | null {
  const last = Math.min(lineCount, SEARCHED_LINES)
  let first = 1
  while (first < last && read(first).trim() === '') first++
  for (let line = first; line < last; line++) {
    if (!FIELD.test(read(line + 1))) continue
    if (FENCE.test(read(line))) return line === first ? literal('a blank line before it') : literal('text before it')
    const flaw = line === first ? describeFence(read(line)) : null
    if (flaw !== null) return flaw
  }
  return FIELD.test(read(first)) ? literal('no `---` before the fields') : null
}

function lineSpan(lines: LineIndex, read: ReadLine, line: number): Span {
  const start = lines.lineStart(line)
  return { start, end: start + read(line).trimEnd().length }
}

/** Finds the block between two `---` lines at the very start; blanks behind a fence and any kind of line end are fine. */
export function findBlock(text: string, lines: LineIndex): BlockSearch {
  const read = lineReader(text, lines)
  if (!FENCE.test(read(1))) return { kind: 'missing', why: whyMissing(read, lines.lineCount) }
  const opening: Span = { start: 0, end: 3 }
  for (let line = 2; line <= lines.lineCount; line++) {
    const sign = text.charAt(lines.lineStart(line))
    if (sign !== '-' && sign !== '.') continue
    const content = read(line)
    const bodyStart = lines.lineStart(line + 1)
    if (DOTS.test(content)) {
      return { kind: 'unclosed', why: literal('`...` closes it instead of `---`'), at: lineSpan(lines, read, line), bodyStart }
    }
    if (!FENCE.test(content)) continue
    const start = lines.lineStart(line)
    return { kind: 'found', opening, yaml: { start: lines.lineStart(2), end: start }, whole: { start: 0, end: start + 3 }, bodyStart }
  }
  return { kind: 'unclosed', why: literal('no `---` closes it'), at: opening, bodyStart: 0 }
}

/**
 * Says whether the block has run on into the body: before the place where YAML fails there is a Markdown heading and no
 * field behind it. The `---` that seems to close the block is then a rule of the body, and the block's own is missing.
 */
export function runsIntoBody(yaml: string): boolean {
  const heading = /^#{1,6} /m.exec(yaml)
  if (heading === null) return false
  return !yaml.slice(heading.index).split(/\r\n?|\n/).some((line) => FIELD.test(line))
}
