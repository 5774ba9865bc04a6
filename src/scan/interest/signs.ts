import { PRIVATE_SUFFIXES } from '../hosts/names.ts'
import { isTopLevelDomain } from '../hosts/top-level-domains.ts'
import { isSourceFile } from '../context/position.ts'
import { classOf, HEX, LETTER, isDigit, isWord } from './classes.ts'

const PRIVATE_LABELS = new Set(PRIVATE_SUFFIXES.map((suffix) => suffix.slice(suffix.lastIndexOf('.') + 1)))

/** Four numbers with dots, the last ones perhaps masked or on the next line. */
const DOTTED = /\d{1,3}(?:\.\d{1,3}\.(?:[\dx*]{1,3}\.[\dxa-z*\u2026]|\d{0,3}\s*[\r\n])|\.\s*[\r\n])/iy
const SPACED_DOTS = /(?:[a-z0-9] \. [a-z0-9]|\d\.[ \t]\d|\d[ \t]\.\d)/iy
const PORT = /:\d{1,5}(?!\w|-[a-z]|\.\d|:\d)/iy
const HEX_GROUPS = /:[0-9a-f]{1,4}:[0-9a-f]{1,4}:/iy
const FORMAT_FIELDS = /\{\d?\}\.\{/y
const UNDERSCORES = /_{1,2}(?:[.:]_{0,2}\d|\d)/y
const PERCENT = /%(?:[0-9a-f]{2}|[sdiu]\.%)/iy
const ESCAPE = /\\(?:[uUx0-3\r\n!#-/:-@[-`{-~])/y
const ENTITY = /&(?:#\w|[a-z][a-z0-9]{1,31};)/iy
const DEFANGED = /[[({<]\s?(?:[.:@/]|:\/\/|dot|at|colon|slash)\s?[\])}>]/iy
const NUMBERS = /[[({]\s{0,8}["']?\d{1,3}["']?\s{0,8},\s{0,8}["']?\d{1,3}["']?\s{0,8},/y
const QUOTES = /["'`][ \t]{0,8}\)?(?:[ \t\r\n]{0,40}(?:\+\+?|\.\.?|&|\|\||<>|~|\\)[ \t\r\n]{0,40})\(?["'`]/y
const ADJACENT = /["'`]\s{0,40}["'`]/y
const TUPLE = /\(\s{0,4}["'][a-z0-9][\w.-]{0,200}["']\s{0,4},\s{0,4}\d/iy
const LINKED = /\[[\w.:/@-]{1,80}\]\([^()\n]{0,200}\)[.:\d]/y
const BREAK = /\r?\n[ \t]{0,40}(?:(?:[>+#*]|\/\/|--)[ \t]{0,4}|-(?=[^\s-]))?/y

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

const unit = (text: string, at: number): number => (at < 0 || at >= text.length ? 32 : text.charCodeAt(at))

/** Only digits, hyphens and the `T` of a time stamp stand before the colon: `2026-06-01T02`. */
function isTime(text: string, colon: number): boolean {
  if (!isWord(unit(text, colon - 1))) return false
  for (let i = colon - 1; i >= 0 && i > colon - 20; i--) {
    const c = unit(text, i)
    if (isDigit(c) || c === 45 || c === 84) continue
    return !isWord(c) && c !== 46 && c !== 95
  }
  return true
}

/** `gate.ts:44`: the tiers take a source file for a host only if its name has more dots, or a digit or hyphen before one. */
function isPosition(text: string, colon: number): boolean {
  let start = colon
  let dots = 0
  while (start > 0 && colon - start < 80 && (isWord(unit(text, start - 1)) || unit(text, start - 1) === 95 || unit(text, start - 1) === 46)) {
    start--
    if (unit(text, start) === 46) dots++
  }
  return dots === 1 && unit(text, start - 1) !== 45 && isSourceFile(text.slice(start, colon)) && !/\d.*\./.test(text.slice(start, colon))
}

function isHexAround(text: string, at: number): boolean {
  let left = at - 1
  while (left >= 0 && at - left < 6 && classOf(unit(text, left)) & HEX) left--
  let right = at + 2
  while (right - at < 7 && classOf(unit(text, right)) & HEX) right++
  if (isWord(unit(text, left)) || isWord(unit(text, right))) return false
  return right > at + 2 || left < at - 1 || unit(text, at - 1) === 91
}

function atColon(text: string, at: number): boolean {
  const next = unit(text, at + 1)
  if (next === 47) return unit(text, at + 2) === 47 || /\bunix$/i.test(text.slice(Math.max(0, at - 4), at))
  if (next === 58) return isHexAround(text, at)
  const previous = unit(text, at - 1)
  if (isDigit(next) && previous > 32 && previous !== 34 && previous !== 39 && matches(PORT, text, at) && !isTime(text, at)) return !isPosition(text, at)
  if (isDigit(next) && previous <= 32 && /(?:^|[\n ])[ \t>+#*-]*$/.test(text.slice(Math.max(0, at - 8), at))) return matches(PORT, text, at)
  return classOf(next) & HEX ? matches(HEX_GROUPS, text, at) : false
}

function atDot(text: string, at: number): boolean {
  const previous = unit(text, at - 1)
  const next = unit(text, at + 1)
  if (previous <= 32 || next <= 32) {
    if (isDigit(next) && previous <= 32 && /\d[ \t]*\r?\n[ \t>+#*-]*$/.test(text.slice(Math.max(0, at - 12), at))) return true
    if (!isDigit(next) && !isDigit(previous) && next === previous) return matches(SPACED_DOTS, text, at - 2)
    if (isDigit(previous) || isDigit(next)) return matches(SPACED_DOTS, text, at - 1) || matches(SPACED_DOTS, text, at - 2) || atNumber(text, at)
  }
  if (isDigit(next)) return isDigit(previous) && atNumber(text, at)
  if (next === 10 || next === 13) return isDigit(previous) && atNumber(text, at)
  if (!isWord(next)) return false
  let end = at + 1
  while (end - at < 64 && (isWord(unit(text, end)) || unit(text, end) === 45)) end++
  const after = unit(text, end)
  const label = text.slice(at + 1, end).toLowerCase()
  if (after === 46 && PRIVATE_LABELS.has(label)) return true
  // In the name of a file more may follow: `<host>.ts.net.json`, `log-<host>.ts.net-1.txt`.
  if (isWord(previous) && PRIVATE_LABELS.has(label.replace(/-.*$/, ''))) return true
  if (after === 95 || (after === 46 && isWord(unit(text, end + 1)))) return false
  return PRIVATE_LABELS.has(label) || (isWord(previous) && isTopLevelDomain(label))
}

/** Looks from the first number of a dotted group; dots that follow another number were looked at with the first. */
function atNumber(text: string, dot: number): boolean {
  let start = dot
  while (start > 0 && dot - start < 4 && isDigit(unit(text, start - 1))) start--
  return start < dot && matches(DOTTED, text, start)
}

/** A sign that formats or a tag, between the parts of an address. */
function atMarkup(text: string, at: number): boolean {
  const [previous, next, second] = [unit(text, at - 1), unit(text, at + 1), unit(text, at + 2)]
  const isMark = (c: number): boolean => c === 42 || c === 96 || c === 126 || c === 95
  if ((next === 46 || next === 58) && (isWord(second) || isMark(second))) return true
  return (previous === 46 || previous === 58 || previous === 64) && (isWord(next) || isMark(next)) && (isWord(unit(text, at - 2)) || isMark(unit(text, at - 2)))
}

function atTag(text: string, at: number): boolean {
  const previous = unit(text, at - 1)
  const next = unit(text, at + 1)
  if (!(classOf(next) & LETTER) && next !== 47 && next !== 33) return false
  return isDigit(previous) || previous === 46 || previous === 58 || previous === 47 || previous === 64
}

function atQuote(text: string, at: number): boolean {
  const previous = unit(text, at - 1)
  if (previous <= 32) return false
  const next = unit(text, at + 1)
  const isPart = (c: number): boolean => isDigit(c) || c === 46 || c === 47
  if ((isPart(previous) && isWord(next)) || (isWord(previous) && isPart(next) && next !== 47)) return true
  if (isWord(next) || next === 44 || next === 58 || next === 125 || next === 93 || next === 62) return false
  if (matches(QUOTES, text, at)) return true
  if (!matches(ADJACENT, text, at)) return false
  const after = unit(text, ADJACENT.lastIndex)
  const isEdge = (c: number): boolean => c === 46 || c === 58 || c === 47 || c === 64 || c === 45
  return isEdge(previous) || isEdge(after) || (ADJACENT.lastIndex === at + 2 && isWord(previous) && isWord(after))
}

function atLineEnd(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && at - before < 20 && (unit(text, before) === 32 || unit(text, before) === 9 || unit(text, before) === 13)) before--
  const last = unit(text, before)
  if (last !== 58 && last !== 46) return false
  BREAK.lastIndex = at
  const match = BREAK.exec(text)
  const next = match ? unit(text, BREAK.lastIndex) : 32
  if (last === 58) return isDigit(next) ? !isTime(text, before) : next === 47
  return /^(?:local|internal|lan|corp|intranet)\b/i.test(text.slice(BREAK.lastIndex, BREAK.lastIndex + 9))
}

/** True where the sign at an offset may belong to an endpoint value; must never miss one, and may be wrong otherwise. */
export function isTelling(text: string, at: number, sign: number): boolean {
  switch (sign) {
    case 58:
      return atColon(text, at)
    case 46:
      return atDot(text, at)
    case 37:
      return matches(PERCENT, text, at)
    case 38:
      return matches(ENTITY, text, at)
    case 92:
      return matches(ESCAPE, text, at) || (/[.:/@-]/.test(text[at - 1] ?? '') && /[nrt]/.test(text[at + 1] ?? '')) || /[.:/]/.test(text[at + 2] ?? '')
    case 64:
      return isWord(unit(text, at - 1)) && (isWord(unit(text, at + 1)) || unit(text, at + 1) === 91)
    case 91:
    case 40:
    case 123:
      if (matches(FORMAT_FIELDS, text, at)) return true
      return matches(DEFANGED, text, at) || matches(NUMBERS, text, at) || matches(TUPLE, text, at) || matches(LINKED, text, at)
    case 60:
      return atTag(text, at) || matches(DEFANGED, text, at)
    case 62:
      return unit(text, at + 1) === 46 || unit(text, at + 1) === 58
    case 34:
    case 39:
      return atQuote(text, at)
    case 96:
      return atMarkup(text, at) || atQuote(text, at)
    case 42:
    case 126:
      return atMarkup(text, at)
    case 95:
      return (isDigit(unit(text, at - 1)) || unit(text, at - 1) === 46) && matches(UNDERSCORES, text, at)
    case 43:
      return (text.charCodeAt(at - 1) | 32) === 117
    case 45:
      return unit(text, at - 1) <= 34 && /^-(?:[HhJLRW]|-add-host|-resolve|-connect-to)[ =]/.test(text.slice(at, at + 13))
    case 10:
      return atLineEnd(text, at)
    default:
      return sign === 0
  }
}
