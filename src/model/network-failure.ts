import { literal, ownText } from './safe.ts'
import type { Safe } from './safe.ts'

/** All that may be known of a request that got no answer: everything else in such an error can name the endpoint. */
export interface NetworkFailure {
  readonly class: 'network-error' | 'timeout'
  readonly code: Safe
}

/** Codes by what they mean; the list's own copy is passed on, never the error's. */
const CODES: Readonly<Record<string, NetworkFailure['class']>> = {
  ECONNREFUSED: 'network-error',
  ENOTFOUND: 'network-error',
  EAI_AGAIN: 'network-error',
  ETIMEDOUT: 'network-error',
  ECONNRESET: 'network-error',
  UND_ERR_SOCKET: 'network-error',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'network-error',
}

/** Families of codes that the TLS library makes from its own fixed words. */
const TLS_CODE = /^(?:ERR_SSL|ERR_TLS|CERT)_[A-Z0-9_]{1,64}$/

const OTHER: NetworkFailure = { class: 'network-error', code: literal('OTHER') }

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause) : null
}

/** What may be said of an error that a network call gave; the error itself is to be dropped. */
export function networkFailure(error: unknown): NetworkFailure {
  const code = codeOf(error)
  if (code === null) return OTHER
  if (Object.hasOwn(CODES, code)) return { class: CODES[code] ?? OTHER.class, code: ownText(code) }
  return TLS_CODE.test(code) ? { class: 'network-error', code: ownText(code) } : OTHER
}
