import { beforeJoined } from './version.ts'

const SECTION =
  /(?:\u00a7{1,2}|\\u00a7|\b[A-Z][A-Z0-9]{1,9}\$|(?<![A-Za-z0-9])(?:sections?|sect?\.|clauses?|appendix|appendices|annex|chapters?|ch\.|sec(?=:)|secci(?:ó|o)n(?:es)?|abschnitte?|kapitel|sezione|paragraphs?|para\.|articles?|rfc(?:[ -]?\d{1,5})?,?(?: section)?|subsections?|items?|tables?|figures?|requirements?|req\.?|oids?|object ?identifiers?))(?:\s{0,3}[:#]?\s{0,2}["'`*_([]{0,3}|[-_]|\.)$|\busb[ :]{1,2}\d{1,3}-$|#[a-z][\w-]{0,60}-$/i
const HEADING = /(?:^[+\- ]?\s{0,3}(?:(?:>\s?){0,3}|["']|\s{1,12}["'])#{1,6}\s+|<h[1-6](?:\s[^<>]{0,80})?>\s{0,8})["'`*_([]{0,3}$/i

/** A title over a line of `=` or, where it begins as a title does, of `-`. */
const UNDERLINED = /^[*_)]{0,3}[.:]?[ \t]+(?:\S[^\r\n]{0,120}\r?\n[ \t>]{0,4}={3,}|[A-Z][^\r\n]{0,120}\r?\n[ \t>]{0,4}-{3,})[ \t]*(?:\r?\n|$)/

/** `<number>.  Endpoint Discovery` on a line of its own, as plain text writes a heading, or in its table of contents. */
const PLAIN_HEADING = /^\.[ \t]{1,4}[A-Z][^\r\n]{0,80}(?:[^.\s](?:["'`],?)?[ \t]{0,4}\r?(?:\n[ \t>"'`+|-]{0,12},?\r?(?:\n|$)|$)|(?:\. ?){3,60}[ \t]{0,40}\d{1,4}["'`]?,?[ \t]{0,4}\r?(?:\n|$))/

/** True for the number of a heading in plain text; `line` is its own line up to it. */
export function isPlainHeading(line: string, after: string): boolean {
  return /^[\s>"'`+|-]{0,12}$/.test(line) && PLAIN_HEADING.test(after)
}

/** Decides whether a number with four parts is one of a section; `before` is its line up to it. */
export function isSection(before: string, after: string): boolean {
  if (/^(?::\d{2,5}(?!\d)|\/v\d)/.test(after)) return false
  if (SECTION.test(before)) return true
  if (HEADING.test(before)) return /^[*_)\]]{0,3}[.:]?\s+(?:[A-Za-z"'`(]|(?:[-\u2013\u2014]\s+)?\d{4}-\d\d-\d\d)/.test(after) || /^\s*(?:$|[\r\n])/.test(after)
  if (/^[+\- ]?\s{0,3}(?:>\s?){0,3}(?:(?:[-*+]|\d{1,3}[.)])\s{1,3}){0,3}["'`*_(]{0,3}$/.test(before) && UNDERLINED.test(after)) return true
  const first = beforeJoined(before)
  return first !== null && SECTION.test(first)
}
