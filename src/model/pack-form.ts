/** What stands in front of a value, or is one. */
export const CODES = {
  NULL: 0,
  TRUE: 1,
  FALSE: 2,
  COUNT: 3,
  NUMBER: 4,
  LIST: 5,
  RECORD: 6,
  NEW_RECORD: 7,
  PLACE: 8,
  PLACE_ELSEWHERE: 9,
  /** A value that is packed apart, by the number of its part. */
  APART: 10,
  /** From here on a code is a text by its number, so that most texts take one byte. */
  TEXTS: 11,
} as const

/** The keys of a place, in the order in which `placeOf` makes it: it is by far the most frequent record. */
const PLACE_KEYS = ['path', 'start', 'end', 'line', 'column', 'endLine', 'endColumn']

/** Thrown where bytes are not what a packer has written. */
export class NotPacked extends Error {
  override readonly name = 'NotPacked'
}

/** Thrown for data that would not come back as it is. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain'
}

/** What stands before a key whose values are packed apart. */
const APART_MARK = '*'

/** A list of keys. */
export class Shape {
  readonly keys: readonly string[]
  /** True for each key whose values are packed apart, so that they are opened by themselves; `null` where there is none. */
  readonly apart: readonly boolean[] | null
  /** Its number among those that both sides know; `null` for one that has to be written. */
  readonly number: number | null
  /** The shape of what stood last behind each key: what stands there next most often has the same. */
  readonly expected: (Shape | undefined)[] = []

  /** A record of this shape: as JSON makes it, it has just the room for its keys, and so have its copies. */
  readonly blank: { readonly [key: string]: null }

  constructor(marked: readonly string[], number: number | null) {
    const keys = marked.map((key) => (key.startsWith(APART_MARK) && number !== null ? key.slice(APART_MARK.length) : key))
    this.keys = keys
    this.apart = keys.some((key, index) => key !== marked[index]) ? keys.map((key, index) => key !== marked[index]) : null
    this.number = number
    this.blank = number === null ? {} : JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join(',')}}`)
  }

  fits(record: object): boolean {
    const { keys } = this
    let index = 0
    for (const key in record) if (key !== keys[index++]) return false
    return index === keys.length
  }
}

export const PLACE_SHAPE = new Shape(PLACE_KEYS, null)

/** So many lists of keys are remembered besides those that are known beforehand. */
const MOST_SHAPES = 1000

/** Lists of keys that the one who packs and the one who unpacks know beforehand: such records name none of their keys. */
export class Shapes {
  readonly known: readonly Shape[]
  /** What stands at the top. */
  readonly top = new Shape([], null)
  #byName: Map<string, Shape>

  /** @param lists keys with commas between them; a star stands before those whose values are packed apart. */
  constructor(lists: readonly string[]) {
    this.known = lists.map((list, number) => new Shape(list.split(','), number))
    this.#byName = this.#fresh()
  }

  #fresh(): Map<string, Shape> {
    return new Map([PLACE_SHAPE, ...this.known].map((shape) => [shape.keys.join(','), shape]))
  }

  of(record: object): Shape {
    const keys = Object.keys(record)
    const name = keys.join(',')
    const found = this.#byName.get(name)
    // A comma in a key would make two lists of keys alike.
    if (found !== undefined && found.keys.length === keys.length) return found
    if (keys.some((key) => key.includes(',') || key === '__proto__')) throw new NotPlain('There is a key that no record of ours has.')
    if (this.#byName.size > MOST_SHAPES) this.#byName = this.#fresh()
    const shape = new Shape(keys, null)
    this.#byName.set(name, shape)
    return shape
  }
}

export const NO_SHAPES = new Shapes([])
