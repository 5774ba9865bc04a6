import type { HarnessPolicy } from '../model/harness.ts'
import type { Json } from '../model/policy.ts'
import { partsOf } from './json-text.ts'
import type { LogLine } from './view.ts'

/** Keys whose text somebody wrote to be read, so that what it names is no setting. */
const PROSE: ReadonlySet<string> = new Set(['text', 'content', 'prompt', 'delta', 'thinking', 'reasoning', 'summary', 'description', 'task', 'output', 'result'])
const MODEL_KEYS: ReadonlySet<string> = new Set(['model', 'modelId', 'model_id'])
const MODEL_FIELD = /(?<![\w.-])(?:"model(?:Id|_id)?"\s*:\s*"|model(?:Id|_id)?=["']?)([^"'\s,;&)}\]]+)/g

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** What tells in the files of a run that it fell back to what it must not, or only speaks of it. */
export interface FallbackWords {
  /** True for a forbidden model's id, also with a provider before it or a date behind it. */
  isForbiddenModel(id: string): boolean
  /** True for a line that sets a forbidden model. */
  setsForbiddenModel(line: LogLine): boolean
  /** The forbidden host that a text names. */
  hostIn(text: string): string | null
  /** The forbidden names that a text has in it. */
  namesIn(text: string): readonly string[]
}

export function fallbackWords({ forbid }: HarnessPolicy): FallbackWords {
  const models = forbid.models.map((model) => model.toLowerCase())
  const wordPattern = (words: readonly string[]): RegExp | null =>
    words.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${words.map(escaped).join('|')})(?![\\w-])`, 'gi')
  const names = wordPattern([...forbid.providers, ...forbid.models])
  const hosts = forbid.hosts.length === 0 ? null : new RegExp(`(?<![\\w-])(${forbid.hosts.map(escaped).join('|')})(?![\\w-]|\\.\\w)`, 'i')

  function isForbiddenModel(id: string): boolean {
    const bare = id.toLowerCase().slice(id.lastIndexOf('/') + 1)
    return models.some((model) => bare === model || (bare.startsWith(model) && /^[-@:]/.test(bare.slice(model.length))))
  }
  const fieldIn = (text: string): boolean => [...text.matchAll(MODEL_FIELD)].some(([, id = '']) => isForbiddenModel(id))

  function setsIn(value: Json): boolean {
    return partsOf(value).some(({ key, value: inner }) => {
      if (typeof inner !== 'string') return false
      return (MODEL_KEYS.has(key) && isForbiddenModel(inner)) || (!PROSE.has(key) && fieldIn(inner))
    })
  }
  return {
    isForbiddenModel,
    setsForbiddenModel: ({ text, value }) => (value === undefined ? fieldIn(text) : models.some((model) => text.toLowerCase().includes(model)) && setsIn(value)),
    hostIn: (text) => hosts?.exec(text)?.[1] ?? null,
    namesIn: (text) => [...new Set([...(names === null ? [] : text.matchAll(names))].map(([name]) => name.toLowerCase()))],
  }
}

/** A pair of provider and model that a configuration names for a role; `null` for what it leaves out. */
export interface NamedModel {
  readonly provider: string | null
  readonly model: string | null
}

function pairOf(value: Json): NamedModel | null {
  if (typeof value === 'string') {
    const slash = value.indexOf('/')
    return slash < 0 ? { provider: null, model: value } : { provider: value.slice(0, slash), model: value.slice(slash + 1) }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { provider, model } = value as { readonly [key: string]: Json }
  const [named, by] = [typeof model === 'string' ? model : null, typeof provider === 'string' ? provider : null]
  return named === null && by === null ? null : { provider: by, model: named }
}

/** The pairs that a configuration of Case's names under `models`, however deep that stands. */
export function namedModels(config: Json): readonly NamedModel[] {
  return partsOf(config).flatMap(({ key, value }) => {
    if (key !== 'models' || typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return Object.values(value).flatMap((role) => pairOf(role) ?? [])
  })
}
