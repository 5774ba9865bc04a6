import type { ScanView } from '../scanner.ts'
import { decodeString } from './decode.ts'
import { commandViews, recordViews } from './joined-views.ts'
import type { Scalar } from './joined-views.ts'

/** A list or map that is open. */
interface Frame {
  readonly isMap: boolean
  /** The key that the next value belongs to. */
  key: string
  /** True where a string is a key. */
  atKey: boolean
  /** Keys that were followed by a scalar, as far as these may make an address, or the scalars of a list; `null` when it holds more. */
  scalars: Scalar[] | null
}

/** Where the reader stands between two windows; nothing of it changes. */
interface Place {
  readonly frames: readonly Frame[]
  /** The string that goes on in the next window. */
  readonly open: boolean
  readonly broken: boolean
  /** Units of the next window that were read already. */
  readonly skip: number
}

const DEEPEST = 2000
const KEYS_ABOVE = 4
const KEY_LENGTH = 80
/** More in one list or map is no command line and no record. */
const MOST_SCALARS = 500

const OPENS_JSON = /^\s{0,200}[[{]\s{0,2000}(?:["[{\]}\d-]|true|false|null)/
const NEXT_LINE = /\n[ \t]{0,40}(?=[[{])/g
const SPECIAL = /["\\]/g
const SCALAR = /[\w.+-]{1,200}/y
const ADDRESS_KEY = /port|host|addr|ip|name|domain|machine|server|node|peer/i

/** True where a text begins as JSON does, whatever its file is called. */
export function opensJson(text: string): boolean {
  return OPENS_JSON.test(text)
}

function copyOf(frames: readonly Frame[]): readonly Frame[] {
  // What stands before the window cannot be pointed at any more, so no record or command line goes on over it.
  return frames.map((frame) => ({ ...frame, scalars: null }))
}

/**
 * Reads JSON, one text or many, window by window. What is not well formed gives no views until a line begins with a new
 * value: the raw text is searched all the same.
 */
export class JsonReader {
  #frames: Frame[] = []
  #open = false
  #broken = false
  #at = 0
  #skip = 0
  #text = ''
  #views: ScanView[] = []
  /** Where the next window begins, and where the reader stands there; `null` until it has come so far. */
  #next = 0
  #kept: Place | null = null

  /** The views of a window that says more than its source; `from` is where its own text begins, `next` where the next one does. */
  read(text: string, from: number, next: number): readonly ScanView[] {
    this.#text = text
    this.#views = []
    this.#at = Math.min(text.length, from + this.#skip)
    this.#next = next
    this.#kept = null
    while (this.#at < text.length) {
      this.#keep(this.#at)
      this.#step()
    }
    this.#keep(Math.max(this.#at, next))
    this.#resume(this.#kept)
    const views = this.#views
    this.#text = ''
    this.#views = []
    return views
  }

  /** Notes how things stand at the beginning of the next window, once that is reached. */
  #keep(at: number): void {
    if (at < this.#next || this.#kept !== null) return
    this.#kept = { frames: copyOf(this.#frames), open: this.#open, broken: this.#broken, skip: at - this.#next }
  }

  #resume(kept: Place | null): void {
    if (kept === null) return
    const { frames, open, broken, skip } = kept
    this.#frames = [...frames]
    this.#open = open
    this.#broken = broken
    this.#skip = skip
  }

  /** Reads one token. */
  #step(): void {
    if (this.#broken) return this.#recover()
    if (this.#open) return this.#string(this.#at)
    const unit = this.#text.charCodeAt(this.#at)
    switch (unit) {
      case 0x22:
        this.#open = true
        return this.#string(this.#at + 1)
      case 0x7b:
      case 0x5b:
        return this.#enter(unit === 0x7b)
      case 0x7d:
      case 0x5d:
        return this.#leave(unit === 0x7d)
      case 0x3a:
      case 0x2c:
        return this.#part(unit === 0x2c)
      case 0x20:
      case 0x0a:
      case 0x0d:
      case 0x09:
        this.#at++
        return
      default:
        return this.#word()
    }
  }

  /** Goes on where a line begins with a new text. */
  #recover(): void {
    NEXT_LINE.lastIndex = Math.max(0, this.#at - 1)
    const match = NEXT_LINE.exec(this.#text)
    this.#at = match ? match.index + match[0].length : this.#text.length
    if (match === null) return
    this.#broken = false
    this.#open = false
    this.#frames = []
  }

  #fail(): void {
    this.#broken = true
    this.#at++
  }

  #enter(isMap: boolean): void {
    const above = this.#frames.at(-1)
    if (this.#frames.length >= DEEPEST || above?.atKey) return this.#fail()
    if (above && !above.isMap) above.scalars = null
    this.#frames.push({ isMap, key: isMap ? '' : (above?.key ?? ''), atKey: isMap, scalars: [] })
    this.#at++
  }

  #leave(isMap: boolean): void {
    const frame = this.#frames.pop()
    if (frame === undefined || frame.isMap !== isMap) return this.#fail()
    this.#at++
    const scalars = frame.scalars ?? []
    if (scalars.length < 2) return
    this.#views.push(...(isMap ? recordViews(scalars, this.#at) : commandViews(scalars, this.#at)))
  }

  #part(isComma: boolean): void {
    const frame = this.#frames.at(-1)
    if (frame === undefined) return this.#fail()
    if (isComma) frame.atKey = frame.isMap
    else if (!frame.isMap || frame.atKey) return this.#fail()
    this.#at++
  }

  /** A number, `true`, `false` or `null`. */
  #word(): void {
    SCALAR.lastIndex = this.#at
    const match = SCALAR.exec(this.#text)
    if (match === null || this.#frames.at(-1)?.atKey) return this.#fail()
    const start = this.#at
    this.#at += match[0].length
    if (/^-?\d/.test(match[0])) this.#note(match[0], Uint32Array.from({ length: match[0].length + 1 }, (_, i) => start + i))
    else if (!/^(?:true|false|null)$/.test(match[0])) this.#fail()
  }

  /** A string, or what of it stands in this window. */
  #string(start: number): void {
    const text = this.#text
    let [end, escaped] = [start, false]
    for (;;) {
      SPECIAL.lastIndex = end
      const at = SPECIAL.exec(text)?.index ?? text.length
      // The next window may begin in here, and never within an escape.
      if (this.#next <= at) this.#keep(Math.max(this.#next, end))
      end = at
      if (at >= text.length) break
      if (text[at] === '"') {
        this.#open = false
        break
      }
      escaped = true
      end = Math.min(text.length, at + (text[at + 1] === 'u' ? 6 : 2))
    }
    this.#at = this.#open ? end : end + 1
    this.#take(start, end, escaped)
  }

  /** What a string stands for: a key, or a value. Without escapes the source says as much as a view would. */
  #take(start: number, end: number, escaped: boolean): void {
    const frame = this.#frames.at(-1)
    if (frame?.atKey) {
      frame.key = decodeString(this.#text, start, Math.min(end, start + 6 * KEY_LENGTH)).text.slice(0, KEY_LENGTH)
      frame.atKey = this.#open
      if (escaped) this.#view(start, end, '')
      return
    }
    if (escaped) this.#view(start, end, this.#lead())
    if (this.#open) {
      if (frame) frame.scalars = null
      return
    }
    if (!frame?.scalars || end - start > 4096) return
    if (frame.isMap && !ADDRESS_KEY.test(frame.key)) return
    const { text, offsets } = decodeString(this.#text, start, end)
    this.#note(text, offsets)
  }

  #note(text: string, offsets: Uint32Array): void {
    const frame = this.#frames.at(-1)
    if (!frame?.scalars || (frame.isMap && !ADDRESS_KEY.test(frame.key))) return
    if (frame.scalars.length >= MOST_SCALARS) frame.scalars = null
    else frame.scalars.push({ key: frame.key, text, offsets })
  }

  #view(start: number, end: number, lead: string): void {
    this.#views.push({ ...decodeString(this.#text, start, end), context: 'yaml', ...(lead !== '' && { lead }) })
  }

  /** The keys above a value, as YAML writes them. */
  #lead(): string {
    const keys = this.#frames.filter(({ isMap, key }) => isMap && key !== '').slice(-KEYS_ABOVE)
    return keys.length === 0 ? '' : `${keys.map(({ key }, depth) => `${'  '.repeat(depth)}${key}:`).join('\n')} `
  }
}
