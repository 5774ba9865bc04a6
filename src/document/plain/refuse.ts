/** Thrown, never shown: a text holds something outside of the closed subset, or that cannot be told to be in it. */
const REFUSAL = Symbol('refused')

/** Leaves a section to remark. Each call is one guard: without its condition some text would get another tree than remark's. */
export function refuse(): never {
  // One value for all, since a stack trace costs more than the section.
  throw REFUSAL
}
