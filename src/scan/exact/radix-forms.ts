import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { isWordCode } from './edges.ts'
import type { Needle, Seen } from './needle.ts'
import type { Plain } from './plain.ts'
import { patternOf } from './written-forms.ts'

/** An encoding that writes a stream of bits, so many to a sign. */
interface Radix {
  readonly name: Safe
  readonly alphabet: string
  readonly bits: 5 | 6
  /** Bytes to a group, and so places where a text can begin. */
  readonly group: 3 | 5
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const RADIXES: readonly Radix[] = [
  { name: literal('base64'), alphabet: `${LETTERS}${LETTERS.toLowerCase()}0123456789+/`, bits: 6, group: 3 },
  { name: literal('base64url'), alphabet: `${LETTERS}${LETTERS.toLowerCase()}0123456789-_`, bits: 6, group: 3 },
  { name: literal('base32'), alphabet: `${LETTERS}234567`, bits: 5, group: 5 },
]

/** Signs around the stable ones that hold bits of the bytes at the edges, and of the bytes next to them. */
const SIGNS_AROUND = 6
const JOINERS = /[+/_-]/g

const UTF8 = new TextEncoder()

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) => [unit & 255, unit >> 8])
}

/** The signs that all bits of are known, and how far before the first of them the text begins, in bits. */
function stableSigns(bytes: readonly number[], offset: number, { alphabet, bits }: Radix): { readonly text: string; readonly lead: number } {
  const from = Math.ceil((8 * offset) / bits)
  const to = Math.floor((8 * (offset + bytes.length)) / bits)
  let text = ''
  for (let sign = from; sign < to; sign++) {
    let value = 0
    for (let bit = sign * bits; bit < (sign + 1) * bits; bit++) {
      const at = bit - 8 * offset
      value = (value << 1) | (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
    }
    text += alphabet[value] ?? ''
  }
  return { text, lead: from * bits - 8 * offset }
}

/** Reads bytes at bit positions, counted from the first stable sign; `null` where a sign is none of the alphabet. */
function byteReader({ before, match, after }: Seen, { name, alphabet, bits }: Radix): (at: number) => number | null {
  // Signs that also join words say nothing of what stands before or behind: `data/aHR0` is two things.
  const head = before.slice(-SIGNS_AROUND).replace(JOINERS, ' ')
  const around = head + match + after.slice(0, SIGNS_AROUND).replace(JOINERS, ' ')
  const text = name === 'base32' ? around.toUpperCase() : around
  const zero = head.length * bits
  return (at) => {
    let value = 0
    for (let bit = zero + at; bit < zero + at + 8; bit++) {
      const sign = bit < 0 ? -1 : alphabet.indexOf(text[Math.floor(bit / bits)] ?? ' ')
      if (sign < 0) return null
      value = (value << 1) | ((sign >> (bits - 1 - (bit % bits))) & 1)
    }
    return value
  }
}

/** `width` is the bytes of a character: two in UTF-16, whose second is zero in plain text. */
function needleAt(plain: Plain, bytes: readonly number[], offset: number, width: 1 | 2, radix: Radix): Needle {
  const { text, lead } = stableSigns(bytes, offset, radix)
  const isWord = (code: number | null, other: number | null): boolean => code !== null && isWordCode(code) && (width === 1 || other === 0)
  return {
    part: plain.part,
    form: radix.name,
    pattern: patternOf(text),
    holds(seen) {
      const byteAt = byteReader(seen, radix)
      const start = -lead
      if (!bytes.every((byte, i) => [byte, null].includes(byteAt(start + 8 * i)))) return false
      const end = start + 8 * bytes.length
      const before = isWord(byteAt(start - 8 * width), byteAt(start - 8))
      const after = !plain.cut && isWord(byteAt(end), byteAt(end + 8))
      return !(before && isWordCode(bytes[0] ?? 0)) && !(after && isWordCode(bytes.at(-width) ?? 0))
    },
  }
}

/** The text in base64, base64url and base32, wherever in a group of bytes it begins, with the signs cut that hold bits of its neighbours. */
export function radixNeedles(plain: Plain): readonly Needle[] {
  return RADIXES.flatMap((radix) => {
    const at = (bytes: readonly number[], width: 1 | 2) => Array.from({ length: radix.group }, (_, offset) => needleAt(plain, bytes, offset, width, radix))
    const narrow = at([...UTF8.encode(plain.text)], 1)
    return radix.bits === 6 ? [...narrow, ...at(utf16(plain.text), 2)] : narrow
  })
}
