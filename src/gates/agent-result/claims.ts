import type { AgentResultCode } from '../../model/agent-result.ts'
import type { AgentResult, Given } from './parse.ts'
import { isGiven } from './parse.ts'

/** `<hash>` anywhere, or a word that only a template has, as the whole. */
const SLOT = /<[A-Za-z][^<>]{0,200}>|\{\{[^{}]{1,200}\}\}|\$\{[^{}]{1,200}\}/
const STOPGAP = /^(?:\.{3}|…|x{3,}|0{7,}|to-?do|tbd|(?:\[|\{)?(?:the |your |git )?(?:commit[ _-]?)?(?:hash|sha|id)(?: here)?(?:\]|\})?|commit|file(?:name)?\d?|path\/to\/.*)$/i
const NOTHING = /^(?:|none|null|n\/a|-)$/i

function isStopgap(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const text = value.trim()
  return text.length < 500 && (SLOT.test(text) || STOPGAP.test(text))
}

/** What a result that claims completion is worth: Case asks none of this. */
export function completedCode(result: AgentResult, given: Given, inThinking: boolean): AgentResultCode {
  const { commit, filesChanged, testsPassed, summary } = result
  if (isStopgap(commit) || filesChanged.some(isStopgap) || /^<[^<>]*>$/.test(summary.trim())) return 'valid-completed-template'
  if (testsPassed === false || tellsError(given['error'])) return 'valid-completed-contradiction'
  const named = filesChanged.some((file) => typeof file === 'string' && !NOTHING.test(file.trim()))
  if (commit === null || NOTHING.test(commit.trim()) || !named || testsPassed === null) return 'valid-completed-unproven'
  return inThinking ? 'valid-completed-suspect' : 'valid-completed'
}

/** Case reads an error of text alone; one of another type tells of an error all the same. */
function tellsError(error: unknown): boolean {
  if (typeof error === 'string') return error.trim() !== ''
  if (isGiven(error)) return Object.keys(error).length > 0
  return error !== undefined && error !== null && error !== false
}

/** Marks of a model's thinking; several spellings are in use. */
const THINKING = /<(\/?)think(?:ing)?>/gi

/** True when a stretch lies in thinking: opened before it and not closed, or closed only behind it. */
export function liesInThinking(text: string, start: number, end: number): boolean {
  let open = false
  for (const { index, 1: closing } of text.matchAll(THINKING)) {
    if (index < start) open = closing === ''
    else if (index >= end) return open || closing === '/'
  }
  return open
}
