import { isPlainWord } from '../context/plain-words.ts'
import { isInferencePath, isOpenAiBase, portNumber, readAuthority, urlsOf, type Address } from '../address.ts'
import { isPlaceholder } from '../allow/placeholders.ts'
import { forges, namespaces } from '../hosts/public-hosts.ts'
import type { HostKind } from '../hosts/host-kind.ts'
import type { Found, Search } from './tier.ts'

const SERVICE_SCHEMES = new Set(
  (
    'http https ws wss ssh tcp udp tls ssl grpc grpcs ftp ftps sftp scp redis rediss postgres postgresql mysql mariadb mongodb ' +
    'mongodb+srv git git+ssh ssh+git git+http git+https amqp amqps nats mqtt mqtts ldap ldaps smb nfs vnc rdp rtsp rsync socks5 ' +
    'socks5h socks4 socks h2 h2c http+unix telnet kafka etcd memcached clickhouse influx zmq quic srt webcal'
  ).split(' '),
)
const GIT_SCHEMES = /^(?:git|ssh|git\+ssh|ssh\+git|git\+https?)$/
const WEB_SCHEMES = /^(?:https?|git\+https?)$/
const INFERENCE_LABEL = /^(?:api|llm|inference|gateway|models|gpu|vllm)(?:-?\d+)?\./i

type Verdict = Pick<Found, 'tier' | 'level'> | null

const error = (tier: Found['tier']): Verdict => ({ tier, level: 'error' })
const warning = (tier: Found['tier']): Verdict => ({ tier, level: 'warning' })

/** `scheme://user:password@host:port/path` describes a form. */
function isGeneric({ scheme, userinfo, host, port }: Address): boolean {
  const words = `${userinfo ?? ''}:${host}:${port ?? ''}`.toLowerCase()
  return scheme === 'scheme' && /^(?:user(?:name|info)?|pass(?:word)?|host(?:name)?|port|[:@])*$/.test(words)
}

const TOKEN = /^(?:gh[a-z]_|github_pat_|gl[a-z]{2,5}-|x-access-token|oauth2?$|[a-z0-9_-]{24,}$)/i

/** True where the part before `@` tells nothing: a placeholder, or an account on a public forge without its password. */
function isEmptyUserinfo(address: Address, kind: HostKind): boolean {
  const { userinfo, host, scheme } = address
  if (userinfo === null || userinfo === '' || isPlaceholder(userinfo)) return true
  const [user = '', password] = [userinfo.split(':')[0], userinfo.split(':')[1]]
  if (kind === 'listed' && password !== undefined) return isPlaceholder(password)
  return password === undefined && !TOKEN.test(user) && forges.has(host.toLowerCase()) && (GIT_SCHEMES.test(scheme ?? '') || WEB_SCHEMES.test(scheme ?? ''))
}

function isDefaultPort(address: Address): boolean {
  const port = portNumber(address.port)
  if (port === null) return true
  if (GIT_SCHEMES.test(address.scheme ?? '')) return true
  return port === (address.scheme === 'http' ? 80 : 443)
}

function verdictOfLoopback(address: Address): Verdict {
  if (isOpenAiBase(address.path)) return error('loopback')
  return portNumber(address.port) === null ? null : warning('loopback')
}

function verdictOfListed(address: Address): Verdict {
  if (!isDefaultPort(address)) return error('url')
  const host = address.host.toLowerCase()
  if (address.scheme === 'http') return namespaces.has(host) ? null : warning('url')
  return null
}

function verdictOfPublic(address: Address): Verdict {
  if (namespaces.has(address.host.toLowerCase()) && isDefaultPort(address)) return null
  if (!isDefaultPort(address) || isInferencePath(address.path) || INFERENCE_LABEL.test(address.host)) return error('url')
  const isRemote = GIT_SCHEMES.test(address.scheme ?? '') || /\.git(?:[/?#]|$)/.test(address.path)
  return isRemote ? error('target') : warning('url')
}

/** What a URL that is bound to nothing gives away. */
function verdictOfUrl(address: Address, kind: HostKind): Verdict {
  const known = SERVICE_SCHEMES.has(address.scheme ?? '')
  const port = portNumber(address.port)
  if (isGeneric(address)) return null
  switch (kind) {
    case 'placeholder':
    case 'reserved':
    case 'none':
      return null
    case 'masked':
      return warning('url')
    case 'wildcard':
      return port === null ? null : warning('host-port')
  }
  if (!isEmptyUserinfo(address, kind)) return known || kind === 'ip' || kind === 'private' ? error('userinfo') : null
  switch (kind) {
    case 'loopback':
      return verdictOfLoopback(address)
    case 'resolver':
    case 'provider':
      return warning('url')
    case 'listed':
      return known ? verdictOfListed(address) : null
    case 'single':
      return isNamedPart(address) || (!known && port === null) || (!WEB_SCHEMES.test(address.scheme ?? '') && !known) ? null : error('url')
    case 'public':
    case 'unknown':
      return known ? verdictOfPublic(address) : port === null ? null : error('url')
    default:
      return error('url')
  }
}

/** A link that a comment breaks off at the end of its line: what is left of its host is no name. */
const CUT_IN_COMMENT = /^[ \t]*\r?\n[ \t]{0,40}(?:\*(?!\*)|\/\/|#)[ \t]{0,4}\w/

function isCut(text: string, { end, port, path }: Address): boolean {
  return port === null && path === '' && CUT_IN_COMMENT.test(text.slice(end, end + 60))
}

function isNamespace(text: string, { start }: Address): boolean {
  return NAMESPACE.test(text.slice(Math.max(0, start - 320), start))
}

/** `http://host:port` or `http://host/` names parts; a number for the port would make it a machine called so. */
function isNamedPart({ host, port, path }: Address): boolean {
  // Neither a part's name nor `foo` tells a machine from another.
  if (port === null && !isInferencePath(path) && (isPlainWord(host) || /^(?:[a-z]|foo|bar|baz|qux|xyz)$/i.test(host))) return true
  return /^(?:(?:your|some|any)[-_]?)?(?:host(?:name)?|server|domain|address|ip|ur[li]|site|fqdn|machine)$|^whatever$/i.test(host) && (port === null || !/^\d/.test(port))
}

/** A name that is written as a link and that nobody opens. */
const NAMESPACE = /(?:\bxmlns(?::[\w.-]{1,40})?\s{0,2}=\s{0,2}["']|["']?\$schema["']?\s{0,2}[:=]\s{0,2}["']?|\bschemaLocation\s{0,2}=\s{0,2}["'][^"'<>]{0,300})$/i

const SOCKET = /\bunix:\/{0,3}[\w.~-]*\/[\w./-]+/gi
const RELATIVE = /(?<![:\w/\\.-])\/\/(?=[a-z0-9[])/gi

/** URLs with an authority that gives a machine away. */
export function* urlTier({ text, hosts }: Search): Generator<Found> {
  for (const address of urlsOf(text)) {
    const verdict = verdictOfUrl(address, hosts.kind(address.host, true))
    if (verdict && !(hosts.kind(address.host, true) === 'single' && isCut(text, address)) && !(verdict.level === 'warning' && isNamespace(text, address))) yield { start: address.start, end: address.end, ...verdict }
  }
  for (const match of text.matchAll(RELATIVE)) {
    const address = readAuthority(text, match.index + 2, 'http', match.index)
    const kind = hosts.kind(address.host)
    if (kind !== 'ip' && kind !== 'private' && (kind !== 'public' || !isInferencePath(address.path))) continue
    const verdict = verdictOfUrl(address, kind)
    if (verdict?.level === 'error') yield { start: address.start, end: address.end, ...verdict }
  }
  for (const match of text.matchAll(SOCKET)) {
    yield { start: match.index, end: match.index + match[0].length, tier: 'url', level: 'warning' }
  }
}
