import type { Span } from '../../model/place.ts'
import { isHiddenOrFolded } from '../edits/characters.ts'
import { encodedEnd } from '../fragments/base64.ts'
import { classOf, HEX, RUN, SIGN, WORD } from './classes.ts'
import { isTelling } from './signs.ts'
import { isTellingRun, isTellingWord } from './words.ts'

/** Lines around a telling one that are read with it: fields of one record and wrapped addresses. */
const LINES_AROUND = 6
/** Units of a line around a telling place; longer lines, such as those of minified JSON, are cut there. */
const REACH = 2000

/** Collects stretches in order and joins those that touch. */
class Regions {
  readonly spans: { start: number; end: number }[] = []
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  add(from: number, to: number): void {
    const start = this.lineStart(from)
    const end = this.lineEnd(to)
    const last = this.spans.at(-1)
    if (last && start <= last.end) {
      last.start = Math.min(last.start, start)
      last.end = Math.max(last.end, end)
    } else this.spans.push({ start, end })
  }

  private lineStart(at: number): number {
    const floor = Math.max(0, at - REACH)
    let start = at
    for (let lines = 0; lines <= LINES_AROUND; lines++) {
      const newline = start > 0 ? this.text.lastIndexOf('\n', start - 1) : -1
      if (newline < floor) return this.wordStart(floor)
      start = newline
    }
    return start + 1
  }

  private lineEnd(at: number): number {
    const ceiling = Math.min(this.text.length, at + REACH)
    let end = at
    for (let lines = 0; lines <= LINES_AROUND && end < ceiling; lines++) {
      const next = this.text.indexOf('\n', end)
      end = next < 0 ? this.text.length : next + 1
    }
    return Math.min(end, ceiling)
  }

  private wordStart(at: number): number {
    if (at === 0) return 0
    const space = this.text.slice(Math.max(0, at - 300), at).search(/\S*$/)
    return Math.max(0, at - 300) + space
  }
}

/** End of the rows of a table or of comma-separated values that follow a header. */
function rowsEnd(text: string, at: number): number {
  const lineEnd = text.indexOf('\n', at)
  const header = text.slice(text.lastIndexOf('\n', at) + 1, lineEnd < 0 ? text.length : lineEnd)
  const separator = /[|\t;,]/.exec(header)?.[0]
  if (separator === undefined || lineEnd < 0 || !/\b(?:host|name|address|addr|ip|machine|node|server|peer|box)/i.test(header)) return at
  let end = lineEnd
  while (end >= 0) {
    const next = text.indexOf('\n', end + 1)
    if (!text.slice(end + 1, next < 0 ? text.length : next).includes(separator)) return end
    end = next
  }
  return text.length
}

/** Looks at the words and signs of one run of letters, digits and `+/-_`. */
class Reader {
  private readonly text: string
  private readonly regions: Regions
  /** Two-digit hexadecimal words in a row. */
  private pairs = 0

  constructor(text: string, regions: Regions) {
    this.text = text
    this.regions = regions
  }

  run(start: number): number {
    const { text, regions } = this
    let end = start + 1
    while (end < text.length && classOf(text.charCodeAt(end)) & RUN) {
      if (text.charCodeAt(end) >= 128 && isHiddenOrFolded(text, end)) regions.add(end, end)
      end++
    }
    if (end - start >= 12 && isTellingRun(text, start, end)) regions.add(start, encodedEnd(text, end))
    for (let at = start; at < end; ) {
      if (classOf(text.charCodeAt(at)) & WORD) at = this.word(at)
      else this.sign(at++)
    }
    return end
  }

  sign(at: number): void {
    const unit = this.text.charCodeAt(at)
    if (classOf(unit) & SIGN && isTelling(this.text, at, unit)) this.regions.add(at, at)
  }

  private word(start: number): number {
    const { text, regions } = this
    let end = start + 1
    while (end < text.length && classOf(text.charCodeAt(end)) & WORD) end++
    if (isTellingWord(text, start, end)) regions.add(start, rowsEnd(text, start))
    const isPair = end - start === 2 && classOf(text.charCodeAt(start)) & HEX && classOf(text.charCodeAt(start + 1)) & HEX
    this.pairs = isPair ? this.pairs + 1 : 0
    if (this.pairs >= 8) regions.add(start - 40, end)
    return end
  }
}

/** The stretches of a text that may hold an endpoint value: on a clean log, few or none. */
export function regionsOf(text: string, variables: RegExp | null): readonly Span[] {
  const regions = new Regions(text)
  const reader = new Reader(text, regions)
  let variableAt = nextVariable(text, variables, 0)
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    const bits = classOf(unit)
    if (at >= variableAt) {
      regions.add(variableAt, variableAt)
      variableAt = nextVariable(text, variables, variableAt + 1)
    }
    if (unit >= 128 && isHiddenOrFolded(text, at)) regions.add(at, at)
    if (bits & RUN) at = reader.run(at)
    else {
      if (bits & SIGN) reader.sign(at)
      at++
    }
  }
  if (variableAt < text.length) regions.add(variableAt, variableAt)
  return regions.spans
}

function nextVariable(text: string, variables: RegExp | null, from: number): number {
  if (!variables) return Infinity
  variables.lastIndex = from
  return variables.exec(text)?.index ?? Infinity
}
