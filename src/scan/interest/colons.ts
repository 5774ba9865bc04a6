import { isPlainWord as isProseWord } from '../context/plain-words.ts'
import { isSourceFile } from '../context/position.ts'
import { isBound } from './bound.ts'
import { isDigit, isHex, isPlainWord, isWord, unitAt } from './classes.ts'

const COLON = 58
const SLASH = 47
const DOT = 46
const HYPHEN = 45
const UNDERSCORE = 95

/** Colons between the groups of IPv6 at least: `::`, which stands for the groups that are left out, is looked at on its own. */
const FEWEST_COLONS = 6
const SPACED_PORT = /: \d{2,5}(?!\d)/y
/** `host:port:database:user:password` */
const PASSWORD_LINE = /:\d{1,5}:[^:\s]{1,80}:[^:\s]{1,80}:\S/y
const LINE_START = /(?:^|[\n\r ])[ \t>+#*-]*$/

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function isHexGroups(text: string, colon: number): boolean {
  let at = colon
  for (let colons = 1; colons < FEWEST_COLONS; colons++) {
    let end = at + 1
    while (end - at <= 4 && isHex(unitAt(text, end))) end++
    if (end === at + 1 || unitAt(text, end) !== COLON) return false
    at = end
  }
  return true
}

/** True where nothing but digits and hyphens stands before a colon. */
function isCount(text: string, colon: number): boolean {
  let start = colon - 1
  while (colon - start < LONGEST_NAME && (isDigit(unitAt(text, start)) || unitAt(text, start) === HYPHEN)) start--
  const before = unitAt(text, start)
  return start < colon - 1 && !isWord(before) && before !== DOT && before !== UNDERSCORE
}

/** How far back a file's name may begin. */
const LONGEST_NAME = 80

/** Where the dotted word begins that ends at an offset. */
function wordStart(text: string, end: number): number {
  let start = end
  for (; start > 0 && end - start < LONGEST_NAME; start--) {
    const unit = text.charCodeAt(start - 1)
    if (!isWord(unit) && unit !== UNDERSCORE && unit !== HYPHEN && unit !== DOT) break
  }
  return start
}

const DATE_AND_HOUR = /^[\d-]+T\d+$/

/**
 * True where the dotted word before a colon and digits is none that the tiers take for a host: a number, or a source file, unless that has more
 * dots, or a digit or hyphen before one, and no folder. Words of prose and dates are hosts only behind a key.
 */
function isNoHost(text: string, colon: number, keyAt: number): boolean {
  const start = wordStart(text, colon)
  const word = text.slice(start, colon)
  if (word === '' || word.length >= LONGEST_NAME) return false
  const dot = word.indexOf('.')
  if (dot < 0) return (DATE_AND_HOUR.test(word) || (isProseWord(word) && !/^localhost$/i.test(word))) && !isBound(text, colon, keyAt)
  if (!isSourceFile(word)) return false
  if (unitAt(text, start - 1) === SLASH && /[\w.-]/.test(text[start - 2] ?? '')) return true
  return dot === word.lastIndexOf('.') && !/[\d-].*\./.test(word)
}

/** A port behind a colon and nothing that makes it part of a longer word. */
function isPort(text: string, colon: number): boolean {
  let end = colon + 1
  while (end - colon <= 6 && isDigit(unitAt(text, end))) end++
  if (end - colon > 6) return false
  const [after, second] = [unitAt(text, end), unitAt(text, end + 1)]
  if (isPlainWord(after) || (after === DOT && isDigit(second))) return false
  if (after === HYPHEN || after === UNDERSCORE) return !isPlainWord(second) || isDigit(second)
  return !(after === COLON && isDigit(second))
}

function isPasswordLine(text: string, colon: number): boolean {
  if (!matches(PASSWORD_LINE, text, colon)) return false
  const start = wordStart(text, colon)
  return colon - start >= LONGEST_NAME || /(?:^|[\n\r])[ \t>+-]{0,6}$/.test(text.slice(Math.max(0, start - 8), start))
}

function isHexAround(text: string, at: number): boolean {
  let left = at - 1
  while (left >= 0 && at - left < 6 && isHex(unitAt(text, left))) left--
  let right = at + 2
  while (right - at < 7 && isHex(unitAt(text, right))) right++
  if (isPlainWord(unitAt(text, left)) || isPlainWord(unitAt(text, right))) return false
  return right > at + 2 || left < at - 1 || unitAt(text, at - 1) === 91
}

/** `file:///path` has no host. */
function isScheme(text: string, colon: number): boolean {
  return unitAt(text, colon + 2) === SLASH && !(unitAt(text, colon + 3) === SLASH && /\bfile$/i.test(text.slice(Math.max(0, colon - 5), colon)))
}

/** A port, a scheme, groups of IPv6. */
export function atColon(text: string, at: number, keyAt: number): boolean {
  const next = unitAt(text, at + 1)
  const previous = unitAt(text, at - 1)
  if ((previous | 32) === 120 && /\bunix$/i.test(text.slice(Math.max(0, at - 5), at))) return true
  if (next === SLASH) return isScheme(text, at)
  if (next === COLON) return isHexAround(text, at)
  if (next === 32) return matches(SPACED_PORT, text, at) && isPlainWord(unitAt(text, at - 2))
  if (isHex(previous) && isHex(next) && isHexGroups(text, at)) return true
  if (!isDigit(next) || isCount(text, at)) return false
  if (isPasswordLine(text, at)) return true
  if (!isPort(text, at)) return false
  if (previous <= 32) return LINE_START.test(text.slice(Math.max(0, at - 8), at))
  return !isNoHost(text, at, keyAt)
}
