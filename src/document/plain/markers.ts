import type { Marker } from './lists.ts'
import { refuse } from './refuse.ts'
import * as unit from './units.ts'

/** Reads list markers; the marker it gives is the same object each time. */
export class MarkerReader {
  readonly #text: string
  readonly #marker: Marker = { sign: 0, value: null, interrupts: true, content: 0 }

  constructor(text: string) {
    this.#text = text
  }

  /** The marker at `at` in a line that ends at `end`; `null` where there is none. */
  read(at: number, end: number): Marker | null {
    const sign = this.#text.charCodeAt(at)
    if (unit.isDigit(sign)) return this.#readNumber(at, end)
    if (sign !== unit.DASH && sign !== unit.STAR && sign !== unit.PLUS) return null
    const after = at + 1 < end ? this.#text.charCodeAt(at + 1) : unit.LF
    if (after !== unit.SPACE && after !== unit.LF) return null
    return this.#markerOf(sign, null, true, at + 1, end)
  }

  #readNumber(at: number, end: number): Marker | null {
    let close = at + 1
    while (close < end && unit.isDigit(this.#text.charCodeAt(close))) close++
    if (close >= end || close - at > 9) return null
    const sign = this.#text.charCodeAt(close)
    if (sign !== unit.DOT && sign !== unit.CLOSE) return null
    const after = close + 1 < end ? this.#text.charCodeAt(close + 1) : unit.LF
    if (after !== unit.SPACE && after !== unit.LF) return null
    const digits = this.#text.slice(at, close)
    return this.#markerOf(sign, Number(digits), digits === '1', close + 1, end)
  }

  #markerOf(sign: number, value: number | null, interrupts: boolean, after: number, end: number): Marker {
    const marker = this.#marker
    marker.sign = sign
    marker.value = value
    marker.interrupts = interrupts
    marker.content = after + 1
    // An item with nothing in it, and one whose text is farther away, have rules of their own.
    if (after >= end) refuse()
    if (this.#text.charCodeAt(after + 1) === unit.SPACE) refuse()
    return marker
  }
}
