import type { StatementKind } from '../model/policy.ts'
import { ownText, type Safe } from '../model/safe.ts'
import type { Phrase, PhrasePart } from '../policy/phrase.ts'
import { hedgedWords } from '../scan/words/assertion.ts'
import type { IdMatch } from './references.ts'

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

function isWordUnit(unit: number): boolean {
  const lower = unit | 32
  return (lower >= 97 && lower <= 122) || (unit >= 48 && unit <= 57)
}

function tokenize(text: string, ids: readonly IdMatch[]): readonly Token[] {
  const tokens: Token[] = []
  let next = 0
  WORDS.lastIndex = 0
  for (let match = WORDS.exec(text); match; match = WORDS.exec(text)) {
    const [start, end] = [match.index, WORDS.lastIndex]
    while ((ids[next]?.end ?? Infinity) <= start) next++
    const id = ids[next]
    if (id && start >= id.start) {
      if (start === id.start) tokens.push({ kind: 'id', text: '', id: id.id, start, end: id.end })
      continue
    }
    const first = match[0].charCodeAt(0)
    const isWord = first < 128 ? isWordUnit(first) : /[\p{L}\p{N}]/u.test(match[0])
    tokens.push({ kind: isWord ? 'word' : 'mark', text: match[0].toLowerCase(), id: null, start, end })
  }
  return tokens
}

/** Cuts tokens into sentences: after `.`, `!` or `?` with white space or nothing behind it. */
function sentences(tokens: readonly Token[], text: string): readonly (readonly Token[])[] {
  const found: Token[][] = []
  let current: Token[] = []
  for (const token of tokens) {
    const stop = token.kind === 'mark' && '.!?'.includes(token.text) && /^(?:\s|["'”’)\]]|$)/.test(text.slice(token.end, token.end + 1))
    if (!stop) current.push(token)
    else if (current.length > 0) {
      found.push(current)
      current = []
    }
  }
  if (current.length > 0) found.push(current)
  return found
}

/** For every id the index behind the list (`A, B, and C`) that it begins or goes on with; found once, however often it is asked for. */
function idListEnds(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  let following = tokens.length
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] as Token
    if (token.kind === 'id') {
      const listed = following > at + 1 ? ends.get(following) : undefined
      ends.set(at, listed ?? at + 1)
      following = at
    } else if (!CONNECTORS.has(token.text)) following = at
  }
  return ends
}

/** One phrase tried on one sentence. */
interface Attempt {
  readonly tokens: readonly Token[]
  readonly listEnds: ReadonlyMap<number, number>
  readonly statuses: ReadonlySet<string>
  readonly parts: readonly PhrasePart[]
  /** Parts and tokens from which it is known to lead nowhere, so that no phrase takes longer than its parts times the sentence. */
  readonly dead: Set<number>
  readonly ids: Safe[]
  /** True for a phrase without `{ids}`: what its `{text}` names is what it speaks of, elsewhere that is a condition. */
  readonly textNamesIds: boolean
  status: string | null
}

/** Tries the phrase's parts, beginning with one of them, from one token on; gives the index behind the match or -1. */
function follow(attempt: Attempt, index: number, from: number): number {
  const part = attempt.parts[index]
  if (!part) return from
  const key = from * attempt.parts.length + index
  if (attempt.dead.has(key)) return -1
  const end = followPart(attempt, part, index + 1, from)
  if (end < 0) attempt.dead.add(key)
  return end
}

function followPart(attempt: Attempt, part: PhrasePart, next: number, from: number): number {
  const token = attempt.tokens[from]
  switch (part.kind) {
    case 'word': {
      const here = token?.text === ',' && from > 0 ? from + 1 : from
      if (part.words.includes(attempt.tokens[here]?.text ?? '')) {
        const end = follow(attempt, next, here + 1)
        if (end >= 0) return end
      }
      return part.optional ? follow(attempt, next, from) : -1
    }
    case 'status': {
      if (token?.kind !== 'word' || !attempt.statuses.has(token.text)) return -1
      attempt.status = token.text
      return follow(attempt, next, from + 1)
    }
    case 'text':
      if (attempt.textNamesIds) for (const left of attempt.tokens.slice(from)) if (left.id) attempt.ids.push(left.id)
      return token ? attempt.tokens.length : -1
    case 'gap':
      return followGap(attempt, next, from, GAP)
    case 'ids':
      return part.others === 'between' ? followIdsBetween(attempt, next, from) : followIdList(attempt, part.others, next, from)
  }
}

function followGap(attempt: Attempt, next: number, from: number, most: number): number {
  const last = Math.min(from + most, attempt.tokens.length)
  for (let at = from; at <= last; at++) {
    const end = follow(attempt, next, at)
    if (end >= 0) return end
  }
  return -1
}

function followIdsBetween(attempt: Attempt, next: number, from: number): number {
  const before = attempt.ids.length
  for (let at = from; at <= Math.min(from + GAP, attempt.tokens.length); at++) {
    const named = attempt.ids.length > before
    const end = named ? follow(attempt, next, at) : -1
    if (end >= 0) return end
    const id = attempt.tokens[at]?.id
    if (id) attempt.ids.push(id)
  }
  attempt.ids.length = before
  return -1
}

function followIdList(attempt: Attempt, others: 'none' | 'after', next: number, from: number): number {
  const { tokens } = attempt
  const behind = attempt.listEnds.get(from)
  if (behind === undefined) return -1
  if (others === 'after' && !CONNECTORS.has(tokens[behind]?.text ?? '')) return -1
  const end = others === 'none' ? follow(attempt, next, behind) : followGap(attempt, next, behind + 1, 6)
  if (end >= 0) for (const { id } of tokens.slice(from, behind)) if (id) attempt.ids.push(id)
  return end
}

/** Spares the attempt where the first part cannot match, which is nearly everywhere. */
function canStart(part: PhrasePart | undefined, token: Token | undefined): boolean {
  if (part?.kind === 'ids' && part.others !== 'between') return token?.kind === 'id'
  if (part?.kind === 'word' && !part.optional) return part.words.includes(token?.text ?? '')
  return true
}

/**
 * Says whether a text may hold a match, by the ids that it names and the words that phrases cannot do without: of most texts
 * it says that they do not, for a fraction of what the search costs.
 */
export type MayMatch = (text: string, namesIds: boolean) => boolean

/** The words of which a phrase needs one; of several such groups the one with the longest words, which are the rarest. */
function neededWords({ parts }: Phrase, statuses: readonly string[]): readonly string[] {
  const groups = parts.flatMap((part) => (part.kind === 'status' ? [statuses] : part.kind === 'word' && !part.optional ? [part.words] : []))
  const shortest = (words: readonly string[]) => Math.min(...words.map(({ length }) => length))
  return groups.reduce((best, words) => (shortest(words) > shortest(best) ? words : best))
}

/** Makes the filter of a policy's phrases. */
export function phraseFilter(phrases: readonly Phrase[], statuses: readonly string[]): MayMatch {
  // By `u`, letters are equal that become the same in lower case, as tokens do.
  const oneOf = (some: readonly Phrase[]) => {
    const words = new Set(some.flatMap((phrase) => neededWords(phrase, statuses)))
    return words.size === 0 ? null : new RegExp([...words].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'iu')
  }
  const [all, withoutIds] = [oneOf(phrases), oneOf(phrases.filter(needsNoIds))]
  return (text, namesIds) => (namesIds ? all : withoutIds)?.test(text) ?? false
}

/** Finds every statement of the policy's phrases in a text of one paragraph, bullet, heading or cell. */
export function matchPhrases(
  text: string,
  ids: readonly IdMatch[],
  phrases: readonly Phrase[],
  statuses: ReadonlySet<string>,
): readonly PhraseMatch[] {
  const found: PhraseMatch[] = []
  for (const tokens of sentences(tokenize(text, ids), text)) {
    const listEnds = idListEnds(tokens)
    let hedged: readonly boolean[] | null = null
    for (const phrase of phrases) {
      if (listEnds.size === 0 && !needsNoIds(phrase)) continue
      const common = { tokens, listEnds, statuses, parts: phrase.parts, dead: new Set<number>(), textNamesIds: needsNoIds(phrase) }
      for (let at = 0; at < tokens.length; at++) {
        if (!canStart(phrase.parts[0], tokens[at])) continue
        const attempt: Attempt = { ...common, ids: [], status: null }
        const end = follow(attempt, 0, at)
        if (end <= at) continue
        const negated = NEGATIONS.has(tokens[at - 1]?.text ?? '')
        // `once A is validated` and `this does not mean that A is validated` say nothing of what A is.
        const conditional = phrase.statement === 'status-is' && (hedged ??= hedgedWords(tokens, 'clause'))[at] === true
        if (!negated && !conditional) found.push(toMatch(phrase, attempt, at))
        at = end - 1
      }
    }
  }
  return found
}

function needsNoIds(phrase: Phrase): boolean {
  return !phrase.parts.some((part) => part.kind === 'ids')
}

function toMatch(phrase: Phrase, attempt: Attempt, at: number): PhraseMatch {
  return {
    kind: ownText(phrase.statement) as StatementKind & Safe,
    ids: [...new Set(attempt.ids)],
    status: attempt.status,
    start: attempt.tokens[at]?.start ?? 0,
    end: attempt.tokens.at(-1)?.end ?? 0,
  }
}
