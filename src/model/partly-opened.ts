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
  /** The part of the first value that was packed apart; those of the next ones follow. */
  #first = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  put(key: string, value: unknown): void {
    const record: object = this
    ;(record as Record<string, unknown>)[key] = value
  }

  /** @param order how many values before this one were packed apart. */
  putApart(key: string, part: number, order: number): void {
    if (order === 0) this.#first = part
    Object.defineProperty(this, key, { get: getterOf(order), enumerable: true })
  }

  /** A copy with other values; what is packed apart and stays is not opened for it. */
  with(changes: object): PartlyOpened {
    const copy = new PartlyOpened(this.#parts)
    copy.#first = this.#first
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(this))) {
      if (key in changes) copy.put(key, changes[key as keyof typeof changes])
      else if (descriptor.get === undefined) copy.put(key, descriptor.value)
      else Object.defineProperty(copy, key, descriptor)
    }
    return copy
  }

  static valueAt(record: PartlyOpened, order: number): unknown {
    return record.#parts.opened(record.#first + order)
  }
}

const getters: ((this: PartlyOpened) => unknown)[] = []

/** All records share their getters: by those V8 tells that they are alike. */
function getterOf(order: number): (this: PartlyOpened) => unknown {
  return (getters[order] ??= function (this: PartlyOpened) {
    return PartlyOpened.valueAt(this, order)
  })
}

/** The record with other values; what of it is packed apart stays so. */
export function recordWith<T extends object>(record: T, changes: Partial<T>): T {
  const given: object = record
  const changed: unknown = given instanceof PartlyOpened ? given.with(changes) : { ...record, ...changes }
  return changed as T
}
