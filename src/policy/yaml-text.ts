import type { Span } from '../model/place.ts'
import type { Safe } from '../model/safe.ts'
import { readPlainFields } from './plain-fields.ts'
import { parseYaml } from './yaml-parse.ts'

/** A value of a YAML text; spans are offsets in the text that holds it, the frontmatter's document for instance. */
export type YamlNode = YamlScalar | YamlList | YamlMap

export interface YamlScalar {
  readonly kind: 'scalar'
  /** By the core schema of YAML 1.2, where dates, `yes` and `on` are texts. */
  readonly value: string | number | boolean | null
  /** As written, once quotes, escapes and folds are undone: `010` stays `010`. */
  readonly text: string
  readonly style: 'plain' | 'quoted' | 'block'
  /** Empty where nothing is written. */
  readonly span: Span
}

interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  readonly span: Span
}

interface YamlMap {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
  readonly span: Span
}

export interface YamlEntry {
  readonly key: YamlScalar
  readonly value: YamlNode
}

/** Something that makes a YAML text unreadable for us, in words of ours. */
export interface YamlProblem {
  readonly what: Safe
  readonly span: Span
}

export interface YamlText {
  /** `null` when there is nothing but comments, or when a problem leaves no tree to trust. */
  readonly root: YamlNode | null
  readonly problems: readonly YamlProblem[]
  /** Keys and values in order, as far as they could be read. */
  readonly scalars: readonly YamlScalar[]
  /** From `#` to the end of the line. */
  readonly comments: readonly Span[]
}

/** Caps that keep a hostile text cheap. The parser recurses, and deep recursion can end the process, so depth is counted before. */
export interface YamlLimits {
  readonly length: number
  readonly keys: number
}

/**
 * Reads a YAML text that stands at `base` in a larger one: fields of the plainest form in one pass over their lines, all
 * else with the parser. Both give the same. Aliases and unknown tags are refused, and duplicate keys are each a problem.
 */
export function readYaml(given: string, base: number, limits: YamlLimits): YamlText {
  return readPlainFields(given, base, limits) ?? parseYaml(given, base, limits)
}
