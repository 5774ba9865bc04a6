import type { Heading, Nodes, Paragraph, TableCell } from 'mdast'
import type { Span } from '../model/place.ts'

/** A stretch of text as a reader sees it: markup gone, entities and escapes decoded, soft breaks kept as line feeds. */
export interface Passage extends Span {
  readonly kind: 'heading' | 'paragraph' | 'cell'
  readonly text: string
  /** Source offset of every unit of `text`, and of its end. */
  readonly offsets: readonly number[]
  /** Code spans by where they stand in `text`. */
  readonly code: readonly Span[]
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/

/** Farthest that dropped markup (prefixes of lines, escapes) can move the source ahead of the value. */
const REACH = 400

/** Where in the source a unit of the value comes from, at or soon after `at`; `at` itself when it cannot be told. */
function findUnit(unit: string, source: string, at: number, end: number): number {
  const last = Math.min(end, at + REACH)
  for (let i = at; i < last; i++) {
    const char = source.charAt(i)
    if (char === unit || (char === '&' && ENTITY.test(source.slice(i, i + 40)))) return i
    if (unit === ' ' && (char === '\n' || char === '\r')) return i
  }
  return at
}

/** Maps each unit of a decoded value to the source: the parser has dropped escapes, prefixes of lines and entities. */
function align(value: string, source: string, start: number, end: number, offsets: number[]): void {
  let at = start
  for (let i = 0; i < value.length; i++) {
    const unit = value.charAt(i)
    at = findUnit(unit, source, at, end)
    offsets.push(Math.min(at, end))
    const entity = source.charAt(at) === '&' ? ENTITY.exec(source.slice(at, at + 40))?.[0] : undefined
    if (entity === undefined || value.startsWith(entity, i)) at++
    else if (!pairContinues(value, i)) at += entity.length
  }
}

/** A decoded character outside the first plane is two units of one entity. */
function pairContinues(value: string, i: number): boolean {
  const unit = value.charCodeAt(i)
  const next = value.charCodeAt(i + 1)
  return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000
}

/** Builds the passage of a node that holds inline content. */
export function passageOf(node: Heading | Paragraph | TableCell, kind: Passage['kind'], source: string): Passage {
  const offsets: number[] = []
  const code: Span[] = []
  let text = ''
  const stack: Nodes[] = node.children.toReversed()
  for (let child = stack.pop(); child; child = stack.pop()) {
    const start = child.position?.start.offset ?? 0
    const end = child.position?.end.offset ?? start
    if (child.type === 'text') {
      align(child.value, source, start, end, offsets)
      text += child.value
    } else if (child.type === 'inlineCode') {
      const ticks = /^`*/.exec(source.slice(start, end))?.[0].length ?? 0
      code.push({ start: text.length, end: text.length + child.value.length })
      const lead = source.charAt(start + ticks) === ' ' && child.value.charAt(0) !== ' ' ? 1 : 0
      align(child.value, source, start + ticks + lead, end - ticks, offsets)
      text += child.value
    } else if (child.type === 'break') {
      offsets.push(start)
      text += '\n'
    } else if ('children' in child) {
      for (let i = child.children.length - 1; i >= 0; i--) stack.push(child.children[i] as Nodes)
    }
  }
  const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
  offsets.push(span.end)
  return { kind, text, offsets, code, ...span }
}

/** The part of a passage between two places of its text. */
export function slicePassage(passage: Passage, from: number, to: number): Passage {
  const lead = /^\s*/.exec(passage.text.slice(from, to))?.[0].length ?? 0
  const start = Math.min(from + lead, to)
  const end = start + passage.text.slice(start, to).trimEnd().length
  const offsets = passage.offsets.slice(start, end)
  const last = offsets.at(-1)
  const close = last === undefined ? (passage.offsets[start] ?? passage.end) : Math.max(last + 1, end === passage.text.length ? passage.end : 0)
  return {
    kind: passage.kind,
    text: passage.text.slice(start, end),
    offsets: [...offsets, close],
    code: passage.code
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
    start: passage.offsets[start] ?? passage.end,
    end: close,
  }
}

/** Source span of a stretch of a passage's text. */
export function sourceSpan(passage: Passage, from: number, to: number): Span {
  const start = passage.offsets[from] ?? passage.end
  const last = to > from ? passage.offsets[to - 1] : undefined
  return { start, end: last === undefined ? start : last + 1 }
}

/** White space folded to single blanks and cut at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
