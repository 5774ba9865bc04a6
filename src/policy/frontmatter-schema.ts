import type { Json, Policy } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { checkWith, compileSchema } from './schema-check.ts'
import type { JsonObject, SchemaError } from './schema-check.ts'
import { ctoChildFieldsSchema, validateCtoChildFields } from './standalone/cto-child-fields.ts'

/** What is wrong with one field; `missing` and `unknown` are about its name, the others about its value. */
export interface FieldError {
  readonly flaw: 'missing' | 'unknown' | 'type' | 'word' | 'date'
  /** The name as the mapping or the schema writes it. */
  readonly field: string
}

/** The policy's schema of the frontmatter, ready to be asked. */
export interface FrontmatterCheck {
  /** The fields that the policy names. */
  readonly names: readonly Safe[]
  /** The policy's words among which the field's value is sought; empty when any text will do. */
  words(name: Safe): readonly Safe[]
  /** True for words and dates: they are compared as written, so that `20260601` is no number but a date that is wrong. */
  readsText(name: string): boolean
  /** What the value must be, to follow "must be". */
  wanted(name: Safe): Safe
  /** At most one error a field: the type's before all others. */
  check(values: JsonObject): readonly FieldError[]
}

const TYPE_WORDS: Readonly<Record<string, Safe>> = {
  integer: literal('a whole number'),
  number: literal('a number'),
  boolean: literal('true or false'),
  array: literal('a list'),
  object: literal('a mapping'),
}

// A loaded policy's texts have been cleared, so its words may be shown as our own.
function wordsOf(field: JsonObject): readonly Safe[] {
  const { enum: listed, const: only } = field
  const words: readonly Json[] = Array.isArray(listed) ? listed : only === undefined ? [] : [only]
  return words.map((word) => ownText(String(word)))
}

function joinWords(words: readonly Safe[]): Safe {
  const last = words.at(-1) ?? literal('')
  const before = words.slice(0, -1)
  return before.length === 0 ? last : ownText(`${before.join(', ')} or ${last}`)
}

function lengthWords(field: JsonObject): Safe {
  const least = typeof field['minLength'] === 'number' ? field['minLength'] : 0
  const most = typeof field['maxLength'] === 'number' ? field['maxLength'] : null
  if (least > 1 && most !== null) return fill(literal('a text of {least} to {most} characters'), { least, most })
  if (least > 1) return fill(literal('a text of at least {least} characters'), { least })
  if (most !== null) return fill(literal('a text of at most {most} characters'), { most })
  return least === 1 ? literal('a text that is not empty') : literal('a text')
}

function wantedOf(field: JsonObject): Safe {
  const words = wordsOf(field)
  if (words.length > 0) return joinWords(words)
  if (field['format'] === 'date') return literal('a day of the calendar, written YYYY-MM-DD')
  return TYPE_WORDS[String(field['type'])] ?? lengthWords(field)
}

function flawOf(keyword: string): FieldError['flaw'] {
  if (keyword === 'required') return 'missing'
  if (keyword === 'additionalProperties') return 'unknown'
  if (keyword === 'format') return 'date'
  return keyword === 'enum' || keyword === 'const' ? 'word' : 'type'
}

/** The schema describes the fields themselves and nothing in them, so that a path has one step at most. */
function toFieldError(error: SchemaError): FieldError {
  return { flaw: flawOf(error.keyword), field: error.path[0] ?? error.key ?? '' }
}

function oneEach(errors: readonly FieldError[]): readonly FieldError[] {
  const byField = new Map<string, FieldError>()
  for (const error of errors) {
    if (error.flaw === 'type' || !byField.has(error.field)) byField.set(error.field, error)
  }
  return [...byField.values()]
}

/** Prepares the policy's schema; one that is not the built-in policy's is compiled when the first mapping comes, and once. */
export function compileFrontmatterCheck(policy: Policy): FrontmatterCheck {
  const { schema } = policy.frontmatter
  const fields = new Map(Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonObject>>))
  const check = JSON.stringify(schema) === ctoChildFieldsSchema ? checkWith(validateCtoChildFields) : compileSchema(schema)
  const fieldOf = (name: string): JsonObject => fields.get(name) ?? {}
  const texts = new Set([...fields].filter(([, field]) => wordsOf(field).length > 0 || field['format'] !== undefined).map(([name]) => name))
  return {
    names: [...fields.keys()].map(ownText),
    words: (name) => wordsOf(fieldOf(name)),
    readsText: (name) => texts.has(name),
    wanted: (name) => wantedOf(fieldOf(name)),
    check: (values) => {
      const errors = check(values)
      return errors.length === 0 ? [] : oneEach(errors.map(toFieldError))
    },
  }
}
