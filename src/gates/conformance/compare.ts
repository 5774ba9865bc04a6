import type { Difference, Expectation, Observation, ObservedField, ObservedValue, Want } from '../../model/conformance.ts'

function isSame(a: ObservedValue, b: ObservedValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((entry, index) => entry === (b as readonly unknown[])[index])
}

/** True when an observed value is what is wanted; of a field that could not be seen nothing holds but that it is `null`. */
function holds(want: Want, value: ObservedValue): boolean {
  if ('is' in want) return isSame(want.is, value)
  if ('not' in want) return !isSame(want.not, value)
  if ('given' in want) return value !== null && value !== ''
  if ('includes' in want) return Array.isArray(value) && value.includes(want.includes)
  if ('excludes' in want) return Array.isArray(value) && !value.includes(want.excludes)
  if (typeof value !== 'number') return false
  return 'atLeast' in want ? value >= want.atLeast : value <= want.atMost
}

function differencesOf(expectation: Expectation, observation: Observation): readonly Difference[] {
  return (Object.entries(expectation) as [ObservedField, Want][])
    .filter(([field, want]) => !holds(want, observation[field]))
    .map(([field, expected]) => ({ field, expected, observed: observation[field] }))
}

/** Compares with each expectation; the first that has the fewest differences is the one that was meant. */
export function compare(accepts: readonly [Expectation, ...Expectation[]], observation: Observation): { readonly expected: Expectation; readonly differences: readonly Difference[] } {
  const all = accepts.map((expected) => ({ expected, differences: differencesOf(expected, observation) }))
  return all.reduce((best, one) => (one.differences.length < best.differences.length ? one : best))
}
