import type { Reply } from '../model/provider-script.ts'

const json = (body: unknown): string => JSON.stringify(body)

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
