/** What a fake provider says to one request. */
export interface Script {
  /** Milliseconds before the headers. */
  readonly delay?: number
  /** Milliseconds before each piece of a stream. */
  readonly pace?: number
  /** Answers with this status and body instead of an answer of the model. */
  readonly error?: ServerError
  readonly reply?: Reply
  /** What differs when the request asks for a stream. */
  readonly streamed?: Reply
  /** Does something that no server should do. */
  readonly fault?: Fault
}

/** What the model says. */
export interface Reply {
  readonly model?: string
  readonly reasoning?: string
  /** The name of the field that holds the reasoning; `inline` puts it into the content, between thinking marks. */
  readonly reasoningField?: 'reasoning' | 'reasoning_content' | 'reasoning_text' | 'both' | 'inline'
  readonly content?: string | null
  /** Budgets below this are used up by the reasoning. */
  readonly contentFrom?: number
  readonly finishReason?: string
  /** Names of tools that are called. */
  readonly toolCalls?: readonly string[]
  /** Members that the server adds to the body, or to each piece of a stream. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** An error in a server's own form; `when` says which requests get it, and without it all do. */
export interface ServerError {
  readonly status: number
  readonly body: string
  readonly contentType?: string
  readonly location?: string
  readonly when?: 'developer' | 'tools' | 'stream'
}

export type Fault = 'hang' | 'hang-in-body' | 'reset' | 'reset-in-body' | 'endless' | 'cut-stream' | 'whole-for-stream' | 'stream-for-whole'

const json = (body: unknown): string => JSON.stringify(body)

/** Errors as servers give them, in words of our own; each name says whose form it has. */
export const serverErrors = {
  'vllm-auth': { status: 401, body: json({ error: 'Unauthorized' }) },
  'vllm-model': { status: 404, body: json({ object: 'error', message: 'The model `other` does not exist.', type: 'NotFoundError', param: null, code: 404 }) },
  'vllm-developer-role': {
    status: 400,
    body: json({ error: { message: 'Unexpected message role.', type: 'BadRequestError', param: null, code: 400 } }),
    when: 'developer',
  },
  'vllm-tools': {
    status: 400,
    body: json({ object: 'error', message: '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set', type: 'BadRequestError', param: null, code: 400 }),
    when: 'tools',
  },
  'fastapi-route': { status: 404, body: json({ detail: 'Not Found' }) },
  'llama-loading': { status: 503, body: json({ error: { code: 503, message: 'Loading model', type: 'unavailable_error' } }) },
  'ollama-model': { status: 404, body: json({ error: { message: 'model "other" not found, try pulling it first', type: 'api_error', param: null, code: null } }) },
  'lm-studio-route': { status: 200, body: json({ error: 'Unexpected endpoint or method. (POST /chat/completions)' }) },
  'rate-limit': { status: 429, body: json({ error: { message: 'Too many requests', type: 'rate_limit_error' } }) },
  internal: { status: 500, body: 'Internal Server Error', contentType: 'text/plain' },
  html: { status: 200, body: '<!doctype html><title>Welcome</title><p>A page.', contentType: 'text/html' },
} as const satisfies Readonly<Record<string, ServerError>>
