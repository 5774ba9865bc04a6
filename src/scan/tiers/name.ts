import { addressing } from '../context/addressing.ts'
import { isDottedKey } from '../context/dotted-key.ts'
import { isSourceFile } from '../context/position.ts'
import { ADDRESS_SUFFIXES, PRIVATE_SUFFIXES } from '../hosts/names.ts'
import { dottedWordStart, lineBefore, type Found, type Search } from './tier.ts'

const NAMES = [...PRIVATE_SUFFIXES, ...ADDRESS_SUFFIXES, 'docker.internal'].map((suffix) => suffix.replaceAll('.', '\\.')).join('|')
/** Files that are named after the machine they come from. */
const EXTENSION = '\\.(?:log|txt|out|err|ya?ml|toml|ini|conf|cfg|env|jsonl?|csv|md|html|har|pem|crt|cert|cer|key|pub|pcap|gz|tar|tgz|zip|bak|service|sh)(?![\\w-])'
const SUFFIX = new RegExp(`\\.(?:${NAMES})(?![\\w-])(?:(?!\\.[a-z0-9_])|(?=${EXTENSION}))`, 'gi')

/** Suffixes that nothing else ends in, so that a file can be called after a host: `<host>.ts.net.json`, `log-<host>.ts.net-1.txt`. */
const IN_FILE_NAME = new RegExp(
  `\\.(?:${[...PRIVATE_SUFFIXES, ...ADDRESS_SUFFIXES].filter((suffix) => suffix.includes('.')).map((suffix) => suffix.replaceAll('.', '\\.')).join('|')})(?=[-_]|\\.([a-z0-9]{1,10})(?![\\w-]))`,
  'gi',
)

/** A name that machines have and keys do not: letters and a number, perhaps in several parts. */
const MACHINE = /^(?!(?:settings|config|env|compose|docker-compose|app|appsettings|tsconfig|readme|hosts|es|py|ipv)-?\d)[a-z]{2,16}(?:-[a-z]{1,16}){0,3}-?\d{1,4}[a-z]?$/i
/** A packet's end as tcpdump writes it: the port, or its name, is one more label. */
const CAPTURED = /(?<=\bIP6? |> )([a-z0-9](?:[\w-]{0,62}\.){1,8}[\w-]{1,63})\.(?:\d{1,5}|[a-z][a-z0-9-]{1,14})(?= > |: )/gi
/** `val lane = lane.internal` in code, and `@lane.internal` that decorates. */
const CODE = /\b(?:val|const|let|var|auto|final|mut|static)\s+\w{1,60}(?:\s{0,2}:\s{0,2}[\w.<>]{1,60})?\s{0,2}=\s{0,2}$|(?:^|[\s"'`(])@$/

/** Words of code that the dotted name of a module follows. */
const DECLARES = /\b(from|import|package|namespace|using|module)[ \t]{1,4}(?:static[ \t]{1,4})?$/i
/** What ends such a statement: `from a.local import b`, `import a.local as b`, `using A.Internal;`, `package a.internal` */
const STATEMENT: Readonly<Record<string, RegExp>> = {
  from: /^[ \t]{1,4}import\b/,
  import: /^(?:[ \t]{0,4}[;,]|[ \t]{1,4}as[ \t]|["'`]|[ \t]{0,4}\r?(?:\n|$))/,
  using: /^[ \t]{0,4};/,
}
const OPENS_BODY = /^(?:[ \t]{0,4}[;{]|["'`]|[ \t]{0,4}\r?(?:\n|$))/

/** True for a module that code declares or imports, and for one of whose names it takes: `a.local:main`. */
function isModule(name: string, before: string, after: string): boolean {
  if (/-|\.\d/.test(name)) return false
  if (/^:[A-Za-z_]\w*(?![\w./~-])/.test(after)) return true
  const word = DECLARES.exec(before)?.[1]?.toLowerCase()
  return word !== undefined && (STATEMENT[word] ?? OPENS_BODY).test(after)
}

/** Names under `.local` and `.internal` are often keys and files; with a port, a path or a scheme they are hosts. */
function isHost(text: string, start: number, end: number, name: string): boolean {
  const suffix = /\.(local|internal)$/i.exec(name)?.[1]
  if (suffix === undefined) return true
  const before = lineBefore(text, start, 80)
  const after = text.slice(end, end + 12)
  if (/^:\d{2,5}(?!\d)/.test(after) || /:\/\/$/.test(before) || /[\w.+-]@$/.test(before)) return true
  const labels = name.split('.')
  // `settings.local.json` is a file, `<rack-7>.internal.log` is named after a machine.
  if (/^\.[a-z]/i.test(after)) return MACHINE.test(labels[0] ?? '') && !labels.some((label) => /^\d+$/.test(label))
  if (labels.length === 2 && MACHINE.test(labels[0] ?? '') && /(?:^|\w)\/$/.test(before)) return true
  // `Cto.Harness.Internal` is code: nobody writes a host in title case.
  if (/^(?:[A-Z][A-Za-z0-9]*\.)+[A-Z][a-z]+$/.test(name)) return false
  // `[tool.<part>.internal]`, the head of a part of a settings file
  if (!/[\d-]/.test(name) && /^[ \t>+-]{0,8}\[{1,2}$/.test(before) && /^\]{1,2}[ \t]{0,8}\r?(?:\n|$)/.test(after)) return false
  if (isDottedKey(labels, before) || isModule(name, before, text.slice(end, end + 60))) return false
  // `the cache is local.Internal notes`: a full stop without its blank
  if (/^[a-z]+\.[A-Z][a-z]+$/.test(name)) return false
  if (!/[\d-]/.test(name) && CODE.test(before)) return false
  // `args.local ? a : b`
  if (labels.length === 2 && !/[\d-]/.test(name) && /^(?:\s{1,4}(?:\?|&&|\|\||[!=]==?)\s|\?\.|\))/.test(after) && !/\($/.test(before)) return addressing(before) === 'strong'
  if (/^["'`]?\]?\s{0,2}(?:\(|=[^=])/.test(after) && labels.length === 2 && !/[\d-]/.test(name)) return false
  return labels.length > 2 || /[\d-]/.test(name) || addressing(before) !== 'none'
}

/** Names that only a private network, a cluster or a tunnel resolves. */
export function* nameTier({ text, hosts }: Search): Generator<Found> {
  const inFileNames = [...text.matchAll(IN_FILE_NAME)].filter(([, extension]) => extension === undefined || isSourceFile(`.${extension}`))
  for (const match of [...text.matchAll(SUFFIX), ...inFileNames]) {
    const end = match.index + match[0].length
    const start = dottedWordStart(text, match.index)
    if (start === match.index) continue
    const name = text.slice(start, end)
    if (hosts.kind(name) !== 'private' || !isHost(text, start, end, name)) continue
    const port = /^:\d{1,5}(?!\d)/.exec(text.slice(end, end + 8))?.[0].length ?? 0
    yield { start, end: end + port, tier: 'name', level: 'error' }
  }
  for (const match of text.matchAll(CAPTURED)) {
    const kind = hosts.kind(match[1] ?? '')
    if (kind === 'private' || kind === 'public') yield { start: match.index, end: match.index + match[0].length, tier: 'name', level: 'error' }
  }
}
