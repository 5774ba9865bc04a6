import { addressing } from '../context/addressing.ts'
import { PRIVATE_SUFFIXES } from '../hosts/names.ts'
import type { Edit } from '../layer.ts'

/** A line's end with the quote, comment or diff sign that begins the next. */
const BREAK = /[ \t]{0,20}\r?\n[ \t]{0,40}(?:(?:[>+#]|\*(?!\.)|\/\/|--)[ \t]{0,4}|-(?=[^\s-]))?/g

const PRIVATE_START =
  /(?:^|[^\d.])(?:10|127|192(?:\.168)?|172(?:\.(?:1[6-9]|2\d|3[01]))?|100(?:\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))?|169(?:\.254)?)(?:\.\d{1,3}){0,2}\.?$/

const SUFFIXES = new Set<string>(PRIVATE_SUFFIXES)

/** The private suffix that a text begins with, whole. A pattern of them all would take V8 as long to compile as a document to check. */
function suffixFirst(text: string): string | null {
  const first = /^[\w.-]{1,80}/.exec(text)?.[0] ?? ''
  return SUFFIXES.has(first.toLowerCase()) ? first : null
}

/**
 * True where a full stop ends a plain word and the next line begins with a name of its own, or with a suffix about which
 * the sentence goes on: then the stop belongs to no name.
 */
function endsSentence(left: string, right: string): boolean {
  const word = /(?:^|[\s"'`(*_])([a-z]+)\.$/i.exec(left)
  if (!word) return false
  const suffix = suffixFirst(right)
  if (suffix === null) return /^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,}/i.test(right)
  return /^[ \t]+[a-z]/i.test(right.slice(suffix.length)) && addressing(left.slice(0, word.index + 1)) !== 'strong'
}

/** True where the two sides of a line break are halves of one address, and not two sentences. */
function belongTogether(left: string, right: string): boolean {
  // The full stop behind a whole URL ends a sentence.
  if (/:\/\/[^\s/]{1,200}(?::\d{1,5}|\/\S*)\.$/.test(left)) return false
  if (/:\/\/\S*[./:@-]$/.test(left)) return /^[a-z0-9[]/i.test(right) && !/^[\w-]{1,60}:(?:\s|$)/.test(right)
  if (/[a-z]:$/.test(left) && /^\/\/[^\s/]/.test(right)) return true
  if (/[a-z]:\/$/.test(left) && /^\/[^\s/]/.test(right)) return true
  if (/:\/\/\S*$/.test(left)) return /^(?:[.:][a-z0-9]|\/v1)/.test(right)
  if (/\d\.$/.test(left) && /^\d/.test(right)) {
    return PRIVATE_START.test(left) || /^\d{1,3}(?:\.\d{1,3}){0,2}(?::\d|\/v\d)/.test(right)
  }
  if (/\d$/.test(left) && /^\.\d/.test(right)) return PRIVATE_START.test(left)
  if (/[a-z0-9]\.$/i.test(left)) return !endsSentence(left, right) && /^[a-z0-9-]{2,63}(?:\.[a-z]{2,}|(?=[:/]\w)|[.)`"',;]?\s*$)/.test(right)
  if (/[a-z0-9]$/i.test(left) && /^\.[a-z]/i.test(right)) return !/@[\w-]+\.[\w.-]+$/.test(left)
  if (/(?:^|[^\w:.])(?:[0-9a-f]{1,4}:){2,7}$/i.test(left)) return /^(?:[0-9a-f]{1,4}:){1,6}[0-9a-f]{1,4}(?![\w:])|^:[0-9a-f]/i.test(right)
  if (/[a-z0-9\]]:$/i.test(left)) return /^\d{2,5}(?![\w:.-])/.test(right)
  return /[a-z0-9\]]$/i.test(left) && /^:\d{2,5}(?![\w:.-])/.test(right)
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 13

/** `.`, `:`, `/`, `@`, `-` */
const isAddressSign = (unit: number): boolean => (unit >= 45 && unit <= 47) || unit === 58 || unit === 64

/** A sign of an address, or what begins a comment; the hyphen of a list is neither. */
const goesOn = (text: string, at: number): boolean => isAddressSign(text.charCodeAt(at)) && !(text.charCodeAt(at) === 45 && isBlank(text.charCodeAt(at + 1)))

/** Blanks and the signs of a quote, a comment or a patch. */
const isLead = (unit: number): boolean => isBlank(unit) || unit === 62 || unit === 43 || unit === 35 || unit === 42

const BREAK_HERE = new RegExp(BREAK.source, 'y')

/** The edit for a break, or `null` where its sides are two texts. */
function joined(text: string, start: number, end: number): Edit | null {
  if (!/[.:/@-]/.test(text[start - 1] ?? '') && !/[.:/]/.test(text[end] ?? '')) return null
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const left = text.slice(Math.max(lineStart, start - 120), start)
  // What goes on behind a full stop begins with a small letter: most lines that end with one are sentences.
  if (text[start - 1] === '.' && !/[a-z0-9-]/.test(text[end] ?? '') && !left.includes('://')) return null
  const lineEnd = text.indexOf('\n', end)
  const right = text.slice(end, Math.min(lineEnd < 0 ? text.length : lineEnd, end + 80))
  return belongTogether(left, right) ? { start, end, text: '', plain: true } : null
}

/** True where the line break at an offset stands inside an address. */
export function joinsLines(text: string, newline: number): boolean {
  // Nothing goes on behind a blank line or in a bullet: said first, since nearly every line is followed by one of them.
  const first = text.charCodeAt(newline + 1)
  if (first === 10 || (first === 45 && isBlank(text.charCodeAt(newline + 2)))) return false
  let start = newline
  let last = newline - 1
  while (last > newline - 24 && isBlank(text.charCodeAt(last))) last--
  let next = newline + 1
  while (next < newline + 52 && isLead(text.charCodeAt(next))) next++
  if (!isAddressSign(text.charCodeAt(last)) && !goesOn(text, next)) return false
  if (text[start - 1] === '\r') start--
  const least = Math.max(0, start - 20)
  while (start > least && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--
  BREAK_HERE.lastIndex = start
  const match = BREAK_HERE.exec(text)
  return match !== null && joined(text, start, BREAK_HERE.lastIndex) !== null
}

/** Line breaks inside an address: one side ends or begins with a dot, a colon or a slash. */
export function lineBreakEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(BREAK)) {
    const edit = joined(text, match.index, match.index + match[0].length)
    if (edit) edits.push(edit)
  }
  return edits
}
