/** Plain data as JSON knows it. */
type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

const NULL = 0
const TRUE = 1
const FALSE = 2
const COUNT = 3
const NUMBER = 4
const LIST = 5
const RECORD = 6
const NEW_RECORD = 7
const PLACE = 8
/** From here on a code is a text by its number, so that most texts take one byte. */
const TEXTS = 9

/** The keys of a place, in the order in which `placeOf` makes it: it is by far the most frequent record. */
const PLACE_KEYS = 'path,start,end,line,column,endLine,endColumn'

/** What a writer knows of the record that it has met. */
interface Shape {
  readonly number: number
  readonly keys: readonly string[]
}

/** Thrown where bytes are not what a packer has written. */
export class NotPacked extends Error {
  override readonly name = 'NotPacked'
}

/** Thrown for data that would not come back as it is. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain'
}

/** Writes plain data: each text and each list of keys once, numbers as short as they are. */
class Packer {
  #bytes = new Uint8Array(4096)
  #length = 0
  readonly #texts = new Map<string, number>()
  readonly #shapes = new Map<string, Shape>()

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const bytes = new Uint8Array(2 * (this.#length + more))
    bytes.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = bytes
  }

  count(value: number): void {
    this.#room(8)
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = (rest % 128) | 128
    this.#bytes[this.#length++] = rest
  }

  text(text: string): number {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, this.#texts.size)
    return this.#texts.size - 1
  }

  value(value: unknown): void {
    if (value === null) this.count(NULL)
    else if (typeof value === 'string') this.count(TEXTS + this.text(value))
    else if (typeof value === 'boolean') this.count(value ? TRUE : FALSE)
    else if (typeof value === 'number') this.#number(value)
    else if (Array.isArray(value)) this.#list(value)
    else if (typeof value === 'object') this.#record(value)
    else throw new NotPlain('There is a value that is no plain data.')
  }

  #number(value: number): void {
    if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) {
      this.count(COUNT)
      this.count(value)
      return
    }
    if (!Number.isFinite(value) || Object.is(value, -0)) throw new NotPlain('There is a number that JSON does not know.')
    this.count(NUMBER)
    this.count(this.text(String(value)))
  }

  #list(list: readonly unknown[]): void {
    this.count(LIST)
    this.count(list.length)
    for (const item of list) this.value(item)
  }

  #record(record: object): void {
    if (Object.getPrototypeOf(record) !== Object.prototype) throw new NotPlain('There is an object of a class.')
    const keys = Object.keys(record)
    const name = keys.join(',')
    const values: readonly unknown[] = Object.values(record)
    if (name === PLACE_KEYS && this.#place(values)) return
    const known = this.#shapes.get(name)
    // A comma in a key would make two lists of keys alike.
    if (known !== undefined && known.keys.length === keys.length) {
      this.count(RECORD)
      this.count(known.number)
    } else {
      if (keys.some((key) => key.includes(',') || key === '__proto__')) throw new NotPlain('There is a key that no record of ours has.')
      this.#shapes.set(name, { number: this.#shapes.size, keys })
      this.count(NEW_RECORD)
      this.count(keys.length)
      for (const key of keys) this.count(this.text(key))
    }
    for (const value of values) this.value(value)
  }

  /** Numbers of a place come close to each other, so differences are written. */
  #place([path, ...numbers]: readonly unknown[]): boolean {
    const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31
    if (typeof path !== 'string' || !numbers.every(isCount)) return false
    const [start = 0, end = 0, line = 0, column = 0, endLine = 0, endColumn = 0] = numbers
    if (end < start || endLine < line) return false
    this.count(PLACE)
    this.count(this.text(path))
    this.count(start)
    this.count(end - start)
    this.count(line)
    this.count(column)
    this.count(endLine - line)
    this.count(endColumn)
    return true
  }

  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    this.#shapes.clear()
    return taken
  }

  get texts(): readonly string[] {
    return [...this.#texts.keys()]
  }
}

const encoder = new TextEncoder()

/** Half a character, as it is left where a text is cut within one. */
const loneSurrogate = /[\ud800-\udfff]/u

/** Packs several values behind each other; each can be had by itself from `unpack`. */
export function pack(values: readonly unknown[]): Uint8Array {
  const packer = new Packer()
  const parts = values.map((value) => {
    packer.value(value)
    return packer.take()
  })
  const { texts } = packer
  const joined = texts.join('')
  if (loneSurrogate.test(joined)) throw new NotPlain('There is a text that UTF-8 does not know.')
  const encoded = encoder.encode(joined)
  packer.count(texts.length)
  for (const text of texts) packer.count(text.length)
  packer.count(encoded.length)
  packer.count(parts.length)
  for (const part of parts) packer.count(part.length)
  return joinBytes([packer.take(), encoded, ...parts])
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads what a packer wrote; what was damaged since is told by a checksum around it, and not here. */
class Unpacker {
  readonly #bytes: Uint8Array
  #at = 0
  #texts: readonly string[] = []
  readonly #starts: readonly number[]

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const lengths = this.#counts()
    const size = this.count()
    const parts = this.#counts()
    const from = this.#at
    if (from + size > bytes.length) throw new NotPacked('The texts are cut off.')
    const joined = decoder.decode(bytes.subarray(from, from + size))
    let position = 0
    this.#texts = lengths.map((length) => joined.slice(position, (position += length)))
    let start = from + size
    this.#starts = parts.map((length) => (start += length) - length)
  }

  #counts(): readonly number[] {
    const length = this.count()
    if (length > this.#bytes.length) throw new NotPacked('There is a list without an end.')
    const counts: number[] = []
    for (let i = 0; i < length; i++) counts.push(this.count())
    return counts
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

  #text(number: number): string {
    const text = this.#texts[number]
    if (text === undefined) throw new NotPacked('There is no such text.')
    return text
  }

  get size(): number {
    return this.#starts.length
  }

  part(index: number): Plain {
    this.#at = this.#starts[index] ?? this.#bytes.length
    return this.#value([])
  }

  #value(shapes: (readonly string[])[]): Plain {
    const code = this.count()
    if (code >= TEXTS) return this.#text(code - TEXTS)
    switch (code) {
      case NULL:
        return null
      case TRUE:
        return true
      case FALSE:
        return false
      case COUNT:
        return this.count()
      case NUMBER:
        return Number(this.#text(this.count()))
      case LIST:
        return this.#list(shapes)
      case PLACE:
        return this.#place()
      default:
        return this.#record(code, shapes)
    }
  }

  #list(shapes: (readonly string[])[]): readonly Plain[] {
    const length = this.count()
    const list: Plain[] = []
    for (let i = 0; i < length; i++) list.push(this.#value(shapes))
    return list
  }

  #place(): Plain {
    const path = this.#text(this.count())
    const start = this.count()
    const end = start + this.count()
    const line = this.count()
    const column = this.count()
    const endLine = line + this.count()
    return { path, start, end, line, column, endLine, endColumn: this.count() }
  }

  #record(code: number, shapes: (readonly string[])[]): Plain {
    if (code !== RECORD && code !== NEW_RECORD) throw new NotPacked('There is no such code.')
    const keys = code === RECORD ? shapes[this.count()] : this.#keys()
    if (keys === undefined) throw new NotPacked('There is no such record.')
    if (code === NEW_RECORD) shapes.push(keys)
    const record: Record<string, Plain> = {}
    for (const key of keys) record[key] = this.#value(shapes)
    return record
  }

  #keys(): readonly string[] {
    const length = this.count()
    const keys: string[] = []
    for (let i = 0; i < length; i++) keys.push(this.#text(this.count()))
    return keys
  }
}

/** The values that `pack` was given, each read when it is asked for. */
export interface Packed {
  readonly size: number
  part(index: number): unknown
}

/** @throws NotPacked for bytes that `pack` has not written, as far as that shows. */
export function unpack(bytes: Uint8Array): Packed {
  return new Unpacker(bytes)
}
