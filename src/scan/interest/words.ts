import { unitAt, isPlainWord } from './classes.ts'

/** Words that make their line worth reading: commands that take a machine, and the names of what addresses have. */
const WORDS = new Set(
  (
    'port ports portnumber ssh scp sftp rsync sshfs mosh slogin autossh dot colon tcp udp ssl openssl sctp dtls nc ncat netcat telnet nmap tnc netconnection ' +
    'git ip join hostname localforward remoteforward proxyjump ecdsa sk docker'
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

const ALL = [...WORDS, ...FOLLOWS.keys()]

/** The first two letters of each: what begins otherwise is not cut out. */
export const WORD_HEADS: readonly string[] = [...new Set(ALL.map((word) => word.slice(0, 2)))]

/** By first letter, the lengths that such words have. */
const LENGTHS = new Uint32Array(128)
for (const word of ALL) {
  const first = word.charCodeAt(0)
  LENGTHS[first] = (LENGTHS[first] ?? 0) | (1 << word.length)
}

/** True where a word begins that tells of an endpoint value, and at the last letter of `serverPort`. */
export function isTellingWord(text: string, at: number): boolean {
  if (isPlainWord(unitAt(text, at - 1))) return /P(?:ort|ORT)$/.test(text.slice(Math.max(0, at - 3), at + 1))
  let end = at + 1
  while (end - at < 16 && isPlainWord(unitAt(text, end))) end++
  const length = end - at
  if (length > 15 || !((LENGTHS[text.charCodeAt(at) | 32] ?? 0) & (1 << length))) return false
  const word = text.slice(at, end).toLowerCase()
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
