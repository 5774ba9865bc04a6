/** `1 error`, `2 errors`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

/** `a`, `a and b`, `a, b and c`. */
export function joinCounts(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  const before = parts.slice(0, -1)
  return before.length === 0 ? last : `${before.join(', ')} and ${last}`
}
