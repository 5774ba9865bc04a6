import { fill } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { parseJson } from '../json-text.ts'
import { completedCode, liesInThinking } from './claims.ts'
import type { AgentResultCode, AgentResultDiagnosis, ProviderCounts } from '../../model/agent-result.ts'
import { findJsonFault } from './json-fault.ts'
import { endLookalike, startLookalike, toolCallIn } from './lookalikes.ts'
import { END_TOKEN, START_TOKEN, isGiven, parseAgentResult } from './parse.ts'
import type { ParsedAgentResult } from './parse.ts'
import { firstUnconfirmed } from './steps.ts'
import { faultWords, variants, words } from './words.ts'

/** What is found out of a text, before it is put into words. */
interface Found {
  readonly code: AgentResultCode
  readonly offset?: number
  readonly lookalike?: Safe
  /** In place of the code's own sentences. */
  readonly why?: Safe | undefined
  readonly hint?: Safe | undefined
}

/** Anything but blanks and signs that do not show. */
const SHOWS = /[^\s\u200b-\u200f\u2060\ufeff]/

/**
 * Says what Case makes of the text of all turns, and why. The counts are those of the run that the text is from; they tell
 * why there is no text, and which step of the run is the first that nothing confirms.
 */
export function diagnoseAgentResult(text: string, counts: ProviderCounts | null): AgentResultDiagnosis {
  const parsed = parseAgentResult(text)
  const toolCall = toolCallIn(text)
  const found = find(text, parsed, counts, toolCall)
  const { caseError, why, hint } = words[found.code]
  const { lookalike = null, offset } = found
  const passes = found.code === 'valid-completed'
  const seen = { counts, hasText: SHOWS.test(text), hasToolCall: toolCall >= 0, keepsProtocol: parsed.kind === 'valid' }
  return {
    code: found.code,
    passes,
    caseError,
    why: found.why ?? (lookalike === null ? why : fill(why, { token: lookalike })),
    hint: found.hint ?? hint,
    line: offset === undefined ? null : lineOf(text, offset),
    lookalike,
    unconfirmed: passes ? null : firstUnconfirmed(seen),
  }
}

function find(text: string, parsed: ParsedAgentResult, counts: ProviderCounts | null, toolCall: number): Found {
  switch (parsed.kind) {
    case 'start-missing':
      return !SHOWS.test(text) ? withoutText(counts) : withoutStart(text, counts, toolCall)
    case 'end-missing':
      return withoutEnd(text, parsed.start, counts)
    case 'json':
      return withoutJson(text, parsed.block)
    case 'valid':
      return ofResult(text, parsed)
    default:
      return { code: parsed.kind, offset: parsed.block.start }
  }
}

function withoutText(counts: ProviderCounts | null): Found {
  const { requests = null, httpErrors = null, contentChars = null, reasoningChars = null } = counts ?? {}
  if (requests === 0) return { code: 'no-provider-traffic' }
  if (httpErrors !== null && httpErrors > 0) return { code: 'provider-error-swallowed' }
  if (contentChars === 0 && reasoningChars !== null && reasoningChars > 0) return { code: 'reasoning-only-in-run', hint: hintOfLength(counts) }
  if (contentChars !== null && contentChars > 0) return { code: 'no-output', why: variants.unrecorded, hint: variants.unrecordedHint }
  return { code: 'no-output', hint: hintOfLength(counts) }
}

/** A call that nobody carried out makes all that follows it an invention, so it is named first. */
function withoutStart(text: string, counts: ProviderCounts | null, toolCall: number): Found {
  if (toolCall >= 0) return { code: 'start-missing-toolcall-text', offset: toolCall }
  const meant = startLookalike(text)
  if (meant !== null) return { code: 'start-missing-lookalike', offset: meant.offset, lookalike: meant.token }
  const why = liesInThinking(text, text.length, text.length) ? variants.thinkingOpen : undefined
  return { code: 'start-missing', why, hint: hintOfLength(counts) }
}

function withoutEnd(text: string, start: number, counts: ProviderCounts | null): Found {
  const before = start === 0 ? -1 : text.lastIndexOf(START_TOKEN, start - 1)
  const end = before < 0 ? -1 : text.indexOf(END_TOKEN, before + START_TOKEN.length)
  const isClosed = end >= 0 && end < start
  const meant = endLookalike(text, start + START_TOKEN.length, before >= 0 && !isClosed)
  if (meant !== null) return { code: 'end-missing-lookalike', offset: meant.offset, lookalike: meant.token }
  if (isClosed) return { code: 'end-missing', offset: start, why: variants.laterMention, hint: variants.laterMentionHint }
  return { code: 'end-missing', offset: start, hint: hintOfLength(counts) }
}

function withoutJson(text: string, { start, end }: { readonly start: number; readonly end: number }): Found {
  if (start === end) return { code: 'json-empty', offset: start }
  const block = text.slice(start, end)
  if (['```', '~~~'].some((fence) => block.startsWith(fence) || block.endsWith(fence))) return { code: 'json-fenced', offset: start }
  const { offset, fault } = findJsonFault(block) ?? { offset: 0, fault: 'other' as const }
  if (fault === 'placeholder') return { code: 'json-placeholder', offset: start + offset }
  const isCutByToken = fault === 'unclosed-string' && text.indexOf(END_TOKEN, end + END_TOKEN.length) >= 0
  return { code: 'json-syntax', offset: start + offset, why: isCutByToken ? variants.endInString : faultWords[fault] }
}

function ofResult(text: string, { start, block, result, given }: Extract<ParsedAgentResult, { kind: 'valid' }>): Found {
  const offset = block.start
  if (result.status === 'completed') return { code: completedCode(result, given, liesInThinking(text, start, block.end)), offset }
  const example = isBehindAnother(text, start) ? { why: variants.exampleBehind, hint: variants.exampleHint } : {}
  return { code: result.status === 'failed' ? 'valid-failed' : 'valid-blocked', offset, ...example }
}

/** True when the result right before this one says that the work was completed. */
function isBehindAnother(text: string, start: number): boolean {
  const before = start === 0 ? -1 : text.lastIndexOf(START_TOKEN, start - 1)
  const end = before < 0 ? -1 : text.indexOf(END_TOKEN, before + START_TOKEN.length)
  if (end < 0 || end > start) return false
  const value = parseJson(text.slice(before + START_TOKEN.length, end).trim())
  return isGiven(value) && value['status'] === 'completed'
}

function hintOfLength(counts: ProviderCounts | null): Safe | undefined {
  return counts?.finishReasons.includes('length') === true ? variants.cutByLength : undefined
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
