import type { CannotCheck } from '../model/cannot-check.ts'
import { fill, literal } from '../model/safe.ts'
import type { Clears } from '../model/safe.ts'
import type { ConfigText } from './config-text.ts'
import { describeSchemaError, POLICY_WORDS } from './config-words.ts'
import type { FileWords, Wording } from './config-words.ts'
import { checkWith } from './schema-check.ts'
import type { JsonObject, SchemaCheck } from './schema-check.ts'
import { validatePolicy } from './standalone/policy.ts'

const checkSchema = checkWith(validatePolicy)

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined
  return value
}

/** What a schema says against the data, in words; what two parts of the schema say is one flaw. */
export function describeFlaws(check: SchemaCheck, data: JsonObject, clears: Clears, words: FileWords): readonly Wording[] {
  const flaws = check(data).map((error) => describeSchemaError(error, valueAt(data, error.path), clears, words))
  return [...new Map(flaws.map((flaw) => [JSON.stringify([flaw.path, flaw.what]), flaw])).values()]
}

/** What the policy schema says against the data. */
export function findSchemaFlaws(data: JsonObject, clears: Clears): readonly Wording[] {
  return describeFlaws(checkSchema, data, clears, POLICY_WORDS)
}

interface PlacedFlaw {
  readonly flaw: Wording
  /** Index of the config that holds what the flaw is about. */
  readonly config: number
  readonly path: readonly string[]
  readonly offset: number
}

/** The last config that says it is the one to change; one that no config says stands for the first of them. */
function placeInChain(configs: readonly ConfigText[], flaw: Wording): PlacedFlaw {
  for (const [config, text] of configs.entries()) {
    const path = [flaw.path, flaw.otherPath ?? flaw.path].find((candidate) => text.holds(candidate))
    if (path) return { flaw, config, path, offset: text.offsetOf(path) }
  }
  return { flaw, config: 0, path: flaw.path, offset: configs[0]?.offsetOf(flaw.path) ?? 0 }
}

/** An error that names the flaw farthest up and how many more there are; `configs` runs from the last word to the first. */
export function failure(configs: readonly ConfigText[], flaws: readonly Wording[]): CannotCheck | null {
  const placed = flaws.map((flaw) => placeInChain(configs, flaw))
  const [first, ...more] = placed.sort((a, b) => a.config - b.config || a.offset - b.offset)
  if (!first) return null
  const rest = more.length === 0 ? literal('') : fill(literal(' ({count} more after this one)'), { count: more.length })
  const what = fill(literal('{what}{rest}'), { what: first.flaw.what, rest })
  return configs[first.config]?.fail(first.path, what, first.flaw.hint) ?? null
}
