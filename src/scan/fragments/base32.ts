import { MAX_ENCODED, printable } from './bytes.ts'
import type { Fragment } from './fragment.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function bytesOf(text: string): Uint8Array {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const sign of text.toUpperCase()) {
    const value = ALPHABET.indexOf(sign)
    if (value < 0) continue
    held = ((held << 5) | value) & 0xffff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return Uint8Array.from(bytes)
}

const SHORTEST = /[A-Z2-7]{16}|[a-z2-7]{16}/y

/** Decodes the first nine signs only, which hold five bytes: enough to pass over words. */
export function beginsAsBase32(text: string, at: number): boolean {
  SHORTEST.lastIndex = at
  return SHORTEST.test(text) && printable(bytesOf(text.slice(at, at + 9))) !== null
}

/** Runs of base32, also over lines, that say something readable. */
export function base32Fragments(text: string): Fragment[] {
  const fragments: Fragment[] = []
  for (const match of text.matchAll(/(?<![A-Za-z0-9])(?:[A-Z2-7]{16,1000000}|[a-z2-7]{16,1000000})(?:\r?\n[ \t>+#]{0,20}(?:[A-Z2-7]{4,1000000})){0,100000}={0,6}/g)) {
    if (!beginsAsBase32(text, match.index)) continue
    const decoded = printable(bytesOf(match[0].slice(0, MAX_ENCODED)))
    if (decoded !== null) fragments.push({ start: match.index, end: match.index + match[0].length, text: decoded })
  }
  return fragments
}
