import type { Automaton } from './automaton.ts'

/** What is passed over where a line is wrapped: blanks, or also the signs of quotes, comments, lists and diffs. */
export type Passing = 'blanks' | 'signs'

/** Called where a pattern ends that began before a line break. */
export type OnJoined = (number: number, start: number, history: string, index: number) => void

const NEWLINE = 10
const BACKSLASH = 92
const EQUALS = 61

/** A byte that may stand at the end of a wrapped line without being part of what is wrapped: shells and quoted-printable write one. */
export function isContinuation(byte: number | undefined): boolean {
  return byte === BACKSLASH || byte === EQUALS
}

export function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 13
}

const SIGNS = new Set([...'>#*+|-/;"\'%'].map((sign) => sign.charCodeAt(0)))
/** Signs and blanks at the beginning of a line that are passed over. */
const MOST_SIGNS = 48

/**
 * Follows the text as if its line breaks were not there. It is only awake while that makes a difference: from a break inside
 * something that begins like a pattern to where the automaton would be in the same state anyway.
 */
export class JoinedLines {
  readonly #automaton: Automaton
  readonly #lengths: readonly number[]
  readonly #passing: Passing
  readonly #onMatch: OnJoined
  #state = 0
  /** The state before a byte that may be the mark of a continued line. */
  #prior: number | null = null
  /** Bytes as characters, with their places. */
  #history = ''
  #places: number[] = []
  #passed = 0
  #breaking = false
  #trailing = false
  #sinceBreak = 0
  awake = false

  constructor(automaton: Automaton, lengths: readonly number[], passing: Passing, onMatch: OnJoined) {
    this.#automaton = automaton
    this.#lengths = lengths
    this.#passing = passing
    this.#onMatch = onMatch
  }

  /** Begins at a line break; `history` are the bytes before it with their places, at least as many as the state is deep. */
  wake(state: number, history: string, places: readonly number[]): void {
    this.#state = state
    this.#history = history
    this.#places = [...places]
    this.#break()
    this.awake = true
  }

  sleep(): void {
    this.awake = false
  }

  #break(): void {
    this.#breaking = true
    this.#trailing = false
    this.#passed = 0
    this.#prior = null
  }

  /** True while the byte still belongs to the break. */
  #passes(byte: number): boolean {
    const passes = isBlank(byte) || (this.#passing === 'signs' && SIGNS.has(byte))
    if (passes && ++this.#passed <= MOST_SIGNS) return true
    this.#breaking = false
    this.#sinceBreak = 0
    return false
  }

  /** Takes the next byte that is not zero; `mainState` is the state of who heeds line breaks. */
  feed(byte: number, place: number, index: number, mainState: number): void {
    if (byte === NEWLINE) {
      if (this.#prior !== null) this.#takeBack(this.#prior)
      // An empty line ends a paragraph, and nothing is wrapped over it.
      if (this.#breaking || this.#state === 0) this.sleep()
      else this.#break()
      return
    }
    if (this.#breaking && this.#passes(byte)) return
    if (isBlank(byte)) {
      this.#trailing = true
      return
    }
    if (this.#trailing) this.sleep()
    else this.#step(byte, place, index, mainState)
  }

  #step(byte: number, place: number, index: number, mainState: number): void {
    const { classOf, next, firstEnding, endingIn, shorter } = this.#automaton
    this.#prior = isContinuation(byte) ? this.#state : null
    this.#state = next[this.#state + (classOf[byte] ?? 0)] ?? 0
    this.#history += String.fromCharCode(byte)
    this.#places.push(place)
    this.#sinceBreak++
    for (let number = this.#state >= firstEnding ? endingIn(this.#state) : -1; number >= 0; number = shorter[number] ?? -1) {
      const length = this.#lengths[number] ?? 0
      if (length > this.#sinceBreak) this.#onMatch(number, this.#places.at(-length) ?? place, this.#history, index)
    }
    if (this.#prior === null && (this.#state === 0 || this.#state === mainState)) this.sleep()
    else if (this.#history.length > 16_384) this.#forget()
  }

  /** What was read last was the mark of a continued line. */
  #takeBack(prior: number): void {
    this.#state = prior
    this.#history = this.#history.slice(0, -1)
    this.#places.pop()
  }

  /** Keeps what the longest pattern and what stands before it can take. */
  #forget(): void {
    this.#history = this.#history.slice(-8192)
    this.#places = this.#places.slice(-8192)
  }
}
