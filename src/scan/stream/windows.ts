/** Sizes in UTF-16 units: what is new in a window, and what is read of the text on either side of it. */
export interface WindowSizes {
  readonly core: number
  /** Holds the longest run of encoded text that is decoded, which may go on over the cut. */
  readonly margin: number
  /** Holds what gives a line its meaning; enough where the text is cut between two lines of words. */
  readonly near: number
}

/** Larger windows gain nothing: from about a million bytes on, Node keeps strings outside the heap, and walking through them takes twice as long. */
const WINDOW: WindowSizes = { core: 3 << 18, margin: 81_920, near: 16_384 }

/** A stretch of a text that is searched at once. What begins in its core counts; the rest says what that means. */
export interface Window {
  /** Every line ends in LF, as long as the source. */
  readonly text: string
  /** The offset in the whole text of the first unit that is no repeated head. */
  readonly base: number
  /** Units at the beginning that are repeated: the head of a table. */
  readonly head: number
  readonly coreStart: number
  readonly coreEnd: number
  /** Where the next window begins; the end of the text in the last one. */
  readonly next: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

const NEWLINE = 10
const WORDS = /\w[ \t]+\w/

/** Longest line that is repeated as a head. */
const LONGEST_HEAD = 1000

function isHalf(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

/** A string of its own: a slice would keep all of what it was cut from. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1)
}

/** The line start next to an offset, not farther away than a reach; in a longer line the offset itself, between two characters. */
function cutBefore(text: string, at: number, reach: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1
  if (start > 0 && at - start <= reach) return start
  return isHalf(text, at) ? at - 1 : at
}

/** True at the beginning of a line of several words: no encoded text goes on in it. */
function isQuiet(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== NEWLINE) return false
  const end = text.indexOf('\n', at)
  return WORDS.test(text.slice(at, Math.min(end < 0 ? text.length : end, at + LONGEST_HEAD)))
}

/** The first two lines of a block, if they can head a table; of values with commas the first one can. */
function headIn(text: string): string {
  const block = text.replace(/^[\r\n]+/, '')
  const first = block.indexOf('\n') + 1
  if (first === 0 || first > LONGEST_HEAD) return ''
  const line = block.slice(0, first)
  if (!line.includes('|')) return /[,;\t]/.test(line) && /port/i.test(line) ? line : ''
  const second = block.indexOf('\n', first) + 1
  return block.slice(0, second > 0 && second - first <= LONGEST_HEAD ? second : first)
}

/** As `lastIndexOf`, which takes many times as long where there is none. */
function lastBefore(text: string, sought: string, before: number): number {
  let last = -1
  for (let at = text.indexOf(sought); at >= 0 && at < before; at = text.indexOf(sought, at + 1)) last = at
  return last
}

/** What heads the table in which an offset lies, if there is one; `above` heads the text itself. */
function headAbove(text: string, at: number, above: string): string {
  const lineEnd = text.indexOf('\n', at)
  const line = text.slice(at, Math.min(lineEnd < 0 ? text.length : lineEnd, at + LONGEST_HEAD))
  if (!/[|,;\t]/.test(line)) return ''
  const blank = Math.max(lastBefore(text, '\n\n', at), lastBefore(text, '\n\r\n', at))
  if (blank >= 0) return headIn(text.slice(blank, Math.min(at, blank + 2 * LONGEST_HEAD)))
  return headIn(above + text.slice(0, Math.min(at, 2 * LONGEST_HEAD)))
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The same text in one piece: what was joined or cut is walked through at half the pace. Half a character becomes a mark, as long as it was. */
function inOnePiece(text: string, room: Uint8Array): string {
  const { read, written } = encoder.encodeInto(text, room)
  return read === text.length ? decoder.decode(room.subarray(0, written)) : text
}

/** Cuts a text that comes in pieces into windows, and holds no more of it than one of them. */
export class Windows {
  readonly #sizes: WindowSizes
  #parts: string[] = []
  #length = 0
  #base = 0
  #coreStart = 0
  #head = ''
  /** A CR at the end of what has come: what follows it says whether it ends a line by itself. */
  #openCr = false
  #isFirst = true
  #room: Uint8Array | null = null

  constructor(sizes: WindowSizes = WINDOW) {
    this.#sizes = sizes
  }

  /** Takes the next piece and gives the windows that are full by now. */
  *push(piece: string): Generator<Window> {
    let text = this.#openCr ? `\r${piece}` : piece
    this.#openCr = text.endsWith('\r')
    if (this.#openCr) text = text.slice(0, -1)
    const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
    const { core, margin } = this.#sizes
    // In small steps, so that a window is all that is held and nothing has to be cut off it.
    for (let at = 0; at < lines.length; at += margin) {
      this.#add(lines.slice(at, at + margin))
      while (this.#length >= this.#coreStart + core + 2 * margin) yield this.#cut()
    }
  }

  /** Gives what is left. */
  *end(): Generator<Window> {
    if (this.#openCr) this.#add('\n')
    const { core, margin } = this.#sizes
    while (this.#length > this.#coreStart + core + margin) yield this.#cut()
    const text = this.#joined()
    yield { ...this.#window(text), coreEnd: text.length + this.#head.length, next: text.length + this.#head.length, isLast: true }
  }

  #add(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }

  #joined(): string {
    const [first = '', ...more] = this.#parts
    const text = more.length === 0 ? first : this.#parts.join('')
    this.#parts = [text]
    return text
  }

  #window(own: string, room: Uint8Array | null = null): Omit<Window, 'coreEnd' | 'next' | 'isLast'> {
    const head = this.#head.length
    const text = this.#head + own
    const window = { text: room === null ? text : inOnePiece(text, room), base: this.#base, head, coreStart: head + this.#coreStart, isFirst: this.#isFirst }
    this.#isFirst = false
    return window
  }

  #cut(): Window {
    const { core, margin, near } = this.#sizes
    this.#room ??= new Uint8Array(3 * (core + 4 * margin))
    const all = this.#joined()
    const coreEnd = cutBefore(all, this.#coreStart + core, core / 2)
    const reach = isQuiet(all, coreEnd) ? near : margin
    const next = Math.max(0, cutBefore(all, Math.max(0, coreEnd - reach), reach))
    const end = cutBefore(all, coreEnd + reach, reach / 2)
    const head = this.#head.length
    const window = { ...this.#window(all.slice(0, end), this.#room), coreEnd: head + coreEnd, next: head + next, isLast: false }
    if (next > 0) this.#head = headAbove(all, next, this.#head)
    this.#parts = [ownCopy(all.slice(next))]
    this.#length = all.length - next
    this.#base += next
    this.#coreStart = coreEnd - next
    return window
  }
}
