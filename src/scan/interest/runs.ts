import { base32Fragments, beginsAsBase32 } from '../fragments/base32.ts'
import { base64Fragments, beginsAsText } from '../fragments/base64.ts'
import { UNREADABLE_FROM } from '../fragments/fragment.ts'
import { hexFragments } from '../fragments/hex.ts'
import { IN_WORD, isHex, MARGIN, unitAt } from './classes.ts'

const PLUS = 43
const SHORTEST_BASE64 = 12
/** How far into a run base64 may begin, behind a sign that also joins words. */
const REACH = 400
/** Bytes of hexadecimal that are looked at, and the digits of them. */
const HEAD = 8
const SHORTEST = 2 * HEAD

/** Printable bytes in hexadecimal. */
function hexBeginsAsText(text: string, start: number, bytes: number): boolean {
  for (let i = start; i < start + 2 * bytes; i += 2) {
    const high = text.charCodeAt(i)
    // 2 to 7 in the high half is printable ASCII; a zero is half of UTF-16, or a tab or a line end.
    if (high === 48 ? !/[09ad]/i.test(text[i + 1] ?? '') : !(high >= 50 && high <= 55)) return false
  }
  return true
}

/** True where a stretch of hexadecimal digits may say something; an odd sign in front, such as the `b` of a byte string, shifts the pairs. */
function holdsHex(text: string, start: number, end: number): boolean {
  for (let at = start; at + SHORTEST <= end; ) {
    let last = at
    while (last < end && isHex(text.charCodeAt(last))) last++
    if (last - at >= SHORTEST) {
      if (hexBeginsAsText(text, at, HEAD) || hexBeginsAsText(text, at + 1, Math.min(HEAD, (last - at - 1) >> 1))) return true
    }
    at = last + 1
  }
  return false
}

/** The first byte of base64 that says something readable is below 128: it begins with a capital letter or one of `a` to `f`. */
function mayBegin(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 102)
}

/** What follows a run may go on with it, on lines that begin or end with something else. */
const BEHIND = 400

/** True where a decoder can read something in a run, or in the lines that it goes on over; a digest often begins like a text. */
export function isReadableRun(text: string, start: number, past: number): boolean {
  if (past - start > UNREADABLE_FROM) return true
  const stretch = text.slice(Math.max(0, start - 1), past + BEHIND)
  return base64Fragments(stretch).length > 0 || hexFragments(stretch).length > 0 || base32Fragments(stretch).length > 0
}

/** True where a run of letters, digits and `+/-_` may be encoded text. */
export function isTellingRun(text: string, classes: Uint8Array, start: number, end: number): boolean {
  if (end - start > UNREADABLE_FROM) return true
  for (let at = start; end - at >= SHORTEST_BASE64; ) {
    const isInReach = mayBegin(text.charCodeAt(at)) && at < start + REACH && (unitAt(text, at - 1) !== PLUS || at <= start + 1)
    if (isInReach && beginsAsText(text, at)) return true
    let last = at + MARGIN
    while (IN_WORD[classes[last] as number] === 1) last++
    last = Math.min(last - MARGIN, end)
    if (last - at >= SHORTEST && (beginsAsBase32(text, at) || holdsHex(text, at, last))) return true
    at = last + 1
  }
  return false
}
