import type { Field, FrontmatterProblem } from '../model/facts.ts'
import type { Place, Span } from '../model/place.ts'
import type { Json } from '../model/policy.ts'
import { cleared } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { FieldError, FrontmatterCheck } from '../policy/frontmatter-schema.ts'
import { nearest } from '../policy/nearest.ts'
import type { YamlEntry, YamlNode, YamlScalar } from '../policy/yaml-text.ts'

/** The place of a span that holds a text; the text says whether the place may have an end. */
export type PlaceOf = (span: Span, text?: string) => Place

interface FieldContext {
  readonly check: FrontmatterCheck
  readonly clears: Clears
  withheld(span: Span): boolean
}

const MESSAGES: Readonly<Record<FieldError['flaw'], FrontmatterProblem['message']>> = {
  missing: 'field-missing',
  unknown: 'field-unknown',
  type: 'field-type',
  word: 'field-enum',
  date: 'date-format',
}

/** A block scalar ends in a line break of its own, which nobody means. */
function writtenText(scalar: YamlScalar): string {
  return scalar.style === 'block' ? scalar.text.trim() : scalar.text
}

function jsonOf(node: YamlNode, readsText: boolean): Json {
  if (node.kind === 'list') return []
  if (node.kind === 'map') return {}
  if (node.value === null) return null
  if (readsText) return writtenText(node)
  return typeof node.value === 'string' ? node.value.trim() : node.value
}

/** The field's own place: its value's, or its key's where there is no value. */
function placeOfValue({ key, value }: YamlEntry, place: PlaceOf): Place {
  if (value.span.start === value.span.end) return place(key.span, key.text)
  return place(value.span, value.kind === 'scalar' ? value.text : '')
}

function problemOf(error: FieldError, entry: YamlEntry | undefined, opening: Span, place: PlaceOf, context: FieldContext, present: ReadonlySet<string>): FrontmatterProblem {
  const message = MESSAGES[error.flaw]
  const { check, clears } = context
  const name = check.names.find((known) => known === error.field)
  if (entry === undefined) return { message, place: place(opening), ...(name === undefined ? {} : { field: name }) }
  if (error.flaw === 'unknown' || name === undefined) {
    const field = cleared(entry.key.text, clears)
    const suggestion = nearest(entry.key.text, check.names.filter((known) => !present.has(known)))
    return { message, place: place(entry.key.span, entry.key.text), ...(field && { field }), ...(suggestion && { suggestion }) }
  }
  const suggestion = entry.value.kind === 'scalar' ? nearest(entry.value.text, check.words(name)) : null
  return { message, place: placeOfValue(entry, place), field: name, detail: check.wanted(name), ...(suggestion && { suggestion }) }
}

function fieldOf(entry: YamlEntry, scalar: YamlScalar, place: PlaceOf, context: FieldContext): Field {
  const text = writtenText(scalar).replace(/\s+/g, ' ').trim()
  return {
    value: context.withheld(scalar.span) ? null : cleared(text, context.clears),
    key: place(entry.key.span),
    place: place(scalar.span, scalar.text),
  }
}

/** Asks the policy's schema about each field, and keeps the scalars of known name that it accepts. */
export function checkFields(
  entries: readonly YamlEntry[],
  opening: Span,
  place: PlaceOf,
  context: FieldContext,
): { readonly fields: Readonly<Record<string, Field>>; readonly problems: readonly FrontmatterProblem[] } {
  const { check } = context
  const byName = new Map(entries.map((entry) => [entry.key.text, entry]))
  const present: ReadonlySet<string> = new Set(byName.keys())
  const values = Object.fromEntries(entries.map(({ key, value }) => [key.text, jsonOf(value, check.readsText(key.text))]))
  const errors = check.check(values)
  const wrong = new Set(errors.map((error) => error.field))
  const fields: [Safe, Field][] = []
  for (const name of check.names) {
    const entry = byName.get(name)
    if (entry?.value.kind !== 'scalar' || wrong.has(name)) continue
    fields.push([name, fieldOf(entry, entry.value, place, context)])
  }
  const problems = errors.map((error) => problemOf(error, byName.get(error.field), opening, place, context, present))
  return {
    fields: Object.fromEntries(fields),
    problems: problems.sort((a, b) => a.place.start - b.place.start),
  }
}
