/** What an ASCII unit may begin or join; bits of one table, so that the pre-filter looks once at every unit. */
const DIGIT = 1
export const LETTER = 2
export const HEX = 4
/** `+`, `/`, `-` and `_`: signs of base64 besides letters and digits. */
const JOINER = 8
/** A sign at which the pre-filter looks around. */
export const SIGN = 16
export const WORD = DIGIT | LETTER
export const RUN = WORD | JOINER

const table = new Uint8Array(128)
const mark = (signs: string, bits: number): void => {
  for (const sign of signs) {
    const unit = sign.charCodeAt(0)
    table[unit] = (table[unit] ?? 0) | bits
  }
}
mark('0123456789', DIGIT | HEX)
mark('abcdefABCDEF', HEX)
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LETTER)
mark('+/-_', JOINER)
mark('.:%&\\@[({<>*`~_-+"\'\n\0', SIGN)

/** The bits of a unit; letters beyond ASCII count as letters. */
export function classOf(unit: number): number {
  return unit < 128 ? (table[unit] ?? 0) : unit >= 0xa1 ? LETTER : 0
}

export function isWord(unit: number): boolean {
  return (classOf(unit) & WORD) !== 0
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}
