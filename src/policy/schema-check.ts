import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject, Options, ValidateFunction } from 'ajv/dist/2020.js'
import { isCalendarDate } from '../model/calendar.ts'
import type { Json } from '../model/policy.ts'
import { givenKey, withOddKeys } from './odd-keys.ts'

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

/** What Ajv made of a schema, now or when `npm run docs` was run; its errors repeat the value. */
export type Validator = (value: unknown) => readonly ErrorObject[]

/** How Ajv reads a schema, ours or a team's. */
export const AJV_OPTIONS: Options = {
  allErrors: true,
  verbose: true,
  messages: false,
  logger: false,
  formats: { date: isCalendarDate },
  // Unknown keywords and formats are refused.
  strict: true,
  strictRequired: false,
  // A field may be called as something is that every object inherits.
  ownProperties: true,
  // A schema is one of ours, which a test checks, or has passed one of ours.
  meta: false,
  validateSchema: false,
}

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
    path: pointerSteps(error.instancePath).map(givenKey),
    keyword: error.keyword,
    schema: error.parentSchema as JsonObject,
    ...(key !== undefined && { key: givenKey(key) }),
  }
}

/** An error about a key's name is told by `propertyNames` already, with the map's path and the key. */
function isListed(error: ErrorObject): boolean {
  return !UMBRELLAS.has(error.keyword) && error.propertyName === undefined
}

function errorsOf(value: unknown, validate: Validator): readonly ErrorObject[] {
  try {
    return validate(value)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return validate(withOddKeys(value))
  }
}

/** The check by a validator that Ajv wrote beforehand, which costs no more than to load it. */
export function checkWith(validate: Validator): SchemaCheck {
  return (value) => {
    const errors = errorsOf(value, validate)
    return errors.length === 0 ? [] : errors.filter(isListed).map(toSchemaError)
  }
}

/**
 * Compiles a JSON Schema (2020-12) at the first call, which takes longer than thousands of checks, and once: for the schemas that
 * only a team's configuration names. `format: date` means a day of the calendar.
 */
export function compileSchema(schema: JsonObject): SchemaCheck {
  let validate: ValidateFunction | null = null
  return checkWith((value) => {
    // For the few documents of a run, what this saves when checking it costs many times over before.
    validate ??= new Ajv2020({ ...AJV_OPTIONS, code: { optimize: false } }).compile(schema)
    return validate(value) ? [] : (validate.errors ?? [])
  })
}
