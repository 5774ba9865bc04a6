import policySchema from '../../schemas/policy.schema.json' with { type: 'json' }
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy, StatementKind } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'
import { cleared, fill, literal, ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { readConfigText } from './config-text.ts'
import type { ConfigText } from './config-text.ts'
import { describeSchemaError } from './config-words.ts'
import type { Wording } from './config-words.ts'
import { findContradictions } from './consistency.ts'
import { isPath, isRelative, joinPath } from './extends.ts'
import { mergeOver, replacements } from './merge.ts'
import { policyFrom, sourceOf } from './own-policy.ts'
import { compilePhrases } from './phrase.ts'
import { findSeverityFlaws } from './rule-names.ts'
import { compileSchema } from './schema-check.ts'
import type { JsonObject, SchemaError } from './schema-check.ts'

export interface LoadOptions {
  /** The policies that come with sotlint, by name. */
  readonly builtIn: (name: string) => Policy | undefined
  /** The text of a file by its path from the config, with `/`; `undefined` when there is none. */
  readonly resolve?: (path: string) => string | undefined
  /** True when the policy must stand on `cto-child` and may replace nothing of it. */
  readonly locked?: boolean
  /** The rules whose names `severity` may use. */
  readonly rules: readonly Rule[]
  readonly clears: Clears
}

const LOCKED_BASE = 'cto-child'
const MOST_LAYERS = 16

const checkSchema = compileSchema(policySchema as unknown as JsonObject)

/** The data that a chain of configs adds up to, and the configs from the first to the last that was extended. */
interface Chain {
  readonly data: JsonObject
  readonly configs: readonly ConfigText[]
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined
  return value
}

/** The first of several errors, at the config of the chain that holds its key, and how many more there are. */
function failure(configs: readonly ConfigText[], wordings: readonly Wording[]): CannotCheck | null {
  const [first, ...more] = wordings
  const [top] = configs
  if (!first || !top) return null
  const config = configs.find((candidate) => candidate.holds(first.path)) ?? top
  const rest = more.length === 0 ? literal('') : fill(literal(' ({count} more after this one)'), { count: more.length })
  return config.fail(first.path, fill(literal('{what}{rest}'), { what: first.what, rest }), first.hint)
}

function wordingsOf(errors: readonly SchemaError[], data: JsonObject, clears: Clears): readonly Wording[] {
  return errors.map((error) => describeSchemaError(error, valueAt(data, error.path), clears))
}

/** A rule that holds for the config alone; what it extends was checked when that was read. */
function checkLayer(config: ConfigText, options: LoadOptions): void {
  // A locked config that names no base stands on `cto-child` all the same.
  const data = options.locked ? { extends: LOCKED_BASE, ...config.data } : config.data
  const error = failure([config], wordingsOf(checkSchema(data), data, options.clears))
  if (error) throw error
  if (!options.locked) return
  const base = options.builtIn(LOCKED_BASE)
  const [path] = base ? replacements(sourceOf(base), settings(config)) : []
  if (!path) return
  const what = literal('`cto-child` sets this already, and what it sets cannot be replaced here.')
  throw config.fail(path, what, literal('Take it out, or check with `sotlint check`, which takes any policy.'))
}

/** A config without the keys that only say what it is. */
function settings({ data }: ConfigText): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'extends' && key !== '$schema'))
}

function builtInData(config: ConfigText, name: string, options: LoadOptions): JsonObject {
  const policy = options.builtIn(name)
  if (policy && !(options.locked && name !== LOCKED_BASE)) return sourceOf(policy)
  const what = policy ? literal('only `cto-child` can be extended here.') : literal('no built-in policy has this name.')
  throw config.fail(['extends'], what, literal('Write `extends: cto-child`, or a path such as `./base.yaml`.'))
}

function extendedText(config: ConfigText, path: string, target: string, seen: readonly string[], options: LoadOptions): string {
  const fail = (what: Safe, hint: Safe): CannotCheck => config.fail(['extends'], what, hint)
  if (!isRelative(target)) throw fail(literal('only a relative path can be extended.'), literal('Write the path as seen from this file, such as `./base.yaml`.'))
  if (seen.includes(path)) throw fail(literal('this file extends itself, directly or through others.'), literal('Break the circle: let one of the files extend `cto-child`.'))
  if (seen.length >= MOST_LAYERS) throw fail(literal('too many files extend each other.'), literal('Join some of them.'))
  const text = options.resolve?.(path)
  if (text !== undefined) return text
  throw fail(literal('there is no such file.'), literal('The path is read from the folder of the file that extends.'))
}

/** Reads a config and what it extends; `seen` holds the paths from the first config (`''`) to this one. */
function readChain(text: string, seen: readonly string[], options: LoadOptions): Chain {
  const here = seen.at(-1) ?? ''
  const label = here === '' ? literal('the config') : (cleared(here, options.clears) ?? literal('an extended file'))
  const config = readConfigText(text, label, options.clears)
  checkLayer(config, options)
  const target = config.data['extends'] ?? (options.locked ? LOCKED_BASE : undefined)
  if (typeof target !== 'string') return { data: settings(config), configs: [config] }
  if (!isPath(target)) return { data: mergeOver(builtInData(config, target, options), settings(config)), configs: [config] }
  const path = joinPath(here, target)
  const base = readChain(extendedText(config, path, target, seen, options), [...seen, path], options)
  return { data: mergeOver(base.data, settings(config)), configs: [config, ...base.configs] }
}

/** Phrases that are not of the phrase language, each by its own place. */
function findPhraseFlaws(statements: Policy['statements']): readonly Wording[] {
  const none = Object.fromEntries(Object.keys(statements).map((kind) => [kind, []])) as unknown as Policy['statements']
  return (Object.entries(statements) as [StatementKind, readonly Safe[]][]).flatMap(([kind, phrases]) =>
    phrases.flatMap((phrase) => {
      try {
        compilePhrases({ ...none, [kind]: [phrase] })
        return []
      } catch (error) {
        if (!(error instanceof CannotCheck)) throw error
        return [{ path: ['statements', kind, `=${phrase}`], what: ownText(error.message), hint: error.hint }]
      }
    }),
  )
}

/**
 * Reads the text of a config into a policy that is complete and free of contradictions, and holds nothing that the scanner marks.
 * @throws CannotCheck `CONFIG_INVALID` that says what is wrong, at which key, line and column, and what to do.
 */
export function loadPolicy(text: string, options: LoadOptions): Policy {
  const { data, configs } = readChain(text, [''], options)
  const broken = failure(configs, wordingsOf(checkSchema(data), data, options.clears))
  if (broken) throw broken
  const policy = policyFrom(data)
  const flawed = failure(configs, [
    ...findContradictions(policy),
    ...findSeverityFlaws(policy, options.rules),
    ...findPhraseFlaws(policy.statements),
  ])
  if (flawed) throw flawed
  return policy
}
