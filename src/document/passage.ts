import type { Heading, Nodes, Paragraph, TableCell } from 'mdast'
import type { Span } from '../model/place.ts'

/** A stretch of text as a reader sees it: markup gone, entities and escapes decoded, soft breaks kept as line feeds. */
export interface Passage extends Span {
  readonly kind: 'heading' | 'paragraph' | 'cell'
  readonly text: string
  /** Code spans by where they stand in `text`. */
  readonly code: readonly Span[]
  /** Where units of `text` that stand side by side in the source begin: in `text` and in the source, by turns. */
  readonly runs: readonly number[]
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/
const AMPERSAND = 38

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

/** A decoded character outside the first plane is two units of one entity. */
function pairContinues(value: string, i: number): boolean {
  const unit = value.charCodeAt(i)
  const next = value.charCodeAt(i + 1)
  return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000
}

/** The code spans of what has none. */
export const NO_CODE: readonly Span[] = []

/** Puts the texts of passages together, one behind the other; what grows while that is done is used again for the next. */
export class PassageText {
  #text = ''
  readonly #code: Span[] = []
  readonly #runs: number[] = []

  /** Adds one unit's place, or that of the first of many, unless it goes on where the last run would. */
  #note(at: number, offset: number): void {
    const runs = this.#runs
    const last = runs.length - 2
    if (last >= 0 && offset - at === (runs[last + 1] as number) - (runs[last] as number)) return
    runs.push(at, offset)
  }

  /** Adds a decoded value: the parser has dropped escapes, prefixes of lines and entities, though mostly there were none. */
  add(value: string, source: string, start: number, end: number): void {
    const length = this.#text.length
    this.#text += value
    if (value === '') return
    if (value.length === end - start && source.startsWith(value, start)) return this.#note(length, start)
    let at = start
    for (let i = 0; i < value.length; i++) {
      const same = at < end && value.charCodeAt(i) === source.charCodeAt(at)
      if (!same) at = findUnit(value.charAt(i), source, at, end)
      this.#note(length + i, Math.min(at, end))
      const entity = source.charCodeAt(at) === AMPERSAND ? ENTITY.exec(source.slice(at, at + 40))?.[0] : undefined
      if (entity === undefined || value.startsWith(entity, i)) at++
      else if (!pairContinues(value, i)) at += entity.length
    }
  }

  /** Adds a code span without its backticks and the blanks that only keep these apart. */
  addCode(value: string, source: string, start: number, end: number): void {
    let from = start
    while (source.charAt(from) === '`' && from < end) from++
    const ticks = from - start
    const lead = source.charAt(from) === ' ' && value.charAt(0) !== ' ' ? 1 : 0
    this.#code.push({ start: this.#text.length, end: this.#text.length + value.length })
    this.add(value, source, from + lead, end - ticks)
  }

  addBreak(start: number): void {
    this.#note(this.#text.length, start)
    this.#text += '\n'
  }

  /** Gives the passage that was put together, in lists of their own length. */
  take(kind: Passage['kind'], start: number, end: number): Passage {
    const code = this.#code
    const runs = this.#runs
    const passage: Passage = {
      kind,
      text: this.#text,
      code: code.length === 0 ? NO_CODE : code.slice(),
      runs: runs.length === 2 ? [runs[0] as number, runs[1] as number] : runs.slice(),
      start,
      end,
    }
    this.#text = ''
    if (code.length > 0) code.length = 0
    runs.length = 0
    return passage
  }
}

/** Builds the passage of a node that holds inline content. */
export function passageOf(node: Heading | Paragraph | TableCell, kind: Passage['kind'], source: string): Passage {
  const built = new PassageText()
  const waiting: Nodes[] = node.children.toReversed()
  for (let child = waiting.pop(); child; child = waiting.pop()) {
    const start = child.position?.start.offset ?? 0
    const end = child.position?.end.offset ?? start
    if (child.type === 'text') built.add(child.value, source, start, end)
    else if (child.type === 'inlineCode') built.addCode(child.value, source, start, end)
    else if (child.type === 'break') built.addBreak(start)
    else if ('children' in child) for (let i = child.children.length - 1; i >= 0; i--) waiting.push(child.children[i] as Nodes)
  }
  return built.take(kind, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

/** Index in `runs` of the run that a unit of the text belongs to. */
function runAt(runs: readonly number[], at: number): number {
  let low = 0
  let high = runs.length / 2 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[2 * middle] as number) <= at) low = middle
    else high = middle - 1
  }
  return 2 * low
}

/** Source offset of a unit of a passage's text; behind the last one that of the passage's end. */
export function offsetAt({ end, runs, text }: Passage, at: number): number {
  if (at >= text.length) return end
  const run = runAt(runs, at)
  return (runs[run + 1] ?? end) + at - (runs[run] ?? 0)
}

/** Source offset of every unit of a passage's text, and of its end. */
export function offsetsOf({ end, runs, text }: Passage): Uint32Array {
  const offsets = new Uint32Array(text.length + 1)
  for (let run = 0; run < runs.length; run += 2) {
    const at = runs[run] as number
    const start = runs[run + 1] as number
    const next = runs[run + 2] ?? text.length
    for (let unit = at; unit < next; unit++) offsets[unit] = start + unit - at
  }
  offsets[text.length] = end
  return offsets
}

/** The first unit of a passage's text, from one on, that stands at an offset or behind it; the text's length where none does. */
export function unitFrom({ runs, text }: Passage, offset: number, from = 0): number {
  for (let run = runAt(runs, from); run < runs.length; run += 2) {
    const at = runs[run] as number
    const start = runs[run + 1] as number
    const next = runs[run + 2] ?? text.length
    const unit = Math.max(at, from, at + offset - start)
    if (unit < next) return unit
  }
  return text.length
}

/** The runs of a stretch of a passage's text, by where they stand in the stretch. */
function runsIn({ runs }: Passage, start: number, end: number): readonly number[] {
  if (start >= end) return []
  const found: number[] = []
  for (let run = runAt(runs, start); run < runs.length; run += 2) {
    const at = runs[run] as number
    if (at >= end) break
    const first = Math.max(at, start)
    found.push(first - start, (runs[run + 1] as number) + first - at)
  }
  return found
}

/** The part of a passage between two places of its text, without white space at its ends. */
export function slicePassage(passage: Passage, from: number, to: number): Passage {
  const whole = passage.text.slice(from, to)
  const behind = whole.trimStart()
  const text = behind.trimEnd()
  const start = from + whole.length - behind.length
  const end = start + text.length
  const open = offsetAt(passage, start)
  const close = text === '' ? open : Math.max(offsetAt(passage, end - 1) + 1, end === passage.text.length ? passage.end : 0)
  const code = passage.code.filter((span) => span.start >= start && span.end <= end)
  return {
    kind: passage.kind,
    text,
    code: start === 0 ? code : code.map((span) => ({ start: span.start - start, end: span.end - start })),
    runs: runsIn(passage, start, end),
    start: open,
    end: close,
  }
}

/** Source span of a stretch of a passage's text. */
export function sourceSpan(passage: Passage, from: number, to: number): Span {
  const start = offsetAt(passage, from)
  return { start, end: to > from ? offsetAt(passage, to - 1) + 1 : start }
}

/** What a text has that may have to be folded: nearly none does. */
const UNFOLDED = /[^ -~]|^ | $|  /

/** White space folded to single blanks and cut at the ends. */
export function fold(text: string): string {
  return UNFOLDED.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}
