/** remark-parse's time grows with the square of the lists in one text: from this length on a text is parsed in pieces. */
const WHOLE = 16_384

/** What may hold on past a heading in column 0: after one of these a text is not cut any more. */
const HOLDS_ON = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]*)?(?:`{3}|~{3})|<[!?a-zA-Z/]/
const FENCE = /^(`{3,}|~{3,})/
const HEADING = /^#{1,6}[ \t]/

/**
 * Offsets before ATX headings at which a text may be cut and parsed in pieces with the same result: no fence is open, and
 * nothing before the heading can reach over it (HTML, comments, fences in containers; a paragraph, list, quote or table ends
 * there), nor does the text hold link definitions, which work in every direction.
 */
export function splitAtHeadings(text: string): readonly number[] {
  if (text.length <= WHOLE) return []
  if (/^ {0,3}(?:>[ ]?)*\[[^\]\n]{1,999}\]:/m.test(text)) return []
  const cuts: number[] = []
  let fence = ''
  let start = 0
  if (text.startsWith('---')) {
    const close = /\n---[ \t]*\r?\n/.exec(text)
    if (!close) return []
    start = close.index + close[0].length
  }
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = text.slice(start, end).replace(/\r$/, '')
    if (fence) {
      if (line.startsWith(fence) && line.slice(fence.length).replaceAll(fence.charAt(0), '').trim() === '') fence = ''
    } else {
      const opener = FENCE.exec(line)?.[1]
      if (opener && !(opener.startsWith('`') && line.slice(opener.length).includes('`'))) fence = opener
      else if (HOLDS_ON.test(line)) return cuts
      else if (HEADING.test(line) && start > 0) cuts.push(start)
    }
    start = end + 1
  }
  return cuts
}
