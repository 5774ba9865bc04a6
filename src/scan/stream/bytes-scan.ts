import { fill, literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { ExactMatcher, ExactStream, ExactStreamHit } from '../exact/matcher.ts'
import { JsonReader, opensJson } from '../json/reader.ts'
import type { ScanView } from '../scanner.ts'
import { encodingOf, SAMPLE } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { readRuns } from './printable-runs.ts'
import { TextScan } from './text-scan.ts'
import type { TextHit, TextScanOptions, WindowReading } from './text-scan.ts'
import type { Window } from './windows.ts'

export interface BytesScanOptions extends Omit<TextScanOptions, 'read'> {
  /** Seeks the protected values in the bytes themselves, where the text is not all that they hold. */
  readonly exact: ExactMatcher | null
  /** True for a text that is JSON by its name; others are when they begin so. */
  readonly isJson?: boolean
  /** Gives the views of a text that fits into one window. */
  readonly viewsOf?: ((text: string) => readonly ScanView[]) | null
}

/** What was found in some bytes, in order, and why they could not be looked through, or not to their end. */
export interface ScannedBytes {
  readonly hits: readonly TextHit[]
  readonly unread: Safe | null
}

/** A text in which more is found is not read on: it is full of them. */
const MOST_HITS = 1000

const FULL = fill(literal('{most} values were found, and it was not read on'), { most: MOST_HITS })
/** Why a binary is told as not looked through: its bytes were searched all the same. */
export const OPAQUE = literal('it is binary, and hardly anything in it is text')

/** Runs of zeros, as a sparse file has them, say nothing; up to three stand between the letters of UTF-32. */
const ZEROS = /\0{4,}/g

function withoutZeros(text: string): string {
  return text.includes('\0\0\0\0') ? text.replace(ZEROS, (run) => ' '.repeat(run.length)) : text
}

/** Scans bytes that come in pieces. Those of a binary are placed on line 1, by their number as the column. */
export class BytesScan {
  readonly #options: BytesScanOptions
  readonly #hits: TextHit[] = []
  readonly #raw: ExactStreamHit[] = []
  #head = new Uint8Array(0)
  #begun: { readonly encoding: Encoding; readonly decoder: InstanceType<typeof TextDecoder>; readonly text: TextScan; readonly stream: ExactStream | null } | null = null
  #json: JsonReader | null = null
  #length = 0
  #readable = 0

  constructor(options: BytesScanOptions) {
    this.#options = options
  }

  /** True when nothing more need be pushed. */
  get isFull(): boolean {
    return this.#hits.length + this.#raw.length >= MOST_HITS
  }

  /** Takes a piece; it may be written over afterwards. */
  push(piece: Uint8Array): void {
    if (this.isFull) return
    if (this.#begun !== null) return this.#feed(piece)
    const head = new Uint8Array(this.#head.length + piece.length)
    head.set(this.#head)
    head.set(piece, this.#head.length)
    this.#head = head
    if (head.length >= SAMPLE) this.#begin()
  }

  end(): ScannedBytes {
    if (this.#begun === null) this.#begin()
    const { encoding, decoder, stream, text } = this.#begun ?? this.#begin()
    if (!this.isFull) {
      this.#add(text.push(decoder.decode()))
      this.#add(text.end())
      this.#raw.push(...(stream?.end() ?? []))
    }
    const hits = encoding === 'utf-8' ? this.#hits : this.#withRaw(encoding)
    const isOpaque = encoding === 'binary' && this.#readable * 20 < this.#length
    return { hits: hits.slice(0, MOST_HITS), unread: this.isFull ? FULL : isOpaque ? OPAQUE : null }
  }

  #begin() {
    const head = this.#head
    const encoding = encodingOf(head)
    const { scanner, print, sizes } = this.#options
    const read = encoding === 'binary' ? (window: Window) => this.#readBinary(window) : (window: Window) => this.#readText(window)
    const begun = {
      encoding,
      decoder: new TextDecoder(encoding === 'binary' ? 'latin1' : encoding),
      text: new TextScan({ scanner, read, ...(print && { print }), ...(sizes && { sizes }) }),
      // In UTF-8 every value stands in the text as it stands in the bytes.
      stream: encoding === 'utf-8' ? null : (this.#options.exact?.stream() ?? null),
    }
    this.#begun = begun
    this.#head = new Uint8Array(0)
    this.#feed(head)
    return begun
  }

  #feed(piece: Uint8Array): void {
    if (this.#begun === null) return
    const { decoder, stream, text } = this.#begun
    this.#length += piece.length
    this.#add(text.push(decoder.decode(piece, { stream: true })))
    if (stream) this.#raw.push(...stream.push(piece))
  }

  #add(hits: readonly TextHit[]): void {
    const isBinary = this.#begun?.encoding === 'binary'
    for (const hit of hits.slice(0, MOST_HITS)) this.#hits.push(isBinary ? { ...hit, line: 1, column: hit.start + 1, endLine: 1 } : hit)
  }

  #readText(window: Window): WindowReading {
    const { isJson = false, viewsOf = null } = this.#options
    const source = withoutZeros(window.text)
    if (viewsOf !== null) return { source, views: window.isFirst && window.isLast ? viewsOf(source) : [] }
    if (window.isFirst && (isJson || opensJson(source.slice(0, SAMPLE)))) this.#json = new JsonReader()
    return { source, views: this.#json?.read(source, window.head, window.next) ?? [] }
  }

  #readBinary(window: Window): WindowReading {
    const { readable, text, views } = readRuns(window.text, window.coreStart, window.coreEnd)
    this.#readable += readable
    return { source: text, views }
  }

  /** The hits of the text with those that only the bytes show. */
  #withRaw(encoding: Encoding): readonly TextHit[] {
    const known = this.#hits.filter(({ tier }) => (tier as string) === 'exact')
    const lines = new Set(known.map(({ line }) => line))
    const isKnown = (hit: ExactStreamHit): boolean =>
      encoding === 'binary' ? known.some(({ start, end }) => start < hit.end && hit.start < end) : lines.has(hit.line)
    const more = this.#raw.filter((hit) => !isKnown(hit)).map((hit): TextHit => {
      const place = encoding === 'binary' ? { line: 1, column: hit.start + 1, endLine: 1 } : { line: hit.line, column: 1, endLine: hit.line }
      return { ...hit, ...place, tier: literal('exact'), level: 'error', print: literal('') }
    })
    const left = this.#hits.filter((hit) => !more.some(({ start, end }) => encoding === 'binary' && start < hit.end && hit.start < end))
    return [...left, ...more].sort((a, b) => a.line - b.line || a.column - b.column)
  }
}
