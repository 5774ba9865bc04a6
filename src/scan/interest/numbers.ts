/** Bytes of text in hexadecimal with signs between them, as many as the decoder asks for. */
const BYTES = /(?<![0-9a-z])(?:0x)?[0-7][0-9a-f](?:[ ,:;-]{1,2}(?:0x)?[0-7][0-9a-f](?![0-9a-z])){7}/i
/** Codes of characters in a list. */
const CODES = /(?<!\d)(?:[1-9]\d|1[01]\d|12[0-6])(?:\s{0,2},\s{0,2}(?:[1-9]\d|1[01]\d|12[0-6])){7}/

/** The least that such a list takes. */
export const SHORTEST_LIST = 22
export const FEWEST_SEPARATORS = 7

/** True where a stretch of numbers and signs between them may be a text, number by number. */
export function isTellingList(text: string, start: number, end: number): boolean {
  const list = text.slice(start, end)
  return BYTES.test(list) || (list.includes(',') && CODES.test(list))
}
