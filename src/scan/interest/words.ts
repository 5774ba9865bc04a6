import { base32Fragments } from '../fragments/base32.ts'
import { beginsAsText } from '../fragments/base64.ts'
import { UNREADABLE_FROM } from '../fragments/fragment.ts'
import { classOf, HEX } from './classes.ts'

/** Words that make their line worth reading: commands that take a machine, and the names of what addresses have. */
const WORDS = new Set(
  'port ssh scp sftp rsync sshfs mosh slogin autossh dot tcp nc ncat netcat telnet nmap git ip join hostname localforward remoteforward ecdsa docker proxyjump'.split(' '),
)

/** By first letter, the lengths that such words have: most words are passed over without being cut out. */
const LENGTHS = new Uint16Array(128)
for (const word of WORDS) {
  const first = word.charCodeAt(0)
  LENGTHS[first] = (LENGTHS[first] ?? 0) | (1 << word.length)
}

/** True for such a word, and for one that ends in `Port`. */
export function isTellingWord(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 2) return false
  const lengths = LENGTHS[text.charCodeAt(start) | 32] ?? 0
  if (length < 16 && lengths & (1 << length) && WORDS.has(text.slice(start, end).toLowerCase())) return true
  if (length < 5 || (text.charCodeAt(end - 1) | 32) !== 116) return false
  return /P(?:ort|ORT)$/.test(text.slice(end - 4, end))
}

/** Eight printable bytes in hexadecimal. */
function hexBeginsAsText(text: string, start: number): boolean {
  for (let i = start; i < start + 16; i += 2) {
    const high = text.charCodeAt(i)
    // 2 to 7 in the high half is printable ASCII; a zero is half of UTF-16, and tabs and line ends begin no address.
    if (!((high >= 50 && high <= 55) || high === 48) || !(classOf(text.charCodeAt(i + 1)) & HEX)) return false
  }
  return true
}

function base32BeginsAsText(text: string, start: number): boolean {
  for (let i = start; i < start + 16; i++) {
    const unit = text.charCodeAt(i) | 32
    if (!((unit >= 97 && unit <= 122) || (unit >= 50 && unit <= 55))) return false
  }
  return base32Fragments(text.slice(start, start + 16)).length > 0
}

/** True where a run of letters, digits and `+/-_` may be encoded text. */
export function isTellingRun(text: string, start: number, end: number): boolean {
  if (end - start > UNREADABLE_FROM || beginsAsText(text, start)) return true
  const last = Math.min(end, start + 400)
  for (let i = start; i <= last - 12; i++) {
    const before = i === start ? 45 : text.charCodeAt(i - 1)
    if (before !== 47 && before !== 45 && before !== 95 && !(before === 43 && i === start + 1)) continue
    if (i > start && beginsAsText(text, i)) return true
    if (end - i < 16) continue
    // A byte string (`b"..."`) or `0x` may stand in front.
    for (let shift = 0; shift <= 2; shift++) if (hexBeginsAsText(text, i + shift)) return true
    if (base32BeginsAsText(text, i)) return true
  }
  return false
}
