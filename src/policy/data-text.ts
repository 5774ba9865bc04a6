import type { Json } from '../model/policy.ts'
import { readYaml } from './yaml-text.ts'
import type { YamlNode } from './yaml-text.ts'

// Room for thousands of models.
const LIMITS = { length: 1_000_000, keys: 20_000 }

/** A value as plain data. */
export function jsonOf(node: YamlNode): Json {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(jsonOf)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, jsonOf(value)]))
}

/** The data of a text in YAML or JSON; `null` when it is neither, has nothing in it, or repeats a key, so that readers could differ. */
export function readData(text: string): Json {
  const { root, problems } = readYaml(text.replace(/^\uFEFF/, ''), 0, LIMITS)
  return root === null || problems.length > 0 ? null : jsonOf(root)
}
