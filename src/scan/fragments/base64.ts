import { isTextByte, MAX_ENCODED, printable } from './bytes.ts'
import { UNREADABLE_FROM, type Fragment } from './fragment.ts'

const VALUES = new Int8Array(128).fill(-1)
for (const [index, sign] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  VALUES[sign.charCodeAt(0)] = index
}
VALUES['-'.charCodeAt(0)] = 62
VALUES['_'.charCodeAt(0)] = 63

/** Bytes of base64 or base64url; signs outside the alphabet, such as line breaks, are passed over, and so is the mark of a patch. */
function bytesOf(text: string, from: number, to: number, mark: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor(((to - from) * 3) / 4))
  let [length, bits, held] = [0, 0, 0]
  for (let i = from; i < to; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1
    if (value < 0 || (text.charCodeAt(i) === mark && text.charCodeAt(i - 1) === NEWLINE)) continue
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length++] = (held >> bits) & 0xff
  }
  return bytes.subarray(0, length)
}

const NEWLINE = 10

/** The sign of an added or a removed line of a patch at the start of a run, which the alphabets have as well. */
function patchMark(text: string, start: number): number {
  const sign = text.charCodeAt(start)
  const opensLine = start === 0 || text.charCodeAt(start - 1) === NEWLINE
  return opensLine && (sign === 43 || sign === 45) ? sign : -1
}

/** Looks at the first nine bytes only: a word or path that is no base64 seldom gets past this. */
export function beginsAsText(text: string, at: number): boolean {
  let [bits, held, seen] = [0, 0, 0]
  for (let i = at; i < at + 12; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1
    if (value < 0) return seen >= 6
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    if (!isTextByte((held >> bits) & 0xff)) return false
    seen++
  }
  return true
}

/** Where in a run the encoded text may begin: at its start, or behind a sign that also joins words. */
function beginnings(text: string, start: number, end: number): number[] {
  const found: number[] = []
  if (beginsAsText(text, start)) found.push(start)
  for (let i = start + 1; i <= end - 12 && found.length < 6 && i < start + 400; i++) {
    const before = text.charCodeAt(i - 1)
    // `/`, `-` and `_` are in the alphabets, and are separators as well; `+` opens a line of a patch.
    if ((before === 47 || before === 45 || before === 95 || (before === 43 && i === start + 1)) && beginsAsText(text, i)) found.push(i)
  }
  return found
}

/** Longer runs are taken in parts: V8 keeps a place to come back to for each sign, and only its beginning is decoded. */
const RUN = /[A-Za-z0-9+/_-]{12,1000000}={0,2}/g
const NEXT_LINE = /[ \t]{0,8}\r?\n[ \t>+#*|"',-]{0,40}([A-Za-z0-9+/_-]{2,}={0,2})(?=[ \t"',|]{0,8}(?:\r?\n|$))/y

/** The end of a run that goes on over lines which hold nothing else. */
export function encodedEnd(text: string, end: number): number {
  let last = end
  if (text[end - 1] === '=') return end
  while (last - end < MAX_ENCODED) {
    NEXT_LINE.lastIndex = last
    const match = NEXT_LINE.exec(text)
    if (!match) return last
    last += match[0].length
    if (match[1]?.endsWith('=')) return last
  }
  return last
}

/** How often lines that go on to the same end are decoded together; each begins a line later than the one before. */
const MOST_TRIES = 8

/** The ends of what may be encoded together, the farthest first: a run with the lines below it, and the run alone. */
class Ends {
  private readonly text: string
  private last = 0
  private tries = 0

  constructor(text: string) {
    this.text = text
  }

  of(end: number): readonly number[] {
    if (end > this.last) {
      this.last = encodedEnd(this.text, end)
      this.tries = 0
    }
    return this.last > end && this.tries++ < MOST_TRIES ? [this.last, end] : [end]
  }
}

/** Runs of base64 that say something readable, and long ones that do not. */
export function base64Fragments(text: string): Fragment[] {
  const fragments: Fragment[] = []
  const ends = new Ends(text)
  let past = 0
  for (const match of text.matchAll(RUN)) {
    const start = match.index
    if (start < past) continue
    const end = start + match[0].length
    const mark = patchMark(text, start)
    let read = false
    for (const from of beginnings(text, start, end)) {
      for (const to of ends.of(end)) {
        const decoded = printable(bytesOf(text, from, Math.min(to, from + MAX_ENCODED), mark))
        if (decoded === null) continue
        fragments.push({ start, end: to, text: decoded })
        past = Math.max(past, to)
        read = true
        break
      }
    }
    if (!read && end - start > UNREADABLE_FROM) fragments.push({ start, end, text: null })
  }
  return fragments
}
