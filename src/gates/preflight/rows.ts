import type { StopKind } from '../../model/harness.ts'
import type { Answer } from '../../model/preflight.ts'
import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { Expected, Message } from './answer.ts'
import type { Body } from './body.ts'
import { speaksOfModel } from './hints.ts'

/** All that a row may ask for. */
export interface Seen {
  readonly answer: Answer
  readonly status: number
  readonly body: Body
  readonly expected: Expected
}

/** One row of the classification: the first whose condition holds gives the class. */
export interface Row {
  readonly name: Safe
  readonly class: Safe
  /** `null` for an answer that a run may start on. */
  readonly stop: StopKind | null
  readonly holds: (seen: Seen) => boolean
  /** What to do about it. */
  readonly fix: Safe
}

const failedBy = (name: string) => ({ answer }: Seen) => answer.kind === 'failed' && answer.failure.class === name
const isBlank = (text: string) => text.trim() === ''
/** A condition on the message; rows that use it stand below those for bodies without one. */
const says = (condition: (message: Message, seen: Seen) => boolean) => (seen: Seen) => {
  const { message } = seen.body.parsed
  return message !== null && condition(message, seen)
}
const isSilent = ({ content, contentIsText }: Message) => contentIsText && isBlank(content)
const isStreamed = ({ expected }: Seen) => expected.mode !== 'json'

/** What stands behind the last thinking; all of it where there is none, and nothing where it is not closed. */
export function answerIn(content: string): string {
  const end = content.lastIndexOf('</think>')
  if (end >= 0) return content.slice(end + '</think>'.length)
  return content.trimStart().startsWith('<think>') ? '' : content
}

const NETWORK_FIX = literal('Check that the server runs and that this machine reaches it.')
const PATH_FIX = literal('Check the path of the base address: it mostly ends in `/v1`.')
const STREAM_FIX = literal('Check that the server streams when it is asked to, and does not when it is not.')
const REASONING_FIX = literal('Raise the server\'s budget, turn thinking off (`enable_thinking: false`), or set the reasoning parser of its model.')
const SHAPE_FIX = literal('Check that the base address is that of an OpenAI-compatible chat server.')
const NOTHING = literal('Nothing.')

const row = (name: Safe, stop: StopKind | null, fix: Safe, holds: Row['holds'], className = name): Row => ({ name, class: className, stop, fix, holds })

/** All rows in their order, which is part of the contract: row 1 comes first. */
export const rows: readonly Row[] = [
  row(literal('network-error'), 'unavailable', NETWORK_FIX, failedBy('network-error')),
  row(literal('timeout'), 'unavailable', literal('Check the server\'s load, or give it more time in `harness.preflight.deadlines`.'), failedBy('timeout')),
  row(literal('too-large'), 'shape', SHAPE_FIX, failedBy('too-large')),
  row(literal('redirect'), 'unavailable', literal('Name the address to which the server redirects; redirects are never followed.'), ({ status }) => status >= 300 && status < 400),
  row(literal('auth'), 'unavailable', literal('Name the variable that holds the provider\'s key as `harness.apiKeyEnv`, and check the key.'), ({ status }) => status === 401 || status === 403),
  row(literal('model-not-found'), 'unavailable', literal('Serve the selected model under its own name.'), ({ status, body }) => status === 404 && speaksOfModel(body.text)),
  row(literal('route-not-found'), 'unavailable', PATH_FIX, ({ status }) => status === 404 || status === 405),
  row(literal('rate-limited'), 'unavailable', literal('Wait, or free the server.'), ({ status }) => status === 429),
  row(literal('bad-request'), 'unavailable', literal('Look into the server\'s log for why it refused the request.'), ({ status }) => status >= 400 && status < 500),
  row(literal('server-error'), 'unavailable', literal('Look into the server\'s log; it may still be loading its model.'), ({ status }) => status >= 500),
  row(literal('sse-unexpected'), 'shape', STREAM_FIX, (seen) => !isStreamed(seen) && seen.body.looks === 'stream'),
  row(literal('json-unexpected'), 'shape', STREAM_FIX, (seen) => isStreamed(seen) && seen.body.looks === 'json'),
  row(literal('not-json'), 'shape', SHAPE_FIX, ({ body }) => body.looks === 'other'),
  row(literal('malformed-json'), 'shape', SHAPE_FIX, ({ body }) => body.parsed.isBroken),
  row(literal('provider-error'), 'shape', literal('Look into the server\'s log; a wrong path is answered like this as well.'), ({ body }) => body.parsed.hasError),
  row(literal('malformed-shape'), 'shape', SHAPE_FIX, ({ body }) => body.parsed.message === null),
  row(
    literal('wrong-model'),
    'shape',
    literal('Serve the selected model under its own name, or list the server\'s name for it in `harness.expect.aliases`.'),
    says(({ models }, { expected }) => models.some((model) => typeof model !== 'string' || !expected.models.includes(model))),
  ),
  row(literal('stream-truncated'), 'shape', literal('Check what stands between this machine and the server: the stream was cut.'), (seen) => isStreamed(seen) && !seen.body.parsed.isFinished),
  row(literal('content-filtered'), 'shape', literal('Turn the provider\'s content filter off for this model.'), says(({ finishReason }) => finishReason === 'content_filter')),
  row(literal('refusal'), 'shape', literal('Use a model that answers plain questions.'), says((message) => isSilent(message) && !isBlank(message.refusal))),
  row(literal('unsupported-content'), 'shape', literal('Make the server give its content as text.'), says(({ contentIsText }) => !contentIsText)),
  row(literal('tool-calls'), 'shape', literal('Check the chat template: tools were called that nobody offered.'), says((message) => isSilent(message) && message.hasToolCalls), literal('tool-calls-only')),
  row(literal('reasoning-only'), 'reasoning-only', REASONING_FIX, says((message) => isSilent(message) && !isBlank(message.reasoning))),
  row(literal('thinking-only'), 'reasoning-only', REASONING_FIX, says((message) => !isSilent(message) && isBlank(answerIn(message.content))), literal('reasoning-only')),
  row(literal('empty'), 'shape', literal('Check the chat template and the stop words: the model said nothing.'), says(isSilent)),
  row(literal('content-inline-think'), null, literal('Set the reasoning parser of the model, so that its thinking is kept apart.'), says(({ content }) => content.includes('</think>'))),
  row(
    literal('content-truncated'),
    'shape',
    literal('Set the reasoning parser of the model: what came may be thinking that was cut.'),
    says(({ finishReason, reasoning }) => finishReason === 'length' && isBlank(reasoning)),
  ),
  row(literal('content'), null, NOTHING, says(() => true)),
]

/** In mode `case` a model that calls a tool does what Case asks of it. */
export const caseToolCalls = { row: literal('tool-calls'), class: literal('tool-calls'), fix: NOTHING } as const
