import { FORMAT, LINKED, TAGS } from '../edits/markup.ts'
import { isDigit, isWord, unitAt } from './classes.ts'

const formatHere = new RegExp(FORMAT.source, 'y')
const linkHere = new RegExp(LINKED.source, 'y')
const tagsHere = new RegExp(TAGS.source, 'iy')
const SLASH = 47
const COLON = 58
const HYPHEN = 45

const FORMAT_FIELDS = /\{\d?\}\.\{/y
const DEFANGED = /[[({<]\s?(?:[.:@/]|:\/\/|dot|at|colon|slash)\s?[\])}>]/iy
const NUMBERS = /[[({]\s{0,8}\\?["']?\d{1,3}\\?["']?\s{0,8},\s{0,8}\\?["']?\d{1,3}\\?["']?\s{0,8},/y
const TUPLE = /\(\s{0,4}\\?["'][a-z0-9][\w.-]{0,200}\\?["']\s{0,4},\s{0,4}\d/iy
const REMOTE_SECTION = /\[url \\?"/y

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Signs that format and stand inside a part of an address, or beside its dot or colon. */
export function atMark(text: string, at: number): boolean {
  if (!matches(formatHere, text, at)) return false
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
  if (matches(DEFANGED, text, at)) return true
  if (!/[\w.:/@-]/.test(text[at - 1] ?? ' ') || !matches(tagsHere, text, at)) return false
  return /[\w.:/@-]/.test(text[tagsHere.lastIndex] ?? ' ')
}

/** A sign in brackets, numbers in a list, host and port of a call, a link, fields of a format. */
export function atBracket(text: string, at: number): boolean {
  if (matches(DEFANGED, text, at) || matches(NUMBERS, text, at)) return true
  const sign = text.charCodeAt(at)
  if (sign === 40) return matches(TUPLE, text, at)
  if (sign === 123) return matches(FORMAT_FIELDS, text, at)
  return matches(linkHere, text, at) || matches(REMOTE_SECTION, text, at)
}
