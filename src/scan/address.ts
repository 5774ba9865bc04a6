import type { Span } from '../model/place.ts'

/** An address as it stands in a text, taken apart; nothing is judged yet. */
export interface Address extends Span {
  /** Lower case; `null` where the text has none. */
  readonly scheme: string | null
  readonly userinfo: string | null
  readonly host: string
  /** As written: digits, a placeholder or a word; `null` where there is none. */
  readonly port: string | null
  readonly path: string
}

const AUTHORITY =
  /(?:[^\s/?#\\"'`<>|,;(){}[\]$\u2026]|<[^<>\n]{0,60}>|\{\{[^{}\n]{0,80}\}\}|\{[^{}\n]{0,80}\}|\$\{[^{}\n]{0,200}\}|\$|\[[^[\]\n]{0,60}\]|\u2026){0,300}/y
const PATH = /(?:[/?#][^\s"'`<>|\\^)\]}\u2026]{0,512})?/y

/** `[` … `]:port`, or what stands before and behind the last colon. */
function splitPort(text: string): { readonly host: string; readonly port: string | null } {
  const colon = text.lastIndexOf(':')
  const rest = text.slice(colon + 1)
  if (colon < 0 || rest.includes(']') || (rest.includes('}') && !rest.includes('{'))) return { host: text, port: null }
  return { host: text.slice(0, colon), port: rest }
}

/** Drops what ends a sentence or an emphasis rather than an authority. */
function withoutTrail(text: string): string {
  const cut = text.replace(/[.,:;!?]+$/, '')
  return /[A-Za-z0-9\]}>]/.test(cut) ? cut.replace(/(?<=[A-Za-z0-9\]}>])[*_~.,:;!]{1,8}$/, '') : cut
}

/** Reads `USER@HOST:PORT/path` at an offset; the host may be empty. */
export function readAuthority(text: string, at: number, scheme: string | null, start: number): Address {
  AUTHORITY.lastIndex = at
  const whole = AUTHORITY.exec(text)?.[0] ?? ''
  const authority = withoutTrail(whole)
  const atSign = authority.lastIndexOf('@')
  const { host, port } = splitPort(authority.slice(atSign + 1))
  const end = at + authority.length
  PATH.lastIndex = end
  const path = whole === authority || text[end] === '/' ? (PATH.exec(text)?.[0] ?? '').replace(/[.,:;!?*_~]+$/, '') : ''
  return {
    start,
    end: end + path.length,
    scheme,
    userinfo: atSign < 0 ? null : authority.slice(0, atSign),
    host,
    port,
    path,
  }
}

const SCHEME = /[a-z][a-z0-9+.-]{0,24}$/i

/** Every `scheme://authority` of a text. */
export function* urlsOf(text: string): Generator<Address> {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const scheme = SCHEME.exec(text.slice(Math.max(0, at - 25), at))?.[0]
    if (scheme === undefined) continue
    yield readAuthority(text, at + 3, scheme.toLowerCase(), at - scheme.length)
  }
}

/** The port as a number from 1 to 65535, or `null`. */
export function portNumber(port: string | null): number | null {
  if (port === null || !/^\d{1,5}$/.test(port)) return null
  const value = Number(port)
  return value >= 1 && value <= 65535 ? value : null
}

/** True for the paths of an OpenAI-compatible base and of what is served beside it. */
export function isInferencePath(path: string): boolean {
  const plain = path.replace(/[?#].*$/, '').toLowerCase()
  return (
    /^(?:\/(?:api|proxy|llm|openai|inference|vllm|ollama))*\/(?:v1|openai|models|health|metrics)(?:\/|$)/.test(plain) ||
    /\/v1(?:\/|$)|\/chat\/completions/.test(plain)
  )
}

/** True for the path of an OpenAI base itself. */
export function isOpenAiBase(path: string): boolean {
  return /\/v1(?:[/?#]|$)|\/chat\/completions/i.test(path)
}
