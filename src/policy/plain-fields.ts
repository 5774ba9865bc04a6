import type { YamlEntry, YamlLimits, YamlScalar, YamlText } from './yaml-text.ts'

/**
 * A line of the plainest form: a word, a colon, one blank, and a value that begins with a letter or a digit and goes on in
 * printable units, without blanks at its end.
 */
const FIELD = /^([A-Za-z_][\w-]{0,127}): ([A-Za-z0-9][^\x00-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff-\uffff]*)$/

/** What makes a value more than itself: a colon or a number sign that YAML reads, and a blank at the end. */
const MEANS_MORE = /: | #|[: ]$/
/** What YAML takes for something else than text. */
const NO_TEXT = /^(?:null|true|false)$/i
/** What may be a number; a date is none. */
const NUMBER = /^\d[\w.+-]*$/
const DATE = /^\d{4}-\d\d-\d\d$/

function isText(value: string): boolean {
  return !NO_TEXT.test(value) && (DATE.test(value) || !NUMBER.test(value))
}

function scalarOf(text: string, start: number): YamlScalar {
  return { kind: 'scalar', value: text, text, style: 'plain', span: { start, end: start + text.length } }
}

/**
 * Reads fields `key: plain words`, a line each, as the parser does; `null`, on any doubt, for every other text: quotes,
 * comments, lists, numbers, words for truth and nothing, a key that stands there twice.
 */
export function readPlainFields(text: string, base: number, limits: YamlLimits): YamlText | null {
  if (text.length > limits.length) return null
  const entries: YamlEntry[] = []
  const scalars: YamlScalar[] = []
  const keys = new Set<string>()
  let end = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const next = newline < 0 ? text.length : newline + 1
    const lineEnd = newline < 0 ? text.length : newline
    const line = text.slice(start, text.charCodeAt(lineEnd - 1) === 13 && newline >= 0 ? lineEnd - 1 : lineEnd)
    const field = FIELD.exec(line)
    if (field === null) return null
    const key = field[1] as string
    const value = field[2] as string
    if ( MEANS_MORE.test(value) || !isText(value) || NO_TEXT.test(key) || keys.has(key)) return null
    keys.add(key)
    const entry = { key: scalarOf(key, base + start), value: scalarOf(value, base + start + key.length + 2) }
    entries.push(entry)
    scalars.push(entry.key, entry.value)
    end = start + line.length
    start = next
  }
  if (entries.length === 0 || entries.length > limits.keys) return null
  return { root: { kind: 'map', entries, span: { start: base, end: base + end } }, problems: [], scalars, comments: [] }
}
