import type { Span } from '../model/place.ts'
import type { YamlNode, YamlScalar, YamlText } from '../policy/yaml-text.ts'
import type { ScanView } from '../scan/scanner.ts'

const BLANK = /^\s$/

/** Length of the escape that begins at a backslash in double quotes. */
function escapeLength(text: string, at: number): number {
  const letter = text[at + 1] ?? ''
  return letter === 'x' ? 4 : letter === 'u' ? 6 : letter === 'U' ? 10 : 2
}

/** Where the scalar's own characters begin: behind the quote, or below the line of `|` or `>`. */
function contentStart(text: string, scalar: YamlScalar): number {
  if (scalar.style === 'plain') return scalar.span.start
  if (scalar.style === 'quoted') return scalar.span.start + 1
  const newline = text.slice(scalar.span.start, scalar.span.end).search(/[\r\n]/)
  return newline < 0 ? scalar.span.end : scalar.span.start + newline + 1
}

/** Walks a scalar's source beside its decoded text; decoding drops blanks, folds lines and undoes escapes, and keeps the order. */
class SourceWalk {
  readonly #text: string
  readonly #end: number
  readonly #quote: string
  #at: number

  constructor(text: string, scalar: YamlScalar) {
    this.#text = text
    this.#end = scalar.span.end
    this.#quote = scalar.style === 'quoted' ? (text[scalar.span.start] ?? '') : ''
    this.#at = contentStart(text, scalar)
  }

  #blankHere(): boolean {
    return this.#at < this.#end && BLANK.test(this.#text[this.#at] ?? '')
  }

  /** A backslash at the end of a line joins it to the next one and stands for no character. */
  #skipJoin(): boolean {
    if (this.#quote !== '"' || this.#text[this.#at] !== '\\') return false
    if (!/[\r\n]/.test(this.#text[this.#at + 1] ?? '')) return false
    this.#at += 2
    return true
  }

  /** Offset of the source that stands for the next unit of the decoded text. */
  take(unit: string): number {
    const blank = BLANK.test(unit)
    while (this.#skipJoin() || (!blank && this.#blankHere())) if (this.#blankHere()) this.#at += 1
    const found = Math.min(this.#at, this.#end)
    const source = this.#text[this.#at]
    if (this.#quote === '"' && source === '\\') this.#at += escapeLength(this.#text, this.#at)
    else if (this.#quote === "'" && source === "'") this.#at += 2
    else if (!blank || this.#blankHere()) this.#at += 1
    return found
  }
}

/** Longest key, and most keys above a value, that are read with it: they say what it means, and need no more for that. */
const KEY_LENGTH = 80
const KEYS_ABOVE = 4

function leadOf(keys: readonly string[]): string {
  if (keys.length === 0) return ''
  return `${keyLines(keys)} `
}

function keyLines(keys: readonly string[]): string {
  if (keys.length === 1) return `${(keys[0] as string).slice(0, KEY_LENGTH)}:`
  return keys.map((key, depth) => `${'  '.repeat(depth)}${key.slice(0, KEY_LENGTH)}:`).join('\n')
}

/** The keys above each scalar of a tree, as YAML writes them. */
function leadsOf(root: YamlNode | null): ReadonlyMap<YamlScalar, string> {
  const leads = new Map<YamlScalar, string>()
  const waiting: { readonly node: YamlNode; readonly keys: readonly string[] }[] = root ? [{ node: root, keys: [] }] : []
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, keys } = next
    if (node.kind === 'scalar') leads.set(node, leadOf(keys))
    else if (node.kind === 'list') for (const item of node.items) waiting.push({ node: item, keys })
    else {
      for (const { key, value } of node.entries) waiting.push({ node: value, keys: keys.length === 0 ? [key.text] : [...keys, key.text].slice(-KEYS_ABOVE) })
    }
  }
  return leads
}

/** Where no tree could be read: the line up to the scalar. */
function lineLead(text: string, { span }: YamlScalar): string {
  return text.slice(Math.max(text.lastIndexOf('\n', span.start - 1) + 1, span.start - KEY_LENGTH), span.start)
}

/** A scalar as it is decoded. Most hold nothing to be marked, and then nobody asks where their units stand. */
class ScalarView implements ScanView {
  readonly context = 'yaml'
  readonly text: string
  readonly lead: string
  readonly #source: string
  readonly #scalar: YamlScalar
  #offsets: ArrayLike<number> | null = null

  constructor(source: string, scalar: YamlScalar, lead: string) {
    this.#source = source
    this.#scalar = scalar
    this.text = scalar.text
    this.lead = lead
  }

  get offsets(): ArrayLike<number> {
    return (this.#offsets ??= offsetsOf(this.#source, this.#scalar))
  }
}

/** Where the units of a scalar and its end stand in the source. */
function offsetsOf(text: string, scalar: YamlScalar): Uint32Array {
  const decoded = scalar.text
  const offsets = new Uint32Array(decoded.length + 1)
  const walk = new SourceWalk(text, scalar)
  for (let i = 0; i < decoded.length; i++) {
    // One escape can stand for both halves of a surrogate pair.
    const code = decoded.charCodeAt(i)
    const second = code >= 0xdc00 && code <= 0xdfff && i > 0 && text[offsets[i - 1] ?? 0] === '\\'
    offsets[i] = second ? (offsets[i - 1] ?? 0) : walk.take(decoded[i] ?? '')
  }
  offsets[decoded.length] = scalar.span.end
  return offsets
}

function viewOfComment(text: string, span: Span): ScanView {
  const content = text.slice(span.start, span.end)
  return { text: content, offsets: Uint32Array.from({ length: content.length + 1 }, (_, i) => span.start + i), context: 'comment' }
}

/** Each scalar as YAML decodes it and each comment, for the endpoint scanner: escapes and folds can hide an address in the source. */
export function yamlViews(text: string, yaml: YamlText): readonly ScanView[] {
  const leads = leadsOf(yaml.root)
  return [
    ...yaml.scalars.map((scalar) => new ScalarView(text, scalar, leads.get(scalar) ?? (yaml.root ? '' : lineLead(text, scalar)))),
    ...yaml.comments.map((span) => viewOfComment(text, span)),
  ]
}
