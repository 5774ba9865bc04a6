import { isHiddenOrFolded } from '../edits/characters.ts'
import { joinsLines } from '../edits/line-breaks.ts'
import { isBound } from './bound.ts'
import { CLASSES, FOREIGN, isDigit, isPlainWord, NEWLINE, unitAt } from './classes.ts'
import { atColon } from './colons.ts'
import { atNumericDot, endsPrivately, endsPublicly } from './dots.ts'
import { atBracket, atMark, atTag, atUnderscore } from './marks.ts'
import { atQuote } from './quotes.ts'

const PERCENT = /%(?:[0-9a-f]{2}|[sdiu]\.%)/iy
const ENTITY = /&(?:#\w|[a-z][a-z0-9]{1,31};)/iy
/** An escape that stands for a sign; quotes and backslashes are looked at where they are. */
const ESCAPE = /\\(?:[uUx0-3\r\n!#-&(-/:-@[\]^_`{-~])/y
const OPTION = /-(?:J[ =]?["'`]?[\w.@,:-]{2}|[LRW][ =]?["'`]?[\w.*:-]{1,200}:\d|[Hh][ =]|(?<=--)(?:add-host|resolve|connect-to|header)[ =])/y
/** `user@host:path`; marks in the host are dropped by those who read it. */
const REMOTE = /@[a-z0-9][\w.*`~-]{0,200}:[\w.~/]/iy

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function atDot(text: string, at: number, keyAt: number): boolean {
  const next = unitAt(text, at + 1)
  if (isDigit(next) || next <= 32) return atNumericDot(text, at)
  return endsPrivately(text, at) || (isBound(text, at, keyAt) && endsPublicly(text, at))
}

/** A string within a string within a string has its quotes escaped so often. */
const MOST_BACKSLASHES = 8

function atBackslash(text: string, at: number): boolean {
  if (matches(ESCAPE, text, at)) return true
  // A line end that is written out may stand between two parts of an address.
  let before = at - 1
  while (at - before < MOST_BACKSLASHES && unitAt(text, before) === 92) before--
  return (/[.:/@-]/.test(text[before] ?? '') && /[nrt]/.test(text[at + 1] ?? '')) || /[.:/]/.test(text[at + 2] ?? '')
}

type Look = (text: string, at: number, keyAt: number) => boolean

const LOOKS: Readonly<Record<string, Look>> = {
  ':': atColon,
  '.': atDot,
  '%': (text, at) => matches(PERCENT, text, at),
  '&': (text, at) => matches(ENTITY, text, at),
  '\\': atBackslash,
  '@': (text, at) => matches(REMOTE, text, at),
  '[': atBracket,
  '(': atBracket,
  '{': atBracket,
  '<': atTag,
  '>': () => true,
  '"': atQuote,
  "'": atQuote,
  '`': (text, at) => atMark(text, at) || atQuote(text, at),
  '*': atMark,
  '~': atMark,
  _: atUnderscore,
  '+': () => true,
  '-': (text, at) => matches(OPTION, text, at),
  '/': (text, at) => isPlainWord(unitAt(text, at + 2)) || unitAt(text, at + 2) === 91,
  '\0': () => true,
}

/**
 * By class, the closer look at a sign with telling neighbours: true where it may belong to an endpoint value. It must never miss one, and may be
 * wrong otherwise. `keyAt` is where the last key began that a host can be bound to.
 */
export const looks: readonly Look[] = Array.from({ length: 64 }, () => () => false)
for (const [sign, look] of Object.entries(LOOKS)) (looks as Look[])[CLASSES[sign.charCodeAt(0)] ?? 0] = look
;(looks as Look[])[NEWLINE] = joinsLines
;(looks as Look[])[FOREIGN] = isHiddenOrFolded
