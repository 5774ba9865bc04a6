import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { isMap, parseJson } from './answer.ts'

/** What a refusal speaks of, and what to do then; the first that fits is told, and the text itself never. */
const HINTS: readonly { readonly hint: Safe; readonly pattern: RegExp; readonly fix: Safe }[] = [
  {
    hint: literal('developer-role'),
    pattern: /\broles?\b|\bdeveloper\b/i,
    fix: literal('Set `compat.supportsDeveloperRole: false` in the generated Pi configuration, or serve a chat template that knows the developer role.'),
  },
  {
    hint: literal('tool-parser'),
    pattern: /tool/i,
    fix: literal('Start the server with automatic tool choice and the tool parser of its model.'),
  },
  {
    hint: literal('context'),
    pattern: /context|token/i,
    fix: literal('Give the server a longer context, or check the name of the field that limits the answer.'),
  },
]

/** Members of an error body that speak; others, such as `input`, may repeat the request. */
const SPEAKING: ReadonlySet<string> = new Set(['error', 'message', 'msg', 'detail', 'type', 'code', 'loc'])
const MAX_DEPTH = 6

function spoken(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value]
  if (depth > MAX_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((item) => spoken(item, depth + 1))
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, member]) => (SPEAKING.has(key) ? spoken(member, depth + 1) : []))
}

const MAX_TEXT = 10_000

/** The words of an error body, for patterns only. */
function wordsOf(text: string): string {
  const body = parseJson(text)
  return (body === undefined ? text : spoken(body, 0).join('\n')).slice(0, MAX_TEXT)
}

/** What a refusal speaks of; `null` when that cannot be told. */
export function hintOf(text: string): { readonly hint: Safe; readonly fix: Safe } | null {
  const words = wordsOf(text)
  return HINTS.find(({ pattern }) => pattern.test(words)) ?? null
}

const MODEL_WORD = /\bmodels?\b|model_not_found|NotFoundError/i
const MODEL_SENTENCE = /\bmodel\b[^\n]{0,200}\bnot (?:found|exist)/i

/** True when a 404 is about the model: in JSON any word of it will do, while the text of a page must say so. */
export function speaksOfModel(text: string): boolean {
  return parseJson(text) === undefined ? MODEL_SENTENCE.test(text.slice(0, MAX_TEXT)) : MODEL_WORD.test(wordsOf(text))
}
