import { CannotCheck } from '../model/cannot-check.ts'
import { indexLines } from '../model/place.ts'
import type { Span } from '../model/place.ts'
import { fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { POLICY_WORDS } from './config-words.ts'
import type { FileWords } from './config-words.ts'
import { jsonOf } from './data-text.ts'
import type { JsonObject } from './schema-check.ts'
import { readYaml } from './yaml-text.ts'
import type { YamlNode, YamlText } from './yaml-text.ts'

/** A config that was read, and where its keys stand. */
export interface ConfigText {
  readonly data: JsonObject
  /** True when this text itself holds the path. */
  holds(path: readonly string[]): boolean
  /** Where the deepest part of the path that the text holds stands. */
  offsetOf(path: readonly string[]): number
  /** An error about the deepest part of the path that the text holds: the key's place for a map's entry, else the value's. */
  fail(path: readonly string[], what: Safe, hint: Safe): CannotCheck
}

// Room for thousands of external ids.
const LIMITS = { length: 1_000_000, keys: 20_000 }

/** Makes an error of a problem at a place of a text. */
type FailAt = (span: Span, what: Safe, hint: Safe) => CannotCheck

function failIn(text: string, label: Safe): FailAt {
  const lines = indexLines(text)
  return (span, what, hint) => {
    const { line, column } = lines.position(span.start)
    return new CannotCheck('CONFIG_INVALID', fill(literal('In {label} at {line}:{column}: {what}'), { label, line, column, what }), hint)
  }
}

/** A step into a list is an index, or `=` and the text of an entry or of a single value: in a merged list an entry stands elsewhere than in its config. */
function itemAt(node: YamlNode, step: string): YamlNode | undefined {
  const items = node.kind === 'list' ? node.items : [node]
  if (!step.startsWith('=')) return node.kind === 'list' ? items[Number(step)] : undefined
  return items.find((item) => item.kind === 'scalar' && item.text === step.slice(1))
}

/** Follows a path as far as it goes; `deep` says how many steps were taken, and `span` is where that part stands. */
function follow(root: YamlNode, path: readonly string[]): { readonly deep: number; readonly span: Span } {
  let node = root
  let span: Span = root.span
  for (const [deep, step] of path.entries()) {
    if (node.kind === 'map') {
      const entry = node.entries.find(({ key }) => key.text === step)
      if (!entry) return { deep, span }
      node = entry.value
      span = entry.key.span
    } else {
      const item = itemAt(node, step)
      if (!item) return { deep, span }
      if (item !== node) span = item.span
      node = item
    }
  }
  return { deep: path.length, span }
}

/** A configuration is shown in messages, so nothing that the scanner marks may be in it, not even in a comment. */
function refuseEndpoints(text: string, yaml: YamlText, clears: Clears, words: FileWords, fail: FailAt): void {
  const comments = yaml.comments.map((span) => ({ span, text: text.slice(span.start, span.end) }))
  for (const { span, text: part } of [...yaml.scalars, ...comments]) {
    if (clears(part)) continue
    throw fail(span, fill(literal('something that reads as {secrets} stands here.'), { secrets: words.secrets }), literal('Take it out: no configuration needs one.'))
  }
}

/**
 * Reads a config as a mapping of YAML (or JSON).
 * @throws CannotCheck `CONFIG_INVALID` when it is no such thing, repeats a key, uses aliases or holds an endpoint value.
 */
export function readConfigText(given: string, label: Safe, clears: Clears, words: FileWords = POLICY_WORDS): ConfigText {
  const text = given.replace(/^\uFEFF/, '')
  const fail = failIn(text, label)
  const yaml = readYaml(text, 0, LIMITS)
  refuseEndpoints(text, yaml, clears, words, fail)
  const [problem] = yaml.problems
  const root = yaml.root
  if (problem) {
    throw fail(problem.span, fill(literal('{what}.'), { what: problem.what }), literal('Write plain YAML: `key: value`, each key once, no aliases.'))
  }
  if (root?.kind !== 'map') {
    throw fail({ start: 0, end: 0 }, fill(literal('{whole} is a mapping of keys, which is not what stands here.'), { whole: words.whole }), words.begin)
  }
  return {
    data: jsonOf(root) as JsonObject,
    holds: (path) => follow(root, path).deep === path.length,
    offsetOf: (path) => follow(root, path).span.start,
    fail: (path, what, hint) => fail(follow(root, path).span, what, hint),
  }
}
