import { once } from '../../model/once.ts'

/** What is kept of each document, besides its note. */
export interface EntryRow {
  /** Path below the root, with `/`; one that may be shown. */
  readonly path: string
  readonly scanOnly: boolean
  readonly problem: 'encoding' | 'too-large' | null
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly digest: string
  /** The name of the content in git; `null` where it is not known. */
  readonly object: string | null
  /** What the file system said of the file that holds it; `null` where that is not to be relied on. */
  readonly stat: FileStat | null
  /** For how many writings of the cache it was not asked for. */
  readonly age: number
}

/** What changes with a file, be it on purpose: the time of the last change cannot be set. */
export interface FileStat {
  readonly mtimeMs: number
  readonly ctimeMs: number
  readonly size: number
  readonly ino: number
  readonly mode: number
}

const HASH = 32
const NUMBERS = 5
const SCAN_ONLY = 1
const ENCODING = 2
const TOO_LARGE = 4
const HAS_STAT = 8
const SHA_1 = 16
const SHA_256 = 32

/** Rows as columns of bytes, so that thousands of them are read without an object each. */
export class Columns {
  readonly length: number
  readonly paths: readonly string[]
  /** What is known besides. */
  readonly known: Buffer
  readonly #flags: Uint8Array
  readonly #ages: Uint8Array
  readonly #digests: Buffer
  readonly #objects: Buffer
  readonly #stats: Float64Array
  readonly #notes: Float64Array
  /** All digits at once: most who ask for those of one row ask for those of all. */
  readonly #digestDigits = once(() => this.#digests.toString('hex'))
  readonly #objectDigits = once(() => this.#objects.toString('hex'))

  /** @throws RangeError for bytes that `pack` has not made. */
  constructor(bytes: Buffer) {
    const length = bytes.readUInt32LE(0)
    const pathBytes = bytes.readUInt32LE(4)
    let at = 12
    const take = (size: number): Buffer => {
      if (at + size > bytes.length) throw new RangeError('The columns are cut off.')
      return bytes.subarray(at, (at += size))
    }
    this.length = length
    this.#flags = take(length)
    this.#ages = take(length)
    this.#digests = take(length * HASH)
    this.#objects = take(length * HASH)
    this.#stats = numbersOf(take(length * NUMBERS * 8))
    this.#notes = numbersOf(take((length + 1) * 8))
    const paths = take(pathBytes).toString('utf8')
    this.known = take(bytes.readUInt32LE(8))
    this.paths = length === 0 ? [] : paths.split('\0')
    if (this.paths.length !== length) throw new RangeError('There are more paths than rows, or fewer.')
  }

  static pack(rows: readonly EntryRow[], noteLengths: readonly number[], known: Buffer): Buffer {
    const paths = Buffer.from(rows.map(({ path }) => path).join('\0'), 'utf8')
    const head = Buffer.alloc(12)
    head.writeUInt32LE(rows.length, 0)
    head.writeUInt32LE(paths.length, 4)
    head.writeUInt32LE(known.length, 8)
    const flags = Buffer.from(rows.map(flagsOf))
    const ages = Buffer.from(rows.map(({ age }) => age))
    const digests = Buffer.alloc(rows.length * HASH)
    const objects = Buffer.alloc(rows.length * HASH)
    const stats = new Float64Array(rows.length * NUMBERS)
    const notes = new Float64Array(rows.length + 1)
    for (const [index, { digest, object, stat }] of rows.entries()) {
      digests.write(digest, index * HASH, 'hex')
      if (object !== null) objects.write(object, index * HASH, 'hex')
      if (stat !== null) stats.set([stat.mtimeMs, stat.ctimeMs, stat.size, stat.ino, stat.mode], index * NUMBERS)
      notes[index + 1] = (notes[index] ?? 0) + (noteLengths[index] ?? 0)
    }
    return Buffer.concat([head, flags, ages, digests, objects, bytesOf(stats), bytesOf(notes), paths, known])
  }

  row(index: number): EntryRow {
    const flags = this.#flags[index] ?? 0
    const object = flags & SHA_1 ? 20 : flags & SHA_256 ? HASH : 0
    const [mtimeMs = 0, ctimeMs = 0, size = 0, ino = 0, mode = 0] = this.#stats.subarray(index * NUMBERS, (index + 1) * NUMBERS)
    return {
      path: this.paths[index] ?? '',
      scanOnly: (flags & SCAN_ONLY) !== 0,
      problem: this.problem(index),
      digest: this.digest(index),
      object: object === 0 ? null : this.#objects.toString('hex', index * HASH, index * HASH + object),
      stat: flags & HAS_STAT ? { mtimeMs, ctimeMs, size, ino, mode } : null,
      age: this.#ages[index] ?? 0,
    }
  }

  /** True where git calls the content by that name. */
  hasObject(index: number, object: string): boolean {
    const flags = this.#flags[index] ?? 0
    const bytes = flags & SHA_1 ? 20 : flags & SHA_256 ? HASH : 0
    return 2 * bytes === object.length && this.#objectDigits().startsWith(object, index * 2 * HASH)
  }

  digest(index: number): string {
    return this.#digestDigits().slice(index * 2 * HASH, (index + 1) * 2 * HASH)
  }

  problem(index: number): EntryRow['problem'] {
    const flags = this.#flags[index] ?? 0
    return flags & ENCODING ? 'encoding' : flags & TOO_LARGE ? 'too-large' : null
  }

  isScanOnly(index: number): boolean {
    return ((this.#flags[index] ?? 0) & SCAN_ONLY) !== 0
  }

  hasStat(index: number, { ctimeMs, ino, mode, mtimeMs, size }: FileStat): boolean {
    const at = index * NUMBERS
    const stats = this.#stats
    return (
      ((this.#flags[index] ?? 0) & HAS_STAT) !== 0 &&
      stats[at] === mtimeMs && stats[at + 1] === ctimeMs && stats[at + 2] === size && stats[at + 3] === ino && stats[at + 4] === mode
    )
  }

  /** Where the note begins and ends among all notes. */
  note(index: number): readonly [start: number, end: number] {
    return [this.#notes[index] ?? 0, this.#notes[index + 1] ?? 0]
  }

  get noteBytes(): number {
    return this.#notes[this.length] ?? 0
  }
}

function flagsOf({ object, problem, scanOnly, stat }: EntryRow): number {
  const kind = object === null ? 0 : object.length === 2 * HASH ? SHA_256 : SHA_1
  return (scanOnly ? SCAN_ONLY : 0) | (problem === 'encoding' ? ENCODING : problem === 'too-large' ? TOO_LARGE : 0) | (stat === null ? 0 : HAS_STAT) | kind
}

/** A copy, since numbers must begin where their size divides the place. */
function numbersOf(bytes: Buffer): Float64Array {
  const numbers = new Float64Array(bytes.length / 8)
  Buffer.from(numbers.buffer).set(bytes)
  return numbers
}

function bytesOf(numbers: Float64Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
