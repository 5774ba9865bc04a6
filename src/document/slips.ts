import type { Slip } from '../model/facts.ts'
import type { Edit } from '../model/edit.ts'
import type { LineIndex, Span } from '../model/place.ts'
import { literal, type Safe } from '../model/safe.ts'
import { fieldOrderSlip, isOneLineEach } from './field-order.ts'
import type { WrittenFields } from './frontmatter.ts'
import { muteCheck, type LabelLine } from './labels.ts'
import type { Maker } from './maker.ts'
import type { MayChange } from './may-change.ts'
import { lastStartingBy } from './ordered.ts'
import type { Outline } from './outline.ts'

/** A work item's own label lines. */
export interface LabelledItem {
  readonly id: Safe
  readonly labels: readonly LabelLine[]
}

/** All that slips are told from. */
export interface SlipContext {
  readonly text: string
  readonly lines: LineIndex
  readonly outline: Outline
  readonly items: readonly LabelledItem[]
  readonly fields: WrittenFields | null
  /** The policy's fields in its order. */
  readonly names: readonly Safe[]
  readonly bodyStart: number
  readonly statuses: readonly Safe[]
  readonly maker: Maker
  readonly mayChange: MayChange
}

/** Reads what is wrong in form only, in order of place. */
export function readSlips(context: SlipContext): readonly Slip[] {
  const { fields, items } = context
  const order = fields && fieldOrderSlip(fields, context.names, context)
  const found: Slip[] = order ? [order] : []
  for (const { labels } of items) {
    for (const label of labels) {
      const slip = swallowedLabel(label, context)
      if (slip) found.push(slip)
    }
  }
  for (const item of items) {
    const slip = statusWithoutStop(item, context)
    if (slip) found.push(slip)
  }
  for (const slip of trailingBlanks(context)) found.push(slip)
  return found.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
}

/** What ends the paragraph above it by itself: a bullet or the number 1 with text behind it, a heading, a fence, a quote. */
const INTERRUPTS = /^ {0,3}(?:(?:[-*+]|1[.)])[ \t]+\S|#{1,6}[ \t]|`{3}|~{3}|>)/

/** A label at the start of a line which CommonMark reads as more text of the bullet or quote above. */
function swallowedLabel(label: LabelLine, context: SlipContext): Slip | null {
  const { text, lines, outline, maker, mayChange } = context
  const line = lines.lineAt(label.start)
  if (lines.lineStart(line) !== label.start) return null
  const passage = lastStartingBy(outline.passages, label.start)
  if (!passage || passage.start === label.start || passage.end <= label.start) return null
  if (lastStartingBy(outline.blocks, label.start)?.type === 'paragraph') return null
  const edit = separation(label, line, text, lines)
  return { kind: 'label-swallowed', label: label.label, place: maker.place(label), edit: mayChange(edit) ? edit : null }
}

function lineEndBefore(offset: number, text: string): Safe {
  const last = text.slice(offset - 2, offset)
  if (last === '\r\n') return literal('\r\n')
  return last.endsWith('\r') ? literal('\r') : literal('\n')
}

/** A blank line before the label, and one behind it where what follows would else be part of the label's paragraph. */
function separation(label: LabelLine, line: number, text: string, lines: LineIndex): Edit {
  const next = lines.lineStart(line + 1)
  const follower = text.slice(next, lines.lineStart(line + 2))
  const lineEnd = lineEndBefore(label.start, text)
  const isWhole = text.slice(label.rest.start, next).replace(/[*_`~]/g, '').trim() === ''
  if (!isWhole || follower.trim() === '' || INTERRUPTS.test(follower)) return { start: label.start, end: label.start, parts: [lineEnd] }
  return { start: label.start, end: next, parts: [lineEnd, { start: label.start, end: next }, lineEnd] }
}

const STATUS_WORD = /^[*_`\s]*([A-Za-z0-9](?:[\w-]{0,40}[A-Za-z0-9])?)[*_`]*$/

/** The item's one status line, when it ends in its word; a full stop is put behind the word's marks. */
function statusWithoutStop({ id, labels }: LabelledItem, { text, maker, mayChange, statuses }: SlipContext): Slip | null {
  const label = labels.find(({ role }) => role === 'status')
  if (!label || label !== labels.findLast(({ role }) => role === 'status')) return null
  const word = STATUS_WORD.exec(text.slice(label.rest.start, label.rest.end))?.[1]?.toLowerCase()
  if (!statuses.some((status) => status.toLowerCase() === word)) return null
  const edit: Edit = { start: label.end, end: label.end, parts: [literal('.')] }
  return mayChange(label) ? { kind: 'status-stop', item: id, place: maker.place(label), edit } : null
}

/** Blanks at the ends of lines, save where they mean something: in code and HTML, in a hard break, behind a backslash. */
function trailingBlanks(context: SlipContext): readonly Slip[] {
  const { text, lines, outline, fields, bodyStart, maker, mayChange } = context
  const spans = allBlanksAtEnds(text, lines)
  if (spans.length === 0) return []
  const isMute = muteCheck(outline.mute)
  const isDecoded = decodedCheck(outline)
  const first = fields && isOneLineEach(fields, text, lines) ? 0 : lines.lineStart(lines.lineAt(bodyStart))
  const found: Slip[] = []
  for (const span of spans) {
    if (span.start < first || text[span.start - 1] === '\\' || outline.breaks.has(span.start) || isMute(span.start)) continue
    if (!mayChange(span) || isDecoded(span.start)) continue
    found.push({ kind: 'trailing-blank', place: maker.place(span), edit: { ...span, parts: [] } })
  }
  return found
}

const [TAB, FEED, RETURN, BLANK] = [9, 10, 13, 32]

/** The blanks before the ends of lines. A pattern for this would try each blank of a long run. */
function allBlanksAtEnds(text: string, lines: LineIndex): readonly Span[] {
  const found: Span[] = []
  for (let line = 1, lineStart = 0, next = 0; line <= lines.lineCount; line++, lineStart = next) {
    next = lines.lineStart(line + 1)
    let end = next
    while (end > lineStart && (text.charCodeAt(end - 1) === FEED || text.charCodeAt(end - 1) === RETURN)) end--
    let start = end
    while (start > lineStart && (text.charCodeAt(start - 1) === BLANK || text.charCodeAt(start - 1) === TAB)) start--
    if (start < end) found.push({ start, end })
  }
  return found
}

/** True inside a code span, and inside a link, an image or a definition, whose title may go over lines. */
function decodedCheck({ codeSpans, attributes }: Outline): (offset: number) => boolean {
  const outermost: Span[] = []
  for (const attribute of attributes) if (attribute.end > (outermost.at(-1)?.end ?? 0)) outermost.push(attribute)
  const isIn = (spans: readonly Span[], offset: number) => offset < (lastStartingBy(spans, offset)?.end ?? 0)
  return (offset) => isIn(codeSpans, offset) || isIn(outermost, offset)
}
