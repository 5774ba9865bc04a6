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

function mergeValue(base: Json | undefined, added: Json): Json {
  if (isMap(base) && isMap(added)) return mergeOver(base, added)
  if (isList(base) && isList(added)) return union(base, added)
  return added
}

/** Lays one piece of a policy over another: maps are merged, lists are added to, single values replace. */
export function mergeOver(base: JsonObject, added: JsonObject): JsonObject {
  const merged = new Map<string, Json>(Object.entries(base))
  for (const [key, value] of Object.entries(added)) {
    merged.set(key, mergeValue(merged.get(key), value))
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
