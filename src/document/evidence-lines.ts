import type { EvidenceLine } from '../model/evidence-facts.ts'
import type { LineIndex, Span } from '../model/place.ts'
import { muteCheck, type IsMute } from './labels.ts'
import type { Maker } from './maker.ts'
import type { Heading } from './outline.ts'
import { fold } from './passage.ts'

/** Marks of quotes and lists, as deep as they go, at the beginning of a line. */
const MARKS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*[ \t]*/
const LIST_MARK = /[-*+\d]/
const BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const BREAK_SIGNS = '*-_'
/** What begins a line of its own inside a paragraph: a heading, a row of a table, a `Key: value`. */
const OWN = /^(?:#{1,6}(?:[ \t]|$)|\||[A-Za-z][A-Za-z -]{2,60}:[ \t])/
const COMMENT = /<!--\s{0,20}sotlint-/g

/** A text with its sections' lines to be read. */
export interface LineSource {
  readonly text: string
  readonly lines: LineIndex
  /** Code blocks, HTML and comments, in order. */
  readonly mute: readonly Span[]
  readonly maker: Maker
}

/** One line of the source without the marks at its beginning. */
interface SourceLine extends Span {
  readonly text: string
  /** How many quotes it stands in. */
  readonly quotes: number
  /** True when it cannot go on from the line before. */
  readonly begins: boolean
  /** True when no line can go on from it. */
  readonly ends: boolean
}

/** A stretch of the source in which comments to sotlint are blank: they are for the tool and no part of a record. */
function withoutComments(stretch: Span, text: string, isMute: IsMute): string {
  const section = text.slice(stretch.start, stretch.end)
  if (!section.includes('<!--')) return section
  let kept = ''
  for (const { index } of section.matchAll(COMMENT)) {
    const end = section.indexOf('-->', index)
    if (end < 0) break
    if (index < kept.length || !isMute(stretch.start + index)) continue
    kept += section.slice(kept.length, index) + section.slice(index, end + 3).replace(/[^\r\n]/g, ' ')
  }
  return kept + section.slice(kept.length)
}

/** A line of the source, without white space at its end, as it counts; `null` where nothing stands that counts. */
function readLine(lineStart: number, raw: string, mute: boolean): SourceLine | null {
  const marks = mute ? '' : (MARKS.exec(raw)?.[0] ?? '')
  const said = raw.slice(marks.length).trimStart()
  const text = fold(said)
  if (text === '' || (!mute && BREAK_SIGNS.includes(raw.charAt(raw.length - 1)) && BREAK.test(raw.trim()))) return null
  const begins = mute || LIST_MARK.test(marks) || OWN.test(text)
  const end = lineStart + raw.length
  const quotes = marks.includes('>') ? marks.split('>').length - 1 : 0
  return { start: end - said.length, end, text, quotes, begins, ends: mute || text.startsWith('#') }
}

/** What stands between two offsets, line by line; `null` for each line that says nothing. */
function sourceLines(stretch: Span, { text, lines, mute }: LineSource): readonly (SourceLine | null)[] {
  const isMute = muteCheck(mute)
  const section = withoutComments(stretch, text, isMute)
  const found: (SourceLine | null)[] = []
  let line = lines.lineAt(stretch.start)
  for (let start = stretch.start; start < stretch.end; start = lines.lineStart(line)) {
    line++
    const raw = section.slice(start - stretch.start, lines.lineStart(line) - stretch.start).trimEnd()
    const isQuiet = mute.length > 0 && isMute(start + raw.length - raw.trimStart().length)
    found.push(raw === '' ? null : readLine(start, raw, isQuiet))
  }
  return found
}

/** The heading as it counts: its depth and its text as written, whichever of Markdown's two forms it has. */
function headingText(heading: Heading, text: string): string {
  const raw = text.slice(heading.start, heading.end)
  const inner = /^#{1,6}(?:[ \t]|$)/.test(raw) ? raw.replace(/^#+/, '').replace(/[ \t]#+[ \t]*$/, '') : raw.replace(/[^\r\n]*$/, '')
  return `${'#'.repeat(heading.depth)} ${fold(inner)}`
}

/** Reads what an evidence section says. */
export function readLines(heading: Heading, end: number, source: LineSource): readonly EvidenceLine[] {
  const { maker } = source
  const joined: SourceLine[] = []
  let before: SourceLine | null = null
  for (const line of sourceLines({ start: heading.end, end }, source)) {
    if (line && before && !before.ends && !line.begins && line.quotes === before.quotes) {
      const last = joined.pop() ?? before
      joined.push({ start: last.start, end: line.end, text: `${last.text} ${line.text}`, quotes: last.quotes, begins: last.begins, ends: last.ends })
    } else if (line) joined.push(line.quotes === 0 ? line : { ...line, text: '> '.repeat(line.quotes) + line.text })
    before = line
  }
  const all = [{ text: headingText(heading, source.text), start: heading.start, end: heading.end }, ...joined]
  const texts = maker.lines(all)
  return all.map((line, i) => ({ text: texts[i] ?? null, place: maker.place(line) }))
}
