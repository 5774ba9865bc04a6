import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject, Options, ValidateFunction } from 'ajv/dist/2020.js'
import { isCalendarDate } from '../model/calendar.ts'
import type { Json } from '../model/policy.ts'

export type JsonObject = { readonly [key: string]: Json }

/** One error of a schema: the validator's own words are left out, since they may repeat the value. */
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

// They only say that some other error, which is listed too, was found below them.
const UMBRELLAS: ReadonlySet<string> = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'not'])

/** The steps of a JSON pointer (RFC 6901). */
export function pointerSteps(pointer: string): readonly string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function keyOf(error: ErrorObject): string | undefined {
  const params: Readonly<Record<string, unknown>> = error.params
  const key = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName']
  return typeof key === 'string' ? key : undefined
}

function toSchemaError(error: ErrorObject): SchemaError {
  const key = keyOf(error)
  return {
    path: pointerSteps(error.instancePath),
    keyword: error.keyword,
    schema: error.parentSchema as JsonObject,
    ...(key === undefined ? {} : { key }),
  }
}

/** An error about a key's name is reported by `propertyNames` already, with the map's path and the key. */
function isListed(error: ErrorObject): boolean {
  return !UMBRELLAS.has(error.keyword) && error.propertyName === undefined
}

const OPTIONS: Options = {
  allErrors: true,
  verbose: true,
  logger: false,
  formats: { date: isCalendarDate },
  // Unknown keywords and formats are refused.
  strict: true,
  strictRequired: false,
  // A schema is used for one run and a few documents: what these save when checking, they cost many times over before.
  code: { optimize: false },
  meta: false,
  validateSchema: false,
}

/**
 * Compiles a JSON Schema (2020-12) at the first call, which takes longer than thousands of checks, and once.
 * `format: date` means a day of the calendar. The schema must be one of ours or have passed one of ours.
 */
export function compileSchema(schema: JsonObject): SchemaCheck {
  let validate: ValidateFunction | null = null
  return (value) => {
    validate ??= new Ajv2020(OPTIONS).compile(schema)
    if (validate(value)) return []
    return (validate.errors ?? []).filter(isListed).map(toSchemaError)
  }
}
