import { portNumber } from '../address.ts'
import { isPlainWord } from '../context/plain-words.ts'
import { beginsAsProperty, endsAsProperty } from '../context/property.ts'
import { dottedWordStart, lineBefore, type Found, type Search } from './tier.ts'

const HOST_PORT =
  /(?<=[a-z0-9`"'*_)])(?:["'`*_)]{0,3}(?:,|;)?[ \t]{1,4}(?:\(|on[ \t]+|at[ \t]+|with[ \t]+|over[ \t]+|using[ \t]+|and[ \t]+|its[ \t]+|listens on[ \t]+|is listening on[ \t]+|answers on[ \t]+|serves on[ \t]+|tcp[ \t/]+|the[ \t]+){0,2}port(?:[ \t]*[:=#][ \t]*|[ \t]+)(?:is[ \t]+)?["'`*]{0,2})(\d{1,5})(?!\w|\.\d)/gi
const PORT_OF_HOST = /\bports?[ \t]+["'`*]{0,2}(\d{1,5})["'`*]{0,2}[ \t]+(?:on|of|at)[ \t]+(?:host[ \t]+|the[ \t]+host[ \t]+)?["'`*]{0,2}([a-z0-9][\w.-]{0,200})/gi
const COMMAND = /\b(?:nc|ncat|netcat|telnet|nmap|Test-NetConnection|tnc)[ \t]+(?:-{1,2}[\w-]+(?:[ \t]+\d{1,4}(?=[ \t]))?[ \t]+){0,6}([a-z0-9][\w.-]{0,200})[ \t]+(?:-p(?:ort)?[ \t]*)?(\d{1,5})(?!\w|\.\d)/gi
const DEVICE = /\/dev\/(?:tcp|udp)\/([a-z0-9][\w.-]{0,200})\/(\d{1,5})/gi
/** Addresses of socat. */
const SOCAT = /\b(?:TCP|UDP|SSL|OPENSSL|SCTP|DTLS)[46]?(?:-CONNECT|-SENDTO|-DATAGRAM)?:([a-z0-9][\w.-]{0,200}):(\d{1,5})(?![\w.])/gi
const TUPLE = /\(\s{0,4}["']([a-z0-9][\w.-]{0,200})["']\s{0,4},\s{0,4}(\d{2,5})\s{0,4}\)/gi
const SOCKET_CALL = /(?:connect|dial|socket|client|host|addr|server|bind)\w{0,12}\s{0,4}[=:]?\s{0,4}\(?\s{0,4}$|=\s{0,4}$/i
const LEADS = /(?:\b(?:to|host|connect(?:ed|ing|ion)?(?: to)?|reach(?:ed|es)?|from|at|via|against|peer|machine|node|box|endpoint(?: is)?|address(?: is)?|server|is|use|uses|using|try|on|behind|named|called)|[:=])[ \t"'`*_(<]{0,4}$/i

/** A message, behind whose colon no machine is named: `ValueError: bad port: 80000`. */
const COMPLAINS = /(?:error|exception|warn(?:ing)?|fatal|failed|failure|invalid|usage|note|hint|assert\w*)\b[ \t]{0,2}[:=][ \t"'`*_(<]{0,4}$/i

/** `uint16 port = 2` declares a field. */
const NUMBER_TYPE = /^(?:u?int|s?fixed|float|[uif])\d{1,3}(?:_t)?$/i

/** Keys whose value is no machine, as in `type: ClusterIP, port: 80` */
const OTHER_KEY = /\b(?:type|kind|mode|protocol|proto|scheme|state|status|role|class\w{0,20})["'`]?[ \t]{0,4}[:=][ \t]{0,4}["'`]?$/i

/** True for a word that a sentence about ports treats as a machine. */
function isMachine(search: Search, word: string, before: string): boolean {
  const name = word.replace(/[.\-_]+$/, '')
  if (isPlainWord(name) || NUMBER_TYPE.test(name) || OTHER_KEY.test(before) || /(?<!:\/)\/$/.test(before) || search.nicknames.has(name.toLowerCase()) || search.states.says(name)) return false
  switch (search.hosts.kind(name)) {
    case 'public':
    case 'provider':
    case 'private':
    case 'ip':
      return true
    case 'single':
      return (LEADS.test(before) && !COMPLAINS.test(before)) || /^[a-z][a-z-]*\d+[a-z0-9]*$|^[a-z0-9]+(?:-[a-z0-9]*\d[a-z0-9]*)+$/i.test(name)
    default:
      return false
  }
}

/** `HOST port N` in words, and commands and calls that take host and port side by side. */
export function* hostWordPortTier(search: Search): Generator<Found> {
  const { text } = search
  const namesPort = /port/i.test(text)
  for (const match of namesPort ? text.matchAll(HOST_PORT) : []) {
    if (portNumber(match[1] ?? null) === null) continue
    const wordEnd = match.index - (/["'`*_)]{0,4}$/.exec(text.slice(Math.max(0, match.index - 4), match.index))?.[0].length ?? 0)
    const start = dottedWordStart(text, wordEnd)
    const word = text.slice(start, wordEnd)
    // `dial(settings.host, port = 8000)`
    if (/^,\s*port\s*[:=]/i.test(match[0]) && (beginsAsProperty(word) || endsAsProperty(word))) continue
    if (!isMachine(search, word, lineBefore(text, start, 60))) continue
    yield { start, end: match.index + match[0].length, tier: 'host-port', level: 'error' }
  }
  for (const match of namesPort ? text.matchAll(PORT_OF_HOST) : []) {
    if (portNumber(match[1] ?? null) === null || !isMachine(search, match[2] ?? '', ' ')) continue
    yield { start: match.index, end: match.index + match[0].length, tier: 'host-port', level: 'error' }
  }
  for (const pattern of [COMMAND, DEVICE, SOCAT, TUPLE]) {
    for (const match of text.matchAll(pattern)) {
      if (pattern === TUPLE && !SOCKET_CALL.test(lineBefore(text, match.index, 40))) continue
      if (portNumber(match[2] ?? null) === null || !isMachine(search, match[1] ?? '', 'to ')) continue
      yield { start: match.index, end: match.index + match[0].length, tier: 'host-port', level: 'error' }
    }
  }
}
