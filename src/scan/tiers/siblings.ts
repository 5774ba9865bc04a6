import { portNumber } from '../address.ts'
import type { HostKind } from '../hosts/host-kind.ts'
import { isPlainWord } from '../context/plain-words.ts'
import { beginsAsProperty, endsAsProperty } from '../context/property.ts'
import type { Found, Search } from './tier.ts'

const KEY_END = /["'`\])*]{0,3}(?:[ \t]{0,8}(?:=>|:=|[:=])[ \t]{0,8}(?:&[\w-]{1,40}[ \t]{1,4})?|["'],[ \t\r\n]{0,12}|[ \t]{0,12}\|[ \t]{0,12}|[ \t]{1,8})["'`*[(]{0,3}/.source
const PORT_FIELD = new RegExp(`(?:(?<![a-zA-Z0-9])(?:[\\w.-]{0,40}[_.-])?(?:port|Port|PORT)|(?<=[a-z])Port)(?:_?[nN]umber)?${KEY_END}(\\d{1,5})(?![\\w.])`, 'g')
const HOST_KEY = '(?:host(?:[_ -]?name)?|address|addr|ip(?:[_-]?addr(?:ess)?)?|peer[._]name|server[._](?:name|address)|peer[._]address|domain|machine|fqdn)'
const HOST_FIELD = new RegExp(`(?<![a-z0-9])(?:[\\w.-]{0,40}[_.-])?${HOST_KEY}${KEY_END}([a-z0-9][\\w.-]{0,200})`, 'gi')
const CAMEL_HOST_FIELD = new RegExp(`[a-z](?:Host(?:[nN]ame)?|Address|Addr|IP|Ip)${KEY_END}([a-z0-9][\\w.-]{0,200})`, 'g')
const FLAGS = /\s-h[ =]["']?([a-z0-9][\w.-]{0,200})["']?\s(?:[^\n|;&]{0,80}\s)?-[pP][ =]?["']?(\d{2,5})(?!\w)/gi
/** How far apart two fields of one record may stand. */
const REACH = 240

function levelOf(kind: HostKind): Pick<Found, 'tier' | 'level'> | null {
  switch (kind) {
    case 'wildcard':
      return { tier: 'host-port', level: 'warning' }
    case 'loopback':
      return { tier: 'loopback', level: 'warning' }
    case 'ip':
    case 'private':
    case 'single':
    case 'public':
    case 'provider':
    case 'unknown':
      return { tier: 'host-port', level: 'error' }
    default:
      return null
  }
}

/** `host: readHost()` and `host = settings.host` give no value. */
function isExpression(whole: string, value: string, after: string, kind: HostKind): boolean {
  if (/["'`]/.test(whole[whole.length - value.length - 1] ?? '')) return false
  if (/^\(/.test(after)) return true
  return (kind === 'public' || kind === 'unknown') && !/^:\d/.test(after) && (beginsAsProperty(value) || endsAsProperty(value) || /\.[a-z]+[A-Z]|_/.test(value))
}

/** True for a value that may be a host in a record; a word in prose behind the word "host" needs a mark of a name. */
function verdictOf(search: Search, match: RegExpExecArray, after: string): Pick<Found, 'tier' | 'level'> | null {
  const value = (match[1] ?? '').replace(/[.\-_]+$/, '')
  if (search.states.says(value) || isPlainWord(value) && value !== 'localhost' || search.nicknames.has(value.toLowerCase())) return null
  const kind = search.hosts.kind(value)
  if (isExpression(match[0], match[1] ?? '', after, kind)) return null
  const isLoose = /[a-z]["'`\])*]{0,3}[ \t]+["'`*[(]*[a-z0-9][\w.-]*$/i.test(match[0]) && !/^-|--/.test(match[0])
  if (isLoose && kind === 'single' && !/\d/.test(value)) return null
  return levelOf(kind)
}

/** True where no blank line and no end of a record stands between the two. */
function sameRecord(between: string): boolean {
  return !/\r?\n[ \t>#*]*\r?\n/.test(between) && (between.match(/\n/g)?.length ?? 0) <= 6 && !/\}\s*,?\s*\{/.test(between)
}

/** Host and port in fields of one record, or in flags of one command. */
export function* siblingTier(search: Search): Generator<Found> {
  const { text } = search
  for (const port of /port/i.test(text) ? text.matchAll(PORT_FIELD) : []) {
    if (portNumber(port[1] ?? null) === null) continue
    const from = Math.max(0, port.index - REACH)
    const end = port.index + port[0].length
    const around = text.slice(from, end + REACH)
    for (const pattern of [HOST_FIELD, CAMEL_HOST_FIELD]) {
      for (const host of around.matchAll(pattern)) {
        const hostStart = from + host.index
        const hostEnd = hostStart + host[0].length
        const between = hostEnd <= port.index ? text.slice(hostEnd, port.index) : text.slice(end, hostStart)
        const verdict = sameRecord(between) ? verdictOf(search, host, text.slice(hostEnd, hostEnd + 2)) : null
        if (verdict) yield { start: Math.min(hostStart, port.index), end: Math.max(hostEnd, end), ...verdict }
      }
    }
  }
  for (const match of /-h[ =]/i.test(text) ? text.matchAll(FLAGS) : []) {
    const verdict = search.states.says(match[1] ?? '') ? null : levelOf(search.hosts.kind(match[1] ?? ''))
    if (verdict) yield { start: match.index, end: match.index + match[0].length, ...verdict }
  }
}
