import type { LineIndex, Span } from '../model/place.ts'
import type { BlockRole, Policy } from '../model/policy.ts'
import type { Safe } from '../model/safe.ts'
import { startingIn } from './ordered.ts'
import type { Heading, Outline } from './outline.ts'

/** A line that is a label: `Status: …`, `Acceptance:`, or a heading of that text inside a work item. */
export interface LabelLine extends Span {
  readonly role: BlockRole | 'status'
  /** The label as the policy spells it. */
  readonly label: Safe
  /** What stands behind the colon. */
  readonly rest: Span
}

/** Says whether an offset stands in code, HTML or a comment. */
export type IsMute = (offset: number) => boolean

/** Makes the check for an outline's mute stretches, which do not overlap and stand in order. */
export function muteCheck(mute: readonly Span[]): IsMute {
  if (mute.length === 0) return () => false
  return (offset) => {
    let low = 0
    let high = mute.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((mute[middle] as Span).end <= offset) low = middle + 1
      else high = middle
    }
    const span = mute[low]
    return span !== undefined && span.start <= offset && offset < span.end
  }
}

interface Shape {
  readonly role: BlockRole | 'status'
  readonly label: Safe
  readonly line: RegExp
  readonly ending: RegExp
}

const [FEED, RETURN] = [10, 13]

/** Emphasis and code marks that may stand around a label or a value. */
const MARKS = '[*_`~]{0,4}'

/** What a line ends in that ends in a label. */
const ENDS = ':*_`~'

/** A policy's label as a pattern: its words with any white space between, everything else literal. */
function pattern(label: string): string {
  return label.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[ \\t]+')
}

function shapesOf(work: Policy['work']): readonly Shape[] {
  const roles = Object.entries(work.labels) as [BlockRole, readonly Safe[]][]
  const labels: [BlockRole | 'status', Safe][] = [['status', work.statusLabel]]
  for (const [role, names] of roles) for (const name of names) labels.push([role, name])
  return labels.map(([role, label]) => ({
    role,
    label,
    line: new RegExp(`^ {0,3}${MARKS}${pattern(label)}${MARKS}[ \\t]*:${MARKS}`, 'i'),
    ending: new RegExp(`[.!?][*_\`]{0,4}[ \\t]+${MARKS}${pattern(label)}${MARKS}[ \\t]*:${MARKS}[ \\t]*$`, 'i'),
  }))
}

interface Shapes {
  readonly shapes: readonly Shape[]
  /** Matches every line that may hold a label, and few others. */
  readonly mayLabel: RegExp
}

const shapesByWork = new WeakMap<Policy['work'], Shapes>()

/** The shapes of a policy, made once. */
function knownShapes(work: Policy['work']): Shapes {
  const known = shapesByWork.get(work)
  if (known) return known
  const shapes = shapesOf(work)
  const mayLabel = new RegExp(`(?:${shapes.map(({ label }) => pattern(label)).join('|')})${MARKS}[ \\t]*:`, 'i')
  shapesByWork.set(work, { shapes, mayLabel })
  return { shapes, mayLabel }
}

/** Where a line ends without what ends it. */
function contentEnd(text: string, start: number, next: number): number {
  let end = next
  while (end > start && (text.charCodeAt(end - 1) === FEED || text.charCodeAt(end - 1) === RETURN)) end--
  return end
}

/** Finds the labels of a work item's stretch of the source. */
export type FindLabels = (from: number, to: number) => readonly LabelLine[]

/**
 * Makes the finder for one text. Labels are sought line by line and not in the tree: directly behind a bullet CommonMark reads
 * `Blocked by:` as more text of that bullet. The tree only says what is code, HTML or a heading.
 */
export function labelFinder(text: string, lines: LineIndex, outline: Outline, work: Policy['work']): FindLabels {
  const { shapes, mayLabel } = knownShapes(work)
  const isMute = muteCheck(outline.mute)
  const indented = (offset: number) => outline.blocks.some(({ type, start, end }) => type === 'paragraph' && start <= offset + 3 && offset < end)
  const labelAt = (content: string, start: number, heading: Heading | undefined): LabelLine | null => {
    if (heading) return labelOfHeading(heading.text, heading, shapes)
    return isMute(start + (/^ */.exec(content)?.[0].length ?? 0)) ? null : labelOfLine(content, start, shapes, indented)
  }
  return (from, to) => {
    const found: LabelLine[] = []
    const first = lines.lineAt(from)
    const last = lines.lineAt(Math.max(from, to - 1))
    const headings = startingIn(outline.headings, lines.lineStart(first), lines.lineStart(last + 1))
    let colon = text.indexOf(':', from)
    let ahead = 0
    for (let line = first, start = lines.lineStart(first), next = 0; line <= last; line++, start = next) {
      next = lines.lineStart(line + 1)
      if (colon >= 0 && colon < start) colon = text.indexOf(':', start)
      const heading = (headings[ahead]?.start ?? Infinity) < next ? headings[ahead++] : undefined
      const mayBe = heading || (colon >= 0 && colon < next && mayLabel.test(text.slice(start, next)))
      const label = mayBe ? labelAt(text.slice(start, contentEnd(text, start, next)), start, heading) : null
      if (label && label.start >= from) found.push(label)
    }
    return found
  }
}

function labelOfHeading(title: string, span: Span, shapes: readonly Shape[]): LabelLine | null {
  const name = title.replace(/\s+/g, ' ').replace(/:$/, '').trim().toLowerCase()
  const shape = shapes.find(({ role, label }) => role !== 'status' && label.toLowerCase() === name)
  return shape ? { role: shape.role, label: shape.label, start: span.start, end: span.end, rest: { start: span.end, end: span.end } } : null
}

function labelOfLine(
  content: string,
  start: number,
  shapes: readonly Shape[],
  indented: (offset: number) => boolean,
): LabelLine | null {
  const end = start + content.trimEnd().length
  const mayEndIn = ENDS.includes(content.charAt(end - start - 1))
  for (const { role, label, line, ending } of shapes) {
    const whole = line.exec(content)?.[0]
    if (whole !== undefined && (!content.startsWith(' ') || indented(start))) {
      return { role, label, start: start + (/^ */.exec(whole)?.[0].length ?? 0), end, rest: { start: start + whole.length, end } }
    }
    const tail = role === 'status' || !mayEndIn || /^[\s>]*[-*+] |^\s*\d+[.)] /.test(content) ? null : ending.exec(content)
    if (tail) return { role, label, start: start + tail.index + 1, end, rest: { start: end, end } }
  }
  return null
}
