import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { classifyResponse } from '../../src/gates/preflight/classify.ts'
import { createStreamReader } from '../../src/gates/preflight/stream.ts'
import { serverErrors } from '../../src/model/provider-script.ts'
import type { Reply, Script } from '../../src/model/provider-script.ts'
import { startFakeProvider } from '../../src/io/fake-provider.ts'
import type { FakeProvider } from '../../src/io/fake-provider.ts'
import { openProvider } from '../../src/io/provider.ts'
import type { Lookup } from '../../src/io/provider.ts'
import { networkFailure } from '../../src/model/network-failure.ts'
import type { ModeResult } from '../../src/model/preflight.ts'

type Mode = 'json' | 'sse' | 'case'

interface Way {
  readonly mode?: Mode
  readonly key?: string
  readonly deadlines?: { readonly headers: number; readonly total: number }
  readonly lookup?: Lookup
}

const QUICK = { headers: 2, total: 4 }

/** Asks an address and classes what comes back; nothing of the address may be in what is given. */
async function ask(baseUrl: string, { mode = 'json', key, deadlines = QUICK, lookup }: Way = {}): Promise<ModeResult> {
  const provider = openProvider({ BASE: baseUrl, KEY: key }, { baseUrl: 'BASE', apiKey: key === undefined ? null : 'KEY' }, lookup)
  if (provider === null) throw new Error('no provider')
  expect(inspect(provider, { depth: 9, showHidden: true })).not.toContain(new URL(baseUrl).host)
  const reader = createStreamReader()
  const messages = [{ role: mode === 'case' ? 'developer' : 'user', content: 'x' }]
  const tools = mode === 'case' ? { tools: [{ function: { name: 'read' } }] } : {}
  const body = { model: 'm', messages, max_tokens: 1024, stream: mode !== 'json', ...tools }
  const answer = await provider.ask({ body, deadlines, isComplete: (chunk) => mode !== 'json' && reader.push(chunk) })
  const result = classifyResponse(answer, { mode, models: ['m'], systemWord: 'harbour' })
  if (answer.kind === 'failed') expect(inspect(answer, { depth: 9, showHidden: true })).not.toMatch(/127\.0\.0\.1|localhost|\d{4,5}/)
  return result
}

async function serve(script: Script | (() => Script)): Promise<FakeProvider> {
  const provider = await startFakeProvider(script)
  onTestFinished(() => provider.close())
  return provider
}

/** A server that does not know HTTP well. */
async function listen(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    onConnection(socket)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Says the same to whatever it is sent. */
const saying = (text: string, hangUp = true) => listen((socket) => socket.once('data', () => (hangUp ? socket.end(text) : socket.write(text))))

const short = ({ row, class: name, code, httpStatus }: ModeResult) => [row, name, code, httpStatus]
const ready: Reply = { content: 'harbour ready', reasoning: 'The user waits.' }

describe('a provider that answers', () => {
  test.each(['json', 'sse', 'case'] as const)('in mode %s gives its content, under every name of the reasoning', async (mode) => {
    for (const reasoningField of ['reasoning', 'reasoning_content', 'reasoning_text', 'both'] as const) {
      const { baseUrl } = await serve({ reply: { ...ready, reasoningField } })
      expect(short(await ask(baseUrl, { mode }))).toEqual([28, 'content', null, 200])
    }
  })

  test('is asked for 1024 tokens, and has no content below its own limit', async () => {
    const server = await serve({ reply: { ...ready, contentFrom: 256 } })
    expect((await ask(server.baseUrl)).class).toBe('content')
    const { baseUrl } = await serve({ reply: { ...ready, contentFrom: 2048 } })
    expect(await ask(baseUrl, { mode: 'sse' })).toMatchObject({ class: 'reasoning-only', finishReason: 'length' })
    expect(server.requests).toMatchObject([{ method: 'POST', path: '/v1/chat/completions', budget: 1024, hasKey: false }])
  })

  test.each([
    ['content-inline-think', { ...ready, reasoningField: 'inline' }],
    ['reasoning-only', { ...ready, reasoningField: 'inline', contentFrom: 2048 }],
    ['tool-calls', { reasoning: 'I read.', toolCalls: ['read'] }],
    ['empty', { content: null }],
  ] as const)('may be %s', async (want, reply) => {
    const { baseUrl } = await serve({ reply })
    expect((await ask(baseUrl, { mode: 'case' })).class).toBe(want)
    expect((await ask(baseUrl, { mode: 'json' })).class).toBe(want === 'tool-calls' ? 'tool-calls-only' : want)
  })

  test('may take its time inside the deadlines', async () => {
    const { baseUrl } = await serve({ delay: 50, pace: 10, reply: ready })
    expect((await ask(baseUrl, { mode: 'sse' })).class).toBe('content')
  })

  test('may end a stream and leave the connection open', async () => {
    const host = await saying(`HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: {"model":"m","choices":[{"delta":{"content":"ready"}}]}\n\ndata: [DONE]\n\n`, false)
    const start = Date.now()
    expect((await ask(`http://${host}/v1`, { mode: 'sse' })).class).toBe('content')
    expect(Date.now() - start).toBeLessThan(1500)
  })

  test('may end its body by hanging up, as HTTP once did', async () => {
    const host = await saying('HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n{"model":"m","choices":[{"message":{"content":"ready"}}]}')
    expect((await ask(`http://${host}/v1`)).class).toBe('content')
  })

  test('gets the key and nothing else of the environment', async () => {
    const server = await serve({ reply: ready })
    await ask(server.baseUrl, { key: 'word' })
    expect(server.requests.map(({ hasKey }) => hasKey)).toEqual([true])
  })

  test('is found below whatever path the address has', async () => {
    const server = await serve({ reply: ready })
    for (const end of ['', '/', '//']) expect((await ask(`${server.baseUrl}${end}`)).class).toBe('content')
    expect(new Set(server.requests.map(({ path }) => path))).toEqual(new Set(['/v1/chat/completions']))
    expect((await ask(`http://127.0.0.1:${server.port}/v2`)).class).toBe('route-not-found')
  })
})

describe('a provider that does not', () => {
  const wants: Readonly<Record<keyof typeof serverErrors, string>> = {
    'vllm-auth': 'auth',
    'vllm-model': 'model-not-found',
    'vllm-developer-role': 'bad-request developer-role',
    'vllm-tools': 'bad-request tool-parser',
    'fastapi-route': 'route-not-found',
    'llama-loading': 'server-error',
    'ollama-model': 'model-not-found',
    'lm-studio-route': 'json-unexpected',
    'rate-limit': 'rate-limited',
    internal: 'server-error',
    html: 'not-json',
  }
  test.each(Object.entries(wants))('with the error %s is %s', async (name, want) => {
    const { baseUrl } = await serve({ error: serverErrors[name as keyof typeof serverErrors], reply: ready })
    const { class: found, hint } = await ask(baseUrl, { mode: 'case' })
    expect([found, hint].filter(Boolean).join(' ')).toBe(want)
  })

  test('is told apart by what the request asks for', async () => {
    const { baseUrl } = await serve({ error: serverErrors['vllm-developer-role'], reply: ready })
    expect((await ask(baseUrl, { mode: 'sse' })).class).toBe('content')
  })

  test('is not followed to where it sends, not even on its own host', async () => {
    const second = await serve({ reply: ready })
    const first = await serve(() => ({ error: { status: 302, body: '', location: `${second.baseUrl}/chat/completions` } }))
    expect(short(await ask(first.baseUrl))).toEqual([4, 'redirect', null, 302])
    expect([first.requests.length, second.requests.length]).toEqual([1, 0])
  })

  test.each([
    ['hang', 'json', [2, 'timeout', 'ETIMEDOUT', null]],
    ['hang-in-body', 'json', [2, 'timeout', 'ETIMEDOUT', 200]],
    ['reset', 'json', [1, 'network-error', 'ECONNRESET', null]],
    ['reset-in-body', 'json', [1, 'network-error', 'ECONNRESET', 200]],
    ['endless', 'json', [3, 'too-large', null, 200]],
    ['cut-stream', 'sse', [18, 'stream-truncated', null, 200]],
    ['whole-for-stream', 'sse', [12, 'json-unexpected', null, 200]],
    ['stream-for-whole', 'json', [11, 'sse-unexpected', null, 200]],
  ] as const)('with the fault %s in mode %s is classed, in time', async (fault, mode, want) => {
    const { baseUrl, requests } = await serve({ fault, reply: ready })
    const start = Date.now()
    expect(short(await ask(baseUrl, { mode, deadlines: { headers: 0.15, total: 0.4 } }))).toEqual(want)
    expect(Date.now() - start).toBeLessThan(1500)
    expect(requests).toHaveLength(1)
  })

  test('by streaming for ever runs into the last deadline', async () => {
    const { baseUrl } = await serve({ pace: 20, reply: { ...ready, reasoning: 'on and on '.repeat(200) } })
    expect(short(await ask(baseUrl, { mode: 'sse', deadlines: { headers: 1, total: 0.2 } }))).toEqual([2, 'timeout', 'ETIMEDOUT', 200])
  })
})

describe('a connection that fails', () => {
  test('is refused', async () => {
    const server = await startFakeProvider({})
    await server.close()
    expect(short(await ask(server.baseUrl))).toEqual([1, 'network-error', 'ECONNREFUSED', null])
  })

  test.each(['ENOTFOUND', 'EAI_AGAIN'])('has a name that nobody knows: %s', async (code) => {
    const lookup: Lookup = (host, _, callback) => callback(Object.assign(new Error(`getaddrinfo ${code} ${host}`), { code, hostname: host }), '', 4)
    expect(short(await ask('http://gpu-7.invalid:8000/v1', { lookup }))).toEqual([1, 'network-error', code, null])
  })

  test('speaks no TLS', async () => {
    const host = await saying('HTTP/1.1 200 OK\r\n\r\n')
    const [row, name, code] = short(await ask(`https://${host}/v1`))
    expect([row, name]).toEqual([1, 'network-error'])
    expect(code).toMatch(/^(?:ERR_SSL_[A-Z0-9_]+|ECONNRESET|OTHER)$/)
  })

  test.each([
    ['nothing', '', [1, 'network-error', 'ECONNRESET', null]],
    ['no HTTP', 'SSH-2.0-x\r\n', [1, 'network-error', 'OTHER', null]],
    ['half of the headers', 'HTTP/1.1 200 OK\r\ncontent-', [1, 'network-error', 'ECONNRESET', null]],
    ['too little of a body', 'HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{', [1, 'network-error', 'ECONNRESET', 200]],
    ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, [1, 'network-error', 'OTHER', null]],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n', [1, 'network-error', 'ECONNRESET', null]],
  ] as const)('because the server says %s', async (_, text, want) => {
    expect(short(await ask(`http://${await saying(text)}/v1`))).toEqual(want)
  })

  test('because the key cannot stand in a header', async () => {
    const server = await serve({ reply: ready })
    expect((await ask(server.baseUrl, { key: 'a\u0000b' })).class).toBe('network-error')
    expect(server.requests).toEqual([])
  })
})

describe('what may be known of a network error', () => {
  const leak = 'http://user:word@gpu-7.invalid:8443/v1'
  test.each([
    [Object.assign(new Error(`connect ECONNREFUSED ${leak}`), { code: 'ECONNREFUSED', address: leak, port: new URL(leak).port }), 'network-error ECONNREFUSED'],
    [new TypeError('fetch failed', { cause: Object.assign(new Error(leak), { code: 'ENOTFOUND', hostname: leak }) }), 'network-error ENOTFOUND'],
    [new TypeError('fetch failed', { cause: Object.assign(new Error(leak), { code: 'UND_ERR_HEADERS_TIMEOUT' }) }), 'timeout UND_ERR_HEADERS_TIMEOUT'],
    [Object.assign(new Error(leak), { code: 'ERR_SSL_WRONG_VERSION_NUMBER' }), 'network-error ERR_SSL_WRONG_VERSION_NUMBER'],
    [Object.assign(new Error(leak), { code: 'CERT_HAS_EXPIRED' }), 'network-error CERT_HAS_EXPIRED'],
    [Object.assign(new Error(leak), { code: 'ERR_TLS_CERT_ALTNAME_INVALID', host: leak }), 'network-error ERR_TLS_CERT_ALTNAME_INVALID'],
    [Object.assign(new Error(leak), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), 'network-error DEPTH_ZERO_SELF_SIGNED_CERT'],
    [Object.assign(new TypeError(leak), { code: 'ERR_INVALID_URL', input: leak }), 'network-error OTHER'],
    [Object.assign(new Error(leak), { code: leak }), 'network-error OTHER'],
    [Object.assign(new Error(leak), { code: `ERR_SSL_${leak}` }), 'network-error OTHER'],
    [Object.assign(new Error(leak), { code: 'toString' }), 'network-error OTHER'],
    [leak, 'network-error OTHER'],
    [undefined, 'network-error OTHER'],
  ])('%#', (error, want) => {
    const failure = networkFailure(error)
    expect(`${failure.class} ${failure.code}`).toBe(want)
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toMatch(/gpu-7|8443|word/)
  })
})

test('an environment without an address opens no provider', () => {
  const open = (environment: Readonly<Record<string, string>>, apiKey: string | null = null) => openProvider(environment, { baseUrl: 'BASE', apiKey })
  expect([open({}), open({ BASE: ' ' }), open({ BASE: 'gpu' }), open({ BASE: 'ftp://192.0.2.7/v1' }), open({ BASE: 'http://192.0.2.7/v1' }, 'KEY')]).toEqual([null, null, null, null, null])
})
