import type { Word } from './word-pattern.ts'

/**
 * A word, a mark that means something, or an end: of a paragraph, a bullet, a heading or a row. Markup such as `**` is neither,
 * so that a word keeps its neighbours.
 */
const pieces = (): RegExp => /[\p{L}\p{N}]+(?:['’_-][\p{L}\p{N}]+)*|[.!?](?=[\s"'”’)\]*_`]|$)|[,;:—–("“”`]|\r?\n(?=[ \t]*(?:\r?\n|[-*+] |\d{1,9}[.)] |#{1,6} |>?[ \t]*\r?\n))|\|/gu

/** The sentences of a raw text as rows of words and marks. */
export function rawSentences(text: string): readonly (readonly Word[])[] {
  const found: Word[][] = []
  let current: Word[] = []
  for (const { 0: piece, index } of text.matchAll(pieces())) {
    if (!/^[.!?|\r\n]/.test(piece)) {
      current.push({ text: piece.toLowerCase(), start: index, end: index + piece.length })
      continue
    }
    if (current.length > 0) found.push(current)
    current = []
  }
  if (current.length > 0) found.push(current)
  return found
}
