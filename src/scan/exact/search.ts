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

const NEWLINE = 10
/** UTF-32 has three zero bytes between letters; more than that part words. */
const MOST_ZEROS = 3
const WIDTH = MOST_ZEROS + 1
/** Bytes that are read in one go: they stay in the processor's cache. */
const PIECE = 65_536

function textOf(bytes: readonly number[]): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

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
    const onJoined = (number: number, start: number, history: readonly number[], index: number): void => {
      const length = lengths[number] ?? 0
      const match = textOf(history.slice(-length))
      this.#judge(number, { start, index, before: textOf(history.slice(-length - MARGIN, -length)), match, wrapped: true })
    }
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
    const { bytes, places } = this.#backwards(isContinuation(this.#window.bytes[end - 1]) ? end - 1 : end, this.#automaton.depthOf(at) + MARGIN)
    for (const joined of this.#joined) if (!joined.awake) joined.wake(at, bytes, places)
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

  /** So many bytes that are not zero before an index, in order, with their places. */
  #backwards(index: number, count: number): { readonly bytes: number[]; readonly places: number[] } {
    const bytes: number[] = []
    const places: number[] = []
    for (let i = index - 1; i >= 0 && bytes.length < count; i--) {
      const byte = this.#window.bytes[i] ?? 0
      if (byte === 0) continue
      bytes.push(byte)
      places.push(this.#window.base + i)
    }
    return { bytes: bytes.toReversed(), places: places.toReversed() }
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
    for (let number = endingIn(state); number >= 0; number = shorter[number] ?? -1) {
      const length = this.#needles[number]?.pattern.length ?? 0
      const { bytes, places } = this.#backwards(index + 1, length + MARGIN)
      const split = bytes.length - length
      const start = places[split] ?? this.#window.base + index
      this.#judge(number, { start, index, before: textOf(bytes.slice(0, split)), match: textOf(bytes.slice(split)), wrapped: false })
    }
  }

  #judge(number: number, seen: { readonly start: number; readonly index: number; readonly before: string; readonly match: string; readonly wrapped: boolean }): void {
    const { start, index, before, match, wrapped } = seen
    const needle = this.#needles[number]
    if (needle?.holds({ before, match, after: this.#forwards(index + 1) })) this.#onSight({ needle, start, end: this.#window.base + index + 1, wrapped })
  }
}
