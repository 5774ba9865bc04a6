import { BLANK, classOf, DIGIT, FOREIGN, IN_WORD, LAST_LETTER, LETTERS, NEWLINE, tableOf } from './classes.ts'
import { PRIVATE_LABELS } from './dots.ts'
import { TELLING_WORDS } from './words.ts'

/**
 * What can be told of a place from the classes around it. False where the closer look, which asks the text itself, would surely say no: that is so
 * at nearly all of them, and takes a tenth of the time.
 */
export type Glance = (classes: Uint8Array, at: number) => boolean

const [BACKSLASH, CLOSING_BRACE, CLOSING_BRACKET, COLON, COMMA, DOT, EQUALS, HYPHEN, OPENING, UNDERSCORE] = [
  classOf('\\'), classOf('}'), classOf(']'), classOf(':'), classOf(','), classOf('.'), classOf('='), classOf('-'), classOf('('), classOf('_'),
]
const [A, C, D, F, L, O, P, S, T, U, X] = [
  classOf('a'), classOf('c'), classOf('d'), classOf('f'), classOf('l'), classOf('o'), classOf('p'), classOf('s'), classOf('t'), classOf('u'), classOf('x'),
]

const is = (table: Uint8Array, one: number | undefined): boolean => table[one as number] === 1

/** Signs of an address: `-`, `.`, `/`, `:` and `@`. */
const IN_ADDRESS = tableOf('-./:@')
const IN_PART = tableOf(`${LETTERS}0_-./:@`)
const NUMBER_PART = tableOf('0./')
const HEX = tableOf('abcdef0')
const IN_NAME = tableOf(`${LETTERS}0_-.`, FOREIGN)
const BEGINNINGS = tableOf(' \r\n>+')
const BLANKS = tableOf(' \r')
const LEADS = tableOf(' \r>+#*')
/** What a pattern may take for white space. */
const GAPS = tableOf(' \r\n', 0, FOREIGN)
const QUOTES = tableOf('"\'')
const ANY_QUOTE = tableOf('"\'`')
const BETWEEN = tableOf(' \r\n)+.&|<>~\\(', 0)
const BEHIND_DOT = tableOf(`${LETTERS}0_*\`~/`)
const IN_HOST = tableOf(`${LETTERS}0_.*\`~-`)

const LETTER_BITS = 5

/** By the classes of the first two letters, the lengths of some words: by them most other words are told without being read. */
function lengthsOf(words: Iterable<string>): Uint32Array {
  const lengths = new Uint32Array(1 << (2 * LETTER_BITS))
  for (const word of words) {
    const head = (classOf(word) << LETTER_BITS) | classOf(word.slice(1))
    lengths[head] = (lengths[head] ?? 0) | (1 << word.length)
  }
  return lengths
}

const WORD_LENGTHS = lengthsOf(TELLING_WORDS)
const LABEL_LENGTHS = lengthsOf(PRIVATE_LABELS)
const LONGEST_WORD = 20

/** True where one of the words may begin, whose first two units are letters. */
function mayBe(lengths: Uint32Array, classes: Uint8Array, start: number): boolean {
  const possible = lengths[((classes[start] as number) << LETTER_BITS) | (classes[start + 1] as number)]
  if (!possible) return false
  let end = start + 2
  while (end - start < LONGEST_WORD && is(IN_WORD, classes[end])) end++
  return (possible & (1 << (end - start))) !== 0
}

const atWord: Glance = (classes, at) => {
  if (is(IN_WORD, classes[at - 2])) return classes[at] === T && classes[at - 3] === P
  return mayBe(WORD_LENGTHS, classes, at - 1)
}

const atDot: Glance = (classes, at) => {
  const next = classes[at + 1] as number
  if (next <= LAST_LETTER && next > 0) return (classes[at + 2] as number) <= LAST_LETTER && mayBe(LABEL_LENGTHS, classes, at + 1)
  if (classes[at - 1] !== DIGIT) return true
  let end = at + 1
  if (next === DIGIT) {
    while (end - at < 5 && classes[end] === DIGIT) end++
    return classes[end] === DOT
  }
  while (end - at < 3 && classes[end] === BLANK) end++
  return next === FOREIGN || classes[end] === DIGIT
}

/** Units of the two fields of a line with a password, with their colons. */
const LONGEST_FIELDS = 3 + 2 * 80

/** True where so many colons follow with something between them; a time has fewer. */
function colonsFollow(classes: Uint8Array, from: number, colons: number): boolean {
  let left = colons
  for (let at = from; at - from < LONGEST_FIELDS; at++) {
    const one = classes[at] as number
    if (one === BLANK || one === NEWLINE) return false
    if (one === COLON && --left === 0) return true
  }
  return false
}

/** Digits and hyphens in front of a colon that belong to no word. */
function isCount(classes: Uint8Array, colon: number): boolean {
  let start = colon - 1
  while (colon - start < 80 && (classes[start] === DIGIT || classes[start] === HYPHEN)) start--
  const before = classes[start] as number
  return start < colon - 1 && !is(IN_WORD, before) && before !== FOREIGN && before !== DOT && before !== UNDERSCORE
}

/** A group of IPv6 with another one behind it. */
function isHexGroup(classes: Uint8Array, start: number): boolean {
  let end = start
  while (end - start < 4 && is(HEX, classes[end])) end++
  return classes[end] === COLON
}

/** A word with nothing but blanks or the sign of a quote in front, as far as the last of these tells. */
function mayBeginLine(classes: Uint8Array, wordEnd: number): boolean {
  let start = wordEnd
  while (wordEnd - start < 80 && is(IN_NAME, classes[start - 1])) start--
  return wordEnd - start === 80 || is(BEGINNINGS, classes[start - 1])
}

const atColon: Glance = (classes, at) => {
  if (classes[at + 1] !== DIGIT || classes[at - 1] === X) return true
  let end = at + 2
  while (end - at <= 6 && classes[end] === DIGIT) end++
  const after = classes[end] as number
  if (after === COLON) return classes[end + 1] !== DIGIT || isHexGroup(classes, end + 1) || (mayBeginLine(classes, at) && colonsFollow(classes, end, 3))
  if (after === DIGIT) return false
  // The groups of IPv6 have letters up to `f`.
  if (after > 0 && after <= LAST_LETTER) return after <= F
  return !(after === DOT && classes[end + 1] === DIGIT) && !isCount(classes, at)
}

const atNewline: Glance = (classes, at) => {
  let last = at - 1
  while (last > at - 24 && is(BLANKS, classes[last])) last--
  if (classes[last] === EQUALS) return true
  let next = at + 1
  // Nothing goes on in a bullet.
  if (classes[next] === HYPHEN && is(BLANKS, classes[next + 1])) return false
  if (is(IN_ADDRESS, classes[last])) return true
  while (next < at + 52 && is(LEADS, classes[next])) next++
  return is(IN_ADDRESS, classes[next]) && !(classes[next] === HYPHEN && is(BLANKS, classes[next + 1]))
}

/** A quote with another one behind it, and nothing between them but what joins strings. */
function mayJoin(classes: Uint8Array, at: number): boolean {
  let next = at + 1
  while (next - at < 100 && is(BETWEEN, classes[next])) next++
  if (!is(ANY_QUOTE, classes[next])) return false
  let last = at - 1
  while (at - last < 8 && classes[last] === BACKSLASH) last--
  return !is(BLANKS, classes[last]) && classes[last] !== NEWLINE
}

const inWord = (one: number): boolean => is(IN_WORD, one) || one === UNDERSCORE

const atQuote: Glance = (classes, at) => {
  const before = classes[at - 1] as number
  const next = classes[at + 1] as number
  const isWhole = is(NUMBER_PART, before) || is(NUMBER_PART, next)
  if (isWhole && (is(IN_WORD, before) || is(NUMBER_PART, before)) && (is(IN_WORD, next) || is(NUMBER_PART, next))) return true
  if (inWord(before) && inWord(next) && inWord(classes[at - 2] as number) && inWord(classes[at + 2] as number)) return true
  return mayJoin(classes, at)
}

/** Signs that format: a part of an address may follow. */
const atMark: Glance = (classes, at) => {
  let end = at + 1
  while (end - at < 3 && classes[end] === classes[at]) end++
  const after = classes[end] as number
  return is(IN_PART, after) && ((after !== DOT && after !== COLON) || is(BEHIND_DOT, classes[end + 1]))
}

/** The first unit behind what may be white space. */
function behindGap(classes: Uint8Array, from: number): number {
  let at = from
  while (at - from < 8 && is(GAPS, classes[at])) at++
  return at
}

/** A sign of an address in brackets, or a word for one: `dot`, `at`, `colon` or `slash`. */
function mayDefang(classes: Uint8Array, at: number): boolean {
  const first = classes[at] as number
  if (is(IN_ADDRESS, first)) return true
  const second = classes[at + 1] as number
  if (first === A) return second === T
  if (first === S) return second === L
  return (first === C || first === D) && second === O
}

/** A number with more behind it, as the first of a list. */
function mayList(classes: Uint8Array, from: number): boolean {
  let at = from
  while (at - from < 3 && classes[at] === DIGIT) at++
  const after = classes[at] as number
  return at > from && (after === COMMA || after === BACKSLASH || is(QUOTES, after) || is(GAPS, after))
}

function mayLink(classes: Uint8Array, from: number): boolean {
  let at = from
  while (at - from <= 80 && is(IN_PART, classes[at])) at++
  return classes[at] === CLOSING_BRACKET && classes[at + 1] === OPENING
}

const atBracket: Glance = (classes, at) => {
  let first = behindGap(classes, at + 1)
  if (mayDefang(classes, first)) return true
  if (classes[first] === BACKSLASH) first++
  // A string may hold a number of a list, and is what a call begins with.
  return is(QUOTES, classes[first]) || mayList(classes, first)
}

const atSquare: Glance = (classes, at) => classes[at + 1] === U || atBracket(classes, at) || mayLink(classes, at + 1)
const atBrace: Glance = (classes, at) => classes[at + 1] === DIGIT || classes[at + 1] === CLOSING_BRACE || atBracket(classes, at)
const atTag: Glance = (classes, at) => is(IN_PART, classes[at - 1]) || mayDefang(classes, behindGap(classes, at + 1))

const atRemote: Glance = (classes, at) => {
  let end = at + 1
  while (end - at <= 201 && is(IN_HOST, classes[end])) end++
  return classes[end] === COLON
}

/** The code of a sign in a mail. */
const atEquals: Glance = (classes, at) => {
  const second = classes[at + 2] as number
  return (second > 0 && second <= F) || (second === DIGIT && is(IN_WORD, classes[at + 3]))
}

const KEY_LETTERS: ReadonlyMap<number, Uint8Array> = new Map(['ht', 'tg', 'ep-_', 'be', 'ab-_ ', 'mh'].map(([first = '', ...next]) => [classOf(first), tableOf(next.join(''))]))

/** True where one of those keys may begin, of which three letters are there. */
export function mayBeKey(classes: Uint8Array, start: number): boolean {
  const next = KEY_LETTERS.get(classes[start] as number)
  return next !== undefined && is(next, classes[start + 3])
}

/** By class; where nothing can be told so, the closer look is taken at once. */
export const glances: readonly Glance[] = Array.from({ length: 64 }, (_, one): Glance => (one > 0 && one <= LAST_LETTER ? atWord : () => true))
const GLANCES: Readonly<Record<string, Glance>> = {
  '.': atDot, ':': atColon, '\n': atNewline, '"': atQuote, "'": atQuote, '`': (classes, at) => atMark(classes, at) || mayJoin(classes, at),
  '*': atMark, '~': atMark, '(': atBracket, '[': atSquare, '{': atBrace, '<': atTag, '@': atRemote, '=': atEquals,
}
for (const [sign, glance] of Object.entries(GLANCES)) (glances as Glance[])[classOf(sign)] = glance
