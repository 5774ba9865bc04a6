import { blockedPorts } from '../../model/blocked-ports.ts'
import type { NameState } from '../../model/preflight.ts'
import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'

/** A state without its name. */
export interface ValueState {
  readonly state: NameState
  readonly reason?: Safe
  readonly warning?: Safe
}

const WHITESPACE = /[\s\p{Cc}\p{Cf}]/u
const QUOTE = /^["'`\u2018\u2019\u201c\u201d\u00ab\u00bb]|["'`\u2018\u2019\u201c\u201d\u00ab\u00bb]$/
const PLACEHOLDER = /<[^<>]*>|\$\{[^{}]*\}|(?<![a-z0-9])change[-_]?me(?![a-z0-9])/i
const PLACEHOLDER_HOST = /^example\.|\.example\.[^.]+$|\.(?:invalid|test)$/
const VERSION_PATH = /\/v\d+[a-z0-9]*\/*$/i

interface Seen {
  readonly value: string
  /** `null` when the value is none. */
  readonly url: URL | null
}

function hostOf({ url }: Seen): string {
  return url?.hostname.replace(/\.$/, '') ?? ''
}

/** Reasons in the order in which they are asked; the first that holds is given. Below `parse` there is a URL. */
const REASONS: readonly { readonly reason: Safe; readonly holds: (seen: Seen) => boolean }[] = [
  { reason: literal('whitespace'), holds: ({ value }) => WHITESPACE.test(value) },
  { reason: literal('quotes'), holds: ({ value }) => QUOTE.test(value) },
  { reason: literal('placeholder'), holds: ({ value }) => PLACEHOLDER.test(value) },
  { reason: literal('parse'), holds: ({ url }) => url === null },
  { reason: literal('scheme'), holds: ({ url }) => url?.protocol !== 'http:' && url?.protocol !== 'https:' },
  // An at sign without a name before it is dropped by the parser, and still no address of a provider.
  { reason: literal('credentials'), holds: ({ value, url }) => url?.username !== '' || url.password !== '' || /^[^/?#]*\/*[^/?#]*@/.test(value) },
  { reason: literal('query'), holds: ({ value }) => /^[^#]*\?/.test(value) },
  { reason: literal('fragment'), holds: ({ value }) => value.includes('#') },
  { reason: literal('placeholder'), holds: (seen) => PLACEHOLDER_HOST.test(hostOf(seen)) },
  { reason: literal('blocked-port'), holds: ({ url }) => url !== null && url.port !== '' && blockedPorts.has(Number(url.port)) },
]

/** Parses without an error that would hold the value. */
function parse(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null
}

/** What may be said of a base address; the words are fixed and nothing in them comes from the value. */
export function urlState(value: string | undefined): ValueState {
  if (value === undefined || value.trim() === '') return { state: 'missing' }
  const seen: Seen = { value, url: parse(value) }
  const found = REASONS.find(({ holds }) => holds(seen))
  if (found) return { state: 'invalid', reason: found.reason }
  return VERSION_PATH.test(seen.url?.pathname ?? '') ? { state: 'present' } : { state: 'present', warning: literal('no-version-path') }
}
