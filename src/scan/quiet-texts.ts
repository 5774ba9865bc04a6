/** A power of two: a place for each length up to it, and beyond it lengths share one. */
const PLACES = 256

/**
 * The texts of which it was just seen that they hold nothing: what is made of a document is its passages for the most part, and those have been read
 * as views of it. One text a length is enough to find most of them again.
 */
export class QuietTexts {
  private readonly texts: (string | undefined)[] = Array.from({ length: PLACES })

  has(text: string): boolean {
    return this.texts[text.length & (PLACES - 1)] === text
  }

  add(text: string): void {
    this.texts[text.length & (PLACES - 1)] = text
  }

  /** No text is held that nobody asks about any more. */
  forget(): void {
    this.texts.fill(undefined)
  }
}
