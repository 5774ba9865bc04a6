import type { Field, FrontmatterProblem } from '../model/facts.ts'
import type { Place, Span } from '../model/place.ts'
import type { Json } from '../model/policy.ts'
import { cleared } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { FieldError, FrontmatterCheck } from '../policy/frontmatter-schema.ts'
import { nearest } from '../policy/nearest.ts'
import type { YamlEntry, YamlNode, YamlScalar } from '../policy/yaml-text.ts'
import { fold } from './passage.ts'

/** The place of a span; the text that stands there, unless it is known to be cleared, says whether the place may have an end. */
export type PlaceOf = (span: Span, text?: string | null) => Place

/** What judging the fields of a block needs. */
export interface FieldContext {
  readonly check: FrontmatterCheck
  readonly clears: Clears
  /** The opening `---`, where a missing field is reported. */
  readonly opening: Span
  readonly place: PlaceOf
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
  return place(value.span, value.kind === 'scalar' ? value.text : null)
}

function unknownField({ key }: YamlEntry, present: ReadonlySet<string>, { check, clears, place }: FieldContext): FrontmatterProblem {
  const field = cleared(key.text, clears)
  const suggestion = nearest(key.text, check.names.filter((name) => !present.has(name)))
  return { message: 'field-unknown', place: place(key.span, key.text), ...(field && { field }), ...(suggestion && { suggestion }) }
}

function wrongValue(flaw: FieldError['flaw'], name: Safe, entry: YamlEntry, { check, place }: FieldContext): FrontmatterProblem {
  const suggestion = entry.value.kind === 'scalar' ? nearest(entry.value.text, check.words(name)) : null
  return { message: MESSAGES[flaw], place: placeOfValue(entry, place), field: name, detail: check.wanted(name), ...(suggestion && { suggestion }) }
}

function problemOf({ flaw, field }: FieldError, byName: ReadonlyMap<string, YamlEntry>, context: FieldContext): FrontmatterProblem {
  const entry = byName.get(field)
  const name = context.check.names.find((known) => known === field)
  if (entry === undefined) return { message: MESSAGES[flaw], place: context.place(context.opening), ...(name && { field: name }) }
  return name === undefined ? unknownField(entry, new Set(byName.keys()), context) : wrongValue(flaw, name, entry, context)
}

function fieldOf({ key }: YamlEntry, scalar: YamlScalar, context: FieldContext): Field {
  const text = fold(writtenText(scalar))
  const value = context.withheld(scalar.span) ? null : cleared(text, context.clears)
  return { value, key: context.place(key.span), place: context.place(scalar.span, value === scalar.text ? null : scalar.text) }
}

/** Gives an object a property of its own, whatever its name; `Object.fromEntries` takes fifty times as long. */
function setOwn<T>(object: Record<string, T>, name: string, value: T): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true })
  else object[name] = value
}

const NONE_WRONG: ReadonlySet<string> = new Set()

/** Asks the policy's schema about each field, and keeps the scalars of known name that it accepts. */
export function checkFields(
  entries: readonly YamlEntry[],
  context: FieldContext,
): { readonly fields: Readonly<Record<string, Field>>; readonly problems: readonly FrontmatterProblem[] } {
  const { check } = context
  const byName = new Map<string, YamlEntry>()
  const values: Record<string, Json> = {}
  for (const entry of entries) {
    const name = entry.key.text
    byName.set(name, entry)
    setOwn(values, name, jsonOf(entry.value, check.readsText(name)))
  }
  const errors = check.check(values)
  const wrong = errors.length === 0 ? NONE_WRONG : new Set(errors.map((error) => error.field))
  const fields: Record<string, Field> = {}
  for (const name of check.names) {
    const entry = byName.get(name)
    if (entry?.value.kind !== 'scalar' || wrong.has(name)) continue
    setOwn(fields, name, fieldOf(entry, entry.value, context))
  }
  const problems = errors.map((error) => problemOf(error, byName, context))
  return {
    fields,
    problems: problems.length > 1 ? problems.sort((a, b) => a.place.start - b.place.start) : problems,
  }
}
