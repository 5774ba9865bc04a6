/** A line so long that it must be a whole section, with a heading's mark inside. */
const LONG = 500

/**
 * Offset of the line in which a document has lost its line breaks, or -1. Either the opening fence, a field and the closing fence
 * share the first line, or one long line with headings inside is most of the text.
 */
export function findCollapse(text: string): number {
  if (text.startsWith('--- ')) {
    const [first = ''] = text.split('\n', 1)
    if (/^--- +[\w-]+: /.test(first) && first.includes(' --- ', 4)) return 0
  }
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const isMost = (end - start) * 2 > text.length
    if (end - start > LONG && isMost && /(?:^|[^#\S])#{1,2} \S/.test(text.slice(start + 1, end))) return start
    start = end + 1
  }
  return -1
}
