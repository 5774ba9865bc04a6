/**
 * What documents depend on each other by, as numbers: keys of ties by their hash. Two keys of one hash count as one key, so that
 * more is looked at than has to be, and never less.
 */
export interface Bearing {
  /** All keys, the path among them. */
  readonly keys: readonly number[]
  /** Ties of more than one key. */
  readonly links: readonly (readonly number[])[]
  /** The work items that the document defines, as often as it does; one that a change may be reported of although there is none, once more. */
  readonly items: readonly number[]
}

/** Of a document of which nobody will ask what it bears. */
export const NO_BEARING: Bearing = Object.freeze({ keys: [], links: [], items: [] })

/** FNV-1a over UTF-16 units. */
export function hashOfKey(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const WORD = 4

/** Puts a bearing before a note, so that it is had without reading the rest. */
export function withBearing({ items, keys, links }: Bearing, rest: Uint8Array): Uint8Array {
  const count = links.reduce((sum, link) => sum + 1 + link.length, 3 + keys.length + items.length)
  const bytes = new Uint8Array((1 + count) * WORD + rest.length)
  const view = new DataView(bytes.buffer)
  let at = 0
  const put = (word: number): void => {
    view.setUint32(at, word, true)
    at += WORD
  }
  for (const word of [count, keys.length, items.length, links.length]) put(word)
  for (const key of keys) put(key)
  for (const item of items) put(item)
  for (const link of links) {
    put(link.length)
    for (const key of link) put(key)
  }
  bytes.set(rest, at)
  return bytes
}

const viewOf = (note: Uint8Array): DataView => new DataView(note.buffer, note.byteOffset, note.byteLength)

/** Where that begins which stands behind the bearing. @throws RangeError for what `withBearing` has not made, as far as that shows. */
export function bearingEnd(note: Uint8Array): number {
  return (1 + viewOf(note).getUint32(0, true)) * WORD
}

/** The bearing that stands before a note. @throws RangeError as `bearingEnd` does. */
export function bearingOfNote(note: Uint8Array): Bearing {
  const view = viewOf(note)
  let at = WORD
  const next = (): number => {
    at += WORD
    return view.getUint32(at - WORD, true)
  }
  const take = (count: number): readonly number[] => Array.from({ length: count }, next)
  const [keys = 0, items = 0, links = 0] = take(3)
  return { keys: take(keys), items: take(items), links: Array.from({ length: links }, () => take(next())) }
}

/** What documents bear of which facts are noted, by the numbers of their entries; there may be entries of which no document is left. */
export interface BearingIndex {
  keysOf(entries: ReadonlySet<number>): Iterable<number>
  bearersOf(key: number): Iterable<number>
  linksOf(entry: number): Iterable<readonly number[]>
  /** The work items that are defined more than once in the entries that are there. */
  itemsTwice(isThere: (entry: number) => boolean): Iterable<number>
}
