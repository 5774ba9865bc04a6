import type { Span } from '../../model/place.ts'
import { hedgedWords } from '../words/assertion.ts'
import { rawSentences } from '../words/sentences.ts'
import { wordPattern, type Word, type WordPattern } from '../words/word-pattern.ts'

/** Makes the finder of claims that the policy's patterns describe; a denial, a condition and a quotation claim nothing. */
export function authorityClaimFinder(patterns: readonly string[]): (text: string) => readonly Span[] {
  const claims = patterns.map(wordPattern)
  return (text) => rawSentences(text).flatMap((words) => claimsIn(words, claims))
}

function claimsIn(all: readonly Word[], claims: readonly WordPattern[]): readonly Span[] {
  const found: Span[] = []
  // Code and quotation marks tell what is quoted; for what is said they are not there.
  const words = all.filter(({ text }) => !QUOTES.has(text))
  const hedged = hedgedWords(words, 'sentence')
  for (let at = 0; at < words.length; at++) {
    const end = Math.max(...claims.map((claim) => claim(words, at)))
    const [first, last] = [words[at], words[end - 1]]
    if (end <= at || first === undefined || last === undefined) continue
    const relative = words[at - 1]?.text === 'that'
    if (!relative && !hedged[at] && !isQuoted(all, first)) found.push({ start: first.start, end: last.end })
    at = end - 1
  }
  return found
}

const QUOTES = new Set(['"', '“', '”', '`'])

/** True inside quotation marks or a code span that the sentence opened before. */
function isQuoted(words: readonly Word[], from: Word): boolean {
  const before = words.slice(0, words.indexOf(from))
  const count = (mark: string) => before.filter(({ text }) => text === mark).length
  return count('"') % 2 === 1 || count('`') % 2 === 1 || count('“') > count('”')
}
