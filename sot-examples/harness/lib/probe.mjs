// Asks the provider as a person would, in a stream, and as Case will: a server may be content with one and not with another.
import { ask } from './ask.mjs'
import { classify, stopFor } from './classify.mjs'
import { deadlines, model, mostAnswerBytes, piModel, probeTokens } from './settings.mjs'

const question = { role: 'user', content: 'Answer with this one word and nothing else: ready' }
const tool = (name) => ({ type: 'function', function: { name, description: name, parameters: { type: 'object', properties: {} } } })

const modes = {
  json: { messages: [question], max_tokens: probeTokens, stream: false },
  sse: { messages: [question], max_tokens: probeTokens, stream: true },
  case: {
    messages: [{ role: piModel.reasoning && piModel.compat?.supportsDeveloperRole !== false ? 'developer' : 'system', content: 'Begin every answer with the word harbour.' }, question],
    max_completion_tokens: probeTokens,
    stream: true,
    stream_options: { include_usage: true },
    store: false,
    tools: ['read', 'write', 'edit', 'bash'].map(tool),
  },
}

/** The first answer that stops the run, else the first of all; `stop` is what it stops the run for. */
export async function probe(baseUrl) {
  let first
  for (const [mode, body] of Object.entries(modes)) {
    const answer = await ask(baseUrl, { model, temperature: 0, ...body }, { headers: deadlines.headers, answer: deadlines.answer, mostBytes: mostAnswerBytes })
    const found = { ...classify(answer, mode), max_tokens: probeTokens, mode }
    const stop = stopFor(found.class)
    if (stop !== null) return { found, stop }
    first ??= found
  }
  return { found: first, stop: null }
}
