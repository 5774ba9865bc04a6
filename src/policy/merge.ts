import type { Json } from '../model/policy.ts'
import type { JsonObject } from './schema-check.ts'

function isMap(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Lists hold single values only, so equality is identity. */
function union(base: readonly Json[], added: readonly Json[]): readonly Json[] {
  return [...new Set([...base, ...added])]
}

/** Lists that are tried from the front, so that what is added must stand before what it is to be preferred to. */
const TRIED_IN_ORDER: readonly string[] = ['harness.layout', 'harness.fields', 'harness.preflight.admission']

function mergeValue(base: Json | undefined, added: Json, path: string): Json {
  if (isMap(base) && isMap(added)) return mergeOver(base, added, path)
  if (isList(base) && isList(added)) return TRIED_IN_ORDER.includes(path.slice(0, path.lastIndexOf('.'))) ? union(added, base) : union(base, added)
  return added
}

/** Lays one piece of a policy over another, both of which stand at `path`: maps are merged, lists are added to, single values replace. */
export function mergeOver(base: JsonObject, added: JsonObject, path = ''): JsonObject {
  const merged = new Map<string, Json>(Object.entries(base))
  for (const [key, value] of Object.entries(added)) {
    merged.set(key, mergeValue(merged.get(key), value, path === '' ? key : `${path}.${key}`))
  }
  // Unlike an assignment, this also takes a key named `__proto__` for what it is.
  return Object.fromEntries(merged)
}

/** The paths at which `added` would replace a single value of `base` by another one. */
export function replacements(base: JsonObject, added: JsonObject): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (const [key, value] of Object.entries(added)) {
    const before = Object.hasOwn(base, key) ? base[key] : undefined
    if (isMap(before) && isMap(value)) found.push(...replacements(before, value).map((path) => [key, ...path]))
    else if (before !== undefined && !isList(before) && !isMap(before) && before !== value) found.push([key])
  }
  return found
}
