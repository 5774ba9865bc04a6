import type { Passage } from './passage.ts'

/**
 * The texts of passages, a line feed behind each, in which a pattern is sought once and not in each of many. No pattern may
 * match a line feed, nor look beyond what it matches.
 */
export class JoinedTexts {
  readonly #passages: readonly Passage[]
  readonly #text: string
  /** Where each text ends. */
  readonly #ends: number[] = []

  constructor(passages: readonly Passage[]) {
    this.#passages = passages
    let text = ''
    for (const passage of passages) {
      text += passage.text
      this.#ends.push(text.length)
      text += '\n'
    }
    this.#text = text
  }

  /** The passages in which a pattern, which has the flag `g`, matches something. */
  holding(pattern: RegExp): readonly Passage[] {
    const found: Passage[] = []
    let at = 0
    pattern.lastIndex = 0
    while (pattern.test(this.#text)) {
      while ((this.#ends[at] as number) < pattern.lastIndex) at++
      found.push(this.#passages[at] as Passage)
      pattern.lastIndex = this.#ends[at] as number
    }
    pattern.lastIndex = 0
    return found
  }
}
