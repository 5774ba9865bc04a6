import { addressing } from '../context/addressing.ts'
import { isDottedKey } from '../context/dotted-key.ts'
import { isSourceFile } from '../context/position.ts'
import { ADDRESS_SUFFIXES, PRIVATE_SUFFIXES } from '../hosts/names.ts'
import { dottedWordStart, lineBefore, type Found, type Search } from './tier.ts'

const NAMES = [...PRIVATE_SUFFIXES, ...ADDRESS_SUFFIXES, 'docker.internal'].map((suffix) => suffix.replaceAll('.', '\\.')).join('|')
/** Files that are named after the machine they come from. */
const EXTENSION = '\\.(?:log|txt|out|err|ya?ml|toml|ini|conf|cfg|env|jsonl?|csv|md|html|har|pem|crt|cert|cer|key|pub|pcap|gz|tar|tgz|zip|bak|service|sh)(?![\\w-])'
const SUFFIX = new RegExp(`\\.(?:${NAMES})(?![\\w-])(?:(?!\\.[a-z0-9_])|(?=${EXTENSION}))`, 'gi')

/** Suffixes that nothing else ends in, so that a file can be called after a host: `host.ts.net.json`, `log-host.ts.net-1.txt`. */
const IN_FILE_NAME = new RegExp(
  `\\.(?:${[...PRIVATE_SUFFIXES, ...ADDRESS_SUFFIXES].filter((suffix) => suffix.includes('.')).map((suffix) => suffix.replaceAll('.', '\\.')).join('|')})(?=[-_]|\\.([a-z0-9]{1,10})(?![\\w-]))`,
  'gi',
)

/** Names under `.local` and `.internal` are often keys and files; with a port, a path or a scheme they are hosts. */
function isHost(text: string, start: number, end: number, name: string): boolean {
  const suffix = /\.(local|internal)$/i.exec(name)?.[1]
  if (suffix === undefined) return true
  const before = lineBefore(text, start, 80)
  const after = text.slice(end, end + 12)
  if (/^:\d{2,5}(?!\d)/.test(after) || /:\/\/$/.test(before) || before.endsWith('@')) return true
  const labels = name.split('.')
  // `settings.local.json` is a file, `gx10.rack.internal.log` is named after a machine.
  if (/^\.[a-z]/i.test(after)) return labels.length > 2 && /^[a-z]{1,12}-?\d{1,3}$/i.test(labels[0] ?? '')
  if (isDottedKey(labels, before)) return false
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
}
