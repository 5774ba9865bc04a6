import { isInferencePath, portNumber, readAuthority, type Address } from '../address.ts'
import type { HostKind } from '../hosts/host-kind.ts'
import { isSourceFile } from '../context/position.ts'
import { beginsAsProperty, endsAsProperty } from '../context/property.ts'
import type { Found, Search } from './tier.ts'

const KEY =
  '(?:base[-_ ]?ur[li]|api[-_ ]?base(?:[-_ ]?ur[li])?|end[-_]?point(?:[-_ ]?ur[li])?|host(?:[-_]?name)?|target(?:[-_]?ur[li])?)'
const BOUND = new RegExp(
  `(?<![a-z])(?<key>${KEY})(?!s\\b)["'\`*_\\])]{0,3}` +
    '(?<operator>[ \\t]{0,8}(?:=>|:=|\\?\\?=|\\|\\|=|\\?=|->|\\u2192|==?|:(?:\\*{1,2}|_{1,2})?)[ \\t]{0,8}|["\'],[ \\t]{0,8}["\']value["\'][ \\t]{0,8}:[ \\t]{0,8}|["\'],[ \\t\\r\\n]{0,16}|[ \\t]{0,4}\\|[ \\t]{0,8}|[ \\t]+(?:(?:is|was|has been|will be|stays|became|becomes)(?: (?:now|still|currently|again|set to|changed to|moved to|always)){0,2}|to|set to|now|of|=)[ \\t]+|[ \\t]{1,8}|:[ \\t]*[>|]?[+-]?[ \\t]*\\r?\\n[ \\t]+)' +
    '["\'`<*_(]{0,3}(?=[a-z0-9[])',
  'gi',
)
const CAMEL = /(?<=[a-z])(?:BaseUr[li]|BaseURL|ApiBase|Endpoint|Host(?:[nN]ame)?|Target)["'`\])]{0,3}[ \t]{0,8}(?::=|=>|[:=])[ \t]{0,8}["'`]{1}(?=[a-z0-9[])/g

/** A URL or an authority, whichever the text has at an offset. */
function readValue(text: string, at: number): Address {
  const scheme = /^([a-z][a-z0-9+.-]{1,20}):\/\//i.exec(text.slice(at, at + 24))?.[1]
  return readAuthority(text, scheme === undefined ? at : at + scheme.length + 3, scheme?.toLowerCase() ?? null, at)
}

/** True for what a key of the family may be bound to without naming a machine: a word, a file, a property path. */
function isHostValue({ scheme, host, port, path }: Address, kind: HostKind, isLoose: boolean): boolean {
  if (scheme !== null) return /^(?:https?|wss?|grpcs?|tcp|udp|ssh|unix)$/.test(scheme) || kind === 'ip' || kind === 'private'
  if (portNumber(port) !== null) return !isSourceFile(host) || kind === 'private' || kind === 'ip'
  if (port !== null) return false
  if (kind === 'ip' || kind === 'private') return true
  if (kind === 'loopback') return /^127\./.test(host)
  if ((kind !== 'public' && kind !== 'provider') || beginsAsProperty(host) || (isLoose && endsAsProperty(host))) return false
  return !isSourceFile(host) && (!isLoose || path === '' || isInferencePath(path)) && !/_|[a-z][A-Z]/.test(host)
}

function levelOf(address: Address, kind: HostKind, key: string, operator: string): Found['level'] | null {
  const isLoose = /^[ \t]+(?!=)/.test(operator)
  if (!isHostValue(address, kind, isLoose)) return null
  switch (kind) {
    case 'placeholder':
    case 'reserved':
    case 'listed':
    case 'none':
      return null
    case 'masked':
      return 'warning'
    case 'wildcard':
      return /host/i.test(key) || address.scheme === null ? (portNumber(address.port) === null ? null : 'warning') : 'error'
    case 'resolver':
      return 'error'
    case 'single':
      // In a sentence ("host: see note 3:15") a bare word needs the port right behind it and nothing else.
      return address.scheme !== null || portNumber(address.port) !== null ? 'error' : null
    default:
      return 'error'
  }
}

/** Values bound to keys that mean an endpoint, in any syntax: loopback and public providers count as well. */
export function* familyTier({ text, hosts, states }: Search): Generator<Found> {
  for (const pattern of [BOUND, CAMEL]) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length
      const address = readValue(text, at)
      const operator = match.groups?.['operator'] ?? ':'
      if (address.scheme === null && (states.says(address.host) || isUnnamed(address, operator))) continue
      if (isProperty(text, at, address)) continue
      const level = levelOf(address, hosts.kind(address.host, address.scheme !== null), match.groups?.['key'] ?? match[0], operator)
      if (level !== null) yield { start: match.index, end: Math.max(at, address.end), tier: 'assigned', level }
    }
  }
}

/** `target: target.id` or `host = match.group(1)` without quotes. */
function isProperty(text: string, at: number, { scheme, host, port, end }: Address): boolean {
  if (scheme === null && port === null && text[end] === '(' && !/["'`]/.test(text[at - 1] ?? '')) return true
  return scheme === null && port === null && endsAsProperty(host) && !/["'`]/.test(text[at - 1] ?? '')
}

/** "the endpoint at 12:30" binds nothing. */
function isUnnamed({ host, port }: Address, operator: string): boolean {
  return /^\d+$/.test(host) || (portNumber(port) !== null && /^[ \t]+$/.test(operator) && !/[a-z]/i.test(host))
}
