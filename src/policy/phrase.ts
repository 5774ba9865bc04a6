import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy, StatementKind } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'

/** One step of a phrase; see `compilePhrases` for the language. */
export type PhrasePart =
  | { readonly kind: 'word'; readonly words: readonly string[]; readonly optional: boolean }
  | { readonly kind: 'ids'; readonly others: 'none' | 'between' | 'after' }
  | { readonly kind: 'status' }
  | { readonly kind: 'text' }
  | { readonly kind: 'gap' }

export interface Phrase {
  readonly statement: StatementKind
  readonly parts: readonly PhrasePart[]
}

const WORD = /^[a-z][a-z'-]*(?:\|[a-z][a-z'-]*)*\??$/i

function parsePart(word: string): PhrasePart | null {
  if (word === '{ids}') return { kind: 'ids', others: 'none' }
  if (word === '{ids+}') return { kind: 'ids', others: 'between' }
  if (word === '{ids&}') return { kind: 'ids', others: 'after' }
  if (word === '{status}') return { kind: 'status' }
  if (word === '{text}') return { kind: 'text' }
  if (word === '…') return { kind: 'gap' }
  if (!WORD.test(word)) return null
  const optional = word.endsWith('?')
  const words = (optional ? word.slice(0, -1) : word).toLowerCase().split('|')
  return { kind: 'word', words, optional }
}

function invalid(statement: StatementKind, why: string): CannotCheck {
  return new CannotCheck(
    'CONFIG_INVALID',
    fill(literal('A phrase of statement `{statement}` {why}.'), {
      statement: ownText(statement),
      why: ownText(why),
    }),
    literal('Use words, `a|b`, `word?`, `…`, {ids}, {ids+}, {ids&}, {status} and {text}, and name {ids} or {text} once.'),
  )
}

/**
 * Compiles the policy's phrases. A phrase is a row of words that must follow each other inside one sentence, in any case:
 * `a|b` is either word, `word?` may be absent, `…` is any words or none, `{ids}` a list of ids, `{ids+}` a stretch that names
 * ids among other words, `{ids&}` a list of ids that goes on with other things (`A and Stage 2`), `{status}` a status word and
 * `{text}` the rest of the sentence. There are no regular expressions in it, so no phrase of an untrusted policy can run for long.
 * @throws CannotCheck `CONFIG_INVALID` for a phrase that is not of this form.
 */
export function compilePhrases(statements: Policy['statements']): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (const [statement, texts] of Object.entries(statements) as [StatementKind, readonly string[]][]) {
    for (const text of texts) {
      const parts = text.trim().split(/\s+/).map(parsePart)
      if (parts.some((part) => part === null)) throw invalid(statement, 'holds a word that is not of the phrase language')
      const whole = parts as PhrasePart[]
      if (!whole.some((part) => part.kind === 'ids' || part.kind === 'text')) throw invalid(statement, 'names no ids')
      if (!whole.some((part) => part.kind === 'word' && !part.optional)) throw invalid(statement, 'has no word of its own')
      const rest = whole.findIndex((part) => part.kind === 'text')
      if (rest >= 0 && rest < whole.length - 1) throw invalid(statement, 'goes on after {text}')
      phrases.push({ statement, parts: whole })
    }
  }
  return phrases
}
