import { cleared, fill, literal, ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { nearest } from './nearest.ts'
import type { JsonObject, SchemaError } from './schema-check.ts'

/** An error of the policy schema in words. */
export interface Wording {
  /** From the root to the key or value that the words are about; `=text` is the value, or the entry of a list, that has this text. */
  readonly path: readonly string[]
  /** The other side of a contradiction: as good a place, if the config holds only that. */
  readonly otherPath?: readonly string[]
  readonly what: Safe
  readonly hint: Safe
}

const TYPE_WORDS: Readonly<Record<string, Safe>> = {
  array: literal('a list'),
  boolean: literal('true or false'),
  integer: literal('a whole number'),
  object: literal('a mapping of keys'),
  string: literal('a text'),
}

/** How a kind of file is spoken of. */
export interface FileWords {
  /** Its whole content, in a sentence such as `… lacks the key …`. */
  readonly whole: Safe
  /** What to do where a value is wrong, and where a key is missing. */
  readonly seeSchema: Safe
  readonly addKey: Safe
  /** How such a file begins. */
  readonly begin: Safe
  /** What it may not hold. */
  readonly secrets: Safe
}

export const POLICY_WORDS: FileWords = {
  whole: literal('a policy'),
  seeSchema: literal('`schemas/policy.schema.json` says what each key means; point `$schema` at it for help in an editor.'),
  addKey: literal('Add it, or write `extends: cto-child` and say only what differs.'),
  begin: literal('Begin with `extends: cto-child` and add what differs.'),
  secrets: literal('an endpoint value'),
}

/** A key as it may be shown: an ordinary name that the scanner has cleared. */
function shownName(name: string, clears: Clears): Safe | null {
  return /^[\w$.…-]{1,80}$/.test(name) ? cleared(name, clears) : null
}

function shownPath(path: readonly string[], clears: Clears, whole: Safe): Safe {
  if (path.length === 0) return whole
  const joined = path.every((step) => shownName(step, clears) !== null) ? cleared(path.join('.'), clears) : null
  return joined === null ? literal('this') : fill(literal('`{joined}`'), { joined })
}

function list(words: readonly unknown[], last: 'and' | 'or'): Safe {
  const quoted = words.map((word) => `\`${String(word)}\``)
  const end = quoted.pop() ?? ''
  return ownText(quoted.length === 0 ? end : `${quoted.join(', ')} ${last} ${end}`)
}

/** `; did you mean …?` or a full stop. */
export function meant(word: unknown, known: readonly Safe[]): Safe {
  const suggestion = typeof word === 'string' ? nearest(word, known) : null
  return suggestion === null ? literal('.') : fill(literal('; did you mean `{suggestion}`?'), { suggestion })
}

function unknownKey(error: SchemaError, key: string, clears: Clears, whole: Safe): Wording {
  const known = Object.keys((error.schema['properties'] ?? {}) as JsonObject).map(ownText)
  const path = [...error.path, key]
  if (key === 'pattern' && known.includes(ownText('maxLength'))) {
    return {
      path,
      what: literal('a field takes no `pattern`, since a hostile one can run for minutes on a short text.'),
      hint: literal('Use `enum`, `const`, `minLength`, `maxLength` or `format: date`.'),
    }
  }
  const name = shownName(key, clears)
  return {
    path,
    what: fill(literal('{map} has no key {name}{meant}'), {
      map: shownPath(error.path, clears, whole),
      name: name === null ? literal('of this name') : fill(literal('`{name}`'), { name }),
      meant: meant(key, known),
    }),
    hint: fill(literal('Known here: {known}.'), { known: list(known, 'and') }),
  }
}

function range({ minimum, maximum }: JsonObject): Safe {
  return ownText(`a number from ${String(minimum)} to ${String(maximum)}`)
}

/** What the value must be, by the keyword that failed. */
function demand({ keyword, schema }: SchemaError): Safe {
  if (keyword === 'type') return TYPE_WORDS[String(schema['type'])] ?? literal('of another type')
  if (keyword === 'enum') return list(schema['enum'] as readonly unknown[], 'or')
  if (keyword === 'const') return list([schema['const']], 'or')
  if (keyword === 'minimum' || keyword === 'maximum') return range(schema)
  if (keyword === 'pattern' || keyword === 'propertyNames') {
    const described = (keyword === 'pattern' ? schema : (schema['propertyNames'] as JsonObject))['description']
    return ownText(String(described ?? 'of the form that the schema demands'))
  }
  if (keyword === 'format') return literal('a day of the calendar, written YYYY-MM-DD')
  if (keyword === 'uniqueItems') return literal('a list without repetition')
  return literal('something, and is empty')
}

/** Says an error of a schema of ours in our words; `value` is what stands at its path. */
export function describeSchemaError(error: SchemaError, value: unknown, clears: Clears, words: FileWords = POLICY_WORDS): Wording {
  const { keyword, key, path } = error
  if (keyword === 'additionalProperties' && key !== undefined) return unknownKey(error, key, clears, words.whole)
  if (keyword === 'required' && key !== undefined) {
    const what = fill(literal('{map} lacks the key `{key}`.'), { map: shownPath(path, clears, words.whole), key: ownText(key) })
    return { path, what, hint: words.addKey }
  }
  const about = key === undefined ? path : [...path, key]
  const known = keyword === 'enum' ? (error.schema['enum'] as readonly string[]).map(ownText) : []
  const what = fill(literal('{path} must be {demand}{meant}'), {
    path: shownPath(about, clears, words.whole),
    demand: demand(error),
    meant: meant(value, known),
  })
  return { path: about, what, hint: words.seeSchema }
}
