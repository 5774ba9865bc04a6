import { lineBefore } from '../tiers/tier.ts'

/** Nothing but a quote sign and a word that joins stands in front: the sentence began on the line before. */
const OPENS_LINE = /^(?:[ \t]{0,8}>){0,4}[ \t]{0,12}(?:(?:(?:and|or|to|through|until|is|are|was|were|at|of|number)|v?\d{1,5}(?:\.\d{1,5}){2,3},?)[ \t]{1,3}){0,6}["'`*_(]{0,3}v?$/i
/** Lines that end what they say: headings, comments, rows, fences and blank ones. */
const CLOSED_LINE = /^[ \t>]{0,12}(?:#|\/\/|<!--|```|~~~|---|===|$)|[.!?|][ \t]{0,8}$|\|/

/** The words in front of a place in its own block: its line, and the line above it where that one only breaks off. */
export function wordsBefore(text: string, at: number, limit: number): string {
  const own = lineBefore(text, at, limit)
  const lineStart = at - own.length
  if (lineStart === 0 || own.length >= limit || !OPENS_LINE.test(own)) return own
  const above = lineBefore(text, text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1, limit).trimEnd()
  return CLOSED_LINE.test(above) ? own : `${above} ${own.replace(/^[ \t>]+/, '')}`
}
