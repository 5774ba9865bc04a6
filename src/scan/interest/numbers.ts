import { hexFragments } from '../fragments/hex.ts'
import { IN_WORD, isPlainWord, MARGIN } from './classes.ts'

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
/** Numbers of such a list that are whole: the first and the last may be parts of longer words. */
const FEWEST_WHOLE = 6

/** Pairs of hexadecimal digits that stand for ASCII. */
function areBytes(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 2) if (text.charCodeAt(at) < 48 || text.charCodeAt(at) > 55) return false
  return true
}

/** False where the numbers have not the lengths that those of a text have: dates, times and digests are told by that, and cost no search. */
function mayTell(text: string, classes: Uint8Array, start: number, end: number): boolean {
  let [short, fours] = [0, 0]
  let isEight = false
  for (let at = start; at < end; ) {
    let last = at + MARGIN
    while (IN_WORD[classes[last] as number] === 1) last++
    const length = Math.min(last - MARGIN, end) - at
    if (length > 0) {
      if (length > 1 && (isEight || fours >= 3)) return true
      isEight = length === 8 && areBytes(text, at, at + length)
      fours = length === 4 && areBytes(text, at, at + length) ? fours + 1 : 0
      short = length > 1 && length < 5 ? short + 1 : 0
      if (short >= FEWEST_WHOLE) return true
    }
    at += length + 1
  }
  return false
}

/** True where a stretch of numbers and signs between them is a text, number by number. */
export function isTellingList(text: string, classes: Uint8Array, start: number, end: number): boolean {
  if (!mayTell(text, classes, start, end)) return false
  let separators = 0
  for (let at = start; at < end; at++) if (!isPlainWord(text.charCodeAt(at))) separators++
  if (separators === 0) return false
  const list = text.slice(start, end)
  const tells = (separators < list.length >> 1 && GROUPS.test(list)) || (separators >= FEWEST_SEPARATORS && (BYTES.test(list) || (list.includes(',') && CODES.test(list))))
  // With what stands around it, which may be a part of the first or the last number.
  return tells && hexFragments(text.slice(Math.max(0, start - 1), end + 1)).length > 0
}
