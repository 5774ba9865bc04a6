import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { blockedPorts } from '../model/blocked-ports.ts'
import { serverErrors } from '../model/provider-script.ts'
import type { Fault, Reply, Script, ServerError } from '../model/provider-script.ts'
import { streamEvents, wholeBody } from './fake-answers.ts'

/** What is kept of a request: its form, and no header's value or text of a message. */
export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly model: string
  readonly isStreamed: boolean
  /** The limit of the answer, and under which name it came. */
  readonly budget: number
  readonly tokensField: 'max_tokens' | 'max_completion_tokens' | null
  readonly roles: readonly string[]
  readonly tools: readonly string[]
  readonly hasKey: boolean
  /** True for a request of the fake Case, and not of who looks ahead for it. */
  readonly isCase: boolean
}

/** What the fake Case puts into its system text, to be told apart. */
export const caseMark = 'conformance-case'

const LOOPBACK = '127.0.0.1'

/** A server on a free port of the loopback that speaks as providers do. */
export interface FakeProvider {
  readonly port: number
  /** Its address, ending in `/v1`. */
  readonly baseUrl: string
  /** The requests so far, in order. */
  readonly requests: readonly SeenRequest[]
  /** Bytes of an endless body that were taken so far. */
  taken(): number
  close(): Promise<void>
}

type JsonMap = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is JsonMap => typeof value === 'object' && value !== null && !Array.isArray(value)
const textIn = (holder: unknown, key: string): string => (isMap(holder) && typeof holder[key] === 'string' ? holder[key] : '')
const listIn = (holder: JsonMap, key: string): readonly unknown[] => (Array.isArray(holder[key]) ? (holder[key] as readonly unknown[]) : [])

async function readJson(request: IncomingMessage): Promise<JsonMap> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return isMap(body) ? body : {}
  } catch {
    return {}
  }
}

function seen(request: IncomingMessage, body: JsonMap): SeenRequest {
  const tokensField = (['max_completion_tokens', 'max_tokens'] as const).find((field) => typeof body[field] === 'number') ?? null
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    model: textIn(body, 'model'),
    isStreamed: body['stream'] === true,
    budget: tokensField === null ? Infinity : Number(body[tokensField]),
    tokensField,
    roles: listIn(body, 'messages').map((message) => textIn(message, 'role')),
    tools: listIn(body, 'tools').map((tool) => textIn(isMap(tool) ? tool['function'] : null, 'name')),
    hasKey: request.headers.authorization !== undefined,
    isCase: listIn(body, 'messages').some((message) => textIn(message, 'content').includes(caseMark)),
  }
}

const meets: Readonly<Record<NonNullable<ServerError['when']>, (request: SeenRequest) => boolean>> = {
  developer: ({ roles }) => roles.includes('developer'),
  tools: ({ tools }) => tools.length > 0,
  stream: ({ isStreamed }) => isStreamed,
}

function errorFor({ error }: Script, request: SeenRequest): ServerError | null {
  if (error === undefined) return null
  return error.when === undefined || meets[error.when](request) ? error : null
}

function replyFor({ reply = {}, streamed }: Script, { isStreamed }: SeenRequest): Reply {
  return isStreamed && streamed !== undefined ? streamed : reply
}

/** Bytes after which an endless body only trickles: whoever takes that many has no cap, and no machine is to suffer for it. */
const mostFlood = 64 * 1024 * 1024

/** Waits until more can be written, or nobody takes it any more. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      response.off('drain', settle).off('close', settle)
      resolve()
    }
    response.on('drain', settle).on('close', settle)
  })
}

/** Writes until nobody takes any more. */
async function flood(response: ServerResponse, onTaken: (bytes: number) => void): Promise<void> {
  const filling = Buffer.alloc(1024 * 1024, ' ')
  let taken = 0
  response.writeHead(200, { 'content-type': 'application/json' })
  while (!response.destroyed) {
    if (taken >= mostFlood) {
      response.write(' ')
      await wait(100)
      continue
    }
    if (!response.write(filling)) await drained(response)
    if (response.destroyed) break
    // What was written before has been taken; the last piece may still be on its way.
    taken += filling.length
    onTaken(filling.length)
  }
}

/** Does what the fault says, as far as it takes the place of an answer. */
async function misbehave(fault: Fault, response: ServerResponse, onTaken: (bytes: number) => void): Promise<boolean> {
  if (fault === 'hang') return true
  if (fault === 'reset') response.socket?.resetAndDestroy()
  else if (fault === 'endless') await flood(response, onTaken)
  else if (fault === 'hang-in-body' || fault === 'reset-in-body') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"choices": [')
    // What was written must be on its way before the connection goes.
    if (fault === 'reset-in-body') setTimeout(() => response.socket?.resetAndDestroy(), 20)
  } else return false
  return true
}

async function answer(script: Script, request: SeenRequest, response: ServerResponse, onTaken: (bytes: number) => void): Promise<void> {
  if (script.delay !== undefined) await wait(script.delay)
  if (script.fault !== undefined && (await misbehave(script.fault, response, onTaken))) return
  const error = request.path.endsWith('/v1/chat/completions') ? errorFor(script, request) : serverErrors['fastapi-route']
  if (error) {
    const { status, body, contentType = 'application/json', location }: ServerError = error
    response.writeHead(status, { 'content-type': contentType, ...(location === undefined ? {} : { location }) })
    response.end(body)
    return
  }
  const reply = replyFor(script, request)
  const isStreamed = script.fault === 'stream-for-whole' || (request.isStreamed && script.fault !== 'whole-for-stream')
  if (!isStreamed) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(wholeBody(reply, request.model, request.budget))
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const events = streamEvents(reply, request.model, request.budget)
  for (const event of script.fault === 'cut-stream' ? events.slice(0, -3) : events) {
    if (script.pace !== undefined) await wait(script.pace)
    response.write(event)
  }
  response.end()
}

/** Listens on a free port of the loopback that every client will go to. */
async function listen(server: Server, tries = 20): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, LOOPBACK, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  if (!blockedPorts.has(port) || tries === 0) return port
  await new Promise<void>((resolve) => void server.close(() => resolve()))
  return listen(server, tries - 1)
}

/**
 * Starts a provider that goes by a script, or by the script that each request gets by its number, from 0; `route` stands
 * before `/v1` in its address.
 */
export async function startFakeProvider(script: Script | ((request: SeenRequest, index: number) => Script), route = ''): Promise<FakeProvider> {
  const requests: SeenRequest[] = []
  let taken = 0
  const server = createServer((incoming, response) => {
    void readJson(incoming)
      .then((body) => {
        const request = seen(incoming, body)
        requests.push(request)
        return answer(typeof script === 'function' ? script(request, requests.length - 1) : script, request, response, (bytes) => (taken += bytes))
      })
      // Whoever asked has gone.
      .catch(() => response.destroy())
  })
  const port = await listen(server)
  return {
    port,
    baseUrl: `http://${LOOPBACK}:${port}${route}/v1`,
    requests,
    taken: () => taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
