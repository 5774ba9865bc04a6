import { PartlyOpened } from './partly-opened.ts'
import type { Parts } from './partly-opened.ts'
import { CODES, NO_SHAPES, NotPacked } from './pack-form.ts'
import type { Shape, Shapes } from './pack-form.ts'

const { NULL, TRUE, FALSE, COUNT, NUMBER, LIST, NEW_RECORD, PLACE, PLACE_ELSEWHERE, APART, TEXTS } = CODES

/** Plain data as JSON knows it. */
type Plain = null | boolean | number | string | readonly Plain[] | PartlyOpened | { readonly [key: string]: Plain }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads what a packer wrote; what was damaged since is told by a checksum around it, and not here. */
class Reader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  get at(): number {
    return this.#at
  }

  count(): number {
    let byte = this.#bytes[this.#at++]
    if (byte === undefined) throw new NotPacked('The bytes end too early.')
    if (byte < 128) return byte
    let value = byte & 127
    for (let scale = 128; byte > 127; scale *= 128) {
      byte = this.#bytes[this.#at++]
      if (byte === undefined) throw new NotPacked('The bytes end too early.')
      value += (byte & 127) * scale
    }
    return value
  }

  get size(): number {
    return this.#bytes.length
  }

  /** A number of things of which each takes a byte at least. */
  length(): number {
    const length = this.count()
    if (length > this.size) throw new NotPacked('There is a list without an end.')
    return length
  }
}

/** The texts of a value, which stand behind it. */
function textsOf(bytes: Uint8Array, start: number, end: number): readonly string[] {
  if (start === end) return []
  const reader = new Reader(bytes, start)
  const lengths: number[] = []
  for (let left = reader.length(); left > 0; left--) lengths.push(reader.count())
  if (reader.at > end) throw new NotPacked('The texts are cut off.')
  const joined = decoder.decode(bytes.subarray(reader.at, end))
  let position = 0
  return lengths.map((length) => joined.slice(position, (position += length)))
}

/** Reads one value. */
class Unpacker {
  readonly #reader: Reader
  readonly #texts: readonly string[]
  readonly #path: string
  readonly #shapes: readonly Shape[]
  readonly #written: (readonly string[])[] = []
  /** Where what is packed apart is had from. */
  readonly #parts: Parts

  constructor(reader: Reader, texts: readonly string[], path: string, { known }: Shapes, parts: Parts) {
    this.#parts = parts
    this.#reader = reader
    this.#texts = texts
    this.#path = path
    this.#shapes = known
  }

  #text(number: number): string {
    const text = this.#texts[number]
    if (text === undefined) throw new NotPacked('There is no such text.')
    return text
  }

  value(): Plain {
    return this.#valueOf(this.#reader.count())
  }

  #valueOf(code: number): Plain {
    if (code >= TEXTS) return this.#text(code - TEXTS)
    switch (code) {
      case NULL:
        return null
      case TRUE:
        return true
      case FALSE:
        return false
      case COUNT:
        return this.#reader.count()
      case NUMBER:
        return Number(this.#text(this.#reader.count()))
      case LIST:
        return this.#list()
      case APART:
        throw new NotPacked('There is a part where none can be.')
      case PLACE:
        return this.#place(this.#path)
      case PLACE_ELSEWHERE:
        return this.#place(this.#text(this.#reader.count()))
      default:
        return code === NEW_RECORD ? this.#record({}, this.#newKeys()) : this.#known(this.#reader.count())
    }
  }

  #list(): readonly Plain[] {
    const length = this.#reader.length()
    if (length === 0) return EMPTY
    const list: Plain[] = []
    for (let i = 0; i < length; i++) list.push(this.value())
    // A list that grew has room for more, and a copy has not.
    return list.slice()
  }

  #place(path: string): Plain {
    const reader = this.#reader
    const start = reader.count()
    const end = start + reader.count()
    const line = reader.count()
    const column = reader.count()
    const endLine = line + reader.count()
    return { path, start, end, line, column, endLine, endColumn: reader.count() }
  }

  #record(record: Record<string, Plain>, keys: readonly string[]): Plain {
    for (let index = 0; index < keys.length; index++) record[keys[index] as string] = this.value()
    return record
  }

  #known(number: number): Plain {
    const shape = this.#shapes[number]
    if (shape?.apart) return this.#partly(shape)
    if (shape !== undefined) return this.#record({ ...shape.blank }, shape.keys)
    const keys = this.#written[number - this.#shapes.length]
    if (keys === undefined) throw new NotPacked('There is no such record.')
    return this.#record({}, keys)
  }

  #partly({ keys }: Shape): Plain {
    const record = new PartlyOpened(this.#parts)
    let [first, apart] = [0, 0]
    for (const key of keys) {
      const code = this.#reader.count()
      if (code === APART) {
        const part = this.#reader.count()
        first = apart === 0 ? part : first
        if (part !== first + apart) throw new NotPacked('What is packed apart does not stand together.')
        record.putApart(key, part, apart++)
      } else record.put(key, this.#valueOf(code))
    }
    return record
  }

  #newKeys(): readonly string[] {
    const keys: string[] = []
    for (let left = this.#reader.length(); left > 0; left--) keys.push(this.#text(this.#reader.count()))
    this.#written.push(keys)
    return keys
  }
}

/** Most lists of facts are empty, and those are one and the same. */
const EMPTY: readonly never[] = Object.freeze([])

/** So many documents are looked at together: what was opened of them is held, and goes when it is another one's turn. */
const TOGETHER = 64
const lookedAt: (Packed | undefined)[] = Array.from({ length: TOGETHER })
let turn = 0

/** The values that `pack` was given, each read when it is asked for; nothing is held but the bytes, the first value, and for a while what was opened last. */
export class Packed implements Parts {
  /** How many parts there are: the values, and behind them what is packed apart of those. */
  readonly size: number
  readonly #bytes: Uint8Array
  readonly #from: number
  readonly #path: string
  readonly #shapes: Shapes
  #first: unknown
  /** What was opened by number, while this is one of those that are looked at. */
  #opened: unknown[] | null = null

  constructor(bytes: Uint8Array, path: string, shapes: Shapes, from: number) {
    this.size = new Reader(bytes, from).length()
    this.#bytes = bytes
    this.#from = from
    this.#path = path
    this.#shapes = shapes
  }

  /** A value that is nobody else's. */
  part(index: number): unknown {
    const reader = new Reader(this.#bytes, this.#from)
    let [start, values, texts] = [0, 0, 0]
    const size = reader.length()
    for (let part = 0; part < size; part++) {
      if (part <= index) {
        start += values + texts
        values = reader.count()
        texts = reader.count()
      } else {
        reader.count()
        reader.count()
      }
    }
    const at = reader.at + start
    const end = at + values + texts
    if (index >= size || end > this.#bytes.length) throw new NotPacked('There is no such value.')
    return new Unpacker(new Reader(this.#bytes, at), textsOf(this.#bytes, at + values, end), this.#path, this.#shapes, this).value()
  }

  /** The first value, which stays. */
  first(): unknown {
    return (this.#first ??= this.part(0))
  }

  /** A value that is read again only if it was not read for some time. */
  opened(index: number): unknown {
    if (this.#opened === null) {
      const last = lookedAt[turn]
      if (last !== undefined) last.#opened = null
      lookedAt[turn] = this
      turn = (turn + 1) % TOGETHER
      this.#opened = []
    }
    return (this.#opened[index] ??= this.part(index))
  }
}

/** @throws NotPacked for bytes that `pack` has not written, as far as that shows. */
export function unpack(bytes: Uint8Array, path = '', shapes = NO_SHAPES, from = 0): Packed {
  return new Packed(bytes, path, shapes, from)
}
