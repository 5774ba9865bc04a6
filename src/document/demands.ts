import type { Demand } from '../model/facts.ts'
import type { Span } from '../model/place.ts'
import type { DemandKey, Policy } from '../model/policy.ts'
import type { Safe } from '../model/safe.ts'
import type { Maker } from './maker.ts'
import { fold, sourceSpan, type Passage } from './passage.ts'

/** Reads what the entries of an acceptance block demand of a proof. */
export type ReadDemands = (passage: Passage, maker: Maker) => readonly Demand[]

const BINDS = /^\s*(?::|=|is|equals)\s*/
const JOINS = /^\s*(?:,|\/|(?:,\s*)?(?:or|and|nor))\s*$/
const NEGATION = /\b(?:no|not|never|without|nor|neither)\b/i
const STOP = /[.!?;](?=\s|$)/g

/** Words in a row with any white space between, alone or as one code span. */
function pattern(words: string): RegExp {
  const row = fold(words).split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\w-])${row.join('\\s+')}(?![\\w-])`, 'gi')
}

/** A pattern for the longest of some words: it is far cheaper, and no text that it does not match holds them all. */
function longestWord(words: string): string {
  return fold(words).split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Makes the reader of one policy. */
export function demandReader({ demands, exclusions }: Policy['claims']): ReadDemands {
  const keys = (Object.entries(demands) as [DemandKey, readonly Safe[]][]).flatMap(([key, names]) =>
    names.map((name) => ({ key, name: pattern(name) })),
  )
  const behind = exclusions.map(pattern)
  const names = [...Object.values(demands).flat(), ...exclusions]
  const told = new RegExp(names.map(longestWord).join('|'), 'i')
  const any = new RegExp([...keys.map(({ name }) => name), ...behind].map(({ source }) => source).join('|'), 'i')
  return (passage, maker) => {
    // Only code is a value, and most passages with some bear none of the names.
    if (passage.code.length === 0 || names.length === 0 || !told.test(passage.text) || !any.test(passage.text)) return []
    return [
      ...keys.flatMap(({ key, name }) => [...passage.text.matchAll(name)].flatMap((match) => demandAt(passage, match, key, maker))),
      ...behind.flatMap((words) => [...passage.text.matchAll(words)].flatMap((match) => exclusionAt(passage, match, maker))),
    ]
  }
}

function demandAt(passage: Passage, match: RegExpExecArray, key: DemandKey, maker: Maker): readonly Demand[] {
  const { text, code } = passage
  const end = match.index + match[0].length
  const binding = BINDS.exec(text.slice(end, end + 40))?.[0]
  if (binding === undefined) return []
  const at = end + binding.length
  const whole = code.find((span) => span.start <= match.index && at < span.end)
  const values = whole ? [{ start: at, end: whole.end }] : valuesFrom(passage, at)
  if (values.length === 0) return []
  const excluded = NEGATION.test(text.slice(sentenceStart(passage, match.index), match.index))
  return [demandOf(passage, { start: match.index, end: values.at(-1)?.end ?? end }, values, { key, excluded }, maker)]
}

/** The code span that begins here, with those that are joined to it: `a` or `b`. */
function valuesFrom({ code, text }: Passage, at: number): readonly Span[] {
  const first = code.findIndex((span) => span.start === at)
  if (first < 0) return []
  let last = first
  while (code[last + 1] && JOINS.test(text.slice(code[last]?.end, code[last + 1]?.start))) last++
  return code.slice(first, last + 1)
}

function exclusionAt(passage: Passage, match: RegExpExecArray, maker: Maker): readonly Demand[] {
  const start = match.index + match[0].length
  const end = stops(passage).find((stop) => stop >= start) ?? passage.text.length
  const values = passage.code.filter((span) => span.start >= start && span.end <= end)
  return values.length === 0 ? [] : [demandOf(passage, { start: match.index, end }, values, { key: null, excluded: true }, maker)]
}

function demandOf(passage: Passage, span: Span, values: readonly Span[], what: Pick<Demand, 'key' | 'excluded'>, maker: Maker): Demand {
  return {
    ...what,
    values: values.map(({ start, end }) => maker.text(fold(passage.text.slice(start, end)), sourceSpan(passage, start, end))),
    place: maker.place(sourceSpan(passage, span.start, span.end)),
  }
}

/** Where sentences end, a code span being part of one whatever it holds. */
function stops({ code, text }: Passage): readonly number[] {
  return [...text.matchAll(STOP)].map(({ index }) => index).filter((at) => !code.some((span) => span.start <= at && at < span.end))
}

function sentenceStart(passage: Passage, at: number): number {
  return stops(passage).findLast((stop) => stop < at) ?? 0
}
