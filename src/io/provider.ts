import { request as requestHttp } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { RequestOptions } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Json } from '../model/policy.ts'
import { networkFailure } from '../model/network-failure.ts'
import type { NetworkFailure } from '../model/network-failure.ts'
import type { Answer } from '../model/preflight.ts'
import { literal } from '../model/safe.ts'
import type { Environment } from './environment.ts'

/** How one question is put. */
export interface Question {
  readonly body: Json
  /** Seconds from the beginning until the headers are there, and until the end. */
  readonly deadlines: { readonly headers: number; readonly total: number }
  /** Given each piece of a body; true when the rest of it says nothing more. */
  readonly isComplete: (chunk: Uint8Array) => boolean
}

/** A provider behind a base address that nobody can read out of it. */
export interface Provider {
  /** Asks once, follows no redirect, and never throws: all that a failure says is its class and code. */
  ask(question: Question): Promise<Answer>
}

/** Bytes of a body that are read. */
const maxAnswerBytes = 1024 * 1024

/** What stands in for the resolver of names; a test passes one that knows none. */
export type Lookup = LookupFunction

const failed = (failure: NetworkFailure | { readonly class: 'too-large' }, status: number | null): Answer => ({ kind: 'failed', failure, status })
const TIMEOUT: NetworkFailure = { class: 'timeout', code: literal('ETIMEDOUT') }
const CUT: NetworkFailure = { class: 'network-error', code: literal('ECONNRESET') }

/** Collects a body until its end, the cap, or the piece that says all. */
function readBody(response: IncomingMessage, isComplete: Question['isComplete'], settle: (answer: Answer) => void): void {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const status = response.statusCode ?? 0
  const answered = () => settle({ kind: 'answered', status, contentType: response.headers['content-type'] ?? null, chunks })
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxAnswerBytes) return settle(failed({ class: 'too-large' }, status))
    chunks.push(chunk)
    if (isComplete(chunk)) answered()
  })
  response.on('end', () => (response.complete ? answered() : settle(failed(CUT, status))))
  response.on('error', (error) => settle(failed(networkFailure(error), status)))
  response.on('close', () => settle(failed(CUT, status)))
}

function optionsFor(text: string, key: string | null, lookup: Lookup | undefined): RequestOptions {
  return {
    method: 'POST',
    // An agent of its own: no connection is kept, and no proxy of the environment is asked.
    agent: false,
    rejectUnauthorized: true,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      accept: 'application/json, text/event-stream',
      'accept-encoding': 'identity',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    ...(lookup === undefined ? {} : { lookup }),
  }
}

/** Puts one question to one address. Whatever happens, the connection and the timers are gone when the answer is there. */
function askAt(url: URL, key: string | null, lookup: Lookup | undefined, { body, deadlines, isComplete }: Question): Promise<Answer> {
  return new Promise((resolve) => {
    let [status, request]: [number | null, ClientRequest | null] = [null, null]
    const expire = () => settle(failed(TIMEOUT, status))
    const [headersTimer, totalTimer] = [setTimeout(expire, deadlines.headers * 1000), setTimeout(expire, deadlines.total * 1000)]
    const settle = (answer: Answer) => {
      clearTimeout(headersTimer)
      clearTimeout(totalTimer)
      resolve(answer)
      request?.destroy()
    }
    const text = JSON.stringify(body)
    try {
      request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, optionsFor(text, key, lookup))
    } catch (error) {
      settle(failed(networkFailure(error), null))
      return
    }
    request.on('response', (response) => {
      clearTimeout(headersTimer)
      status = response.statusCode ?? null
      readBody(response, isComplete, settle)
    })
    // A destroyed request still emits errors: what has been answered stays so.
    request.on('error', (error) => settle(failed(networkFailure(error), status)))
    // From the headers on, the response says how it ended.
    request.on('close', () => status ?? settle(failed(CUT, null)))
    request.end(text)
  })
}

/** Where chat completions live below a base address, whatever it ends in. */
function chatUrl(base: string): URL | null {
  if (!URL.canParse(base)) return null
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`
  return url
}

/** Names of the variables that hold the base address and, where one is sent, the key. */
export interface ProviderVariables {
  readonly baseUrl: string
  readonly apiKey: string | null
}

/** The provider that the environment names; `null` where it names none. The values stay in here. */
export function openProvider(environment: Environment, { baseUrl, apiKey }: ProviderVariables, lookup?: Lookup): Provider | null {
  const base = environment[baseUrl]?.trim() ?? ''
  const key = apiKey === null ? null : (environment[apiKey]?.trim() ?? '')
  const url = base === '' || key === '' ? null : chatUrl(base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  return { ask: (question) => askAt(url, key, lookup, question) }
}
