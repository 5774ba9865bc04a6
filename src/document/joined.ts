import type { Passage } from './passage.ts'

/**
 * The texts of passages, a line feed behind each, in which a pattern is sought once and not in each of many. No pattern may
 * match a line feed, nor look beyond what it matches.
 */
export class JoinedTexts {
  readonly #passages: readonly Passage[]
  readonly #text: string

  constructor(passages: readonly Passage[]) {
    this.#passages = passages
    const texts = passages.map(({ text }) => text)
    // With nothing behind the last line feed.
    texts.push('')
    this.#text = texts.join('\n')
  }

  /** The passages in which a pattern, which has the flag `g`, matches something. */
  holding(pattern: RegExp): readonly Passage[] {
    const found: Passage[] = []
    let at = -1
    /** Where the text of the passage at `at` ends. */
    let end = -1
    pattern.lastIndex = 0
    // A pattern that matches nothing at all does so at the end, too, where no text begins.
    while (pattern.lastIndex < this.#text.length && pattern.test(this.#text)) {
      while (end < pattern.lastIndex) end += 1 + (this.#passages[++at] as Passage).text.length
      found.push(this.#passages[at] as Passage)
      pattern.lastIndex = end + 1
    }
    pattern.lastIndex = 0
    return found
  }
}
