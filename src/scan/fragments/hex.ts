import { isTextByte, MAX_ENCODED, printable } from './bytes.ts'
import { UNREADABLE_FROM, type Fragment } from './fragment.ts'

const RUN = /[0-9a-f]{16,1000000}(?:\r?\n[ \t>+#]{0,20}[0-9a-f]{2,1000000}(?=\s)){0,100000}/gi
const SPACED = /(?<![0-9a-z])(?:0x)?[0-9a-f]{2}(?:[ ,:;-]{1,2}(?:0x)?[0-9a-f]{2}(?![0-9a-z])){7,100000}/gi
/** Groups of four or eight digits, as dumps have them. */
const GROUPED = /(?<![0-9a-z])(?:(?:[0-9a-f]{4}[ :-]){3,100000}|(?:[0-9a-f]{8}[ :-]){1,100000})(?:[0-9a-f]{2}){1,4}(?![0-9a-z])/gi
const CODES = /(?<!\d)(?:[1-9]\d|1[01]\d|12[0-6])(?:\s{0,2},\s{0,2}(?:[1-9]\d|1[01]\d|12[0-6])){7,100000}(?!\d)/g

function bytesOf(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16)
  return bytes
}

const BLOCK = new RegExp(RUN.source, 'iy')

/** The end of hexadecimal digits that go on over lines and are too many to be passed over, or -1. */
export function longHexEnd(text: string, at: number): number {
  BLOCK.lastIndex = at
  return (BLOCK.exec(text)?.[0].length ?? 0) > UNREADABLE_FROM ? BLOCK.lastIndex : -1
}

function decode(digits: string): string | null {
  const head = bytesOf(digits.slice(0, 16))
  if (!head.every(isTextByte)) return null
  return printable(bytesOf(digits.slice(0, MAX_ENCODED)))
}

/** Runs of hexadecimal digits, with or without separators, and lists of character codes. */
export function hexFragments(text: string): Fragment[] {
  const fragments: Fragment[] = []
  for (const match of text.matchAll(RUN)) {
    const end = match.index + match[0].length
    const digits = match[0].replace(/[^0-9a-f]/gi, '')
    // An odd sign in front, such as the `b` of a byte string, shifts the pairs.
    const decoded = decode(digits) ?? decode(digits.slice(1))
    if (decoded !== null) fragments.push({ start: match.index, end, text: decoded })
    else if (digits.length > UNREADABLE_FROM) fragments.push({ start: match.index, end, text: null })
  }
  for (const match of [...text.matchAll(SPACED), ...text.matchAll(GROUPED)]) {
    const decoded = decode(match[0].replace(/0x|[^0-9a-f]/gi, ''))
    if (decoded !== null) fragments.push({ start: match.index, end: match.index + match[0].length, text: decoded })
  }
  for (const match of text.matchAll(CODES)) {
    const decoded = printable(Uint8Array.from(match[0].split(','), Number))
    if (decoded !== null) fragments.push({ start: match.index, end: match.index + match[0].length, text: decoded })
  }
  return fragments
}
