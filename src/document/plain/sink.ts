/**
 * What the plain reader tells of a text, in order, by offsets alone: what stands in a block is told before the block, and a
 * block belongs to the innermost item that is open. A section that is refused was told in part.
 */
export interface PlainSink {
  /** The block of fields: what stands between the fences, and where the closing one ends. */
  front(from: number, to: number, end: number): void
  /** A stretch of the text as it is; several in a row are one text. */
  text(from: number, to: number): void
  /** Ends the text that was told last, if there was any, with where it stands. */
  endText(start: number, end: number): void
  /** A code span, and what stands between its backticks and the blanks that keep these apart. */
  code(from: number, to: number, start: number, end: number): void
  /** From here on to `emphasis` or `link` all is told of what stands in it. */
  beginInner(): void
  emphasis(signs: number, start: number, end: number): void
  /** A link, and its destination. */
  link(from: number, to: number, start: number, end: number): void
  heading(depth: number, start: number, end: number): void
  paragraph(start: number, end: number): void
  thematicBreak(start: number, end: number): void
  /** A block of code, the words behind its opening fence, and what stands in it. */
  fence(info: string, from: number, to: number, start: number, end: number): void
  /** A list that begins with a number, or with `null` where it has bullets. */
  beginList(number: number | null, start: number): void
  beginItem(start: number): void
  /** A blank line parts the innermost item's blocks. */
  spreadItem(): void
  /** A blank line parts the innermost list's items. */
  spreadList(): void
  /** The innermost item or list ends where the last of what stands in it does. */
  endItem(): void
  endList(): void
}
