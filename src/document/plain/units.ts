/** UTF-16 units that mean something to the reader. */
export const TAB = 9
export const LF = 10
export const CR = 13
export const SPACE = 32
export const BANG = 33
export const HASH = 35
export const AMPERSAND = 38
export const OPEN = 40
export const CLOSE = 41
export const STAR = 42
export const PLUS = 43
export const DASH = 45
export const DOT = 46
export const SLASH = 47
const ZERO = 48
const NINE = 57
export const COLON = 58
export const LESS = 60
export const OPEN_BRACKET = 91
export const CLOSE_BRACKET = 93
export const CARET = 94
export const UNDERSCORE = 95
export const TICK = 96

/** A table by unit that is 1 for the units of a text, and 0 for all other units of ASCII. */
function unitTable(units: string): Uint8Array {
  const table = new Uint8Array(128)
  for (const unit of units) table[unit.charCodeAt(0)] = 1
  return table
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'

const WORD = unitTable(LETTERS + LETTERS.toUpperCase() + DIGITS)
/** What a paragraph's text is looked through for. */
const SPECIAL = unitTable('\t\\`*_[!&<:.~@')
/** What no line of text begins with here, since it may begin a block, or end one. */
const BLOCK_START = unitTable('#>-=|:')
const DESTINATION = unitTable(`${LETTERS}${LETTERS.toUpperCase()}${DIGITS}._/#%:?=+,-`)

/** ASCII letters and digits. */
export const isWord = (unit: number): boolean => unit < 128 && WORD[unit] === 1
export const isSpecial = (unit: number): boolean => unit < 128 && SPECIAL[unit] === 1
export const beginsBlock = (unit: number): boolean => unit < 128 && BLOCK_START[unit] === 1
export const isDestination = (unit: number): boolean => unit < 128 && DESTINATION[unit] === 1
export const isDigit = (unit: number): boolean => unit >= ZERO && unit <= NINE
