import { FORMAT, LINKED, TAGS } from '../edits/markup.ts'
import { isDigit, isPlainWord, isWord, unitAt } from './classes.ts'

const formatHere = new RegExp(FORMAT.source, 'y')
const linkHere = new RegExp(LINKED.source, 'y')
const tagsHere = new RegExp(TAGS.source, 'iy')
const SLASH = 47
const COLON = 58
const HYPHEN = 45
const COMMA = 44
const BACKSLASH = 92

const FORMAT_FIELDS = /\{\d?\}\.\{/y
const DEFANGED = /[[({<]\s?(?:[.:@/]|:\/\/|dot|at|colon|slash)\s?[\])}>]/iy
const NUMBERS = /[[({]\s{0,8}\\?["']?\d{1,3}\\?["']?\s{0,8},\s{0,8}\\?["']?\d{1,3}\\?["']?\s{0,8},/y
const TUPLE = /\(\s{0,4}\\?["'][a-z0-9][\w.-]{0,200}\\?["']\s{0,4},\s{0,4}\d/iy
const REMOTE_SECTION = /\[url \\?"/y

/** Blanks that may stand in front of the first number of a list. */
const MOST_BLANKS = 8
const LONGEST_LINK = 80

/** The first unit behind some blanks. */
function behindBlanks(text: string, from: number): number {
  let at = from
  while (at - from < MOST_BLANKS && (unitAt(text, at) <= 32 || unitAt(text, at) >= 0xa0)) at++
  return at
}

/** What a pattern asks for first is looked at before it: most brackets hold nothing of the kind. */
function mayDefang(text: string, bracket: number): boolean {
  const unit = unitAt(text, behindBlanks(text, bracket + 1))
  const letter = unit | 32
  return (unit >= 46 && unit <= 47) || unit === COLON || unit === 64 || letter === 97 || letter === 99 || letter === 100 || letter === 115
}

/** Gives the first unit behind blanks, and behind a quote if there is one. */
function firstIn(text: string, bracket: number): number {
  let at = behindBlanks(text, bracket + 1)
  if (unitAt(text, at) === BACKSLASH) at++
  return at
}

function isQuote(unit: number): boolean {
  return unit === 34 || unit === 39
}

function mayList(text: string, bracket: number): boolean {
  let at = firstIn(text, bracket)
  if (isQuote(unitAt(text, at))) at++
  const first = at
  while (at - first < 3 && isDigit(unitAt(text, at))) at++
  if (at === first) return false
  const after = unitAt(text, at)
  return after === COMMA || after <= 32 || after >= 0xa0 || after === BACKSLASH || isQuote(after)
}

function mayLink(text: string, bracket: number): boolean {
  let at = bracket + 1
  for (let unit = unitAt(text, at); at - bracket <= LONGEST_LINK && (isPlainWord(unit) || unit === 95 || (unit >= 45 && unit <= COLON) || unit === 64); unit = unitAt(text, ++at));
  return unitAt(text, at) === 93 && unitAt(text, at + 1) === 40
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** True where a part of an address may follow signs that format. */
function mayGoOn(text: string, at: number): boolean {
  const sign = unitAt(text, at)
  let end = at + 1
  while (end - at < 3 && unitAt(text, end) === sign) end++
  const after = unitAt(text, end)
  return isPlainWord(after) || (after >= 45 && after <= 47) || after === 95 || after === COLON || after === 64
}

/** Signs that format and stand inside a part of an address, or beside its dot or colon. */
export function atMark(text: string, at: number): boolean {
  if (!mayGoOn(text, at) || !matches(formatHere, text, at)) return false
  const before = unitAt(text, at - 1)
  const after = unitAt(text, formatHere.lastIndex)
  if (after === SLASH) return before === COLON || (before === SLASH && unitAt(text, at - 2) === COLON)
  if (before === HYPHEN) return isWord(after)
  if (after === HYPHEN) return isWord(before) && isWord(unitAt(text, formatHere.lastIndex + 1))
  return before !== SLASH || unitAt(text, at - 2) === COLON
}

/** `192._0_.2.1` */
export function atUnderscore(text: string, at: number): boolean {
  return (isDigit(unitAt(text, at - 1)) || isDigit(unitAt(text, at - 2))) && matches(formatHere, text, at)
}

/** A tag between two parts of a word, or a sign in brackets. */
export function atTag(text: string, at: number): boolean {
  if (mayDefang(text, at) && matches(DEFANGED, text, at)) return true
  if (!/[\w.:/@-]/.test(text[at - 1] ?? ' ') || !matches(tagsHere, text, at)) return false
  return /[\w.:/@-]/.test(text[tagsHere.lastIndex] ?? ' ')
}

/** A sign in brackets, numbers in a list, host and port of a call, a link, fields of a format. */
export function atBracket(text: string, at: number): boolean {
  if (mayDefang(text, at) && matches(DEFANGED, text, at)) return true
  if (mayList(text, at) && matches(NUMBERS, text, at)) return true
  const sign = text.charCodeAt(at)
  if (sign === 40) return isQuote(unitAt(text, firstIn(text, at))) && matches(TUPLE, text, at)
  if (sign === 123) return matches(FORMAT_FIELDS, text, at)
  return (mayLink(text, at) && matches(linkHere, text, at)) || matches(REMOTE_SECTION, text, at)
}
