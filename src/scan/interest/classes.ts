/**
 * The class of a unit: letters of both cases one each, digits together, every ASCII sign its own. Six bits, so that three
 * neighbouring classes index one table.
 */
export const CLASS_BITS = 6
export const NEWLINE = 61
/** Units beyond ASCII. */
export const FOREIGN = 63
const DIGIT = 27
export const BLANK = 60
/** Stands before the text as well: a line begins behind it. */
export const CARRIAGE_RETURN = 62
const SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

/** By unit; the controls that are no blanks are class 0. */
export const CLASSES = new Uint8Array(128)
CLASSES[9] = BLANK
CLASSES[32] = BLANK
CLASSES[10] = NEWLINE
CLASSES[13] = CARRIAGE_RETURN
for (let unit = 48; unit <= 57; unit++) CLASSES[unit] = DIGIT
for (let letter = 0; letter < 26; letter++) CLASSES[65 + letter] = CLASSES[97 + letter] = 1 + letter
for (const [index, sign] of [...SIGNS].entries()) CLASSES[sign.charCodeAt(0)] = DIGIT + 1 + index

/** Two counters of five bits: units of a run of base64 or hexadecimal, and units of a list of numbers. */
export const RUN_COUNT = 31
export const LIST_SHIFT = 6
export const LIST_COUNT = 31 << LIST_SHIFT
/** Added at every unit, before those counters are masked out that the unit ends: so counting needs no branch. They come round at 32. */
export const COUNT = 1 | (1 << LIST_SHIFT)
/** Where the class begins in what is known of a unit; below it stands the mask of the counters. */
export const CLASS_SHIFT = 16

/** By unit, its class and the counters that go on at it. */
export const UNITS = new Uint32Array(65_536).fill(FOREIGN << CLASS_SHIFT)
for (const [unit, own] of CLASSES.entries()) UNITS[unit] = own << CLASS_SHIFT
const count = (signs: string, counter: number): void => {
  for (const sign of signs + signs.toUpperCase()) UNITS[sign.charCodeAt(0)] = (UNITS[sign.charCodeAt(0)] ?? 0) | counter
}
count('abcdefghijklmnopqrstuvwxyz0123456789+/-_', RUN_COUNT)
count('abcdefx0123456789 \t,:;-\r\n', LIST_COUNT)

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

/** An ASCII letter or digit. */
export function isPlainWord(unit: number): boolean {
  const lower = unit | 32
  return (unit >= 48 && unit <= 57) || (lower >= 97 && lower <= 122)
}

/** The same, and letters beyond ASCII. */
export function isWord(unit: number): boolean {
  return isPlainWord(unit) || unit >= 0xa1
}
