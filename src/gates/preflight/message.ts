import { isMap, parseJson } from './answer.ts'
import type { JsonMap, Message, Parsed } from './answer.ts'

/** The names under which servers give reasoning, in the order in which Pi reads them. */
const REASONING_FIELDS = ['reasoning', 'reasoning_content', 'reasoning_text'] as const

/** Gathers what a message says, from the one message of a body or from the deltas of a stream. */
export interface Gatherer {
  add(message: JsonMap): void
  addModel(holder: JsonMap): void
  finish(choice: JsonMap): void
  message(): Message
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function detailText(value: unknown): string {
  if (!Array.isArray(value)) return ''
  return value.map((detail) => (isMap(detail) ? textOf(detail['text']) + textOf(detail['summary']) : '')).join('')
}

export function createGatherer(): Gatherer {
  const models: unknown[] = []
  const reasoning = new Map<string, string>()
  let [content, refusal] = ['', '']
  let [contentIsText, hasToolCalls] = [true, false]
  let finishReason: string | null = null
  const think = (field: string, text: string) => void reasoning.set(field, (reasoning.get(field) ?? '') + text)
  return {
    add(message) {
      const given = message['content'] ?? null
      if (typeof given === 'string') content += given
      else if (given !== null) contentIsText = false
      refusal += textOf(message['refusal'])
      for (const field of REASONING_FIELDS) think(field, textOf(message[field]))
      think('details', detailText(message['reasoning_details']))
      const calls = message['tool_calls']
      if (Array.isArray(calls) && calls.length > 0) hasToolCalls = true
    },
    addModel(holder) {
      const model = holder['model'] ?? null
      if (model !== null) models.push(model)
    },
    finish(choice) {
      if (typeof choice['finish_reason'] === 'string') finishReason = choice['finish_reason']
    },
    message: () => ({
      models,
      finishReason,
      content,
      contentIsText,
      refusal,
      hasToolCalls,
      reasoning: [...REASONING_FIELDS, 'details'].map((field) => reasoning.get(field) ?? '').find((text) => text.trim() !== '') ?? '',
    }),
  }
}

/** The first choice of a body or of a piece of a stream, where it has one. */
export function firstChoice(body: JsonMap): JsonMap | null {
  const choices = body['choices']
  const [choice] = Array.isArray(choices) ? (choices as readonly unknown[]) : []
  return isMap(choice) ? choice : null
}

/** True when there is an `error` that is more than a name for nothing. */
export function hasError(body: JsonMap): boolean {
  return (body['error'] ?? null) !== null
}

/** Reads a body that is no stream. */
export function readWhole(text: string): Parsed {
  const body = parseJson(text)
  if (body === undefined) return { isBroken: true, hasError: false, message: null, isFinished: true }
  if (!isMap(body)) return { isBroken: false, hasError: false, message: null, isFinished: true }
  const choice = firstChoice(body)
  const message = choice?.['message']
  const gatherer = createGatherer()
  gatherer.addModel(body)
  if (choice !== null && isMap(message)) {
    gatherer.add(message)
    gatherer.finish(choice)
  }
  return { isBroken: false, hasError: hasError(body), message: isMap(message) ? gatherer.message() : null, isFinished: true }
}
