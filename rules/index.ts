// Written by `npm run docs`; a test compares it.
import type { Rule } from '../src/model/rule.ts'

/** Every rule, in order of id. */
export const rules: readonly Rule[] = [
]
