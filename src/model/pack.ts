import { PartlyOpened } from './partly-opened.ts'
import { CODES, NO_SHAPES, NotPlain, PLACE_SHAPE } from './pack-form.ts'
import type { Shape, Shapes } from './pack-form.ts'

const { NULL, TRUE, FALSE, COUNT, NUMBER, LIST, RECORD, NEW_RECORD, PLACE, PLACE_ELSEWHERE, APART, TEXTS } = CODES

const encoder = new TextEncoder()

/** Half a character, as it is left where a text is cut within one. */
const loneSurrogate = /[\ud800-\udfff]/u

/** Bytes that are written to before they are copied. */
const LEAST_ROOM = 1 << 16
const MOST_ROOM = 1 << 22

/** Bytes of a number at most. */
const NUMBER_ROOM = 8

/** A value with the shape and slot behind which it stands. */
interface Slotted {
  readonly value: unknown
  readonly shape: Shape
  readonly slot: number
}

/** Writes plain data: each text of a part once, numbers as short as they are. */
class Packer {
  #shapes = NO_SHAPES
  #path = ''
  #bytes = new Uint8Array(LEAST_ROOM)
  #length = 0
  /** The numbers of texts, of which those from `#first` on are of this value. A map that is emptied would be one that never dies. */
  #texts = new Map<string, number>()
  #first = 0
  #lengths: number[] = []
  #joined = ''
  /** Shapes that were written in this value, by their numbers behind those that are known. */
  readonly #written = new Map<Shape, number>()
  /** All parts: the values that were given, and behind them what is packed apart of those. */
  #parts: Slotted[] = []

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const bytes = new Uint8Array(2 * (this.#length + more))
    bytes.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = bytes
  }

  #count(value: number): void {
    this.#room(NUMBER_ROOM)
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = (rest % 128) | 128
    this.#bytes[this.#length++] = rest
  }

  #text(text: string): number {
    const known = this.#texts.get(text)
    if (known !== undefined && known >= this.#first) return known - this.#first
    const number = this.#lengths.length
    this.#texts.set(text, this.#first + number)
    this.#lengths.push(text.length)
    this.#joined += text
    return number
  }

  /** @param shape and `slot` say behind which key the value stands. */
  #value(value: unknown, shape: Shape, slot: number): void {
    if (value === null) this.#count(NULL)
    else if (typeof value === 'string') this.#count(TEXTS + this.#text(value))
    else if (typeof value === 'boolean') this.#count(value ? TRUE : FALSE)
    else if (typeof value === 'number') this.#number(value)
    else if (Array.isArray(value)) this.#list(value, shape, slot)
    else if (typeof value === 'object') this.#record(value, shape, slot)
    else throw new NotPlain('There is a value that is no plain data.')
  }

  #number(value: number): void {
    if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) {
      this.#count(COUNT)
      this.#count(value)
      return
    }
    if (!Number.isFinite(value) || Object.is(value, -0)) throw new NotPlain('There is a number that JSON does not know.')
    this.#count(NUMBER)
    this.#count(this.#text(String(value)))
  }

  #list(list: readonly unknown[], shape: Shape, slot: number): void {
    this.#count(LIST)
    this.#count(list.length)
    for (let index = 0; index < list.length; index++) this.#value(list[index], shape, slot)
  }

  #record(record: object, behind: Shape, slot: number): void {
    if (Object.getPrototypeOf(record) !== Object.prototype && !(record instanceof PartlyOpened)) throw new NotPlain('There is an object of a class.')
    let shape = behind.expected[slot]
    if (shape === undefined || !shape.fits(record)) {
      shape = this.#shapes.of(record)
      behind.expected[slot] = shape
    }
    if (shape === PLACE_SHAPE && this.#place(record as Record<string, unknown>)) return
    const number = shape.number ?? this.#written.get(shape)
    if (number === undefined) this.#newShape(shape)
    else {
      this.#count(RECORD)
      this.#count(number)
    }
    const { apart, keys } = shape
    let next = apart === null ? 0 : this.#reserve(record as Record<string, unknown>, shape, apart)
    for (let index = 0; index < keys.length; index++) {
      const value = (record as Record<string, unknown>)[keys[index] as string]
      if (apart !== null && apart[index] === true && isFilled(value)) {
        this.#count(APART)
        this.#count(next++)
      } else this.#value(value, shape, index)
    }
  }

  /** Has the values packed apart that are to be, one after the other, and gives the part of the first. */
  #reserve(record: Record<string, unknown>, shape: Shape, apart: readonly boolean[]): number {
    const first = this.#parts.length
    for (const [slot, key] of shape.keys.entries()) {
      const value = apart[slot] === true ? record[key] : null
      if (isFilled(value)) this.#parts.push({ value, shape, slot })
    }
    return first
  }

  #newShape(shape: Shape): void {
    this.#written.set(shape, this.#shapes.known.length + this.#written.size)
    this.#count(NEW_RECORD)
    this.#count(shape.keys.length)
    for (const key of shape.keys) this.#count(this.#text(key))
  }

  /** Numbers of a place come close to each other, so differences are written. */
  #place({ column, end, endColumn, endLine, line, path, start }: Record<string, unknown>): boolean {
    if (typeof path !== 'string' || !isCount(start) || !isCount(end) || !isCount(line) || !isCount(column) || !isCount(endLine) || !isCount(endColumn)) return false
    if (end < start || endLine < line) return false
    if (path === this.#path) this.#count(PLACE)
    else {
      this.#count(PLACE_ELSEWHERE)
      this.#count(this.#text(path))
    }
    this.#count(start)
    this.#count(end - start)
    this.#count(line)
    this.#count(column)
    this.#count(endLine - line)
    this.#count(endColumn)
    return true
  }

  /** Writes the value, and behind it the texts that it needs; so it is read by itself. */
  #part({ shape, slot, value }: Slotted): readonly [values: number, texts: number] {
    this.#first += this.#lengths.length
    this.#lengths = []
    this.#joined = ''
    if (this.#written.size > 0) this.#written.clear()
    const start = this.#length
    this.#value(value, shape, slot)
    const end = this.#length
    if (this.#lengths.length > 0) this.#writeTexts()
    return [end - start, this.#length - end]
  }

  #writeTexts(): void {
    this.#count(this.#lengths.length)
    for (const length of this.#lengths) this.#count(length)
    const joined = this.#joined
    // A unit takes three bytes at most.
    this.#room(3 * joined.length)
    const { written } = encoder.encodeInto(joined, this.#bytes.subarray(this.#length))
    // One byte for each unit: no text has anything but ASCII.
    if (written !== joined.length && loneSurrogate.test(joined)) throw new NotPlain('There is a text that UTF-8 does not know.')
    this.#length += written
  }

  pack(values: readonly unknown[], path: string, shapes: Shapes): Uint8Array {
    this.#path = path
    this.#shapes = shapes
    this.#length = 0
    this.#texts = new Map()
    this.#first = 0
    this.#lengths = []
    this.#parts = values.map((value, slot) => ({ value, shape: shapes.top, slot }))
    const lengths: number[] = []
    // What is packed apart is added on the way.
    for (const part of this.#parts) lengths.push(...this.#part(part))
    this.#parts = []
    const size = this.#length
    this.#count(lengths.length / 2)
    for (const length of lengths) this.#count(length)
    const head = this.#length - size
    const packed = new Uint8Array(this.#length)
    packed.set(this.#bytes.subarray(size, this.#length))
    packed.set(this.#bytes.subarray(0, size), head)
    // What one large document needed is not held for the next.
    if (this.#bytes.length > MOST_ROOM) this.#bytes = new Uint8Array(LEAST_ROOM)
    return packed
  }
}

/** What is empty takes less room than a part. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31
}

/** There is one, since a new one for each value would mean room for each. */
const packer = new Packer()

/**
 * Packs several values behind each other; each can be had by itself from `unpack`, which must be given the same path and shapes.
 * @param path of most places.
 */
export function pack(values: readonly unknown[], path = '', shapes = NO_SHAPES): Uint8Array {
  return packer.pack(values, path, shapes)
}
