import type { StatementKind } from '../model/policy.ts'
import { ownText, type Safe } from '../model/safe.ts'
import type { Phrase, PhrasePart } from '../policy/phrase.ts'
import { isHedged } from '../scan/words/assertion.ts'
import type { FindIds } from './references.ts'

/** A statement found in a text, with where it begins and where its sentence ends. */
export interface PhraseMatch {
  readonly kind: StatementKind
  readonly ids: readonly Safe[]
  readonly status: string | null
  readonly start: number
  readonly end: number
}

interface Token {
  readonly kind: 'word' | 'id' | 'mark'
  /** Lower case; a mark is one character. */
  readonly text: string
  readonly id: Safe | null
  readonly start: number
  readonly end: number
}

/** So many words may stand in a `…` or among ids, so that matching stays linear in the text. */
const GAP = 60
const CONNECTORS = new Set([',', 'and', 'or', 'nor', '&', '/', 'plus'])
const NEGATIONS = new Set(['not', 'never', 'cannot', "don't", "doesn't", 'don’t', 'doesn’t'])
const WORDS = /[\p{L}\p{N}]+(?:['’_.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

function tokenize(text: string, findIds: FindIds): readonly Token[] {
  const tokens: Token[] = []
  const ids = findIds(text)
  let next = 0
  for (const match of text.matchAll(WORDS)) {
    const [start, end] = [match.index, match.index + match[0].length]
    while ((ids[next]?.end ?? Infinity) <= start) next++
    const id = ids[next]
    if (id && start >= id.start) {
      if (start === id.start) tokens.push({ kind: 'id', text: '', id: id.id, start, end: id.end })
      continue
    }
    const kind = /[\p{L}\p{N}]/u.test(match[0]) ? 'word' : 'mark'
    tokens.push({ kind, text: match[0].toLowerCase(), id: null, start, end })
  }
  return tokens
}

/** Cuts tokens into sentences: after `.`, `!` or `?` with white space or nothing behind it. */
function sentences(tokens: readonly Token[], text: string): readonly (readonly Token[])[] {
  const found: Token[][] = []
  let current: Token[] = []
  for (const token of tokens) {
    const stop = '.!?'.includes(token.text) && token.kind === 'mark' && /^(?:\s|["'”’)\]]|$)/.test(text.slice(token.end, token.end + 1))
    if (!stop) current.push(token)
    else if (current.length > 0) {
      found.push(current)
      current = []
    }
  }
  if (current.length > 0) found.push(current)
  return found
}

/** Reads a list of ids (`A, B, and C`) and gives the index behind it. */
function readIds(tokens: readonly Token[], from: number, ids: Safe[]): number {
  let at = from
  for (;;) {
    const token = tokens[at]
    if (token?.kind !== 'id') return -1
    if (token.id) ids.push(token.id)
    let next = at + 1
    while (CONNECTORS.has(tokens[next]?.text ?? '')) next++
    if (next === at + 1 || tokens[next]?.kind !== 'id') return at + 1
    at = next
  }
}

interface State {
  readonly tokens: readonly Token[]
  readonly statuses: ReadonlySet<string>
  readonly ids: Safe[]
  /** True for a phrase without `{ids}`: what its `{text}` names is what it speaks of, elsewhere that is a condition. */
  readonly textNamesIds: boolean
  status: string | null
}

/** Tries the parts from one token on; gives the index behind the match or -1. */
function follow(state: State, parts: readonly PhrasePart[], from: number): number {
  const [part, ...rest] = parts
  if (!part) return from
  const token = state.tokens[from]
  switch (part.kind) {
    case 'word': {
      const here = token?.text === ',' && from > 0 ? from + 1 : from
      if (part.words.includes(state.tokens[here]?.text ?? '')) {
        const end = follow(state, rest, here + 1)
        if (end >= 0) return end
      }
      return part.optional ? follow(state, rest, from) : -1
    }
    case 'status':
      if (token?.kind !== 'word' || !state.statuses.has(token.text)) return -1
      state.status = token.text
      return follow(state, rest, from + 1)
    case 'text':
      if (state.textNamesIds) for (const left of state.tokens.slice(from)) if (left.id) state.ids.push(left.id)
      return token ? state.tokens.length : -1
    case 'gap':
      return followGap(state, rest, from, GAP)
    case 'ids':
      return followIds(state, part.others, rest, from)
  }
}

function followGap(state: State, rest: readonly PhrasePart[], from: number, most: number): number {
  const last = Math.min(from + most, state.tokens.length)
  for (let at = from; at <= last; at++) {
    const end = follow(state, rest, at)
    if (end >= 0) return end
  }
  return -1
}

function followIds(state: State, others: 'none' | 'between' | 'after', rest: readonly PhrasePart[], from: number): number {
  const before = state.ids.length
  if (others === 'between') {
    for (let at = from; at <= Math.min(from + GAP, state.tokens.length); at++) {
      const named = state.ids.length > before
      const end = named ? follow(state, rest, at) : -1
      if (end >= 0) return end
      const id = state.tokens[at]?.id
      if (id) state.ids.push(id)
    }
  } else {
    const behind = readIds(state.tokens, from, state.ids)
    const other = CONNECTORS.has(state.tokens[behind]?.text ?? '')
    if (behind >= 0 && others === 'none') {
      const end = follow(state, rest, behind)
      if (end >= 0) return end
    } else if (behind >= 0 && other) {
      const end = followGap(state, rest, behind + 1, 6)
      if (end >= 0) return end
    }
  }
  state.ids.length = before
  return -1
}

/** Finds every statement of the policy's phrases in a text of one paragraph, bullet, heading or cell. */
export function matchPhrases(
  text: string,
  phrases: readonly Phrase[],
  statuses: ReadonlySet<string>,
  findIds: FindIds,
): readonly PhraseMatch[] {
  const found: PhraseMatch[] = []
  for (const tokens of sentences(tokenize(text, findIds), text)) {
    if (!tokens.some((token) => token.kind === 'id') && !phrases.some(needsNoIds)) continue
    for (const phrase of phrases) {
      const textNamesIds = needsNoIds(phrase)
      for (let at = 0; at < tokens.length; at++) {
        if (!canStart(phrase.parts[0], tokens[at])) continue
        const state: State = { tokens, statuses, ids: [], textNamesIds, status: null }
        const end = follow(state, phrase.parts, at)
        if (end <= at) continue
        const negated = NEGATIONS.has(tokens[at - 1]?.text ?? '')
        // `once A is validated` and `this does not mean that A is validated` say nothing of what A is.
        const conditional = phrase.statement === 'status-is' && isHedged(tokens, at)
        if (!negated && !conditional) found.push(toMatch(phrase, state, at))
        at = end - 1
      }
    }
  }
  return found
}

function needsNoIds(phrase: Phrase): boolean {
  return !phrase.parts.some((part) => part.kind === 'ids')
}

function toMatch(phrase: Phrase, state: State, at: number): PhraseMatch {
  return {
    kind: ownText(phrase.statement) as StatementKind & Safe,
    ids: [...new Set(state.ids)],
    status: state.status,
    start: state.tokens[at]?.start ?? 0,
    end: state.tokens.at(-1)?.end ?? 0,
  }
}
