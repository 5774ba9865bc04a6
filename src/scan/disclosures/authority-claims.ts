import type { Span } from '../../model/place.ts'
import { hedgedWords } from '../words/assertion.ts'
import { rawSentences } from '../words/sentences.ts'
import { firstWords, tellingWords, wordPattern, type Word, type WordPattern } from '../words/word-pattern.ts'

const QUOTES = new Set(['"', '“', '”', '`'])

/** Makes the finder of claims that the policy's patterns describe; a denial, a condition and a quotation claim nothing. */
export function authorityClaimFinder(patterns: readonly string[]): (text: string) => readonly Span[] {
  const claims = patterns.map(wordPattern)
  const telling = tellingWords(patterns)
  const beginning = firstWords(patterns)
  return (text) => {
    if (telling === null || !telling.test(text)) return []
    const found: Span[] = []
    for (const { block, offset } of blocks(text)) {
      if (!telling.test(block) || !beginning.test(block)) continue
      for (const { start, end } of rawSentences(block).flatMap((words) => claimsIn(words, claims))) {
        found.push({ start: offset + start, end: offset + end })
      }
    }
    return found
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  // Nearly every line begins with a sign that anybody sees.
  const first = text.charCodeAt(start)
  return !(start < end && first > 32 && first < 127) && text.slice(start, end).trim() === ''
}

/** The stretches between blank lines: no sentence reaches over one. */
function* blocks(text: string): Generator<{ readonly block: string; readonly offset: number }> {
  let start = 0
  for (let line = 0; line < text.length; ) {
    const next = text.indexOf('\n', line)
    const end = next < 0 ? text.length : next
    if (isBlank(text, line, end)) {
      if (line > start) yield { block: text.slice(start, line), offset: start }
      start = end + 1
    }
    line = end + 1
  }
  if (start < text.length) yield { block: text.slice(start), offset: start }
}

/** Where the longest claim ends that begins at a word; -1 without any. */
function claimEnd(words: readonly Word[], at: number, claims: readonly WordPattern[]): number {
  let end = -1
  for (const claim of claims) end = Math.max(end, claim(words, at))
  return end
}

function claimsIn(all: readonly Word[], claims: readonly WordPattern[]): readonly Span[] {
  const found: Span[] = []
  // Code and quotation marks tell what is quoted; for what is said they are not there.
  const words = all.filter(({ text }) => !QUOTES.has(text))
  let hedged: readonly boolean[] | null = null
  let quoted: ReadonlySet<Word> | null = null
  for (let at = 0; at < words.length; at++) {
    const end = claimEnd(words, at, claims)
    const [first, last] = [words[at], words[end - 1]]
    if (end <= at || first === undefined || last === undefined) continue
    hedged ??= hedgedWords(words, 'sentence')
    quoted ??= quotedWords(all)
    const relative = words[at - 1]?.text === 'that'
    if (!relative && !hedged[at] && !quoted.has(first)) found.push({ start: first.start, end: last.end })
    at = end - 1
  }
  return found
}

/** The words inside quotation marks or a code span that the sentence has opened. */
function quotedWords(words: readonly Word[]): ReadonlySet<Word> {
  const found = new Set<Word>()
  const open = { '"': false, '`': false }
  let depth = 0
  for (const word of words) {
    if (word.text === '"' || word.text === '`') open[word.text] = !open[word.text]
    else if (word.text === '“') depth++
    else if (word.text === '”') depth--
    else if (open['"'] || open['`'] || depth > 0) found.add(word)
  }
  return found
}
