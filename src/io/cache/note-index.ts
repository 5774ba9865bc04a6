import { createHash } from 'node:crypto'
import { bearingOfNote } from '../../model/bearing.ts'
import type { BearingIndex } from '../../model/bearing.ts'

/** Bytes of the checksum of a note. */
const SUM = 16
const WORD = 4
/** For so many entries each is sought by itself. */
const FEW = 16
/** More entries than a file may hold. */
const ENTRIES = 2 ** 21

const sumOf = (note: Uint8Array): Buffer => createHash('sha256').update(note).digest().subarray(0, SUM)

/** A key with the entry that bears it as one number, so that sorting needs no objects. */
const pair = (key: number, entry: number): number => key * ENTRIES + entry

function sortedPairs(lists: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(lists.flatMap((keys, entry) => keys.map((key) => pair(key, entry)))).sort()
}

const keyOfPair = (one: number): number => Math.floor(one / ENTRIES)

/** What noted documents bear, sorted by keys, and the checksums of their notes: of thousands of notes a few are read for it. */
export class NoteIndex implements BearingIndex {
  readonly #sums: Buffer
  readonly #keys: Uint32Array
  readonly #bearers: Uint32Array
  readonly #linkStarts: Uint32Array
  readonly #links: Uint32Array
  readonly #twice: Uint32Array
  readonly #twiceIn: Uint32Array

  /** @throws RangeError for bytes that `pack` has not made. */
  constructor(bytes: Buffer) {
    let at = 0
    const take = (size: number): Buffer => {
      if (at + size > bytes.length) throw new RangeError('The index is cut off.')
      return bytes.subarray(at, (at += size))
    }
    const words = (count: number): Uint32Array => wordsIn(take(count * WORD))
    const [length = 0, pairs = 0, links = 0, twice = 0] = words(4)
    this.#sums = take(length * SUM)
    this.#keys = words(pairs)
    this.#bearers = words(pairs)
    this.#linkStarts = words(length + 1)
    this.#links = words(links)
    this.#twice = words(twice)
    this.#twiceIn = words(twice)
  }

  /** The index of notes in the order of their entries. */
  static pack(notes: readonly Uint8Array[]): Buffer {
    const bearings = notes.map(bearingOfNote)
    const pairs = sortedPairs(bearings.map(({ keys }) => keys))
    const links = bearings.map((bearing) => bearing.links.flatMap((link) => [link.length, ...link]))
    const items = sortedPairs(bearings.map((bearing) => bearing.items))
    const twice = items.filter((one, index) => [index - 1, index + 1].some((next) => keyOfPair(items[next] ?? -1) === keyOfPair(one)))
    const starts = new Uint32Array(notes.length + 1)
    for (const [entry, words] of links.entries()) starts[entry + 1] = (starts[entry] ?? 0) + words.length
    const linkWords = links.flat()
    return Buffer.concat([
      bytesOf(Uint32Array.of(notes.length, pairs.length, linkWords.length, twice.length)),
      ...notes.map(sumOf),
      bytesOf(Uint32Array.from(pairs, keyOfPair)),
      bytesOf(Uint32Array.from(pairs, (one) => one % ENTRIES)),
      bytesOf(starts),
      bytesOf(Uint32Array.from(linkWords)),
      bytesOf(Uint32Array.from(twice, keyOfPair)),
      bytesOf(Uint32Array.from(twice, (one) => one % ENTRIES)),
    ])
  }

  /** True for the note that the entry had when the index was made. */
  isNoteOf(entry: number, note: Uint8Array): boolean {
    return this.#sums.subarray(entry * SUM, (entry + 1) * SUM).equals(sumOf(note))
  }

  keysOf(entries: ReadonlySet<number>): readonly number[] {
    // There may be many times as many keys as documents, and few documents are asked for at once.
    if (entries.size > FEW) return [...this.#keys].filter((_, index) => entries.has(this.#bearers[index] ?? 0))
    const found: number[] = []
    for (const entry of entries) for (let at = this.#bearers.indexOf(entry); at >= 0; at = this.#bearers.indexOf(entry, at + 1)) found.push(this.#keys[at] ?? 0)
    return found
  }

  *bearersOf(key: number): Generator<number> {
    for (let at = this.#firstOf(key); this.#keys[at] === key; at++) yield this.#bearers[at] ?? 0
  }

  *linksOf(entry: number): Generator<readonly number[]> {
    const end = this.#linkStarts[entry + 1] ?? 0
    for (let at = this.#linkStarts[entry] ?? end; at < end; ) {
      const length = this.#links[at] ?? 0
      yield [...this.#links.subarray(at + 1, at + 1 + length)]
      at += 1 + length
    }
  }

  itemsTwice(isThere: (entry: number) => boolean): readonly number[] {
    const there = [...this.#twice].filter((_, index) => isThere(this.#twiceIn[index] ?? 0))
    return there.filter((key, index) => there[index + 1] === key)
  }

  #firstOf(key: number): number {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#keys[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A copy, since numbers must begin where their size divides the place. */
function wordsIn(bytes: Buffer): Uint32Array {
  const words = new Uint32Array(bytes.length / WORD)
  Buffer.from(words.buffer).set(bytes)
  return words
}

function bytesOf(words: Uint32Array): Buffer {
  return Buffer.from(words.buffer, words.byteOffset, words.byteLength)
}
