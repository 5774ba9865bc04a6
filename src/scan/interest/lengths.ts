/** The lengths of some words by their first letter: by them most other words are passed over without being cut out of their text. */
export class Lengths {
  private readonly byLetter = new Uint32Array(128)

  /** @param words in small letters, none of them longer than 31 */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const first = word.charCodeAt(0)
      this.byLetter[first] = (this.byLetter[first] ?? 0) | (1 << word.length)
    }
  }

  /** False where none of the words begins with that letter, be it large or small, and has that length. */
  mayHold(first: number, length: number): boolean {
    return length < 32 && ((this.byLetter[first | 32] ?? 0) & (1 << length)) !== 0
  }
}
