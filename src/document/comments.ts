import type { Span } from '../model/place.ts'

/** Elements whose content is text, so that nothing in it is a comment. */
const RAW = /<(script|style|textarea|title)(?=[\s/>])/iy
const TAG = /<\/?[a-z]/iy

function opens(pattern: RegExp, html: string, at: number): string | null {
  pattern.lastIndex = at
  const match = pattern.exec(html)
  return match && (match[1] ?? match[0])
}

/** One past the `>` that closes a tag; a quoted value may hold others. */
function tagEnd(html: string, from: number): number {
  let quote = ''
  for (let i = from; i < html.length; i++) {
    const unit = html.charAt(i)
    if (quote !== '') {
      if (unit === quote) quote = ''
    } else if (unit === '"' || unit === "'") quote = unit
    else if (unit === '>') return i + 1
  }
  return html.length
}

/** One past the next occurrence; the end of the text where there is none. */
function past(mark: string, html: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

/** One past what begins at a `<` that begins no comment. */
function stepOver(html: string, lower: string, at: number): number {
  if (html.startsWith('<![CDATA[', at)) return past(']]>', html, at)
  if (html.startsWith('<?', at)) return past('?>', html, at)
  if (html.startsWith('<!', at)) return past('>', html, at)
  if (opens(TAG, html, at) === null) return at + 1
  const raw = opens(RAW, html, at)
  const end = tagEnd(html, at + 1)
  return raw === null ? end : past(`</${raw.toLowerCase()}`, lower, end)
}

/** The comments in a piece of HTML, each from `<!--` to `-->`; one that is never closed is none. */
export function commentsIn(html: string): readonly Span[] {
  const found: Span[] = []
  const lower = html.toLowerCase()
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (!html.startsWith('<!--', at)) {
      at = stepOver(html, lower, at)
      continue
    }
    const empty = ['<!-->', '<!--->'].find((mark) => html.startsWith(mark, at))
    const close = empty === undefined ? html.indexOf('-->', at + 4) : at + empty.length - 3
    if (close < 0) return found
    found.push({ start: at, end: close + 3 })
    at = close + 3
  }
  return found
}
