/** The block of fields at a text's very start, as remark-frontmatter finds it. */
export interface Front {
  /** Where the text between the fences begins and ends, without the line break before the closing fence. */
  readonly from: number
  readonly to: number
  /** Where the closing fence ends, and where the line behind it begins. */
  readonly end: number
  readonly next: number
  /** True when neither fence has blanks behind it. */
  readonly plain: boolean
}

const OPENING = /^---([ \t]*)(?:\r?\n|$)/
const CLOSING = /(\r?\n)---([ \t]*)(?:\r?\n|$)/g

/** `null` where there is none; `unclosed` where remark looks for its end through the whole text, and then reads no lists in it. */
export function findFront(text: string): Front | 'unclosed' | null {
  const opening = OPENING.exec(text)
  if (!opening) return null
  const from = opening[0].length
  // The block may be empty, so the line break of its opening fence counts.
  CLOSING.lastIndex = from - (text.charCodeAt(from - 2) === 13 ? 2 : 1)
  const closing = CLOSING.exec(text)
  if (!closing) return 'unclosed'
  const [whole, lineBreak = '', blanks = ''] = closing
  const end = closing.index + lineBreak.length + 3
  return { from, to: Math.max(from, closing.index), end, next: closing.index + whole.length, plain: blanks === '' && opening[1] === '' }
}
