import { hexFragments } from '../fragments/hex.ts'

/** Bytes of text in hexadecimal with signs between them, as many as the decoder asks for. */
const BYTES = /(?<![0-9a-z])(?:0x)?[0-7][0-9a-f](?:[ ,:;-]{1,2}(?:0x)?[0-7][0-9a-f](?![0-9a-z])){7}/i
/** Codes of characters in a list. */
const CODES = /(?<!\d)(?:[1-9]\d|1[01]\d|12[0-6])(?:\s{0,2},\s{0,2}(?:[1-9]\d|1[01]\d|12[0-6])){7}/

/** Bytes of text in groups, as dumps have them. */
const GROUPS = /(?<![0-9a-z])(?:(?:(?:[0-7][0-9a-f]){2}[ :-]){3}|(?:[0-7][0-9a-f]){4}[ :-])[0-7][0-9a-f]/i

/** The least that two such groups take. */
export const SHORTEST_LIST = 11
/** The longest of them, eight digits with `0x` in front. */
export const LONGEST_NUMBER = 10
/** What parts the numbers of the shortest list. */
const FEWEST_SEPARATORS = 7

/** True where a stretch of numbers and signs between them is a text, number by number. */
export function isTellingList(text: string, start: number, end: number, separators: number): boolean {
  if (separators === 0) return false
  const list = text.slice(start, end)
  const mayTell = (separators < list.length >> 1 && GROUPS.test(list)) || (separators >= FEWEST_SEPARATORS && (BYTES.test(list) || (list.includes(',') && CODES.test(list))))
  // With what stands around it, which may be a part of the first or the last number.
  return mayTell && hexFragments(text.slice(Math.max(0, start - 1), end + 1)).length > 0
}
