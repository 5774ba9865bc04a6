/**
 * The class of a unit: letters of both cases one each, digits together, every ASCII sign its own. Six bits, so that three
 * neighbouring classes index one table.
 */
export const CLASS_BITS = 6
export const NEWLINE = 61
/** Units beyond ASCII. */
export const FOREIGN = 63
export const DIGIT = 27
export const BLANK = 60
/** Stands before the text as well: a line begins behind it. */
export const CARRIAGE_RETURN = 62
export const LAST_LETTER = 26
const SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

/** The class of an ASCII unit; the controls that are no blanks are class 0. */
function asciiClass(unit: number): number {
  const letter = (unit | 32) - 96
  if (unit >= 65 && letter >= 1 && letter <= LAST_LETTER) return letter
  if (unit >= 48 && unit <= 57) return DIGIT
  if (unit === 9 || unit === 32) return BLANK
  if (unit === 10) return NEWLINE
  if (unit === 13) return CARRIAGE_RETURN
  const sign = SIGNS.indexOf(String.fromCharCode(unit))
  return sign < 0 ? 0 : DIGIT + 1 + sign
}

/** By unit. */
export const CLASSES = new Uint8Array(65_536).fill(FOREIGN)
for (let unit = 0; unit < 128; unit++) CLASSES[unit] = asciiClass(unit)

/** The class of a sign, a letter or a digit that is written out. */
export function classOf(sign: string): number {
  return CLASSES[sign.charCodeAt(0)] ?? 0
}

/** The classes of some such signs, each once. */
export function classesOf(signs: string): readonly number[] {
  return [...new Set([...signs].map(classOf))]
}

/** By class, 1 for those of some signs. */
export function tableOf(signs: string, ...others: readonly number[]): Uint8Array {
  const table = new Uint8Array(1 << CLASS_BITS)
  for (const one of [...classesOf(signs), ...others]) table[one] = 1
  return table
}

export const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** By class: units of base64 and hexadecimal, of lists of numbers, and of words. */
export const IN_RUN = tableOf(`${LETTERS}0+/-_`)
export const IN_LIST = tableOf('abcdefx0 ,:;-\r\n')
export const IN_WORD = tableOf(`${LETTERS}0`)

/** Classes in front of those of a text, all of them of blanks, and behind them: what looks back or ahead for no more than that needs not ask where it ends. */
export const MARGIN = 128

/** A unit, or a space past the ends of a text. */
export function unitAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? 32 : text.charCodeAt(at)
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

export function isHex(unit: number): boolean {
  const lower = unit | 32
  return (unit >= 48 && unit <= 57) || (lower >= 97 && lower <= 102)
}

/** An ASCII letter or digit. */
export function isPlainWord(unit: number): boolean {
  const lower = unit | 32
  return (unit >= 48 && unit <= 57) || (lower >= 97 && lower <= 122)
}

/** The same, and letters beyond ASCII. */
export function isWord(unit: number): boolean {
  return isPlainWord(unit) || unit >= 0xa1
}
