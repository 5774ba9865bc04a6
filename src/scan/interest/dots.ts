import { ADDRESS_SUFFIXES, PRIVATE_SUFFIXES } from '../hosts/names.ts'
import { isTopLevelDomain } from '../hosts/top-level-domains.ts'
import { isDigit, isPlainWord, unitAt } from './classes.ts'

/** Units of a last label; a longer word is none. */
const LONGEST_LABEL = 20

/** By last label, what a private name has before it: `ts.` for `net`, nothing for `lan`. */
const SUFFIXES = new Map<string, string[]>()
for (const suffix of [...PRIVATE_SUFFIXES, ...ADDRESS_SUFFIXES, 'docker.internal']) {
  const label = suffix.slice(suffix.lastIndexOf('.') + 1)
  SUFFIXES.set(label, [...(SUFFIXES.get(label) ?? []), suffix.slice(0, -label.length)])
}

/** Four numbers with dots, some perhaps masked. */
const DOTTED = /\d{1,3}\.\d{1,3}\.[\dxa-z*\u2026]{1,3}\.[\dxa-z*\u2026]/iy
/** At least two dots of a group: one alone may end a sentence. */
const SPACED_NUMBERS = /\d{1,3}[ \t]{0,2}\.[ \t]{0,2}\d{1,3}[ \t]{0,2}\.|(?<=\.[ \t]{0,2})\d{1,3}[ \t]{0,2}\.[ \t]{0,2}\d/y
const SPACED_WORDS = /[a-z0-9] \. [a-z0-9]/iy

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Looks from the first number of a dotted group; dots that follow another number were looked at with the first. */
function atNumber(text: string, dot: number): boolean {
  let end = dot + 1
  while (end - dot < 5 && isDigit(unitAt(text, end))) end++
  if (unitAt(text, end) !== 46) return false
  let start = dot
  while (start > 0 && dot - start < 4 && isDigit(unitAt(text, start - 1))) start--
  return matches(DOTTED, text, start)
}

function atSpace(text: string, dot: number): boolean {
  if (unitAt(text, dot - 1) <= 32 && matches(SPACED_WORDS, text, dot - 2)) return true
  let start = dot
  while (start > 0 && dot - start < 2 && unitAt(text, start - 1) <= 32) start--
  const end = start
  while (start > 0 && end - start < 3 && isDigit(unitAt(text, start - 1))) start--
  return start < end && matches(SPACED_NUMBERS, text, start)
}

/** Those last labels. */
export const PRIVATE_LABELS = [...SUFFIXES.keys()]

function labelEnd(text: string, dot: number): number {
  let end = dot + 1
  while (end - dot < LONGEST_LABEL && isPlainWord(unitAt(text, end))) end++
  return end
}

/** True where a name ends that only a private network resolves. */
export function endsPrivately(text: string, dot: number): boolean {
  const end = labelEnd(text, dot)
  const befores = SUFFIXES.get(text.slice(dot + 1, end).toLowerCase())
  return befores?.some((before) => text.slice(dot + 1 - before.length, dot + 1).toLowerCase() === before) ?? false
}

/** True where a name may end that everybody resolves. */
export function endsPublicly(text: string, dot: number): boolean {
  const end = labelEnd(text, dot)
  const label = text.slice(dot + 1, end)
  return unitAt(text, end) >= 0xa1 || isTopLevelDomain(label, true) || label.toLowerCase() === 'xn'
}

/** Dots between numbers, be there blanks around them. */
export function atNumericDot(text: string, at: number): boolean {
  const previous = unitAt(text, at - 1)
  const next = unitAt(text, at + 1)
  if (isDigit(previous) && isDigit(next)) return atNumber(text, at)
  return (previous <= 32 || next <= 32) && atSpace(text, at)
}

/** True where the number that a dot follows may be a field of a row, about which the head of its column says something. */
export function isField(text: string, dot: number): boolean {
  return /(?:^|[,;>\s])[ \t]{0,2}["']?v?\d{1,3}$/i.test(text.slice(Math.max(0, dot - 9), dot))
}
