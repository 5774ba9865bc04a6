import type { Answer, ModeResult } from '../../model/preflight.ts'
import { literal, oneOf, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { probeClasses } from '../probe-class.ts'
import type { Expected, Message } from './answer.ts'
import { readBody } from './body.ts'
import { hintOf } from './hints.ts'
import { answerIn, caseToolCalls, rows } from './rows.ts'
import type { Row, RowName, Seen } from './rows.ts'

const FINISH_REASONS: readonly Safe[] = [literal('stop'), literal('length'), literal('tool_calls'), literal('function_call'), literal('content_filter')]

/** A reason that is none of the known ones is said to be another. */
function finishReasonOf(message: Message | null): Safe | null {
  const given = message?.finishReason ?? null
  return given === null ? null : (oneOf(given, FINISH_REASONS) ?? literal('other'))
}

/** The rows that a refusal's text is looked at for. */
const REFUSALS: readonly RowName[] = ['bad-request', 'server-error']

const WARNINGS: readonly { readonly warning: Safe; readonly holds: (message: Message, seen: Seen) => boolean }[] = [
  {
    warning: literal('system-word-missing'),
    holds: ({ content }, { expected: { mode, systemWord } }) => mode === 'case' && !answerIn(content).toLowerCase().includes(systemWord.toLowerCase()),
  },
  { warning: literal('model-unproven'), holds: ({ models }) => models.length === 0 },
  { warning: literal('tool-call-text'), holds: ({ content }) => content.includes('<tool_call>') },
  { warning: literal('inline-think'), holds: ({ content }) => content.includes('</think>') },
]

function warningsOf(seen: Seen): readonly Safe[] {
  const { message } = seen.body.parsed
  return message === null ? [] : WARNINGS.filter(({ holds }) => holds(message, seen)).map(({ warning }) => warning)
}

/** The row's verdict in this mode. */
function verdictOf(found: Row, { mode }: Expected): Pick<Row, 'class' | 'fix'> {
  return mode === 'case' && found.name === caseToolCalls.row ? caseToolCalls : found
}

/** Classifies what came back by the first row that holds: of the server's text, only that and fixed words are kept. */
export function classifyResponse(answer: Answer, expected: Expected): ModeResult {
  const seen: Seen = { answer, expected, status: answer.kind === 'answered' ? answer.status : 0, body: readBody(answer, expected.mode) }
  const index = rows.findIndex(({ holds }) => holds(seen))
  const found = rows[index]
  if (found === undefined) throw new Error('No row of the classification holds.')
  const { class: className, fix } = verdictOf(found, expected)
  const stop = probeClasses[className]
  const refusal = REFUSALS.includes(found.name) ? hintOf(seen.body.text) : null
  return {
    mode: expected.mode,
    row: index + 1,
    class: ownText(className),
    allows: stop === null,
    stop,
    code: answer.kind === 'failed' && 'code' in answer.failure ? answer.failure.code : null,
    httpStatus: answer.status,
    finishReason: finishReasonOf(seen.body.parsed.message),
    hint: refusal?.hint ?? null,
    warnings: stop === null ? warningsOf(seen) : [],
    fix: refusal?.fix ?? fix,
  }
}
