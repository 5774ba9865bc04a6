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
      // Cut first: a search for a line break must not run through the whole of a long line for each telling place.
      const newline = this.text.slice(floor, start).lastIndexOf('\n')
      if (newline < 0) return this.wordStart(floor)
      start = floor + newline
    }
    return start + 1
  }

  private lineEnd(at: number): number {
    const ceiling = Math.min(this.text.length, at + REACH)
    let end = at
    for (let lines = 0; lines <= LINES_AROUND && end < ceiling; lines++) {
      const next = this.text.slice(end, ceiling).indexOf('\n')
      end = next < 0 ? ceiling : end + next + 1
    }
    return end
  }

  private wordStart(at: number): number {
    if (at === 0) return 0
    const space = this.text.slice(Math.max(0, at - 300), at).search(/\S*$/)
    return Math.max(0, at - 300) + space
  }
}

/** A line, with where the rows end that it may head: those of a table or of comma-separated values with hosts in them. */
interface Header {
  readonly lineEnd: number
  /** What parts the columns; `null` when the line heads no rows. */
  readonly separator: string | null
  readonly rowsEnd: number
}

const NO_HEADER: Header = { lineEnd: -1, separator: null, rowsEnd: -1 }

/** Reads the line at an offset as a header; where it is a row of the header before it, the rows end where those do. */
function readHeader(text: string, at: number, before: Header): Header {
  const next = text.indexOf('\n', at)
  const lineEnd = next < 0 ? text.length : next
  const line = text.slice(text.lastIndexOf('\n', at) + 1, lineEnd)
  const separator = /[|\t;,]/.exec(line)?.[0]
  if (separator === undefined || next < 0 || !/\b(?:host|name|address|addr|ip|machine|node|server|peer|box)/i.test(line)) {
    return { lineEnd, separator: null, rowsEnd: -1 }
  }
  const isRow = separator === before.separator && lineEnd <= before.rowsEnd
  return { lineEnd, separator, rowsEnd: isRow ? before.rowsEnd : findRowsEnd(text, lineEnd, separator) }
}

function findRowsEnd(text: string, headerEnd: number, separator: string): number {
  let end = headerEnd
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
  /** The last line with a telling word, and the last one that heads rows. */
  private line = NO_HEADER
  private header = NO_HEADER

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
    if (isTellingWord(text, start, end)) regions.add(start, this.rowsEnd(start))
    const isPair = end - start === 2 && classOf(text.charCodeAt(start)) & HEX && classOf(text.charCodeAt(start + 1)) & HEX
    this.pairs = isPair ? this.pairs + 1 : 0
    if (this.pairs >= 8) regions.add(start - 40, end)
    return end
  }

  /** Each line is read once, however many telling words stand on it. */
  private rowsEnd(at: number): number {
    if (at >= this.line.lineEnd) {
      this.line = readHeader(this.text, at, this.header)
      if (this.line.separator !== null) this.header = this.line
    }
    return this.line.separator === null ? at : this.line.rowsEnd
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
