import { isInferencePath, isOpenAiBase, portNumber } from '../address.ts'
import { addressing } from '../context/addressing.ts'
import { isImageName, isPlainWord } from '../context/plain-words.ts'
import { isSourceFile } from '../context/position.ts'
import { dottedWordStart, lineBefore, type Found, type Search } from './tier.ts'

const PORT = /(?<=[a-z0-9_\u0080-\uffff.-]):(\d{1,5})(?![\w]|-[a-z]|\.\d|:\d)/gi
const IMAGE = /(?:\bimage["'`]?\s{0,2}[:=]?\s{0,2}["'`]?|\bdocker (?:run|pull|push|build|tag|image)\b[^|;&\n]{0,120}|\bpodman \w+\b[^|;&\n]{0,120}|\bFROM\s{1,4}|\bcontainer\s{0,2}[:=]\s{0,2}["'`]?)$/i
const COMMON_PORTS = new Set([22, 80, 88, 443, 389, 445, 587, 631, 636, 873, 993, 995])

type Verdict = Pick<Found, 'tier' | 'level'> | null

/** A name with dots and a port: an address unless it is a file with a line number or a key path. */
function verdictOfDotted(search: Search, name: string, before: string, path: string): Verdict {
  const kind = search.hosts.kind(name)
  const found: Verdict = { tier: 'host-port', level: 'error' }
  switch (kind) {
    case 'loopback':
      return { tier: 'loopback', level: isOpenAiBase(path) ? 'error' : 'warning' }
    case 'private':
      return { tier: 'name', level: 'error' }
    case 'public':
    case 'provider':
    case 'unknown':
      break
    default:
      return null
  }
  const words = addressing(before)
  if (isSourceFile(name)) return words === 'strong' && /[\d-].*\.|\..*\./.test(name) && !/[\w.-]\/$/.test(before) ? found : null
  if (/\w\/$/.test(before) && !/:\/\/$/.test(before)) return null
  if (kind === 'unknown') return words === 'strong' || isInferencePath(path) ? found : null
  return /_|[a-z][A-Z]/.test(name) && words === 'none' ? null : found
}

function verdictOfSingle(search: Search, name: string, port: number, before: string, path: string): Verdict {
  if (/^[\d-]*T?\d+$/i.test(name) || isPlainWord(name) && name.toLowerCase() !== 'localhost') return null
  const kind = search.hosts.kind(name)
  if (kind === 'loopback') return { tier: 'loopback', level: isOpenAiBase(path) ? 'error' : 'warning' }
  if (kind !== 'single' || name.includes('_') && !/[a-z0-9]_[a-z0-9]/.test(name)) return null
  // `node:events:497`, as a crash begins
  if (/\bnode:$/.test(before) && /^[a-z_]+$/.test(name)) return null
  // `image/name:tag`, `scope.key:1`
  if (/[\w)\]]\/$/.test(before) && !/\/\/$/.test(before)) return null
  const found: Verdict = { tier: 'host-port', level: 'error' }
  if (isInferencePath(path)) return found
  if (IMAGE.test(before)) return null
  const words = addressing(before)
  if (words === 'strong' || /@$/.test(before) || search.context === 'url') return isImageName(name) && port < 100 ? null : found
  if (words === 'none') return null
  if (isImageName(name) && port < 1024) return null
  return port >= 1024 || COMMON_PORTS.has(port) || /\d/.test(name) ? found : null
}

/** `[name]:port`, as ssh writes it; a plain word in brackets is a placeholder. */
const BRACKETED = /\[([a-z0-9][\w.-]{1,200})\]:(\d{2,5})(?![\w.:-])/gi

function* bracketed({ text, hosts }: Search): Generator<Found> {
  for (const match of text.matchAll(BRACKETED)) {
    const [all, name = '', port = ''] = match
    const kind = hosts.kind(name)
    const isNamed = kind === 'ip' || kind === 'private' || kind === 'public' || kind === 'provider' || (kind === 'single' && /^(?=.*\d)(?=.*[a-z]{2})/i.test(name))
    if (isNamed && portNumber(port) !== null && !isSourceFile(name)) yield { start: match.index, end: match.index + all.length, tier: 'host-port', level: 'error' }
  }
}

/** `host:port` without a scheme. */
export function* hostPortTier(search: Search): Generator<Found> {
  const { text } = search
  yield* bracketed(search)
  for (const match of text.matchAll(PORT)) {
    const port = portNumber(match[1] ?? null)
    if (port === null) continue
    const start = dottedWordStart(text, match.index)
    const name = text.slice(start, match.index)
    if (name === '' || /^[\d.]+$/.test(name)) continue
    const end = match.index + match[0].length
    const before = lineBefore(text, start, 100)
    // The URL tier has read the authority of a URL.
    if (before.endsWith('://') || /[$%]$/.test(before)) continue
    const path = /^\/[\w./-]*/.exec(text.slice(end, end + 60))?.[0] ?? ''
    const verdict = name.includes('.')
      ? verdictOfDotted(search, name, before, path)
      : verdictOfSingle(search, name, port, before, path)
    if (verdict) yield { start, end: end + path.length, ...verdict }
  }
}
