import type { Position, Span } from '../../model/place.ts'
import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { EndpointHit, Scanner, ScanView } from '../scanner.ts'
import { Windows } from './windows.ts'
import type { Window, WindowSizes } from './windows.ts'

/** A hit in a text that is nowhere as a whole: by its place, and by a digest of what stands there if one was asked for. */
export interface TextHit extends EndpointHit, Position {
  readonly endLine: number
  /** Equal values have equal prints; empty where nobody asked. */
  readonly print: Safe
}

/** What is searched of a window: its text as it is read, and the views of it. */
export interface WindowReading {
  readonly source: string
  readonly views: readonly ScanView[]
}

export interface TextScanOptions {
  readonly scanner: Scanner
  /** Called once for each window, in order. */
  readonly read?: (window: Window) => WindowReading
  /** Makes a digest of a value, under a key; the value goes nowhere else. */
  readonly print?: ((value: string) => Safe) | null
  readonly sizes?: WindowSizes
}

const NO_PRINT = literal('')
const asIs = ({ text }: Window): WindowReading => ({ source: text, views: [] })

/** Gives the places of offsets of a text, which are asked for in order. The text may begin in the middle of a line. */
function lineWalk(text: string, from: number, at: Position): (offset: number) => Position {
  let line = at.line
  let lineStart = from - (at.column - 1)
  let next = text.indexOf('\n', from)
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++
      lineStart = next + 1
      next = text.indexOf('\n', lineStart)
    }
    return { line, column: offset - lineStart + 1 }
  }
}

/** Scans a text that comes in pieces of any size, in memory that does not grow with it; what is found depends on the text alone. */
export class TextScan {
  readonly #options: TextScanOptions
  readonly #windows: Windows
  /** Where the next window begins. */
  #place: Position = { line: 1, column: 1 }
  /** End of the last hit, in the whole text: what overlaps it is another view of the same value. */
  #past = -1

  constructor(options: TextScanOptions) {
    this.#options = options
    this.#windows = new Windows(options.sizes)
  }

  push(piece: string): readonly TextHit[] {
    return [...this.#windows.push(piece)].flatMap((window) => this.#scan(window))
  }

  end(): readonly TextHit[] {
    return [...this.#windows.end()].flatMap((window) => this.#scan(window))
  }

  #scan(window: Window): readonly TextHit[] {
    const { scanner, read = asIs } = this.#options
    const { source, views } = read(window)
    const shift = window.base - window.head
    const found = scanner.scan(source, views).filter(({ start }) => start >= window.coreStart && (start < window.coreEnd || window.isLast) && start + shift >= this.#past)
    const placeOf = lineWalk(window.text, window.head, this.#place)
    const hits = found.map((hit) => this.#placed(hit, window.text, shift, placeOf(hit.start)))
    if (!window.isLast) this.#place = lineWalk(window.text, window.head, this.#place)(window.next)
    this.#past = hits.at(-1)?.end ?? this.#past
    return hits
  }

  #placed(hit: EndpointHit, text: string, shift: number, from: Position): TextHit {
    const { print } = this.#options
    const endLine = from.line + linesIn(text, hit)
    return { ...hit, ...from, start: hit.start + shift, end: hit.end + shift, endLine, print: print ? print(text.slice(hit.start, hit.end)) : NO_PRINT }
  }
}

/** Line ends inside a stretch. */
function linesIn(text: string, { start, end }: Span): number {
  let lines = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end - 1; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Scans a text of which there are no views, in windows: what a scan holds of it does not grow with it. */
export function scanInWindows(scanner: Scanner, text: string): readonly EndpointHit[] {
  const scan = new TextScan({ scanner })
  return [...scan.push(text), ...scan.end()]
}
