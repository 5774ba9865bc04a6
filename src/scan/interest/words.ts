import { isPlainWord, unitAt } from './classes.ts'

/** Words that make their line worth reading: commands that take a machine, and the names of what addresses have. */
const WORDS = new Set(
  (
    'port ports portnumber ssh scp sftp rsync sshfs mosh slogin autossh dot colon tcp udp ssl openssl sctp dtls nc ncat netcat telnet nmap tnc netconnection ' +
    'git ip ip6 join concat hostname localforward remoteforward ecdsa sk docker proxyjump'
  ).split(' '),
)

/** The value of a remote in a git configuration. */
const REMOTE = /[ \t]{0,4}=[ \t]{0,4}[^\s#;]{0,200}(?:@|\.git)/iy

/** Words that do so only if what follows them is as it is there. */
const LEADS: readonly (readonly [word: string, follows: RegExp])[] = [
  ['machine', /[ \t]{1,4}[\w.-]{2,200}\s{1,8}(?:login|account|password)/iy],
  ['to', /(?<=^To) ["']?[^\s"':]{1,200}:/my],
  ['from', /(?<=^From) ["']?[^\s"':]{1,200}:/my],
  ['merge', / (?:remote-tracking )?branch[^\n]{1,120} of /y],
  ...['url', 'pushurl', 'insteadof', 'pushinsteadof'].map((word) => [word, REMOTE] as const),
]
const FOLLOWS = new Map(LEADS)

/** All those words. */
export const TELLING_WORDS: readonly string[] = [...WORDS, ...FOLLOWS.keys()]

/** Those that tell something only where they begin a line: in the middle of one they are the commonest of words. */
export const LINE_WORDS: readonly string[] = ['to', 'from']
const elsewhere = TELLING_WORDS.filter((word) => !LINE_WORDS.includes(word))

/** Three units by which the others are told: the first three letters or, of a short word, all of it and a unit that ends it. */
export const HEADS: readonly string[] = [...new Set(elsewhere.filter((word) => word.length > 2).map((word) => word.slice(0, 3)))]
export const SHORT_WORDS: readonly string[] = elsewhere.filter((word) => word.length === 2)

const CAPITAL_P = 80

/** True at the last letter of `Port` in `serverPort`. */
function endsPort(text: string, at: number): boolean {
  if (unitAt(text, at - 3) !== CAPITAL_P || !text.startsWith('ort', at - 2)) return false
  const before = unitAt(text, at - 4)
  return before >= 97 && before <= 122
}

/** True at the second letter of a word that tells of an endpoint value, and at the last of `serverPort`. */
export function isTellingWord(text: string, at: number): boolean {
  const start = at - 1
  if (isPlainWord(unitAt(text, start - 1))) return endsPort(text, at)
  let end = at + 1
  while (end - start < 16 && isPlainWord(unitAt(text, end))) end++
  const word = text.slice(start, end).toLowerCase()
  if (WORDS.has(word)) return true
  const follows = FOLLOWS.get(word)
  if (!follows) return false
  follows.lastIndex = end
  return follows.test(text)
}

const MACHINE_KEY = /(?:host|target|end[-_]?point|base[-_ ]?ur|api[-_ ]?base|machine)/iy

/** True where a key begins of those to which a bare public host can be bound. */
export function isMachineKey(text: string, at: number): boolean {
  MACHINE_KEY.lastIndex = at
  return MACHINE_KEY.test(text)
}
