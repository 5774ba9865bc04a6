import type { EndpointPolicy } from '../../model/policy.ts'
import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { isPlaceholder } from '../allow/placeholders.ts'
import { createStateWords } from '../allow/states.ts'
import { isPlainWord } from '../context/plain-words.ts'
import { createHostJudge, type HostJudge } from '../hosts/host-kind.ts'
import { isReservedName } from '../hosts/names.ts'
import type { Plain } from './plain.ts'
import { spellingsOfAddress } from './spellings.ts'

const PART = {
  value: literal('value'),
  origin: literal('origin'),
  hostPort: literal('host and port'),
  host: literal('host'),
  address: literal('address'),
  label: literal('label'),
  credentials: literal('credentials'),
} as const

/** Below this a text says nothing, whatever it is. */
const SHORTEST = 5
/** What is longer is told by its beginning. */
const LONGEST = 256
/** Addresses in one value that are looked at. */
const MOST_ADDRESSES = 16

/** Names and passwords that are everybody's, so that finding one gives nobody away. */
const COMMON =
  /^(?:admin(?:istrator)?|anonymous|api[-_]?key|basic|bearer|change-?me|client|debian|default|docker|git|guest|none|oauth2?|password|passwd|postgres|root|secret|service|test|token|ubuntu|user(?:name)?|x-(?:access-token|token-auth))$/i

const ADDRESS =
  /^(?:([a-z][a-z0-9+.-]{0,24}):\/\/)?(?:([^\s/?#]*)@)?(\[[^\]\s]{2,60}\]|[^\s:/?#@[\]]{1,253})(?::(\d{1,5}))?(?=[/?#]|$)/i

/** The parts of one address. */
interface Taken {
  readonly origin: string
  readonly userinfo: string
  /** As written, without brackets and zone. */
  readonly host: string
  readonly hostPort: string
  readonly rest: string
}

function takeApart(value: string): Taken | null {
  const match = ADDRESS.exec(value)
  if (!match) return null
  const [whole, scheme, userinfo = '', written = '', port] = match
  const host = written.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const hostPort = port === undefined ? '' : `${written}:${port}`
  return { origin: scheme === undefined ? '' : `${scheme}://${hostPort || written}`, userinfo, host, hostPort, rest: value.slice(whole.length) }
}

/** A host as clients write it: numbers as a dotted address, letters beyond ASCII as punycode. */
function canonicalHost(host: string): string {
  try {
    return new URL(`http://${host.includes(':') ? `[${host}]` : host}/`).hostname.replace(/^\[|\]$/g, '')
  } catch {
    return host
  }
}

/** The IPv4 address that a name such as `192-0-2-1.sslip.io` carries; empty for other names. */
function carriedAddress(host: string): string {
  const match = /(?:^|[^0-9])(\d{1,3})([.-])(\d{1,3})\2(\d{1,3})\2(\d{1,3})\.(?:[a-z0-9-]+\.)+[a-z]+$/i.exec(host)
  return match ? [match[1], match[3], match[4], match[5]].join('.') : ''
}

function hostParts(written: string, hosts: HostJudge): readonly (readonly [Safe, string])[] {
  const kind = hosts.kind(written, true)
  if (kind === 'loopback' || kind === 'wildcard' || (kind === 'single' && isPlainWord(written))) return []
  const bare = written.replace(/\.+$/, '')
  const canonical = canonicalHost(bare)
  const [label = '', ...others] = bare.split('.')
  const isLabel = kind === 'private' && others.length > 0 && label.length >= 6 && /[\d-]/.test(label)
  const spellings = [...spellingsOfAddress(canonical), ...spellingsOfAddress(carriedAddress(bare))]
  return [
    ...[written, bare, canonical].map((host) => [PART.host, host] as const),
    ...spellings.map((spelling) => [PART.address, spelling] as const),
    ...(isLabel ? [[PART.label, label] as const] : []),
  ]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** User, password, and what a query gives under the name of a key. */
function credentialParts({ userinfo, rest }: Taken): readonly (readonly [Safe, string])[] {
  const colon = userinfo.indexOf(':')
  const pieces = colon < 0 ? [userinfo] : [userinfo, userinfo.slice(0, colon), userinfo.slice(colon + 1)]
  for (const [, secret = ''] of rest.matchAll(/[?&#;][\w.-]{0,40}(?:key|token|secret|pass|auth|sig)[\w.-]{0,40}=([^&#;]+)/gi)) pieces.push(secret)
  return pieces.flatMap((piece) => [piece, decoded(piece)]).filter((piece) => !COMMON.test(piece)).map((piece) => [PART.credentials, piece] as const)
}

/** The whole is sought with its address; without one it may be any word, but no state, port or path. */
function partsOf(value: string, hosts: HostJudge): readonly (readonly [Safe, string])[] {
  const taken = takeApart(value)
  if (taken === null) return /^\/|:\/\/$/.test(value) ? [] : [[PART.value, value]]
  const kind = hosts.kind(taken.host, true)
  if (kind === 'reserved' || kind === 'placeholder' || isReservedName(canonicalHost(taken.host))) return []
  const isBare = taken.origin === '' && taken.hostPort === '' && taken.userinfo === '' && taken.rest === ''
  if (isBare && /^\d{1,5}$/.test(value)) return []
  const whole = isBare ? [] : [value, value.replace(/\/+$/, '')].map((text) => [PART.value, text] as const)
  return [...whole, [PART.origin, taken.origin], [PART.hostPort, taken.hostPort], ...hostParts(taken.host, hosts), ...credentialParts(taken)]
}

/** The texts that a protected value is sought by; none for a value that says nothing, such as a state or a reserved name. */
export function plainsOf(value: string, policy: EndpointPolicy): readonly Plain[] {
  const hosts = createHostJudge(policy)
  const states = createStateWords(policy)
  const nicknames = new Set(policy.nicknames.map((name) => name.toLowerCase()))
  const bare = value.trim().replace(/^(["'])(.*)\1$/s, '$2').trim()
  const pieces = bare.split(/[\s,;]+(?=[a-z][a-z0-9+.-]{0,24}:\/\/)/i).slice(0, MOST_ADDRESSES)
  const found = new Map<string, Plain>()
  for (const [part, text] of pieces.flatMap((piece) => partsOf(piece, hosts))) {
    const isShortHost = part === PART.host && text.length === SHORTEST - 1
    if ((text.length < SHORTEST && !isShortHost) || found.has(text)) continue
    if (nicknames.has(text.toLowerCase()) || states.says(text) || isPlaceholder(text)) continue
    const isCut = text.length > LONGEST
    found.set(text, { part, text: text.slice(0, LONGEST), ...(isShortHost && { asWritten: true }), ...(isCut && { cut: true }) })
  }
  return [...found.values()]
}
