import type { Position } from '../../model/place.ts'

const NEWLINE = 10

/** UTF-16 units of bytes that are UTF-8; zero bytes, as UTF-16 has them, count for nothing. */
function unitsOf(bytes: Uint8Array, from: number, to: number): number {
  let units = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte !== 0 && (byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}

/** Says line and column of places in a stream, as long as they are asked for in order and soon. */
export class Positions {
  readonly #kept: number
  #bytes: Uint8Array = new Uint8Array(0)
  /** Where the first byte that is held stands: in the stream, and in its lines. */
  #base = 0
  #line = 1
  #units = 0

  /** @param kept bytes that may still be asked for when more have come. */
  constructor(kept: number) {
    this.#kept = kept
  }

  add(chunk: Uint8Array): void {
    const bytes = new Uint8Array(this.#bytes.length + chunk.length)
    bytes.set(this.#bytes)
    bytes.set(chunk, this.#bytes.length)
    this.#bytes = bytes
    this.#forget(Math.max(0, bytes.length - this.#kept - chunk.length))
  }

  position(place: number): Position {
    this.#forget(place - this.#base)
    return { line: this.#line, column: this.#units + 1 }
  }

  #forget(count: number): void {
    if (count <= 0) return
    let start = 0
    for (let at = this.#bytes.indexOf(NEWLINE); at >= 0 && at < count; at = this.#bytes.indexOf(NEWLINE, at + 1)) {
      this.#line++
      this.#units = 0
      start = at + 1
    }
    this.#units += unitsOf(this.#bytes, start, count)
    this.#bytes = this.#bytes.subarray(count)
    this.#base += count
  }
}
