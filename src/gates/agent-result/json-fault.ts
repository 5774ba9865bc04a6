/** What keeps a text from being JSON. */
export type JsonFault =
  | 'comment'
  | 'control-in-string'
  | 'cut-off'
  | 'escape'
  | 'other'
  | 'placeholder'
  | 'quotes'
  | 'text-around'
  | 'trailing-comma'
  | 'two-values'
  | 'unclosed-string'
  | 'word'
  | 'zero-width'

/** The first place at which a text is no JSON any more. */
export interface JsonFaultAt {
  readonly offset: number
  readonly fault: JsonFault
}

/** What may stand next. */
type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'nothing'

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/
/** `<number>`, `...`, `true|false` and their like, where a value was to be filled in. */
const PLACEHOLDER = /^(?:<[A-Za-z][^<>"\n]{0,80}>|\.\.\.|…|\||\{\{|[A-Za-z][\w-]{0,30}\|)/
const WORDS = ['true', 'false', 'null']

/** A text as far as it was read. */
interface Reader {
  at: number
  readonly open: ('{' | '[')[]
  expected: Expected
  /** True behind a comma. */
  isBehindComma: boolean
}

/** Finds the first fault; `null` for JSON. One pass, and no depth or length is too much for it. */
export function findJsonFault(text: string): JsonFaultAt | null {
  const reader: Reader = { at: skipBlanks(text, 0), open: [], expected: 'value', isBehindComma: false }
  while (reader.at < text.length) {
    const sign = text.charAt(reader.at)
    const fault = readSign(sign, text, reader)
    if (fault !== null) return fault
    reader.isBehindComma = sign === ','
    reader.at = skipBlanks(text, reader.at)
  }
  return reader.expected === 'nothing' ? null : { offset: text.length, fault: 'cut-off' }
}

/** Goes behind one sign or value. */
function readSign(sign: string, text: string, reader: Reader): JsonFaultAt | null {
  const { at, expected, isBehindComma, open } = reader
  const go = (to: number, next: Expected): null => {
    reader.at = to
    reader.expected = next
    return null
  }
  const after = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-close')
  const [isKey, isValue] = [expected.startsWith('key'), expected.startsWith('value')]
  const closes = (sign === '}' && open.at(-1) === '{') || (sign === ']' && open.at(-1) === '[')
  if (closes && expected.endsWith('-or-close')) {
    open.pop()
    return go(at + 1, after())
  }
  if (sign === ',' && expected === 'comma-or-close') return go(at + 1, open.at(-1) === '{' ? 'key' : 'value')
  if (sign === ':' && expected === 'colon') return go(at + 1, 'value')
  if (sign === '"' && (isKey || isValue)) {
    const end = stringEnd(text, at)
    return typeof end === 'number' ? go(end, isKey ? 'colon' : after()) : end
  }
  if (isValue && (sign === '{' || sign === '[') && !PLACEHOLDER.test(text.slice(at, at + 2))) {
    open.push(sign)
    return go(at + 1, sign === '{' ? 'key-or-close' : 'value-or-close')
  }
  const end = isValue ? scalarEnd(text, at) : at
  if (end > at) return go(end, after())
  return { offset: at, fault: closes && isBehindComma ? 'trailing-comma' : faultAt(text, at, expected) }
}

function faultAt(text: string, at: number, expected: Expected): JsonFault {
  const sign = text.charAt(at)
  const ahead = text.slice(at, at + 100)
  if (ZERO_WIDTH.test(sign)) return 'zero-width'
  const isTag = sign === '<' && (expected === 'nothing' || (at === 0 && text.length > (PLACEHOLDER.exec(ahead)?.[0].length ?? 0)))
  if (PLACEHOLDER.test(ahead) && !isTag) return 'placeholder'
  if (ahead.startsWith('//') || ahead.startsWith('/*') || sign === '#') return 'comment'
  if (expected === 'nothing') return sign === '{' || sign === '[' || sign === '"' ? 'two-values' : 'text-around'
  if (/['‘’“”„«`]/.test(sign)) return 'quotes'
  if (isTag) return 'text-around'
  if (at === 0) return 'text-around'
  return /[\p{L}_$]/u.test(sign) ? 'word' : 'other'
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++
  return at
}

/** Where a string ends that begins at an offset. */
function stringEnd(text: string, from: number): number | JsonFaultAt {
  for (let at = from + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) return at + 1
    if (unit < 0x20) return { offset: at, fault: 'control-in-string' }
    if (unit !== 0x5c) continue
    const long = text.charAt(at + 1) === 'u'
    if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})$/.test(text.slice(at + 1, at + (long ? 6 : 2)))) return { offset: at, fault: at + 1 < text.length ? 'escape' : 'unclosed-string' }
    at += long ? 5 : 1
  }
  return { offset: from, fault: 'unclosed-string' }
}

/** Where a number or a word of JSON ends; the offset itself where none begins. */
function scalarEnd(text: string, from: number): number {
  const word = WORDS.find((one) => text.startsWith(one, from))
  if (word !== undefined) return from + word.length
  const digits = (at: number): number => {
    let end = at
    while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++
    return end
  }
  const first = text.charAt(from) === '-' ? from + 1 : from
  let end = text.charAt(first) === '0' ? first + 1 : digits(first)
  if (end === first) return from
  if (text.charAt(end) === '.') {
    if (digits(end + 1) === end + 1) return from
    end = digits(end + 1)
  }
  if (!/[eE]/.test(text.charAt(end))) return end
  const power = /[+-]/.test(text.charAt(end + 1)) ? end + 2 : end + 1
  return digits(power) === power ? from : digits(power)
}
