import type { Edit } from '../layer.ts'

export const TAGS =
  /(?:<!--[^>]{0,200}-->|<\/?(?:abbr|a|bdi|bdo|big|br|b|cite|code|data|del|em|font|ins|i|kbd|mark|nobr|q|samp|small|span|strong|strike|sub|sup|s|tt|u|var|wbr)\b[^<>\n]{0,200}>){1,8}/gi

/** Signs that only format: between two parts of an address they hide it. */
export const FORMAT = /(?<=[\w.:/@-])(?:\*{1,3}|~~|`{1,2}|(?<=\d\.)_{1,2}(?=\d)|(?<=\d)_{1,2}(?=[.:]_{0,2}\d))(?=[\w/@-]|[.:][\w*`~/])/g

/** A link whose text is part of an address. */
export const LINKED = /\[([\w.:/@-]{1,80})\]\([^()\n]{0,200}\)(?=[\w.:/@-])|(?<=[\w.:/@-])\[([\w.:/@-]{1,80})\]\([^()\n]{0,200}\)/g
const CELLS = /<\/t[dh]>\s{0,20}<t[dh]\b[^<>\n]{0,80}>/gi
/** A term and what it stands for. */
const TERMS = /<\/dt>\s{0,20}<dd\b[^<>\n]{0,80}>/gi
const TERM_ENDS = /<\/dd>\s{0,20}(?=<dt\b)/gi
const ROW_ENDS = /<\/t[dh]>\s{0,20}<\/tr>/gi
const ROWS = /<tr\b[^<>\n]{0,80}>\s{0,20}<t[dh]\b[^<>\n]{0,80}>/gi

function touches(text: string, start: number, end: number): boolean {
  return /[\w.:/@-]/.test(text[start - 1] ?? ' ') && /[\w.:/@-]/.test(text[end] ?? ' ')
}

/** Inline markup inside a word, and HTML table cells written as those of Markdown. */
export function markupEdits(text: string): Edit[] {
  const edits: Edit[] = []
  const join = (start: number, length: number, replacement: string): void => {
    edits.push({ start, end: start + length, text: replacement, plain: true })
  }
  for (const match of text.matchAll(FORMAT)) join(match.index, match[0].length, '')
  if (text.includes('](')) for (const match of text.matchAll(LINKED)) join(match.index, match[0].length, match[1] ?? match[2] ?? '')
  if (!text.includes('<')) return edits
  for (const match of text.matchAll(TAGS)) {
    if (touches(text, match.index, match.index + match[0].length)) join(match.index, match[0].length, '')
  }
  for (const match of text.matchAll(CELLS)) join(match.index, match[0].length, ' | ')
  for (const match of text.matchAll(TERMS)) join(match.index, match[0].length, ': ')
  for (const match of text.matchAll(TERM_ENDS)) join(match.index, match[0].length, '\n')
  for (const match of text.matchAll(ROWS)) join(match.index, match[0].length, '\n| ')
  for (const match of text.matchAll(ROW_ENDS)) join(match.index, match[0].length, ' |')
  return edits
}
