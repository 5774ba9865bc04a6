import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node, Pair, Scalar } from 'yaml'
import type { Span } from '../model/place.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { YamlEntry, YamlLimits, YamlNode, YamlProblem, YamlScalar, YamlText } from './yaml-text.ts'
import { readTokens } from './yaml-tokens.ts'
import { describeYamlError } from './yaml-words.ts'

const MAX_DEPTH = 64

interface Reader {
  readonly text: string
  readonly base: number
  readonly problems: YamlProblem[]
  readonly scalars: YamlScalar[]
  keys: number
}

/** The parser counts the line end behind a block to it; a reader does not. */
function spanOf(range: readonly [number, number, number] | null | undefined, { text, base }: Reader): Span {
  const [start, end] = range ?? [0, 0]
  const length = text.slice(start, end).trimEnd().length
  return { start: start + base, end: start + base + length }
}

/** Some errors are said to reach to the end of the block, which helps nobody to find them. */
function errorSpan([start, end]: readonly [number, number], { text, base }: Reader): Span {
  const newline = text.indexOf('\n', start)
  const last = newline < start ? end : Math.min(end, newline)
  return { start: start + base, end: Math.max(start, last) + base }
}

function readScalar(node: Scalar, reader: Reader): YamlScalar {
  const value = node.value
  const known = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  const style = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' ? 'block' : node.type === 'PLAIN' ? 'plain' : 'quoted'
  const scalar: YamlScalar = {
    kind: 'scalar',
    value: known ? value : null,
    text: typeof value === 'string' ? value : (node.source ?? ''),
    style,
    span: spanOf(node.range, reader),
  }
  reader.scalars.push(scalar)
  return scalar
}

function emptyScalar(at: number): YamlScalar {
  return { kind: 'scalar', value: null, text: '', style: 'plain', span: { start: at, end: at } }
}

function readEntries(pairs: readonly Pair[], reader: Reader): readonly YamlEntry[] {
  const entries: YamlEntry[] = []
  const seen = new Set<string>()
  for (const pair of pairs) {
    const keyNode = pair.key as Node | null
    if (!isScalar(keyNode)) {
      reader.problems.push({ what: literal('a key that is not a plain word'), span: spanOf(keyNode?.range, reader) })
      continue
    }
    const key = readScalar(keyNode, reader)
    if (seen.has(key.text)) reader.problems.push({ what: literal('a key that stands there twice'), span: key.span })
    seen.add(key.text)
    entries.push({ key, value: readNode(pair.value as Node | null, reader, key.span.end) })
  }
  reader.keys += entries.length
  return entries
}

/** Recursion is safe here: depth was counted before the text was parsed. */
function readNode(node: Node | null, reader: Reader, at: number): YamlNode {
  if (isScalar(node)) return readScalar(node, reader)
  if (isAlias(node)) {
    reader.problems.push({ what: literal('an alias (`*name`), which is not read here'), span: spanOf(node.range, reader) })
    return emptyScalar(at)
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item as Node | null, reader, at))
    return { kind: 'list', items, span: spanOf(node.range, reader) }
  }
  if (isMap(node)) {
    return { kind: 'map', entries: readEntries(node.items as readonly Pair[], reader), span: spanOf(node.range, reader) }
  }
  return emptyScalar(at)
}

function refused(what: Safe, span: Span, comments: readonly Span[] = []): YamlText {
  return { root: null, problems: [{ what, span }], scalars: [], comments }
}

/**
 * Reads any YAML text with the parser, which only `yaml-text.ts` needs, and late. Of the parser's errors only the first is
 * kept, since the rest mostly follow from it.
 */
export function parseYaml(given: string, base: number, limits: YamlLimits): YamlText {
  // The parser knows no lone CR, which YAML takes for a line end.
  const text = given.replace(/\r(?!\n)/g, '\n')
  const whole: Span = { start: base, end: base }
  if (text.length > limits.length) return refused(literal('more text than this block may hold'), whole)
  const tokens = readTokens(text, base)
  if (tokens.depth > MAX_DEPTH) return refused(literal('values nested too deep to be read'), whole, tokens.comments)
  const parsed = parseDocument(text, { prettyErrors: false, uniqueKeys: false, merge: false, logLevel: 'error' })
  const reader: Reader = { text, base, problems: [], scalars: [], keys: 0 }
  const root = parsed.contents === null ? null : readNode(parsed.contents, reader, base)
  const error = [...parsed.errors, ...parsed.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0]
  if (error) {
    const problem = describeYamlError(error.code, errorSpan(error.pos, reader), tokens)
    return { root: null, problems: [problem], scalars: reader.scalars, comments: tokens.comments }
  }
  if (reader.keys > limits.keys) return refused(literal('more keys than this block may hold'), whole, tokens.comments)
  return { root, problems: reader.problems, scalars: reader.scalars, comments: tokens.comments }
}
