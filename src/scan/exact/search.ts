import type { Automaton } from './automaton.ts'
import { isBlank, isContinuation, JoinedLines } from './joined-lines.ts'
import { MARGIN, type Needle } from './needle.ts'

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
const EMPTY = new Uint8Array(0)

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
  #bytes: Uint8Array = EMPTY
  /** Place of the first byte that is held. */
  #base = 0
  #at = 0
  #state = 0
  /** The state before the last run of blanks, and where that begins in the stream. */
  #held = { state: 0, place: -1 }

  constructor(automaton: Automaton, needles: readonly Needle[], onSight: (sighting: Sighting) => void) {
    this.#automaton = automaton
    this.#needles = needles
    this.#onSight = onSight
    const lengths = needles.map(({ pattern }) => pattern.length)
    this.#kept = WIDTH * (Math.max(0, ...lengths) + 2 * MARGIN)
    const onJoined = (number: number, start: number, history: readonly number[], index: number): void => {
      const length = lengths[number] ?? 0
      const match = textOf(history.slice(-length))
      this.#judge(number, { start, index, before: textOf(history.slice(-length - MARGIN, -length)), match, wrapped: true })
    }
    this.#joined = (['blanks', 'signs'] as const).map((passing) => new JoinedLines(automaton, lengths, passing, onJoined))
  }

  /** The place up to which all is known. */
  get place(): number {
    return this.#base + this.#at
  }

  /** Reads on; the last few bytes wait for what follows them. */
  push(chunk: Uint8Array): void {
    const bytes = new Uint8Array(this.#bytes.length + chunk.length)
    bytes.set(this.#bytes)
    bytes.set(chunk, this.#bytes.length)
    this.#bytes = bytes
    this.#run(Math.max(this.#at, bytes.length - WIDTH * MARGIN))
    const gone = Math.max(0, this.#at - this.#kept)
    this.#bytes = bytes.slice(gone)
    this.#base += gone
    this.#at -= gone
  }

  /** Reads to the end of a text that is all there, and is new again. */
  end(last: Uint8Array = EMPTY): void {
    if (this.#bytes.length === 0) this.#bytes = last
    else if (last.length > 0) this.push(last)
    this.#run(this.#bytes.length)
    this.#bytes = EMPTY
    this.#base = 0
    this.#at = 0
    this.#state = 0
    this.#held = { state: 0, place: -1 }
    for (const joined of this.#joined) joined.sleep()
  }

  #run(to: number): void {
    const { classOf, classes, next, ending } = this.#automaton
    const bytes = this.#bytes
    let state = this.#state
    let joining = this.#joined.some(({ awake }) => awake)
    for (let i = this.#at; i < to; i++) {
      const byte = bytes[i] as number
      const cls = classOf[byte] as number
      if (cls !== 0) {
        state = next[state * classes + cls] as number
        if ((ending[state] as number) >= 0) this.#sight(state, i)
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
      if (joined.awake) joined.feed(byte, this.#base + index, index, state)
      awake ||= joined.awake
    }
    return awake
  }

  /** The state after a byte that no pattern holds. */
  #rest(state: number, byte: number, index: number): number {
    if (byte === 0) return this.#zerosBefore(index) < MOST_ZEROS ? state : 0
    if (byte === NEWLINE) this.#breakLine(state, index)
    else if (isBlank(byte)) this.#held = { state, place: this.#base + index }
    return 0
  }

  #zerosBefore(index: number): number {
    let zeros = 0
    while (zeros < MOST_ZEROS && this.#bytes[index - 1 - zeros] === 0) zeros++
    return zeros
  }

  /** At a line's end, those who join lines go on from the state that its last word has led to. */
  #breakLine(state: number, index: number): void {
    for (const joined of this.#joined) if (joined.awake) joined.feed(NEWLINE, this.#base + index, index, 0)
    const end = this.#contentEnd(index)
    let at = state
    if (isContinuation(this.#bytes[end - 1])) at = this.#stateAt(end - 1)
    else if (end < index) at = this.#base + end === this.#held.place ? this.#held.state : 0
    if (at === 0) return
    const { bytes, places } = this.#backwards(isContinuation(this.#bytes[end - 1]) ? end - 1 : end, (this.#automaton.depth[at] ?? 0) + MARGIN)
    for (const joined of this.#joined) if (!joined.awake) joined.wake(at, bytes, places)
  }

  /** Where a line's content ends, blanks left out; zero bytes of UTF-16 stand between them. */
  #contentEnd(index: number): number {
    let end = index
    const least = Math.max(0, index - 64)
    while (end > least && (isBlank(this.#bytes[end - 1]) || this.#bytes[end - 1] === 0)) end--
    // In UTF-16 of low byte first, the last letter's zero belongs to the letter.
    return end < index && this.#bytes[end] === 0 ? end + 1 : end
  }

  /** The state at an index, from the line's own bytes alone. */
  #stateAt(index: number): number {
    const { classOf, classes, next } = this.#automaton
    let start = index
    const least = Math.max(0, index - this.#kept)
    while (start > least && this.#bytes[start - 1] !== NEWLINE) start--
    let state = 0
    for (let i = start; i < index; i++) {
      const byte = this.#bytes[i] ?? 0
      if (byte !== 0) state = next[state * classes + (classOf[byte] ?? 0)] ?? 0
    }
    return state
  }

  /** So many bytes that are not zero before an index, in order, with their places. */
  #backwards(index: number, count: number): { readonly bytes: number[]; readonly places: number[] } {
    const bytes: number[] = []
    const places: number[] = []
    for (let i = index - 1; i >= 0 && bytes.length < count; i--) {
      const byte = this.#bytes[i] ?? 0
      if (byte === 0) continue
      bytes.push(byte)
      places.push(this.#base + i)
    }
    return { bytes: bytes.toReversed(), places: places.toReversed() }
  }

  #forwards(index: number): string {
    let text = ''
    for (let i = index; i < this.#bytes.length && text.length < MARGIN; i++) {
      const byte = this.#bytes[i] ?? 0
      if (byte !== 0) text += String.fromCharCode(byte)
    }
    return text
  }

  #sight(state: number, index: number): void {
    const { ending, shorter } = this.#automaton
    for (let number = ending[state] ?? -1; number >= 0; number = shorter[number] ?? -1) {
      const length = this.#needles[number]?.pattern.length ?? 0
      const { bytes, places } = this.#backwards(index + 1, length + MARGIN)
      const split = bytes.length - length
      const start = places[split] ?? this.#base + index
      this.#judge(number, { start, index, before: textOf(bytes.slice(0, split)), match: textOf(bytes.slice(split)), wrapped: false })
    }
  }

  #judge(number: number, seen: { readonly start: number; readonly index: number; readonly before: string; readonly match: string; readonly wrapped: boolean }): void {
    const { start, index, before, match, wrapped } = seen
    const needle = this.#needles[number]
    if (needle?.holds({ before, match, after: this.#forwards(index + 1) })) this.#onSight({ needle, start, end: this.#base + index + 1, wrapped })
  }
}
