import type { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { cleared, clearedPath, fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { failure, findSchemaFlaws } from './config-failure.ts'
import { readConfigText } from './config-text.ts'
import type { ConfigText } from './config-text.ts'
import { isPath, isRelative, joinPath } from './extends.ts'
import { mergeOver, replacements } from './merge.ts'
import { sourceOf } from './own-policy.ts'
import type { JsonObject } from './schema-check.ts'

export interface ChainOptions {
  /** The policies that come with sotlint, by name. */
  readonly builtIn: (name: string) => Policy | undefined
  /** The text of a file by its path from the config, with `/`; `undefined` when there is none. */
  readonly resolve?: (path: string) => string | undefined
  /** True when the policy must stand on `cto-child` and may replace nothing of it. */
  readonly locked?: boolean
  readonly clears: Clears
}

const LOCKED_BASE = 'cto-child'
const MOST_LAYERS = 16

/** The data that a chain of configs adds up to, and the configs from the first to the last that was extended. */
export interface Chain {
  readonly data: JsonObject
  readonly configs: readonly ConfigText[]
}

/** Checks one config as it is written: its form, and in a locked chain that it replaces nothing. */
function checkLayer(config: ConfigText, options: ChainOptions): void {
  // A locked config that names no base stands on `cto-child` all the same.
  const data = options.locked ? { extends: LOCKED_BASE, ...config.data } : config.data
  const error = failure([config], findSchemaFlaws(data, options.clears))
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

function builtInData(config: ConfigText, name: string, options: ChainOptions): JsonObject {
  const policy = options.builtIn(name)
  if (policy && !(options.locked && name !== LOCKED_BASE)) return sourceOf(policy)
  const what = policy ? literal('only `cto-child` can be extended here.') : literal('no built-in policy has this name.')
  throw config.fail(['extends'], what, literal('Write `extends: cto-child`, or a path such as `./base.yaml`.'))
}

function extendedText(config: ConfigText, path: string, target: string, seen: readonly string[], options: ChainOptions): string {
  const fail = (what: Safe, hint: Safe): CannotCheck => config.fail(['extends'], what, hint)
  if (!isRelative(target)) throw fail(literal('only a relative path can be extended.'), literal('Write the path as seen from this file, such as `./base.yaml`.'))
  if (seen.includes(path)) throw fail(literal('this file extends itself, directly or through others.'), literal('Break the circle: let one of the files extend `cto-child`.'))
  if (seen.length >= MOST_LAYERS) throw fail(literal('too many files extend each other.'), literal('Join some of them.'))
  const text = options.resolve?.(path)
  if (text !== undefined) return text
  const name = clearedPath(path, options.clears)
  const what = name === null ? literal('the file that is extended is not there, or may not be read.') : fill(literal('`{name}` is not there, or may not be read.'), { name })
  throw fail(what, literal('The path is read from the folder of the file that extends, and must not lead out of its repository.'))
}

/** Reads a config and what it extends; `seen` holds the paths from the first config (`''`) to this one. */
function readLayers(text: string, seen: readonly string[], options: ChainOptions): Chain {
  const here = seen.at(-1) ?? ''
  const label = here === '' ? literal('the config') : (cleared(here, options.clears) ?? literal('an extended file'))
  const config = readConfigText(text, label, options.clears)
  checkLayer(config, options)
  const target = config.data['extends'] ?? (options.locked ? LOCKED_BASE : undefined)
  if (typeof target !== 'string') return { data: settings(config), configs: [config] }
  if (!isPath(target)) return { data: mergeOver(builtInData(config, target, options), settings(config)), configs: [config] }
  const path = joinPath(here, target)
  const base = readLayers(extendedText(config, path, target, seen, options), [...seen, path], options)
  return { data: mergeOver(base.data, settings(config)), configs: [config, ...base.configs] }
}

/** Reads a config and all that it extends, each checked by itself; what they add up to is not checked yet. */
export function readChain(text: string, options: ChainOptions): Chain {
  return readLayers(text, [''], options)
}
