/** Freezes a piece of plain data with all that is in it, so that no rule can change what the next one reads. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (Array.isArray(value)) for (const part of value) freezeDeep(part)
  else for (const key in value) freezeDeep(value[key])
  return Object.freeze(value)
}
