/** Signs behind which a word begins although the last of them is a letter or digit: escapes and colours. */
const ESCAPE = /(?:\\(?:[nrtbfv0ae]|x([0-9a-f]{2})|u\{?([0-9a-f]{4})\}?)|[%=]([0-9a-f]{2})|\u001b\[[0-9;]{0,16}[a-z])$/i

export function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function startsWord(text: string): boolean {
  return text !== '' && isWordCode(text.charCodeAt(0))
}

/** True where a word ends at the end of a text, or an escape of something that is no letter or digit. */
export function endsBefore(text: string): boolean {
  if (text === '' || !isWordCode(text.charCodeAt(text.length - 1))) return true
  const match = ESCAPE.exec(text)
  if (!match) return false
  const code = match[1] ?? match[2] ?? match[3]
  return code === undefined || !isWordCode(Number.parseInt(code, 16))
}

/** True where no word goes on at the beginning of a text. */
export function beginsAfter(text: string): boolean {
  return !startsWord(text)
}

/** True where the first sign of a needle is part of a word, so that what stands before it counts. */
export function needsEdgeBefore(text: string): boolean {
  return startsWord(text)
}

/** The same at its end. */
export function needsEdgeAfter(text: string): boolean {
  return text !== '' && isWordCode(text.charCodeAt(text.length - 1))
}
