import { CannotCheck } from '../../model/cannot-check.ts'
import type { DocumentFacts } from '../../model/facts.ts'
import type { Json, Policy } from '../../model/policy.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'

type Schema = Readonly<Record<string, Json>>

function isObject(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a schema lets a field be, where that is a list. */
function wordsOf(schema: Schema): readonly Safe[] {
  const list = Array.isArray(schema['enum']) ? schema['enum'] : [schema['const']]
  return list.flatMap((word) => (typeof word === 'string' ? [ownText(word)] : []))
}

/** The value that most documents give a field; of equally many the first. */
function usual(field: string, documents: readonly DocumentFacts[]): Safe | null {
  const counts = new Map<Safe, number>()
  for (const { frontmatter } of documents) {
    const value = frontmatter?.fields[field]?.value
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** What ids of work items begin with, as a word: a tree and its ids are called alike. */
function wordOfIds({ work }: Policy): Safe {
  const [word] = /^[A-Za-z0-9]+/.exec(work.idPrefix) ?? []
  return word === undefined ? literal('sot') : ownText(word.toLowerCase())
}

/** The route of a document that is to come: its partner's, else what most documents have, else the first that there is, else that of the ids. */
export function routeFor(field: Safe, partner: DocumentFacts | null, documents: readonly DocumentFacts[], policy: Policy): Safe {
  const words = wordsOf(schemaOf(field, policy))
  const fits = (word: Safe | null | undefined): word is Safe => Boolean(word) && (words.length === 0 || words.includes(word as Safe)) && /^[A-Za-z0-9]+$/.test(word as Safe)
  const found = [partner?.frontmatter?.fields[field]?.value, usual(field, documents), ...words, wordOfIds(policy)].find(fits)
  if (found !== undefined) return found
  throw new CannotCheck('CONFIG_INVALID', fill(literal('no value that the policy gives `{field}` can stand in a file name'), { field }), literal('give it one of letters and digits in the `enum` of the policy\'s `frontmatter.schema`'))
}

function schemaOf(field: string, { frontmatter }: Policy): Schema {
  const properties = isObject(frontmatter.schema as Json) ? (frontmatter.schema as Schema)['properties'] : undefined
  const schema = isObject(properties) ? properties[field] : undefined
  return isObject(schema) ? schema : {}
}

/** Quotes what YAML would not read as the same text. */
function scalar(text: Safe): Safe {
  return /^[A-Za-z][A-Za-z0-9 _/-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : ownText(`'${text.replaceAll("'", "''")}'`)
}

export interface FrontmatterParts {
  readonly title: Safe
  readonly today: Safe
  readonly route: Safe
  readonly partner: DocumentFacts | null
  readonly documents: readonly DocumentFacts[]
  readonly policy: Policy
}

/** The frontmatter with every field that the policy demands, in the order of its schema; `promotion` is what it says of that. */
export function frontmatterOf({ title, today, route, partner, documents, policy }: FrontmatterParts): { readonly text: Safe; readonly promotion: Safe | null } {
  const { createdField, promotionField, reviewedField, routeField, schema, titleField } = policy.frontmatter
  const required = (schema as unknown as Schema)['required']
  const names = Array.isArray(required) ? required.flatMap((name) => (typeof name === 'string' ? [ownText(name)] : [])) : []
  const valueOf = (name: Safe): Safe => {
    if (name === titleField) return scalar(title)
    if (name === routeField || name === policy.documents.prefixField) return scalar(route)
    const own = schemaOf(name, policy)
    if (name === createdField || name === reviewedField || own['format'] === 'date') return today
    const words = wordsOf(own)
    const noticed = name === promotionField ? words.find((word) => policy.notice.required.includes(word)) : undefined
    const found = noticed ?? words[0] ?? partner?.frontmatter?.fields[name]?.value ?? usual(name, documents)
    return scalar(found ?? route)
  }
  const values = new Map(names.map((name) => [name, valueOf(name)]))
  return {
    text: ownText(`---\n${[...values].map(([name, value]) => `${name}: ${value}\n`).join('')}---\n`),
    promotion: values.get(promotionField) ?? null,
  }
}
