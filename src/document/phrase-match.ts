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
const STOPS = new Set(['.', '!', '?'])
const NEGATIONS = new Set(['not', 'never', 'cannot', "don't", "doesn't", 'don’t', 'doesn’t'])
/** Made where a text is not of ASCII: few are, and it takes as long to make as such a text to read. */
const words = (): RegExp => /[\p{L}\p{N}]+(?:['’_.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

function isWordUnit(unit: number): boolean {
  const lower = unit | 32
  return (lower >= 97 && lower <= 122) || (unit >= 48 && unit <= 57)
}

/** What joins parts of a word. */
const JOINS = new Set(["'", '_', '.', '-'].map((sign) => sign.charCodeAt(0)))

/** One past the token that begins at a unit of a text of ASCII, as `words` finds it. */
function tokenEnd(text: string, start: number): number {
  let end = start + 1
  if (!isWordUnit(text.charCodeAt(start))) return end
  for (;;) {
    while (isWordUnit(text.charCodeAt(end))) end++
    if (!JOINS.has(text.charCodeAt(end)) || !isWordUnit(text.charCodeAt(end + 1))) return end
    end += 2
  }
}

/** Puts the tokens of a text together: what stands in an id is no token of its own. */
class Tokens {
  readonly found: Token[] = []
  readonly #text: string
  readonly #ids: readonly IdMatch[]
  #next = 0

  constructor(text: string, ids: readonly IdMatch[]) {
    this.#text = text
    this.#ids = ids
  }

  add(start: number, end: number, isWord: boolean): void {
    while ((this.#ids[this.#next]?.end ?? Infinity) <= start) this.#next++
    const id = this.#ids[this.#next]
    if (id && start >= id.start) {
      if (start === id.start) this.found.push({ kind: 'id', text: '', id: id.id, start, end: id.end })
      return
    }
    this.found.push({ kind: isWord ? 'word' : 'mark', text: this.#text.slice(start, end).toLowerCase(), id: null, start, end })
  }
}

/** Nearly all texts are of ASCII, and their words are found without a pattern. */
function addAscii(text: string, tokens: Tokens): void {
  for (let start = 0, end = 0; start < text.length; start = end) {
    const unit = text.charCodeAt(start)
    end = start + 1
    if (unit === 32 || (unit >= 9 && unit <= 13)) continue
    end = tokenEnd(text, start)
    tokens.add(start, end, isWordUnit(unit))
  }
}

function tokenize(text: string, ids: readonly IdMatch[]): readonly Token[] {
  const tokens = new Tokens(text, ids)
  if (!/[^\x00-\x7f]/.test(text)) addAscii(text, tokens)
  else for (const match of text.matchAll(words())) tokens.add(match.index, match.index + match[0].length, /[\p{L}\p{N}]/u.test(match[0]))
  return tokens.found
}

/** Cuts tokens into sentences: after `.`, `!` or `?` with white space or nothing behind it. */
function sentences(tokens: readonly Token[], text: string): readonly (readonly Token[])[] {
  const found: Token[][] = []
  let current: Token[] = []
  for (const token of tokens) {
    const stop = token.kind === 'mark' && STOPS.has(token.text) && /^(?:\s|["'”’)\]]|$)/.test(text.slice(token.end, token.end + 1))
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
 * Patterns without which a text holds no match, one for texts that name ids, and one for all others; `null` where no phrase
 * matches at all. They match few texts, and cost a fraction of what the search does.
 */
export interface PhraseFilter {
  readonly withIds: RegExp | null
  readonly withoutIds: RegExp | null
}

/** The words of which a phrase needs one; of several such groups the one with the longest words, which are the rarest. */
function neededWords({ parts }: Phrase, statuses: readonly string[]): readonly string[] {
  const groups = parts.flatMap((part) => (part.kind === 'status' ? [statuses] : part.kind === 'word' && !part.optional ? [part.words] : []))
  const shortest = (words: readonly string[]) => Math.min(...words.map(({ length }) => length))
  return groups.reduce((best, words) => (shortest(words) > shortest(best) ? words : best))
}

/** Makes the filter of a policy's phrases. */
export function phraseFilter(phrases: readonly Phrase[], statuses: readonly string[]): PhraseFilter {
  // By `u`, letters are equal that become the same in lower case, as tokens do.
  const oneOf = (some: readonly Phrase[]) => {
    const words = new Set(some.flatMap((phrase) => neededWords(phrase, statuses)))
    return words.size === 0 ? null : new RegExp([...words].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'giu')
  }
  return { withIds: oneOf(phrases), withoutIds: oneOf(phrases.filter(needsNoIds)) }
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
      const textNamesIds = needsNoIds(phrase)
      if (listEnds.size === 0 && !textNamesIds) continue
      let dead: Set<number> | null = null
      for (let at = 0; at < tokens.length; at++) {
        if (!canStart(phrase.parts[0], tokens[at])) continue
        dead ??= new Set()
        const attempt: Attempt = { tokens, listEnds, statuses, parts: phrase.parts, dead, textNamesIds, ids: [], status: null }
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

function needsNoIds({ parts }: Phrase): boolean {
  for (const part of parts) if (part.kind === 'ids') return false
  return true
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
