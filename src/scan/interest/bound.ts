import { isWord, unitAt } from './classes.ts'

/** Units of an authority: its longest name with a user in front. */
const LONGEST_AUTHORITY = 320
/** The most that stands between the beginning of a key and the value that is bound to it. */
const REACH = 140
/** The most that stands between that and a unit of the value. */
export const BOUND_WITHIN = REACH + LONGEST_AUTHORITY

/** True where a key stands in front of the authority that holds an offset. */
export function isBound(text: string, at: number, keyAt: number): boolean {
  if (at - keyAt > BOUND_WITHIN) return false
  let start = at
  while (start > 0 && at - start < LONGEST_AUTHORITY) {
    const unit = unitAt(text, start - 1)
    // Signs of an authority are `.`, `:`, `@`, `-` and `_`, and those of what stands for a part of it.
    if (unit <= 32 || !(isWord(unit) || '.:@-_/[]{}$%+*~`'.includes(String.fromCharCode(unit)))) break
    start--
  }
  return start - keyAt <= REACH
}
