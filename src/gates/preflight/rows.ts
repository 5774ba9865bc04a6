import type { Answer } from '../../model/preflight.ts'
import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { ProbeClass } from '../probe-class.ts'
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

/** Two rows give the same class, and one gives another in mode `case`: these names tell all of them apart. */
export type RowName = Exclude<ProbeClass, 'tool-calls-only'> | 'thinking-only'

/** One row of the classification: the first whose condition holds gives the class. */
export interface Row {
  readonly name: RowName
  readonly class: ProbeClass
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

const classed = (name: RowName, className: ProbeClass, fix: Safe, holds: Row['holds']): Row => ({ name, class: className, fix, holds })
const row = (name: RowName & ProbeClass, fix: Safe, holds: Row['holds']): Row => classed(name, name, fix, holds)

/** All rows in their order, which is part of the contract: row 1 comes first. */
export const rows: readonly Row[] = [
  row('network-error', NETWORK_FIX, failedBy('network-error')),
  row('timeout', literal('Check the server\'s load, or give it more time in `harness.preflight.deadlines`.'), failedBy('timeout')),
  row('too-large', SHAPE_FIX, failedBy('too-large')),
  row('redirect', literal('Name the address to which the server redirects; redirects are never followed.'), ({ status }) => status >= 300 && status < 400),
  row('auth', literal('Name the variable that holds the provider\'s key as `harness.apiKeyEnv`, and check the key.'), ({ status }) => status === 401 || status === 403),
  row('model-not-found', literal('Serve the selected model under its own name.'), ({ status, body }) => status === 404 && speaksOfModel(body.text)),
  row('route-not-found', PATH_FIX, ({ status }) => status === 404 || status === 405),
  row('rate-limited', literal('Wait, or free the server.'), ({ status }) => status === 429),
  row('bad-request', literal('Look into the server\'s log for why it refused the request.'), ({ status }) => status >= 400 && status < 500),
  row('server-error', literal('Look into the server\'s log; it may still be loading its model.'), ({ status }) => status >= 500),
  row('sse-unexpected', STREAM_FIX, (seen) => !isStreamed(seen) && seen.body.looks === 'stream'),
  row('json-unexpected', STREAM_FIX, (seen) => isStreamed(seen) && seen.body.looks === 'json'),
  row('not-json', SHAPE_FIX, ({ body }) => body.looks === 'other'),
  row('malformed-json', SHAPE_FIX, ({ body }) => body.parsed.isBroken),
  row('provider-error', literal('Look into the server\'s log; a wrong path is answered like this as well.'), ({ body }) => body.parsed.hasError),
  row('malformed-shape', SHAPE_FIX, ({ body }) => body.parsed.message === null),
  row(
    'wrong-model',
    literal('Serve the selected model under its own name, or list the server\'s name for it in `harness.expect.aliases`.'),
    says(({ models }, { expected }) => models.some((model) => typeof model !== 'string' || !expected.models.includes(model))),
  ),
  row('stream-truncated', literal('Check what stands between this machine and the server: the stream was cut.'), (seen) => isStreamed(seen) && !seen.body.parsed.isFinished),
  row('content-filtered', literal('Turn the provider\'s content filter off for this model.'), says(({ finishReason }) => finishReason === 'content_filter')),
  row('refusal', literal('Use a model that answers plain questions.'), says((message) => isSilent(message) && !isBlank(message.refusal))),
  row('unsupported-content', literal('Make the server give its content as text.'), says(({ contentIsText }) => !contentIsText)),
  classed('tool-calls', 'tool-calls-only', literal('Check the chat template: tools were called that nobody offered.'), says((message) => isSilent(message) && message.hasToolCalls)),
  row('reasoning-only', REASONING_FIX, says((message) => isSilent(message) && !isBlank(message.reasoning))),
  classed('thinking-only', 'reasoning-only', REASONING_FIX, says((message) => !isSilent(message) && isBlank(answerIn(message.content)))),
  row('empty', literal('Check the chat template and the stop words: the model said nothing.'), says(isSilent)),
  row('content-inline-think', literal('Set the reasoning parser of the model, so that its thinking is kept apart.'), says(({ content }) => content.includes('</think>'))),
  row(
    'content-truncated',
    literal('Set the reasoning parser of the model: what came may be thinking that was cut.'),
    says(({ finishReason, reasoning }) => finishReason === 'length' && isBlank(reasoning)),
  ),
  row('content', NOTHING, says(() => true)),
]

/** In mode `case` a model that calls a tool does what Case asks of it. */
export const caseToolCalls = { row: 'tool-calls', class: 'tool-calls', fix: NOTHING } as const satisfies { row: RowName; class: ProbeClass; fix: Safe }
