import type { Span } from '../../model/place.ts'
import { hedgedWords } from '../words/assertion.ts'
import { rawSentences } from '../words/sentences.ts'
import { firstWords, tellingWords, wordPattern, type Word, type WordPattern } from '../words/word-pattern.ts'

const QUOTES = new Set(['"', '“', '”', '`'])

/** Makes the finder of claims that the policy's patterns describe; a denial, a condition and a quotation claim nothing. */
export function authorityClaimFinder(patterns: readonly string[]): (text: string) => readonly Span[] {
  const claims = patterns.map(wordPattern)
  const anyTelling = tellingWords(patterns)
  if (anyTelling === null) return () => []
  const telling = new RegExp(anyTelling, 'giu')
  const beginning = firstWords(patterns)
  return (text) => {
    const found: Span[] = []
    let past = 0
    for (let at = nextMatch(telling, text, past); at >= 0; at = nextMatch(telling, text, past)) {
      const { start: offset, end } = blockAround(text, at, past)
      past = end
      const block = text.slice(offset, end)
      if (!beginning.test(block)) continue
      for (const { start, end } of rawSentences(block).flatMap((words) => claimsIn(words, claims))) {
        found.push({ start: offset + start, end: offset + end })
      }
    }
    return found
  }
}

function nextMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? -1
}

function isBlank(text: string, start: number, end: number): boolean {
  // Nearly every line begins with a sign that anybody sees.
  const first = text.charCodeAt(start)
  return !(start < end && first > 32 && first < 127) && text.slice(start, end).trim() === ''
}

/** The stretch between two blank lines in which an offset lies, no part of which is above another offset: no sentence reaches over a blank line. */
function blockAround(text: string, at: number, least: number): Span {
  let start = Math.max(least, text.lastIndexOf('\n', at) + 1)
  while (start > least) {
    const above = Math.max(least, text.lastIndexOf('\n', start - 2) + 1)
    if (isBlank(text, above, start - 1)) break
    start = above
  }
  let end = at
  for (let line = at; line < text.length; line = end + 1) {
    const next = text.indexOf('\n', line)
    if (line > at && isBlank(text, line, next < 0 ? text.length : next)) break
    end = next < 0 ? text.length : next
  }
  return { start, end }
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
