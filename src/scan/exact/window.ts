import type { Position } from '../../model/place.ts'

const NEWLINE = 10

/** The stretch of a stream that is held. It is filled and emptied in place, so that reading on takes no memory. */
export class Window {
  #bytes: Uint8Array
  #length = 0
  /** Place of the first byte that is held. */
  #base = 0
  /** A place in the stretch with its line, and the units before it on that line. */
  #known = { place: 0, line: 1, units: 0 }
  /** Up to here there is no line break behind the known place. */
  #unbroken = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** A window on a text that is all there. */
  static over(bytes: Uint8Array): Window {
    const window = new Window(bytes)
    window.#length = bytes.length
    return window
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }

  get length(): number {
    return this.#length
  }

  get base(): number {
    return this.#base
  }

  append(piece: Uint8Array): void {
    this.#bytes.set(piece, this.#length)
    this.#length += piece.length
  }

  /** Drops so many bytes from the beginning. */
  forget(count: number): void {
    this.#know(Math.max(this.#known.place, this.#base + count))
    this.#bytes.copyWithin(0, count, this.#length)
    this.#length -= count
    this.#base += count
  }

  /** Line and column of a place that is held; places are asked for in order. Columns count UTF-16 units of text in UTF-8. */
  position(place: number): Position {
    this.#know(place)
    return { line: this.#known.line, column: this.#known.units + 1 }
  }

  #know(place: number): void {
    let { line, units } = this.#known
    let from = this.#known.place - this.#base
    const to = place - this.#base
    while (this.#unbroken < place) {
      const at = this.#bytes.subarray(0, this.#length).indexOf(NEWLINE, Math.max(from, this.#unbroken - this.#base))
      this.#unbroken = this.#base + (at < 0 ? this.#length : at)
      if (at < 0 || at >= to) break
      line++
      units = 0
      from = at + 1
      this.#unbroken++
    }
    // Zero bytes, as UTF-16 has them, count for nothing.
    for (let i = from; i < to; i++) {
      const byte = this.#bytes[i] ?? 0
      if (byte !== 0 && (byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
    }
    this.#known = { place: Math.max(place, this.#known.place), line, units }
  }
}
