/** A word of a text, or one of its marks; words are in lower case. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Gives the index behind the words that match from an index on, or -1. */
export type WordPattern = (words: readonly Word[], at: number) => number

function oneOf(words: readonly string[]): string {
  return [...new Set(words)].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')
}

/** Matches a text only if it holds, as a word, one of those with which the patterns begin. */
export function firstWords(patterns: readonly string[]): RegExp {
  const words = patterns.flatMap((pattern) => (pattern.trim().split(/\s+/)[0] ?? '').replace(/\?$/, '').split('|'))
  // By `u`, letters are equal that become the same in lower case, as words do.
  return new RegExp(`(?<![A-Za-z0-9])(?:${oneOf(words)})(?![A-Za-z0-9])`, 'iu')
}

/** Matches a text only if it holds, for some of the patterns, a word that the pattern cannot do without; `null` without patterns. */
export function tellingWords(patterns: readonly string[]): RegExp | null {
  const shortest = (part: string) => Math.min(...part.split('|').map(({ length }) => length))
  const parts = patterns.map((pattern) =>
    pattern.trim().split(/\s+/).filter((part) => !part.endsWith('?')).reduce((a, b) => (shortest(b) > shortest(a) ? b : a)),
  )
  if (parts.length === 0) return null
  return new RegExp(oneOf(parts.flatMap((part) => part.split('|'))), 'iu')
}

/**
 * Compiles words in a row: `a|b` is either word, `word?` may be absent. There are no regular expressions in it, so a pattern
 * of an untrusted policy cannot run for long.
 */
export function wordPattern(pattern: string): WordPattern {
  const parts = pattern.trim().split(/\s+/).map((part) => ({
    words: new Set(part.replace(/\?$/, '').toLowerCase().split('|')),
    optional: part.endsWith('?'),
  }))
  return (words, at) => {
    if (!parts[0]?.words.has(words[at]?.text ?? '')) return -1
    // All the places that the parts so far can lead to: an optional word does not make it try twice.
    let places = new Set([at])
    for (const { words: wanted, optional } of parts) {
      const next = new Set(optional ? places : [])
      for (const place of places) if (wanted.has(words[place]?.text ?? '')) next.add(place + 1)
      places = next
    }
    return Math.max(-1, ...places)
  }
}
