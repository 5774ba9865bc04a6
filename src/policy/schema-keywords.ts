import { isCalendarDate } from '../model/calendar.ts'
import type { Json } from '../model/policy.ts'
import type { JsonObject, SchemaError } from './schema-check.ts'

/** The way from a value up to the root: most values are right, and need no path. */
interface Way {
  readonly step: string
  readonly up: Way | null
}

/** Adds what is wrong with a value. */
type Check = (value: unknown, way: Way | null, errors: SchemaError[]) => void

type Items = readonly unknown[]
type Fields = Readonly<Record<string, unknown>>

/** Says that a keyword failed; `key` is the key that is missing, unknown or ill named. */
type Fail = (way: Way | null, errors: SchemaError[], key?: string) => void

interface Context {
  readonly fail: Fail
  /** The schema that holds the keyword. */
  readonly schema: JsonObject
  /** Makes the check of a schema inside it. */
  compile(schema: Json | undefined): Check
  /** Makes the check of the schema that a `$ref` names. */
  refer(pointer: string): Check
}

/** Makes the check of a keyword from its value. */
type Keyword<Value> = (wanted: Json, context: Context) => (value: Value, way: Way | null, errors: SchemaError[]) => void

const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isMap,
}

/** The same text for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isMap(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner))
}

function holds(check: Check, value: unknown): boolean {
  const errors: SchemaError[] = []
  check(value, null, errors)
  return errors.length === 0
}

/** A keyword that says of a value only whether it is right. */
function plain<Value>(isRight: (value: Value, wanted: Json) => boolean): Keyword<Value> {
  return (wanted, { fail }) => (value, way, errors) => {
    if (!isRight(value, wanted)) fail(way, errors)
  }
}

const ofAny: Readonly<Record<string, Keyword<unknown>>> = {
  $ref: (wanted, { refer }) => refer(String(wanted)),
  const: plain((value, wanted) => canonical(value) === canonical(wanted)),
  enum: (wanted, { fail }) => {
    const words = new Set((wanted as readonly Json[]).map(canonical))
    return (value, way, errors) => {
      if (!words.has(canonical(value))) fail(way, errors)
    }
  },
  // That none of several fits is told by what is wrong with each.
  anyOf: (wanted, { compile }) => {
    const checks = (wanted as readonly Json[]).map(compile)
    return (value, way, errors) => {
      if (checks.some((check) => holds(check, value))) return
      for (const check of checks) check(value, way, errors)
    }
  },
  allOf: (wanted, { compile }) => {
    const checks = (wanted as readonly Json[]).map(compile)
    return (value, way, errors) => {
      for (const check of checks) check(value, way, errors)
    }
  },
  if: (wanted, { compile, schema }) => {
    const [condition, met, unmet] = [compile(wanted), compile(schema['then']), compile(schema['else'])]
    return (value, way, errors) => (holds(condition, value) ? met : unmet)(value, way, errors)
  },
}

const ofNumbers: Readonly<Record<string, Keyword<number>>> = {
  maximum: plain((value, wanted) => value <= Number(wanted)),
  minimum: plain((value, wanted) => value >= Number(wanted)),
}

const ofTexts: Readonly<Record<string, Keyword<string>>> = {
  maxLength: plain((value, wanted) => [...value].length <= Number(wanted)),
  minLength: plain((value, wanted) => [...value].length >= Number(wanted)),
  pattern: (wanted, { fail }) => {
    const pattern = new RegExp(String(wanted), 'u')
    return (value, way, errors) => {
      if (!pattern.test(value)) fail(way, errors)
    }
  },
  format: (wanted, { fail }) => {
    if (wanted !== 'date') throw new Error('A schema has a format that is not known.')
    return (value, way, errors) => {
      if (!isCalendarDate(value)) fail(way, errors)
    }
  },
}

const ofLists: Readonly<Record<string, Keyword<Items>>> = {
  maxItems: plain((value, wanted) => value.length <= Number(wanted)),
  minItems: plain((value, wanted) => value.length >= Number(wanted)),
  items: (wanted, { compile }) => {
    const check = compile(wanted)
    return (value, way, errors) => {
      for (const [index, item] of value.entries()) check(item, { step: String(index), up: way }, errors)
    }
  },
  uniqueItems: plain((value, wanted) => wanted !== true || new Set(value.map(canonical)).size === value.length),
}

/** The checks of a keyword's schemas by the key that each is about. */
function byKey(wanted: Json, compile: Context['compile']): readonly (readonly [string, Check])[] {
  return Object.entries(wanted as JsonObject).map(([key, schema]) => [key, compile(schema)])
}

const ofMaps: Readonly<Record<string, Keyword<Fields>>> = {
  required: (wanted, { fail }) => (value, way, errors) => {
    for (const key of wanted as readonly string[]) if (!Object.hasOwn(value, key)) fail(way, errors, key)
  },
  propertyNames: (wanted, { compile, fail }) => {
    const check = compile(wanted)
    return (value, way, errors) => {
      for (const key of Object.keys(value)) if (!holds(check, key)) fail(way, errors, key)
    }
  },
  additionalProperties: (wanted, { compile, fail, schema }) => {
    const known = new Set(Object.keys((schema['properties'] ?? {}) as JsonObject))
    const check = typeof wanted === 'boolean' ? null : compile(wanted)
    return (value, way, errors) => {
      for (const key of Object.keys(value)) {
        if (known.has(key)) continue
        if (check !== null) check(value[key], { step: key, up: way }, errors)
        else if (wanted === false) fail(way, errors, key)
      }
    }
  },
  properties: (wanted, { compile }) => {
    const checks = byKey(wanted, compile)
    return (value, way, errors) => {
      for (const [key, check] of checks) if (Object.hasOwn(value, key)) check(value[key], { step: key, up: way }, errors)
    }
  },
  dependentRequired: (wanted, { fail }) => {
    const demands = Object.entries(wanted as Readonly<Record<string, readonly string[]>>)
    return (value, way, errors) => {
      for (const [key, others] of demands) {
        if (Object.hasOwn(value, key)) for (const other of others) if (!Object.hasOwn(value, other)) fail(way, errors, other)
      }
    }
  },
  dependentSchemas: (wanted, { compile }) => {
    const checks = byKey(wanted, compile)
    return (value, way, errors) => {
      for (const [key, check] of checks) if (Object.hasOwn(value, key)) check(value, way, errors)
    }
  },
}

/** Keywords by the type of value that they speak of, in the order in which they are told. */
const GROUPS: readonly (readonly [type: string | null, keywords: Readonly<Record<string, Keyword<never>>>])[] = [
  [null, ofAny],
  ['number', ofNumbers],
  ['string', ofTexts],
  ['array', ofLists],
  ['object', ofMaps],
]

/** Keywords that demand nothing by themselves. */
const SILENT: readonly string[] = ['$schema', '$defs', 'title', 'description', 'type', 'then', 'else']
const KNOWN: ReadonlySet<string> = new Set([...SILENT, ...GROUPS.flatMap(([, keywords]) => Object.keys(keywords))])

function stepsTo(way: Way | null): readonly string[] {
  const steps: string[] = []
  for (let at = way; at !== null; at = at.up) steps.unshift(at.step)
  return steps
}

const NO_CHECK: Check = () => {}

/** Makes the checks of a schema and of all schemas in it; one that refers to itself is made once. */
export function compileKeywords(root: JsonObject): Check {
  const made = new Map<JsonObject, Check>()

  const refer = (pointer: string): Check => {
    const [start, ...steps] = pointer.split('/')
    const target = steps.reduce<Json | undefined>((at, step) => (at as JsonObject | undefined)?.[step], root)
    if (start !== '#' || !isMap(target)) throw new Error('A schema refers to what it does not hold.')
    return (value, way, errors) => compile(target)(value, way, errors)
  }

  const compile = (schema: Json | undefined): Check => {
    if (schema === undefined) return NO_CHECK
    const whole = schema as JsonObject
    const check = made.get(whole) ?? compileOne(whole, { compile, refer })
    made.set(whole, check)
    return check
  }

  return compile(root)
}

function compileOne(schema: JsonObject, inner: Pick<Context, 'compile' | 'refer'>): Check {
  if (Object.keys(schema).some((keyword) => !KNOWN.has(keyword))) throw new Error('A schema has a keyword that is not known.')
  const failing = (keyword: string): Fail => (way, errors, key) => void errors.push({ path: stepsTo(way), keyword, schema, ...(key !== undefined && { key }) })
  const types = schema['type'] === undefined ? [] : ([schema['type']].flat() as readonly string[])
  const wrongType = failing('type')
  const groups = GROUPS.map(([type, keywords]) => {
    const present = Object.keys(keywords).filter((keyword) => schema[keyword] !== undefined)
    const checks = present.map((keyword) => keywords[keyword]?.(schema[keyword] as Json, { ...inner, schema, fail: failing(keyword) }) as Check)
    return { type, checks, tellsType: types.length === 1 && types[0] === type && checks.length > 0 }
  }).filter(({ checks }) => checks.length > 0)
  const tellsFirst = types.length > 0 && !groups.some(({ tellsType }) => tellsType)
  return (value, way, errors) => {
    if (tellsFirst && !types.some((type) => TYPES[type]?.(value))) wrongType(way, errors)
    for (const { type, checks, tellsType } of groups) {
      if (type === null || TYPES[type]?.(value)) for (const check of checks) check(value, way, errors)
      else if (tellsType) wrongType(way, errors)
    }
  }
}
