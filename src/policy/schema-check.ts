import type { Json } from '../model/policy.ts'
import { compileKeywords } from './schema-keywords.ts'

export type JsonObject = { readonly [key: string]: Json }

/** One error of a schema: nothing of the value is in it. */
export interface SchemaError {
  /** Keys and indexes from the root to the value that is wrong; for a missing or unknown key, to the map. */
  readonly path: readonly string[]
  /** The keyword that failed, such as `enum`. */
  readonly keyword: string
  /** The key that is missing (`required`), unknown (`additionalProperties`) or ill named (`propertyNames`). */
  readonly key?: string
  /** The schema that holds the keyword: its words are those of whoever wrote the schema. */
  readonly schema: JsonObject
}

/** Says what is wrong with a value; nothing, when the schema holds. */
export type SchemaCheck = (value: unknown) => readonly SchemaError[]

/** The steps of a JSON pointer (RFC 6901). */
export function pointerSteps(pointer: string): readonly string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/**
 * Prepares a JSON Schema (2020-12) at the first call, and once. It knows the keywords that our schemas use, and refuses others;
 * `format: date` means a day of the calendar. A test compares it with Ajv, which takes longer to load than a run may take.
 */
export function compileSchema(schema: JsonObject): SchemaCheck {
  let check: ReturnType<typeof compileKeywords> | null = null
  return (value) => {
    check ??= compileKeywords(schema)
    const errors: SchemaError[] = []
    check(value, null, errors)
    return errors
  }
}
