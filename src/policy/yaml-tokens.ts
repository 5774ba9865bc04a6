import { Lexer } from 'yaml'
import type { Span } from '../model/place.ts'

/** What the lexer alone can tell of a YAML text, in linear time and without recursion. */
export interface YamlTokens {
  /** An upper bound of how deep collections stand in each other. */
  readonly depth: number
  readonly comments: readonly Span[]
  /** Where the last quoted scalar begins if it has no closing quote, which the parser only notices at the end of the text. */
  readonly openQuote: number | null
}

// The lexer announces what follows by these tokens, which stand for no text.
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])
const SCALAR = '\u001f'

/** Counts open flow collections, and block collections by the columns that begin them. */
class DepthGauge {
  deepest = 0
  #flow = 0
  #columns: number[] = []
  #begins = true

  #block(column: number): void {
    if (this.#flow > 0 || !this.#begins) return
    while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop()
    this.#columns.push(column)
  }

  take(token: string, column: number): void {
    if (token.trim() === '' || token.startsWith('#')) {
      if (token.includes('\n')) this.#begins = true
      return
    }
    if (token === ']' || token === '}') this.#flow = Math.max(0, this.#flow - 1)
    else this.#block(column)
    if (token === '[' || token === '{') this.#flow += 1
    this.#begins = token === '-' || token === '?' || token === ':'
    this.deepest = Math.max(this.deepest, this.#flow + this.#columns.length)
  }
}

function isOpenQuote(token: string): boolean {
  const quote = token[0]
  if (quote !== '"' && quote !== "'") return false
  return token.length < 2 || !token.endsWith(quote)
}

/** Walks the tokens of a YAML text that stands at `base` in a larger one. */
export function readTokens(text: string, base: number): YamlTokens {
  const gauge = new DepthGauge()
  const comments: Span[] = []
  let openQuote: number | null = null
  let offset = 0
  let lineStart = 0
  let inScalar = false
  for (const token of new Lexer().lex(text)) {
    if (!inScalar && MARKS.has(token)) {
      inScalar = token === SCALAR
      continue
    }
    const start = offset + base
    if (!inScalar && token.startsWith('#')) comments.push({ start, end: start + token.length })
    if (!inScalar) openQuote = isOpenQuote(token) ? start : token.trim() === '' ? openQuote : null
    gauge.take(inScalar ? 'x' : token, offset - lineStart)
    offset += token.length
    const newline = token.lastIndexOf('\n')
    if (newline >= 0) lineStart = offset - (token.length - newline - 1)
    inScalar = false
  }
  return { depth: gauge.deepest, comments, openQuote }
}
