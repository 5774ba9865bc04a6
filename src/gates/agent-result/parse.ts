import type { Span } from '../../model/place.ts'
import { parseJson } from '../json-text.ts'

/** The token that opens a result: the last one counts. */
export const START_TOKEN = '<<<AGENT_RESULT'
/** The token that closes it: the first one behind the last start counts. */
export const END_TOKEN = 'AGENT_RESULT>>>'

export type AgentStatus = 'completed' | 'failed' | 'blocked'

/** What an agent says of its work, as Case takes it: what has the wrong type is nothing. Never for output as it is. */
export interface AgentResult {
  readonly status: AgentStatus
  readonly summary: string
  readonly commit: string | null
  /** Entries are as they were given, of whatever type. */
  readonly filesChanged: readonly unknown[]
  readonly testsPassed: boolean | null
  readonly error: string | null
}

/** What Case makes of a text. `block` is what stands between the tokens, without the blanks at its ends. */
export type ParsedAgentResult =
  | { readonly kind: 'start-missing' }
  | { readonly kind: 'end-missing'; readonly start: number }
  | { readonly kind: 'json' | 'not-object' | 'status-missing' | 'status-invalid'; readonly start: number; readonly block: Span }
  | { readonly kind: 'valid'; readonly start: number; readonly block: Span; readonly result: AgentResult; readonly given: Given }

/** The members of a JSON object, or the entries of an array, by name. */
export type Given = Readonly<Record<string, unknown>>

/**
 * Takes a result out of the text of all turns, as Case does: the last start token, the first end token behind it, JSON, and a
 * status of three. Nothing is thrown, whatever the text holds.
 */
export function parseAgentResult(text: string): ParsedAgentResult {
  const start = text.lastIndexOf(START_TOKEN)
  if (start < 0) return { kind: 'start-missing' }
  const inside = start + START_TOKEN.length
  const end = text.indexOf(END_TOKEN, inside)
  if (end < 0) return { kind: 'end-missing', start }
  const block = trimmed(text, { start: inside, end })
  const parsed = parseJson(text.slice(block.start, block.end))
  if (parsed === undefined) return { kind: 'json', start, block }
  if (!isGiven(parsed)) return { kind: 'not-object', start, block }
  const { status } = parsed
  if (typeof status !== 'string' || status === '') return { kind: 'status-missing', start, block }
  if (!isStatus(status)) return { kind: 'status-invalid', start, block }
  return { kind: 'valid', start, block, result: coerced(status, parsed), given: parsed }
}

/** An array counts as well, as for Case. */
export function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null
}

function isStatus(status: string): status is AgentStatus {
  return status === 'completed' || status === 'failed' || status === 'blocked'
}

function trimmed(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end)
  const from = start + raw.length - raw.trimStart().length
  return { start: from, end: from + raw.trim().length }
}

function coerced(status: AgentStatus, given: Given): AgentResult {
  const artifacts = isGiven(given['artifacts']) ? given['artifacts'] : {}
  const { commit, filesChanged, testsPassed } = artifacts
  return {
    status,
    summary: textOr(given['summary'], ''),
    commit: textOr(commit, null),
    filesChanged: Array.isArray(filesChanged) ? filesChanged : [],
    testsPassed: typeof testsPassed === 'boolean' ? testsPassed : null,
    error: textOr(given['error'], null),
  }
}

function textOr<T>(value: unknown, other: T): string | T {
  return typeof value === 'string' ? value : other
}
