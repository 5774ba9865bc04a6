import { isDigit, isPlainWord, isWord, unitAt } from './classes.ts'

const BACKSLASH = 92
const BACKTICK = 96
const MOST_BACKSLASHES = 8
const LONGEST_HALF = 6

/** Two literals, with an operator between them or side by side; a string within a string has its quotes escaped. */
const JOINED = /["'`][ \t]{0,8}\)?[ \t\r\n]{0,40}(\+\+?|\.\.?|&|\|\||<>|~|\\(?!\\{0,2}["'`]))?[ \t\r\n]{0,40}\(?\\{0,3}["'`]/y

function isAddressSign(unit: number): boolean {
  return (unit >= 45 && unit <= 47) || unit === 58 || unit === 64
}

/** A quote inside a long word: `gate'way` with six letters on either side. */
function cutsWord(text: string, at: number): boolean {
  for (let i = 1; i <= LONGEST_HALF; i++) {
    const [before, after] = [unitAt(text, at - i), unitAt(text, at + i)]
    if (!(isPlainWord(before) || before === 95) || !(isPlainWord(after) || after === 95)) return false
  }
  return true
}

/** A quote that a shell drops inside an address: `192.0'.2.1'`. */
function cutsAddress(before: number, after: number): boolean {
  const isPart = (unit: number): boolean => isDigit(unit) || unit === 46 || unit === 47
  return (isPart(before) && (isPlainWord(after) || isPart(after))) || ((isPlainWord(before) || isPart(before)) && (isDigit(after) || after === 46))
}

const JOINERS = new Set([...')+.&|<~\\("\'`'].map((sign) => sign.charCodeAt(0)))

function mayJoin(text: string, at: number): boolean {
  let next = at + 1
  while (next - at < 48 && next < text.length && text.charCodeAt(next) <= 32) next++
  return JOINERS.has(unitAt(text, next))
}

/** True at a quote that may stand inside an address, or between two parts of one. */
export function atQuote(text: string, at: number): boolean {
  const next = unitAt(text, at + 1)
  const before = unitAt(text, at - 1)
  if (text.charCodeAt(at) !== BACKTICK) {
    // A full stop behind a quoted word ends a sentence; a number may go on in the next line.
    if (cutsAddress(before, next) && !(next === 46 && !isDigit(before) && unitAt(text, at + 2) <= 32)) return true
    if (cutsWord(text, at)) return true
  }
  if (!mayJoin(text, at)) return false
  JOINED.lastIndex = at
  const match = JOINED.exec(text)
  if (!match) return false
  let first = at - 1
  while (at - first < MOST_BACKSLASHES && unitAt(text, first) === BACKSLASH) first--
  const [last, after] = [unitAt(text, first), unitAt(text, JOINED.lastIndex)]
  if (last <= 32 || after <= 32) return false
  if (match[1] !== undefined) return true
  if (match[0].length === 2 || match[0].includes('\\')) return isWord(last) || isWord(after) || isAddressSign(last) || isAddressSign(after)
  return isAddressSign(after) || (isAddressSign(last) && !isDash(text, first))
}

/** `"-"`, with which access logs say that there is nothing. */
function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && unitAt(text, at - 1) === 34 && unitAt(text, at - 2) <= 32
}
