import type { Position } from '../../model/place.ts'
import type { Automaton } from './automaton.ts'
import { isBlank, isContinuation, JoinedLines } from './joined-lines.ts'
import { MARGIN, type Needle } from './needle.ts'
import { Window } from './window.ts'

/** A needle at a place, in bytes from the beginning of the stream. */
export interface Sighting {
  readonly needle: Needle
  readonly start: number
  readonly end: number
  /** True where a line break cuts it in two. */
  readonly wrapped: boolean
}

/** A place where the automaton has seen a pattern that ends at an index; `history` ends there, too. */
interface Match {
  readonly start: number
  readonly index: number
  readonly history: string
  readonly wrapped: boolean
}

const NEWLINE = 10
/** UTF-32 has three zero bytes between letters; more than that part words. */
const MOST_ZEROS = 3
const WIDTH = MOST_ZEROS + 1
/** Bytes that are read in one go: they stay in the processor's cache. */
const PIECE = 65_536

/** Runs the automaton over chunks of bytes as if they were one text. Zero bytes are passed over, so that UTF-16 of either order reads as UTF-8 does. */
export class Search {
  readonly #automaton: Automaton
  readonly #needles: readonly Needle[]
  readonly #onSight: (sighting: Sighting) => void
  readonly #joined: readonly JoinedLines[]
  /** Bytes that are kept of what has been read: the longest pattern in UTF-32, with what stands before it. */
  readonly #kept: number
  #window: Window
  /** Index in the window of the byte that comes next. */
  #at = 0
  #state = 0
  /** The state before the last run of blanks, and where that begins in the stream. */
  #heldState = 0
  #heldPlace = -1

  /** @param text the whole text, where it is there; else it is pushed. */
  constructor(automaton: Automaton, needles: readonly Needle[], onSight: (sighting: Sighting) => void, text?: Uint8Array) {
    this.#automaton = automaton
    this.#needles = needles
    this.#onSight = onSight
    const lengths = needles.map(({ pattern }) => pattern.length)
    this.#kept = WIDTH * 2 * (Math.max(0, ...lengths) + 2 * MARGIN)
    this.#window = text === undefined ? new Window(new Uint8Array(this.#kept + 2 * PIECE)) : Window.over(text)
    const onJoined = (number: number, start: number, history: string, index: number): void => this.#judge(number, { start, index, history, wrapped: true })
    this.#joined = (['blanks', 'signs'] as const).map((passing) => new JoinedLines(automaton, lengths, passing, onJoined))
  }

  /** The place up to which all is known. */
  get place(): number {
    return this.#window.base + this.#at
  }

  /** Of a place that is still held; in order. */
  position(place: number): Position {
    return this.#window.position(place)
  }

  /** Reads on; the last few bytes wait for what follows them. `onPiece` is called while all that was found is still held. */
  push(chunk: Uint8Array, onPiece: () => void): void {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const gone = this.#at - this.#kept
      if (gone > 0) {
        this.#window.forget(gone)
        this.#at -= gone
      }
      this.#window.append(chunk.subarray(from, from + PIECE))
      this.#run(Math.max(this.#at, this.#window.length - WIDTH * MARGIN))
      onPiece()
    }
  }

  /** Reads what waits: nothing more comes. */
  end(): void {
    this.#run(this.#window.length)
  }

  #run(to: number): void {
    const { classOf, next, firstEnding } = this.#automaton
    const { bytes } = this.#window
    let state = this.#state
    let joining = this.#joined.some(({ awake }) => awake)
    for (let i = this.#at; i < to; i++) {
      const byte = bytes[i] as number
      const cls = classOf[byte] as number
      if (cls !== 0) {
        state = next[state + cls] as number
        if (state >= firstEnding) this.#sight(state, i)
      } else if (state !== 0 || byte === NEWLINE) {
        state = this.#rest(state, byte, i)
        joining ||= byte === NEWLINE
        if (byte === NEWLINE || byte === 0) continue
      }
      if (joining) joining = this.#feedJoined(byte, i, state)
    }
    this.#state = state
    this.#at = to
  }

  #feedJoined(byte: number, index: number, state: number): boolean {
    if (byte === 0) return true
    let awake = false
    for (const joined of this.#joined) {
      if (joined.awake) joined.feed(byte, this.#window.base + index, index, state)
      awake ||= joined.awake
    }
    return awake
  }

  /** The state after a byte that no pattern holds. */
  #rest(state: number, byte: number, index: number): number {
    if (byte === 0) return this.#zerosBefore(index) < MOST_ZEROS ? state : 0
    if (byte === NEWLINE) this.#breakLine(state, index)
    else if (isBlank(byte)) {
      this.#heldState = state
      this.#heldPlace = this.#window.base + index
    }
    return 0
  }

  #zerosBefore(index: number): number {
    let zeros = 0
    while (zeros < MOST_ZEROS && this.#window.bytes[index - 1 - zeros] === 0) zeros++
    return zeros
  }

  /** At a line's end, those who join lines go on from the state that its last word has led to. */
  #breakLine(state: number, index: number): void {
    for (const joined of this.#joined) if (joined.awake) joined.feed(NEWLINE, this.#window.base + index, index, 0)
    const end = this.#contentEnd(index)
    let at = state
    if (isContinuation(this.#window.bytes[end - 1])) at = this.#stateAt(end - 1)
    else if (end < index) at = this.#window.base + end === this.#heldPlace ? this.#heldState : 0
    if (at === 0) return
    const { text, places } = this.#backwards(isContinuation(this.#window.bytes[end - 1]) ? end - 1 : end, this.#automaton.depthOf(at) + MARGIN)
    for (const joined of this.#joined) if (!joined.awake) joined.wake(at, text, places)
  }

  /** Where a line's content ends, blanks left out; zero bytes of UTF-16 stand between them. */
  #contentEnd(index: number): number {
    let end = index
    const least = Math.max(0, index - 64)
    while (end > least && (isBlank(this.#window.bytes[end - 1]) || this.#window.bytes[end - 1] === 0)) end--
    // In UTF-16 of low byte first, the last letter's zero belongs to the letter.
    return end < index && this.#window.bytes[end] === 0 ? end + 1 : end
  }

  /** The state at an index, from the line's own bytes alone. */
  #stateAt(index: number): number {
    const { classOf, next } = this.#automaton
    let start = index
    const least = Math.max(0, index - this.#kept)
    while (start > least && this.#window.bytes[start - 1] !== NEWLINE) start--
    let state = 0
    for (let i = start; i < index; i++) {
      const byte = this.#window.bytes[i] ?? 0
      if (byte !== 0) state = next[state + (classOf[byte] ?? 0)] ?? 0
    }
    return state
  }

  /** So many bytes that are not zero before an index, as characters with their places. */
  #backwards(index: number, count: number): { readonly text: string; readonly places: readonly number[] } {
    const { base, bytes } = this.#window
    let from = index
    for (let left = count; from > 0 && left > 0; ) if (bytes[--from] !== 0) left--
    let text = ''
    const places: number[] = []
    for (let i = from; i < index; i++) {
      const byte = bytes[i] ?? 0
      if (byte === 0) continue
      text += String.fromCharCode(byte)
      places.push(base + i)
    }
    return { text, places }
  }

  #forwards(index: number): string {
    let text = ''
    for (let i = index; i < this.#window.length && text.length < MARGIN; i++) {
      const byte = this.#window.bytes[i] ?? 0
      if (byte !== 0) text += String.fromCharCode(byte)
    }
    return text
  }

  #sight(state: number, index: number): void {
    const { endingIn, shorter } = this.#automaton
    const longest = endingIn(state)
    // What ends here besides is shorter, so this holds all of it.
    const { text, places } = this.#backwards(index + 1, this.#lengthOf(longest) + MARGIN)
    const after = this.#forwards(index + 1)
    for (let number = longest; number >= 0; number = shorter[number] ?? -1) {
      this.#judge(number, { start: places.at(-this.#lengthOf(number)) ?? 0, index, history: text, wrapped: false }, after)
    }
  }

  #lengthOf(number: number): number {
    return this.#needles[number]?.pattern.length ?? 0
  }

  #judge(number: number, { start, index, history, wrapped }: Match, after = this.#forwards(index + 1)): void {
    const needle = this.#needles[number]
    const split = history.length - this.#lengthOf(number)
    const seen = { before: history.slice(Math.max(0, split - MARGIN), split), match: history.slice(split), after }
    if (needle?.holds(seen)) this.#onSight({ needle, start, end: this.#window.base + index + 1, wrapped })
  }
}
