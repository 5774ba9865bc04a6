const EMPTY: readonly never[] = Object.freeze([])

/** A list of its own length: one that grew has room for more. Most lists of facts are empty, and those are one and the same. */
function frozenList(list: readonly unknown[]): readonly unknown[] {
  return list.length === 0 ? EMPTY : Object.freeze(list.map(freezeDeep))
}

/** Freezes a piece of plain data with all that is in it, so that no rule can change what the next one reads; lists are replaced by their copies. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (Array.isArray(value)) return frozenList(value) as T
  for (const key in value) {
    const part = value[key]
    if (typeof part === 'object' && part !== null) value[key] = freezeDeep(part)
  }
  return Object.freeze(value)
}
