import { isPlainWord, unitAt } from './classes.ts'

/** Bytes of text in hexadecimal with signs between them, as many as the decoder asks for. */
const BYTES = /(?:0x)?[0-7][0-9a-f](?:[ ,:;-]{1,2}(?:0x)?[0-7][0-9a-f](?![0-9a-z])){7}/iy
/** Codes of characters in a list, less one in front that may be part of a word. */
const CODES = /(?:[1-9]\d|1[01]\d|12[0-6])(?:\s{0,2},\s{0,2}(?:[1-9]\d|1[01]\d|12[0-6])){6}/y

function isSeparator(unit: number): boolean {
  return unit <= 32 || unit === 44 || unit === 45 || unit === 58 || unit === 59
}

/** True at the first of some numbers that may be the codes of a text. */
export function atNumber(text: string, at: number): boolean {
  let end = at + 2
  while (end - at < 5 && isPlainWord(unitAt(text, end))) end++
  if (!isSeparator(unitAt(text, end))) return false
  BYTES.lastIndex = at
  CODES.lastIndex = at
  return BYTES.test(text) || CODES.test(text)
}
