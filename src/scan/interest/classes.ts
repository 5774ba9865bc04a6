/**
 * The class of a unit: letters of both cases one each, digits together, every ASCII sign its own. Six bits, so that three
 * neighbouring classes index one table.
 */
export const CLASS_BITS = 6
export const NEWLINE = 61
/** Units beyond ASCII. */
export const FOREIGN = 63
const DIGIT = 27
const BLANK = 60
/** Stands before the text as well: a line begins behind it. */
export const CARRIAGE_RETURN = 62
const SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

/** By unit; a zero unit is class 0, and other controls are blanks. */
export const CLASSES = new Uint8Array(128).fill(BLANK)
CLASSES[0] = 0
CLASSES[10] = NEWLINE
CLASSES[13] = CARRIAGE_RETURN
for (let unit = 48; unit <= 57; unit++) CLASSES[unit] = DIGIT
for (let letter = 0; letter < 26; letter++) CLASSES[65 + letter] = CLASSES[97 + letter] = 1 + letter
for (const [index, sign] of [...SIGNS].entries()) CLASSES[sign.charCodeAt(0)] = DIGIT + 1 + index

/** Two counters in one number: units of a run of base64 or hexadecimal, and units of a list of numbers. */
export const RUN_COUNT = 0x7fff
export const LIST_COUNT = RUN_COUNT << 16
/** Added at every unit, before the mask of its class sets those counters to zero that it ends: so counting needs no branch. */
export const COUNT = 0x10001
export const COUNTED = new Int32Array(64)
const count = (signs: string, counter: number): void => {
  for (const sign of new Set(signs)) {
    const own = CLASSES[sign.charCodeAt(0)] ?? 0
    COUNTED[own] = (COUNTED[own] ?? 0) | counter
  }
}
count('abcdefghijklmnopqrstuvwxyz0+/-_', RUN_COUNT)
count('abcdefx0 ,:;-\r\n', LIST_COUNT)

/** The class of a unit or, past the ends of a text, of a blank. */
export function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return BLANK
  const unit = text.charCodeAt(at)
  return unit < 128 ? (CLASSES[unit] ?? BLANK) : FOREIGN
}

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

/** True for the units of which a counter counts. */
export function isCounted(text: string, at: number, counter: number): boolean {
  return at < text.length && ((COUNTED[classAt(text, at)] ?? 0) & counter) !== 0
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

/** The letter of `\n`, `\r` or `\t` where a line end or a tab is written out. */
export function isEscapeLetter(text: string, at: number): boolean {
  return unitAt(text, at - 1) === 92 && /[nrt]/.test(text[at] ?? '')
}
