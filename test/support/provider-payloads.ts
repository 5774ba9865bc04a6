/** One answer of a provider with what it must be taken for. Shapes are those that the source documents; words and values are invented. */
export interface Payload {
  readonly source: string
  readonly mode?: 'json' | 'sse' | 'case'
  readonly status?: number
  readonly type?: string
  readonly body: string
  /** `row class`, and behind it `+warning` and `?hint`. */
  readonly want: string
}

export const model = 'qwen3.6-35b-a3b'
export const alias = 'qwen3.6-35b-a3b-q8_0.gguf'

type Members = Readonly<Record<string, unknown>>

const json = (value: unknown) => JSON.stringify(value)
const usage = { prompt_tokens: 21, completion_tokens: 9, total_tokens: 30 }

/** A body around one message. */
function whole(message: Members, { finish = 'stop', choice = {}, ...extra }: { finish?: string | null; choice?: Members } & Members = {}): string {
  const choices = [{ index: 0, message: { role: 'assistant', ...message }, logprobs: null, finish_reason: finish, ...choice }]
  return json({ id: 'chatcmpl-7', object: 'chat.completion', created: 1, model, choices, usage, ...extra })
}

/** A stream of deltas that ends as servers end it. */
function stream(deltas: readonly Members[], { finish = 'stop', done = true, end = '\n', ...extra }: { finish?: string | null; done?: boolean; end?: string } & Members = {}): string {
  const piece = (delta: Members, reason: string | null) => `data: ${json({ id: 'chatcmpl-7', object: 'chat.completion.chunk', created: 1, model, ...extra, choices: [{ index: 0, delta, finish_reason: reason }] })}${end}${end}`
  const last = finish === null ? '' : piece({}, finish)
  return deltas.map((delta) => piece(delta, null)).join('') + last + (done ? `data: [DONE]${end}${end}` : '')
}

const call = { index: 0, id: 'call-1', type: 'function', function: { name: 'read', arguments: '{"path":"a.txt"}' } }
const thought = 'The user wants one word.'

const VLLM_DOCS_OLD = 'docs.vllm.ai/en/v0.8.3/features/reasoning_outputs.html'
const VLLM_DOCS_NEW = 'docs.vllm.ai/en/v0.11.2/features/reasoning_outputs'
const VLLM_STREAM = 'docs.vllm.ai examples/reasoning/openai_chat_completion_with_reasoning_streaming'
const SGLANG_DOCS = 'docs.sglang.io/docs/advanced_features/separate_reasoning'
const SGLANG_STREAM = 'sgl-project/sglang issue 4550'
const LLAMA_STREAM = 'openai-php/client issue 780'
const OLLAMA_THINKS = 'ollama/ollama issue 15288'
const LM_STATS = 'lmstudio-ai/lmstudio-bug-tracker issue 601'
const OPENAI = 'platform.openai.com/docs/api-reference/chat'

const vllm: Readonly<Record<string, Payload>> = {
  'vLLM: content beside reasoning, old name': { source: VLLM_DOCS_OLD, body: whole({ content: 'ready', reasoning_content: thought, tool_calls: [] }), want: '28 content' },
  'vLLM: content beside reasoning, new name': { source: VLLM_DOCS_NEW, body: whole({ content: 'ready', reasoning: thought, refusal: null }), want: '28 content' },
  'vLLM: reasoning alone, old name': { source: VLLM_DOCS_OLD, body: whole({ content: null, reasoning_content: thought, tool_calls: [] }, { finish: 'length' }), want: '23 reasoning-only' },
  'vLLM: reasoning alone, new name': { source: VLLM_DOCS_NEW, body: whole({ content: null, reasoning: thought }, { finish: 'length' }), want: '23 reasoning-only' },
  'vLLM: reasoning alone, both names': { source: 'vllm-project/vllm issue 29408', body: whole({ content: null, reasoning: thought, reasoning_content: thought }), want: '23 reasoning-only' },
  'vLLM: thinking that was cut, given as content': { source: 'vllm-project/vllm PR 35296', body: whole({ content: thought, reasoning: null }, { finish: 'length' }), want: '27 content-truncated' },
  'vLLM: content that was cut behind reasoning': { source: VLLM_DOCS_NEW, body: whole({ content: 'ready, and', reasoning: thought }, { finish: 'length' }), want: '28 content' },
  'vLLM: the answer where the reasoning should be': { source: 'vllm-project/vllm issue 17349', body: whole({ content: null, reasoning_content: 'ready' }), want: '23 reasoning-only' },
  'vLLM without a parser: thinking in the content': { source: 'vllm-project/vllm issue 21130', body: whole({ content: `<think>\n${thought}\n</think>\n\nready` }), want: '26 content-inline-think +inline-think' },
  'vLLM without a parser: only the closing mark': { source: 'vllm-project/vllm issue 21130', body: whole({ content: `${thought}\n</think>\n\nready` }), want: '26 content-inline-think +inline-think' },
  'vLLM without a parser: thinking that is not closed': { source: 'vllm-project/vllm issue 21130', body: whole({ content: `\n<think>\n${thought}` }, { finish: 'length' }), want: '24 reasoning-only' },
  'vLLM without a parser: nothing behind the thinking': { source: 'vllm-project/vllm issue 21130', body: whole({ content: `<think>${thought}</think>\n\n` }), want: '24 reasoning-only' },
  'vLLM: the model is not there, flat': {
    source: 'vllm-project/vllm issue 3485',
    status: 404,
    body: json({ object: 'error', message: 'The model `other` does not exist.', type: 'NotFoundError', param: null, code: 404 }),
    want: '6 model-not-found',
  },
  'vLLM: the model is not there, nested': {
    source: 'ogx-ai/ogx issue 6069',
    status: 404,
    body: json({ error: { message: 'The model `other` does not exist.', type: 'NotFoundError', param: 'model', code: 404 } }),
    want: '6 model-not-found',
  },
  'vLLM: another path': { source: 'fastapi.tiangolo.com/tutorial/handling-errors', status: 404, body: json({ detail: 'Not Found' }), want: '7 route-not-found' },
  'vLLM: another method': { source: 'fastapi.tiangolo.com/tutorial/handling-errors', status: 405, body: json({ detail: 'Method Not Allowed' }), want: '7 route-not-found' },
  'vLLM: no key': { source: 'docs.vllm.ai serve --api-key', status: 401, body: json({ error: 'Unauthorized' }), want: '5 auth' },
  'vLLM: no tool parser': {
    source: 'vllm-project/vllm issue 9986',
    mode: 'case',
    status: 400,
    body: json({ object: 'error', message: '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set', type: 'BadRequestError', param: null, code: 400 }),
    want: '9 bad-request ?tool-parser',
  },
  'vLLM: no developer role': {
    source: 'ogx-ai/ogx issue 6069',
    mode: 'case',
    status: 400,
    body: json({ error: { message: 'Unexpected message role.', type: 'BadRequestError', param: null, code: 400 } }),
    want: '9 bad-request ?developer-role',
  },
  'vLLM: too long': {
    source: 'ogx-ai/ogx issue 4534',
    status: 400,
    body: json({ object: 'error', message: "This model's maximum context length is 512 tokens. However, you requested 1064 tokens.", type: 'BadRequestError', param: null, code: 400 }),
    want: '9 bad-request ?context',
  },
  'vLLM: a number that cannot be': {
    source: 'vllm-project/vllm issue 4667',
    status: 400,
    body: json({ object: 'error', message: 'max_tokens must be at least 1, got -3.', type: 'BadRequestError', param: null, code: 400 }),
    want: '9 bad-request ?context',
  },
  'vLLM: a request that is no request': {
    source: 'fastapi.tiangolo.com/tutorial/handling-errors',
    status: 422,
    body: json({ detail: [{ type: 'missing', loc: ['body', 'stop'], msg: 'Field required', input: { messages: [{ role: 'user', content: 'tool token' }] } }] }),
    want: '9 bad-request',
  },
  'vLLM streams: reasoning, then content': { source: VLLM_STREAM, mode: 'sse', body: stream([{ role: 'assistant', content: '' }, { reasoning: 'The user' }, { reasoning: ' waits.' }, { content: 'rea' }, { content: 'dy' }]), want: '28 content' },
  'vLLM streams: reasoning alone': { source: VLLM_STREAM, mode: 'sse', body: stream([{ role: 'assistant', content: '' }, { reasoning: thought }], { finish: 'length' }), want: '23 reasoning-only' },
  'vLLM streams: reasoning alone, old name': { source: 'docs.vllm.ai/en/v0.9.2/examples/online_serving/openai_chat_completion_with_reasoning_streaming.html', mode: 'case', body: stream([{ role: 'assistant', content: '' }, { reasoning_content: thought }]), want: '23 reasoning-only' },
  'vLLM streams: the usage comes last': {
    source: 'docs.vllm.ai openai_compatible_server stream_options',
    mode: 'case',
    body: `${stream([{ role: 'assistant', content: '' }, { content: 'harbour ready' }], { done: false })}data: ${json({ id: 'chatcmpl-7', object: 'chat.completion.chunk', model, choices: [], usage })}\n\ndata: [DONE]\n\n`,
    want: '28 content',
  },
  'vLLM streams: an error in the middle': {
    source: 'vllm-project/vllm issue 33418',
    mode: 'sse',
    body: `${stream([{ role: 'assistant', content: '' }, { content: 'rea' }], { finish: null, done: false })}data: ${json({ error: { message: 'gone', type: 'InternalServerError', param: null, code: 500 } })}\n\ndata: [DONE]\n\n`,
    want: '15 provider-error',
  },
}

const sglang: Readonly<Record<string, Payload>> = {
  'SGLang: content beside reasoning': { source: SGLANG_DOCS, body: whole({ content: 'ready', reasoning_content: thought, tool_calls: null }, { choice: { matched_stop: 7 } }), want: '28 content' },
  'SGLang: stops behind its thinking': { source: 'sgl-project/sglang issue 27021', body: whole({ content: null, reasoning_content: thought, tool_calls: null }, { choice: { matched_stop: 7 } }), want: '23 reasoning-only' },
  'SGLang streams: members that are null': { source: SGLANG_STREAM, mode: 'sse', body: stream([{ role: 'assistant', content: '', reasoning_content: null, tool_calls: null }, { role: null, content: 'ready', reasoning_content: null, tool_calls: null }], { usage: null }), want: '28 content' },
  'SGLang streams: never says why it ends': { source: SGLANG_STREAM, mode: 'sse', body: stream([{ role: null, content: 'ready', reasoning_content: null }], { finish: null }), want: '28 content' },
  'SGLang streams: cut': { source: SGLANG_STREAM, mode: 'sse', body: stream([{ role: null, content: 'ready', reasoning_content: null }], { finish: null, done: false }), want: '18 stream-truncated' },
  'SGLang drops the system text': { source: 'sgl-project/sglang issue 40082', mode: 'case', body: stream([{ role: 'assistant', content: '' }, { content: 'ready' }]), want: '28 content +system-word-missing' },
  'SGLang heeds the system text': { source: 'sgl-project/sglang issue 40082', mode: 'case', body: stream([{ role: 'assistant', content: '' }, { content: 'Harb' }, { content: 'our: ready' }]), want: '28 content' },
  'SGLang: the word stands in the thinking alone': { source: SGLANG_DOCS, mode: 'case', body: stream([{ content: '<think>I begin with harbour.</think>ready' }]), want: '26 content-inline-think +system-word-missing +inline-think' },
  'SGLang: bad request': { source: SGLANG_DOCS, status: 400, body: json({ object: 'error', message: 'Only one choice is served.', type: 'BadRequestError', param: null, code: 400 }), want: '9 bad-request' },
}

const timings = { cache_n: 7, prompt_n: 10, prompt_ms: 25.1, predicted_n: 3, predicted_ms: 40.7 }
const llama: Readonly<Record<string, Payload>> = {
  'llama.cpp: content with timings': { source: LLAMA_STREAM, body: whole({ content: 'ready', reasoning_content: thought }, { timings, model: alias, system_fingerprint: 'b9554-d403f00ec' }), want: '28 content' },
  'llama.cpp: the name of another file': { source: LLAMA_STREAM, body: whole({ content: 'ready' }, { timings, model: 'gemma-4-31B-it-UD-Q6_K_XL.gguf' }), want: '17 wrong-model' },
  'llama.cpp: reasoning alone': { source: LLAMA_STREAM, body: whole({ content: '', reasoning_content: thought }, { timings, finish: 'length' }), want: '23 reasoning-only' },
  'llama.cpp streams: reasoning alone': { source: LLAMA_STREAM, mode: 'sse', body: stream([{ role: 'assistant', content: null }, { reasoning_content: 'The' }, { reasoning_content: ' user' }], { timings, finish: 'length' }), want: '23 reasoning-only' },
  'llama.cpp streams: ends for its length at once': { source: 'ggml-org/llama.cpp issue 12137', mode: 'sse', body: stream([], { finish: 'length', timings }), want: '25 empty' },
  'llama.cpp: loading': { source: 'mostlygeek/llama-swap issue 146', status: 503, body: json({ error: { code: 503, message: 'Loading model', type: 'unavailable_error' } }), want: '10 server-error' },
  'llama.cpp: no template for tools': { source: 'AstrBotDevs/AstrBot issue 758', mode: 'case', status: 500, body: json({ error: { code: 500, message: 'tools param requires --jinja flag', type: 'server_error' } }), want: '10 server-error ?tool-parser' },
  'llama.cpp: a template without the role': { source: 'containers/ramalama issue 2425', mode: 'case', status: 500, body: json({ error: { code: 500, message: 'Jinja Exception: Only user, system and assistant roles are supported!', type: 'server_error' } }), want: '10 server-error ?developer-role' },
  'llama.cpp: too long': { source: 'ggml-org/llama.cpp PR 15780', status: 400, body: json({ error: { code: 400, message: 'request (4390 tokens) exceeds the available size', type: 'exceed_context_size_error', n_prompt_tokens: 4390, n_ctx: 4096 } }), want: '9 bad-request ?context' },
  'llama.cpp: a wrong key': { source: 'ggml-org/llama.cpp issue 22232', status: 401, body: json({ error: { code: 401, message: 'Invalid API Key', type: 'authentication_error' } }), want: '5 auth' },
  'llama.cpp streams: an error in a field of its own': { source: 'oobabooga/textgen issue 7257', mode: 'sse', body: `${stream([{ content: 'rea' }], { finish: null, done: false })}error: ${json({ code: 400, message: 'too long' })}\n\n`, want: '15 provider-error' },
}

const ollama: Readonly<Record<string, Payload>> = {
  'Ollama: content': { source: 'ollama/ollama issue 6027', body: whole({ content: 'ready' }, { system_fingerprint: 'fp_ollama' }), want: '28 content' },
  'Ollama: reasoning alone': { source: OLLAMA_THINKS, body: whole({ content: '', reasoning: thought }, { system_fingerprint: 'fp_ollama' }), want: '23 reasoning-only' },
  'Ollama: reasoning, then content': { source: OLLAMA_THINKS, body: whole({ content: 'ready', reasoning: thought }, { system_fingerprint: 'fp_ollama' }), want: '28 content' },
  'Ollama streams: reasoning alone': { source: 'anomalyco/opencode issue 46061', mode: 'sse', body: stream([{ content: '', reasoning: 'The user' }, { content: '', reasoning: ' waits' }], { system_fingerprint: 'fp_ollama' }), want: '23 reasoning-only' },
  'Ollama: the budget goes into thinking': { source: 'nashsu/llm_wiki PR 348', body: whole({ content: '', reasoning: thought }, { finish: 'length' }), want: '23 reasoning-only' },
  'Ollama: no tools': { source: 'ollama/ollama issue 6027', mode: 'case', status: 400, body: json({ error: { message: 'other:latest does not support tools', type: 'api_error', param: null, code: null } }), want: '9 bad-request ?tool-parser' },
  'Ollama: the model is not there': { source: 'ollama/ollama docs/api errors', status: 404, body: json({ error: { message: "model 'other' not found", type: 'api_error', param: null, code: null } }), want: '6 model-not-found' },
  'Ollama: the model is not there, as its own API says it': { source: 'mintlify.com/ollama/ollama/api/errors', status: 404, body: json({ error: "model 'other' not found" }), want: '6 model-not-found' },
  'Ollama: another path': { source: 'gist.github.com/cyyeh/b1042006b4ca067f2a75abd97e3749fb', status: 404, type: 'text/plain', body: '404 page not found', want: '7 route-not-found' },
  'Ollama: sign in': { source: 'mintlify.com/ollama/ollama/api/errors', status: 401, body: json({ error: 'unauthorized', signin_url: 'https://example.com/connect' }), want: '5 auth' },
  'Ollama: the runner died': { source: 'continuedev/continue issue 12713', status: 500, body: json({ error: { message: 'the process has terminated: exit status 1', type: 'api_error' } }), want: '10 server-error' },
}

const lmStudio: Readonly<Record<string, Payload>> = {
  'LM Studio: content with empty stats': { source: LM_STATS, body: whole({ content: 'ready', reasoning_content: thought, tool_calls: [] }, { stats: {}, system_fingerprint: model }), want: '28 content' },
  'LM Studio: reasoning alone': { source: LM_STATS, body: whole({ content: '', reasoning_content: thought, tool_calls: [] }, { stats: {}, finish: 'length' }), want: '23 reasoning-only' },
  'LM Studio: another path is answered with 200': { source: 'lmstudio-ai/lmstudio-bug-tracker issue 618', body: json({ error: 'Unexpected endpoint or method. (POST /chat/completions)' }), want: '15 provider-error' },
  'LM Studio: another path, where a stream was asked for': { source: 'pssah4/vault-operator issue 73', mode: 'sse', body: json({ error: 'Unexpected endpoint or method. (POST /chat/completions)' }), want: '12 json-unexpected' },
  'LM Studio streams: an error event': { source: 'lmstudio-ai/lmstudio-bug-tracker issue 2085', mode: 'sse', body: `event: error\ndata: ${json({ message: 'The model went away' })}\n\n`, want: '15 provider-error' },
  'LM Studio: an error that is nothing': { source: LM_STATS, body: whole({ content: 'ready' }, { error: null, stats: {} }), want: '28 content' },
}

const anyServer: Readonly<Record<string, Payload>> = {
  'a redirect with a body that would do': { source: OPENAI, status: 307, body: whole({ content: 'ready' }), want: '4 redirect' },
  'a redirect for good': { source: OPENAI, status: 301, type: 'text/html', body: '<p>Moved', want: '4 redirect' },
  'not modified': { source: OPENAI, status: 304, body: '', want: '4 redirect' },
  'forbidden by a page': { source: OPENAI, status: 403, type: 'text/html', body: '<h1>Forbidden</h1>', want: '5 auth' },
  'the code of a missing model': { source: OPENAI, status: 404, body: json({ error: { message: 'No such thing.', type: 'invalid_request_error', param: null, code: 'model_not_found' } }), want: '6 model-not-found' },
  'a page that names a model in passing': { source: OPENAI, status: 404, type: 'text/html', body: '<title>404</title><p>See our model list.', want: '7 route-not-found' },
  'too many requests': { source: OPENAI, status: 429, body: json({ error: { message: 'Slow down', type: 'rate_limit_error' } }), want: '8 rate-limited' },
  'a timeout that the server tells': { source: OPENAI, status: 408, body: '', want: '9 bad-request' },
  'a gateway that fails, with an answer in it': { source: OPENAI, status: 502, body: whole({ content: 'ready' }), want: '10 server-error' },
  'a stream where none was asked for': { source: OPENAI, mode: 'json', type: 'text/event-stream', body: stream([{ content: 'ready' }]), want: '11 sse-unexpected' },
  'a stream that only its text tells': { source: OPENAI, mode: 'json', type: 'application/json', body: `\n: ping\n\n${stream([{ content: 'ready' }])}`, want: '11 sse-unexpected' },
  'an answer under the name of a stream': { source: OPENAI, mode: 'json', type: 'text/event-stream', body: whole({ content: 'ready' }), want: '28 content' },
  'an answer where a stream was asked for': { source: OPENAI, mode: 'case', body: whole({ content: 'ready' }), want: '12 json-unexpected' },
  'an answer as plain text': { source: OPENAI, mode: 'json', type: 'text/plain', body: whole({ content: 'ready' }), want: '28 content' },
  'a byte order mark': { source: OPENAI, mode: 'json', body: `\uFEFF${whole({ content: 'ready' })}`, want: '28 content' },
  'a byte order mark before a stream': { source: OPENAI, mode: 'sse', body: `\uFEFF${stream([{ content: 'ready' }])}`, want: '28 content' },
  'a page': { source: OPENAI, type: 'text/html', body: '<!doctype html><title>Welcome</title>', want: '13 not-json' },
  'a page where a stream was asked for': { source: OPENAI, mode: 'sse', type: 'text/html', body: '<!doctype html><title>Welcome</title>', want: '13 not-json' },
  'a text in quotes': { source: OPENAI, body: '"ready"', want: '13 not-json' },
  'nothing': { source: OPENAI, body: '', want: '14 malformed-json' },
  'nothing but blanks, streamed': { source: OPENAI, mode: 'sse', type: 'text/event-stream', body: ' \n\n', want: '14 malformed-json' },
  'an answer that was cut': { source: OPENAI, body: whole({ content: 'ready' }).slice(0, -3), want: '14 malformed-json' },
  'an event that is no JSON': { source: OPENAI, mode: 'sse', body: `data: {"choices": [}\n\n${stream([{ content: 'ready' }])}`, want: '14 malformed-json' },
  'an error beside an answer': { source: OPENAI, body: whole({ content: 'ready' }, { error: { message: 'no' } }), want: '15 provider-error' },
  'an error that is false': { source: OPENAI, body: whole({ content: 'ready' }, { error: false }), want: '15 provider-error' },
  'a list': { source: OPENAI, body: '[1]', want: '16 malformed-shape' },
  'no choices': { source: OPENAI, body: json({ id: 'x', object: 'chat.completion', model }), want: '16 malformed-shape' },
  'choices that are empty': { source: OPENAI, body: json({ model, choices: [] }), want: '16 malformed-shape' },
  'a choice of a completion, not of a chat': { source: OPENAI, body: json({ object: 'text_completion', model, choices: [{ index: 0, text: 'ready', finish_reason: 'stop' }] }), want: '16 malformed-shape' },
  'a stream of completions, not of a chat': { source: OPENAI, mode: 'sse', body: `data: ${json({ model, choices: [{ index: 0, text: 'ready', finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`, want: '16 malformed-shape' },
  'another model': { source: OPENAI, body: whole({ content: 'ready' }, { model: 'claude-sonnet-4-6' }), want: '17 wrong-model' },
  'a model that only begins alike': { source: OPENAI, body: whole({ content: 'ready' }, { model: `${model}-instruct` }), want: '17 wrong-model' },
  'another model in one piece of a stream': { source: OPENAI, mode: 'sse', body: stream([{ content: 'ready' }], { done: false, finish: null }) + stream([{ content: '.' }], { model: 'other' }), want: '17 wrong-model' },
  'a model that is no text': { source: OPENAI, body: whole({ content: 'ready' }, { model: 7 }), want: '17 wrong-model' },
  'no model': { source: OPENAI, body: whole({ content: 'ready' }, { model: undefined }), want: '28 content +model-unproven' },
  'a stream of comments': { source: 'html.spec.whatwg.org server-sent-events', mode: 'sse', body: ': ping\n\n: ping\n\n', want: '18 stream-truncated' },
  'a stream whose only event is open': { source: 'html.spec.whatwg.org server-sent-events', mode: 'sse', body: stream([{ content: 'ready' }], { finish: null, done: false }).trimEnd(), want: '18 stream-truncated' },
  'a stream with nothing but its end': { source: OPENAI, mode: 'sse', body: 'data: [DONE]\n\n', want: '25 empty' },
  'a stream whose end has no blank line': { source: OPENAI, mode: 'sse', body: stream([{ content: 'ready' }], { finish: null }).trimEnd(), want: '28 content' },
  'a stream that gives only its reason to end': { source: OPENAI, mode: 'sse', body: stream([{ content: 'ready' }], { done: false }), want: '28 content' },
  'a stream with CR LF': { source: 'html.spec.whatwg.org server-sent-events', mode: 'sse', body: stream([{ content: 'ready' }], { end: '\r\n' }), want: '28 content' },
  'a stream with CR': { source: 'html.spec.whatwg.org server-sent-events', mode: 'sse', body: stream([{ content: 'ready' }], { end: '\r' }), want: '28 content' },
  'data over several lines': { source: 'html.spec.whatwg.org server-sent-events', mode: 'sse', body: `id: 1\nretry: 10\ndata: {"model": "${model}",\ndata: "choices": [{"index": 0,\ndata:"delta": {"content": "ready"}, "finish_reason": "stop"}]}\n\n`, want: '28 content' },
  'a filter': { source: OPENAI, body: whole({ content: '' }, { finish: 'content_filter' }), want: '19 content-filtered' },
  'a filter behind content': { source: OPENAI, body: whole({ content: 'rea' }, { finish: 'content_filter' }), want: '19 content-filtered' },
  'a refusal': { source: OPENAI, body: whole({ content: null, refusal: 'I cannot help.' }), want: '20 refusal' },
  'a refusal beside content': { source: OPENAI, body: whole({ content: 'ready', refusal: 'I cannot help.' }), want: '28 content' },
  'content in parts': { source: OPENAI, body: whole({ content: [{ type: 'text', text: 'ready' }] }), want: '21 unsupported-content' },
  'content in parts, streamed': { source: OPENAI, mode: 'sse', body: stream([{ content: [{ type: 'text', text: 'ready' }] }]), want: '21 unsupported-content' },
  'a tool that nobody offered': { source: OPENAI, body: whole({ content: null, tool_calls: [call] }, { finish: 'tool_calls' }), want: '22 tool-calls-only' },
  'a tool that nobody offered, streamed': { source: OPENAI, mode: 'sse', body: stream([{ role: 'assistant', content: null }, { tool_calls: [call] }], { finish: 'tool_calls' }), want: '22 tool-calls-only' },
  'a tool that Case offers': { source: OPENAI, mode: 'case', body: stream([{ role: 'assistant', content: null }, { reasoning: thought }, { tool_calls: [call] }], { finish: 'tool_calls' }), want: '22 tool-calls +system-word-missing' },
  'tool calls that are none': { source: OPENAI, mode: 'case', body: stream([{ role: 'assistant', content: null, tool_calls: [] }]), want: '25 empty' },
  'a tool call as text': { source: OPENAI, mode: 'case', body: stream([{ content: 'harbour <tool_call>{"name": "read"}</tool_call>' }]), want: '28 content +tool-call-text' },
  'reasoning in details': { source: 'openrouter.ai/docs/use-cases/reasoning-tokens', body: whole({ content: '', reasoning: null, reasoning_details: [{ type: 'reasoning.text', text: thought }] }), want: '23 reasoning-only' },
  'reasoning in a summary': { source: 'openrouter.ai/docs/use-cases/reasoning-tokens', body: whole({ content: ' ', reasoning_details: [{ type: 'reasoning.summary', summary: thought }] }), want: '23 reasoning-only' },
  'reasoning under the third name': { source: OPENAI, body: whole({ content: null, reasoning_text: thought }), want: '23 reasoning-only' },
  'reasoning that is blank': { source: OPENAI, body: whole({ content: null, reasoning: ' \n', reasoning_content: '' }), want: '25 empty' },
  'reasoning that is no text': { source: OPENAI, body: whole({ content: '', reasoning: { effort: 'high' } }), want: '25 empty' },
  'no content and no reasoning': { source: OPENAI, body: whole({ content: '\n ' }), want: '25 empty' },
  'nothing in the second choice counts': { source: OPENAI, body: json({ model, choices: [{ index: 0, message: { content: '' } }, { index: 1, message: { content: 'ready' } }] }), want: '25 empty' },
  'the second choice of a stream': { source: OPENAI, mode: 'sse', body: `data: ${json({ model, choices: [{ index: 1, delta: { content: 'ready' } }] })}\n\n${stream([{ content: '' }])}`, want: '25 empty' },
  'a word with the mark of thinking in it': { source: OPENAI, body: whole({ content: 'ready <think>' }), want: '28 content' },
  'content that was cut, streamed': { source: OPENAI, mode: 'sse', body: stream([{ content: 'rea' }], { finish: 'length' }), want: '27 content-truncated' },
  'content with a reason that nobody knows': { source: OPENAI, body: whole({ content: 'ready' }, { finish: 'eos' }), want: '28 content' },
  'content without a reason': { source: OPENAI, body: whole({ content: 'ready' }, { finish: null }), want: '28 content' },
}

/** All of them by name. */
export const payloads: Readonly<Record<string, Payload>> = { ...vllm, ...sglang, ...llama, ...ollama, ...lmStudio, ...anyServer }
