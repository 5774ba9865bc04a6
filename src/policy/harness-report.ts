import reportSchema from '../../schemas/harness-report.schema.json' with { type: 'json' }
import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { checkWith } from './schema-check.ts'
import type { JsonObject, SchemaError } from './schema-check.ts'
import { validateHarnessReport } from './standalone/harness-report.ts'

/** What is wrong with one field of a run's report; of a value nothing is repeated. */
export interface ReportFlaw {
  readonly flaw: 'missing' | 'type' | 'word'
  /** The field as the schema calls it, with a dot before a member. */
  readonly field: Safe
  /** What the field must be, to follow "must be". */
  readonly wanted: Safe
}

const schema = reportSchema as unknown as JsonObject
const check = checkWith(validateHarnessReport)

function memberOf(part: JsonObject, name: string): JsonObject | null {
  const properties = (part['properties'] ?? {}) as JsonObject
  return Object.hasOwn(properties, name) ? ((properties[name] ?? {}) as JsonObject) : null
}

/** The names of the deepest part of a path that the schema knows, and what it says there: other names are from outside. */
function knownPart(path: readonly string[]): { readonly names: readonly string[]; readonly part: JsonObject } {
  const names: string[] = []
  let part = schema
  for (const step of path) {
    const member = memberOf(part, step)
    if (member === null) break
    names.push(step)
    part = member
  }
  return { names, part }
}

function flawOf({ keyword, key, path }: SchemaError): ReportFlaw {
  const missing = keyword === 'required' && key !== undefined
  const { names, part } = knownPart(missing ? [...path, key] : path)
  const flaw = missing ? 'missing' : keyword === 'enum' ? 'word' : 'type'
  return { flaw, field: ownText(names.join('.')), wanted: ownText(String(part['description'] ?? 'of another form')) }
}

/** What the report schema says against a report: each flaw once. */
export function findReportFlaws(report: JsonObject): readonly ReportFlaw[] {
  const flaws = check(report).map(flawOf)
  return [...new Map(flaws.map((flaw) => [`${flaw.flaw} ${flaw.field}`, flaw])).values()]
}
