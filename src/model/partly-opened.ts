/** Where parts are had from, by their numbers. */
export interface Parts {
  opened(part: number): unknown
}

/**
 * A record of which some values were packed apart: they are opened when somebody asks for them, and not held here. Otherwise it is
 * plain data like any other, with the same keys in the same order.
 */
export class PartlyOpened {
  readonly #parts: Parts
  /** The parts of the values that are opened when they are asked for, in the order of their keys. */
  readonly #apart: number[] = []

  constructor(parts: Parts) {
    this.#parts = parts
  }

  put(key: string, value: unknown): void {
    const record: object = this
    ;(record as Record<string, unknown>)[key] = value
  }

  putApart(key: string, part: number): void {
    Object.defineProperty(this, key, { get: getterOf(this.#apart.length), enumerable: true })
    this.#apart.push(part)
  }

  /** A copy with other values; what is packed apart and stays is not opened for it. */
  with(changes: object): PartlyOpened {
    const copy = new PartlyOpened(this.#parts)
    let apart = 0
    for (const [key, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(this))) {
      const part = get === undefined ? 0 : (this.#apart[apart++] ?? 0)
      if (key in changes) copy.put(key, changes[key as keyof typeof changes])
      else if (get === undefined) copy.put(key, value)
      else copy.putApart(key, part)
    }
    return copy
  }

  static valueAt(record: PartlyOpened, index: number): unknown {
    return record.#parts.opened(record.#apart[index] ?? 0)
  }
}

const getters: ((this: PartlyOpened) => unknown)[] = []

/** All records share their getters: by those V8 tells that they are alike. */
function getterOf(index: number): (this: PartlyOpened) => unknown {
  return (getters[index] ??= function (this: PartlyOpened) {
    return PartlyOpened.valueAt(this, index)
  })
}

/** The record with other values; what of it is packed apart stays so. */
export function recordWith<T extends object>(record: T, changes: Partial<T>): T {
  const given: object = record
  const changed: unknown = given instanceof PartlyOpened ? given.with(changes) : { ...record, ...changes }
  return changed as T
}
