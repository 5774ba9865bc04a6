/** What may hold on past blank lines and headings: comments and the other HTML that ends at a mark of its own. */
const HOLDS_ON = /<(?:\?|!(?!--)|script|pre|style|textarea)/i
/** A fence anywhere but in column 0 may stand in a list or a quote, and end with it. */
const INNER_FENCE = /^[ \t>*+\-\d.)]*(?:`{3}|~{3})/
const FENCE = /^(`{3,}|~{3,})/
const HEADING = /^#{1,6}(?:[ \t]|$)/
const BLANK = /^[ \t]*$/
/** A line in which a block of HTML may begin, which lasts to the next blank line. */
const HTML = /^[ \t>*+\-\d.)]*</

function isOpenComment(line: string): boolean {
  const open = line.indexOf('<!--')
  return open >= 0 && line.indexOf('-->', open + 4) < 0
}

/** True for a line that ends the code that `fence` opened. */
function closes(line: string, fence: string): boolean {
  const own = line.replace(/^ {1,3}/, '')
  return own.startsWith(fence) && BLANK.test(own.slice(fence.length).replaceAll(fence.charAt(0), ''))
}

/** Follows the lines of a text and says where nothing of what stood before can reach over a heading. */
class Follower {
  #fence = ''
  #isBlank = false
  #inHtml = false
  /** True from the line on behind which nothing can be told any more. */
  isLost = false

  /** True when the text may be cut before the line. */
  take(line: string): boolean {
    if (this.#fence !== '') {
      if (closes(line, this.#fence)) this.#fence = ''
      this.#isBlank = false
      return false
    }
    if (this.#isBlank && HEADING.test(line)) {
      this.#follow(line)
      return true
    }
    this.#follow(line)
    return false
  }

  #follow(line: string): void {
    const wasHtml = this.#inHtml
    this.#isBlank = BLANK.test(line)
    if (this.#isBlank) this.#inHtml = false
    else if (HTML.test(line)) this.#inHtml = true
    const opener = FENCE.exec(line)?.[1]
    if (HOLDS_ON.test(line) || isOpenComment(line)) this.isLost = true
    else if (!opener) this.isLost = INNER_FENCE.test(line)
    else if (opener.startsWith('~') || !line.slice(opener.length).includes('`')) {
      this.#fence = opener
      this.isLost = wasHtml
    }
  }
}

/** Where the stretch of a text ends that is parsed together with the line at `start`, and the number of the line there. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Number of the line at `start`, and of that at `end`. */
  readonly line: number
  readonly nextLine: number
}

/**
 * The stretch from a place where nothing is open to the next heading in column 0 before which nothing is open either, so
 * that both parse alone as they do together (link definitions aside, which work in every direction). A blank line ends
 * paragraphs, tables and most HTML; the heading ends lists, quotes and footnotes; fences are followed; the rest of the text
 * goes along where something is met that can outlast both.
 * @param from where to begin to look: behind the frontmatter in the first stretch.
 */
export function stretchFrom(text: string, start: number, line: number, from: number): Stretch {
  const follower = new Follower()
  let nextLine = line + (from > start ? countLines(text, start, from) : 0)
  for (let at = from; at < text.length; nextLine++) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const content = text.charCodeAt(end - 1) === 13 && end > at ? text.slice(at, end - 1) : text.slice(at, end)
    if (follower.take(content) && at > start) return { start, end: at, line, nextLine }
    if (follower.isLost) return { start, end: text.length, line, nextLine: nextLine + countLines(text, at, text.length) }
    at = newline < 0 ? end : newline + 1
  }
  return { start, end: text.length, line, nextLine }
}

/** Lines that begin in a stretch which begins with one. */
function countLines(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; count++) {
    const newline = text.indexOf('\n', at)
    if (newline < 0) return count + 1
    at = newline + 1
  }
  return count
}
