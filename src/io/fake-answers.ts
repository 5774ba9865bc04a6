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

/** Words stand for tokens: enough for a budget to mean something. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s*\S+/g) ?? []
}

/** What of a reply fits into a budget, with the reason for which it ends. */
interface Said {
  readonly reasoning: string
  readonly content: string | null
  readonly finishReason: string
}

function within(reply: Reply, budget: number): Said {
  const { reasoning = '', content = '', contentFrom = 0, toolCalls = [] } = reply
  if (budget < contentFrom) return { reasoning: reasoning || 'Still thinking.', content: reply.content === undefined ? '' : null, finishReason: 'length' }
  return { reasoning, content, finishReason: reply.finishReason ?? (toolCalls.length > 0 ? 'tool_calls' : 'stop') }
}

/** The members that carry a stretch of reasoning, under the name that the reply wants. */
function reasoningMembers(field: Reply['reasoningField'], text: string): Readonly<Record<string, string>> {
  if (text === '' || field === 'inline') return {}
  return field === 'both' ? { reasoning: text, reasoning_content: text } : { [field ?? 'reasoning']: text }
}

function inlined({ reasoningField, contentFrom = 0 }: Reply, { reasoning, content }: Said, budget: number): string | null {
  if (reasoningField !== 'inline' || reasoning === '') return content
  return `<think>${reasoning}${budget < contentFrom ? '' : `</think>\n\n${content ?? ''}`}`
}

function callsOf({ toolCalls = [] }: Reply): readonly unknown[] {
  return toolCalls.map((name, index) => ({ index, id: `call-${index}`, type: 'function', function: { name, arguments: '{}' } }))
}

/** The body of an answer that is not streamed. */
export function wholeBody(reply: Reply, model: string, budget: number): string {
  const said = within(reply, budget)
  const calls = callsOf(reply)
  const message = {
    role: 'assistant',
    content: inlined(reply, said, budget),
    ...reasoningMembers(reply.reasoningField, said.reasoning),
    ...(calls.length === 0 ? {} : { tool_calls: calls }),
  }
  return json({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: reply.model ?? model,
    choices: [{ index: 0, message, finish_reason: said.finishReason }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    ...reply.extra,
  })
}

/** The events of a streamed answer, reasoning first and the end mark last. */
export function streamEvents(reply: Reply, model: string, budget: number): readonly string[] {
  const said = within(reply, budget)
  const base = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: reply.model ?? model, ...reply.extra }
  const piece = (delta: unknown, reason: string | null = null) => `data: ${json({ ...base, choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`
  const calls = callsOf(reply)
  return [
    piece({ role: 'assistant', content: '' }),
    ...wordsOf(said.reasoning).flatMap((word) => (reply.reasoningField === 'inline' ? [] : [piece(reasoningMembers(reply.reasoningField, word))])),
    ...wordsOf(inlined(reply, said, budget) ?? '').map((word) => piece({ content: word })),
    ...calls.map((call) => piece({ tool_calls: [call] })),
    piece({}, said.finishReason),
    `data: ${json({ ...base, choices: [], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } })}\n\n`,
    'data: [DONE]\n\n',
  ]
}
