import { isHiddenOrFolded } from '../edits/characters.ts'
import { joinsLines } from '../edits/line-breaks.ts'
import { isCutMail } from '../edits/quoted-printable.ts'
import { isBound } from './bound.ts'
import { classOf, FOREIGN, isDigit, isPlainWord, isWord, NEWLINE, unitAt } from './classes.ts'
import { atColon } from './colons.ts'
import { atNumericDot, endsPrivately, endsPublicly } from './dots.ts'
import { atBracket, atMark, atTag, atUnderscore } from './marks.ts'
import { atQuote } from './quotes.ts'

const PERCENT = /%(?:[0-9a-f]{2}|[sdiu]\.%)/iy
const ENTITY = /&(?:#\w|[a-z][a-z0-9]{1,31};)/iy
/** An escape that stands for a sign; quotes and backslashes are looked at where they are. */
const ESCAPE = /\\(?:[uUx0-3\r\n!#-&(-/:-@[\]^_`{-~])/y
const OPTION = /-(?:J[ =]?["'`]?[\w.@,:-]{2}|[LRW][ =]?["'`]?[\w.*:-]{1,200}:\d|[Hh][ =]|(?<=--)(?:add-host|resolve|connect-to|header)[ =])/y
/** A sign of an address as a mail writes it; no port and no octet has so many digits behind it. */
const MAIL_CODE = /=(?:2[DEF]|3A|40(?=[a-z]|\d{1,3}\.)|5[BDF])(?![0-9a-f]{6})/iy
/** A packet's end as tcpdump writes it: the port, or its name, is one more label. */
const CAPTURED = /> [a-z0-9](?:[\w-]{0,62}\.){1,8}[\w-]{1,63}(?: > |: )/iy
/** `user@host:path`; marks in the host are dropped by those who read it. */
const REMOTE = /@[a-z0-9][\w.*`~-]{0,200}:[\w.~/-]/iy

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function atDot(text: string, at: number, keyAt: number): boolean {
  const next = unitAt(text, at + 1)
  if (isDigit(next) || next <= 32) return atNumericDot(text, at)
  return endsPrivately(text, at) || (isBound(text, at, keyAt) && endsPublicly(text, at))
}

function atBackslash(text: string, at: number): boolean {
  return matches(ESCAPE, text, at) || /[.:/]/.test(text[at + 2] ?? '')
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
  '>': (text, at) => unitAt(text, at + 1) !== 32 || matches(CAPTURED, text, at),
  '=': (text, at) => matches(MAIL_CODE, text, at),
  '"': atQuote,
  "'": atQuote,
  '`': (text, at) => atMark(text, at) || atQuote(text, at),
  '*': atMark,
  '~': atMark,
  _: atUnderscore,
  '+': () => true,
  '-': (text, at) => matches(OPTION, text, at),
  '/': (text, at) => isPlainWord(unitAt(text, at + 2)) || unitAt(text, at + 2) === 91,
  '\0': (text, at) => text.charCodeAt(at) === 0,
}

/**
 * By class, the closer look at a sign with telling neighbours: true where it may belong to an endpoint value. It must never miss one, and may be
 * wrong otherwise. `keyAt` is where the last key began that a host can be bound to.
 */
export const looks: readonly Look[] = Array.from({ length: 64 }, () => () => false)
for (const [sign, look] of Object.entries(LOOKS)) (looks as Look[])[classOf(sign)] = look
;(looks as Look[])[NEWLINE] = (text, at) => joinsLines(text, at) || isCutMail(text, at)
;(looks as Look[])[FOREIGN] = (text, at, keyAt) => isHiddenOrFolded(text, at) || (isWord(unitAt(text, at - 1)) && isBound(text, at, keyAt))
