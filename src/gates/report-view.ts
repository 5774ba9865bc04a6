import type { HarnessPolicy, ReportField } from '../model/harness.ts'
import type { Json } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { pointerSteps } from '../policy/schema-check.ts'
import type { JsonObject } from '../policy/schema-check.ts'

/** A report in the form of `schemas/harness-report.schema.json`, whatever form it was written in. */
export interface ReportView {
  readonly data: JsonObject
  value(field: ReportField): Json | undefined
  /** `null` for what is no text. */
  text(field: ReportField): string | null
  number(field: ReportField): number | null
  /** The texts of a list; what is no list is empty. */
  list(field: ReportField): readonly string[]
  map(field: ReportField): JsonObject | null
  /** Where the field stands in the file, or would. */
  pointer(field: ReportField): Safe
}

/** A record of all fields, so that the compiler sees to it that none is left out; parents stand before their members. */
const FIELDS: Readonly<Record<ReportField, true>> = {
  run_id: true,
  started_at: true,
  finished_at: true,
  engine: true,
  status: true,
  failure_reason: true,
  backend: true,
  backend_exit_code: true,
  case_process_started: true,
  case_model_provider: true,
  case_model: true,
  case_model_admission_status: true,
  source_admission_status: true,
  local_provider_config: true,
  provider_probe: true,
  'provider_probe.class': true,
  'provider_probe.max_tokens': true,
  'provider_probe.http_status': true,
  'provider_probe.finish_reason': true,
  provider_requests: true,
  'provider_requests.count': true,
  'provider_requests.models': true,
  'provider_requests.finish_reasons': true,
  'provider_requests.content_chars': true,
  'provider_requests.reasoning_chars': true,
  'provider_requests.http_errors': true,
  fixture: true,
  'fixture.id': true,
  'fixture.kind': true,
  'fixture.digest': true,
  target_repository: true,
  changed_files: true,
  patch: true,
  'patch.path': true,
  'patch.bytes': true,
  tests: true,
  'tests.status': true,
  'tests.exit_code': true,
  'tests.passed': true,
  'tests.failed': true,
  'tests.total': true,
  baseline: true,
  'baseline.backend': true,
  'baseline.run_id': true,
  'baseline.status': true,
  'baseline.path': true,
  unblocks: true,
}

const fields = Object.keys(FIELDS) as readonly ReportField[]

export function isMap(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a JSON pointer; nothing that is only inherited counts. */
function valueAt(data: Json | undefined, pointer: string): Json | undefined {
  let value = data
  for (const step of pointerSteps(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as { readonly [key: string]: Json })[step]
  }
  return value
}

function nameParts(field: ReportField): readonly [string, string | undefined] {
  const [name = '', member] = field.split('.')
  return [name, member]
}

/** What a word of the writer means in ours; the members of a map are read like words. */
function meaning(value: Json, field: ReportField, { values }: HarnessPolicy): Json {
  const words = values[field]
  if (words === undefined) return value
  if (typeof value === 'string') return Object.hasOwn(words, value) ? (words[value] ?? value) : value
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeof inner === 'string' && Object.hasOwn(words, inner) ? (words[inner] ?? inner) : inner]))
}

/** Reads a report by the policy's mapping. */
export function viewReport(raw: JsonObject, harness: HarnessPolicy): ReportView {
  const data = new Map<string, Json>(Object.entries(raw))
  const pointers = new Map<string, Safe>()
  for (const field of fields) {
    const [name, member] = nameParts(field)
    const parent = data.get(name)
    const own = member === undefined ? fill(literal('/{name}'), { name: ownText(name) }) : fill(literal('{parent}/{member}'), { parent: pointers.get(name) ?? ownText(`/${name}`), member: ownText(member) })
    const mapped = harness.fields[field]?.find((pointer) => valueAt(raw, pointer) !== undefined)
    pointers.set(field, mapped ?? own)
    const inner = member === undefined ? parent : isMap(parent) && Object.hasOwn(parent, member) ? parent[member] : undefined
    const found = mapped === undefined ? inner : valueAt(raw, mapped)
    if (found === undefined) continue
    const meant = meaning(found, field, harness)
    if (member === undefined) data.set(name, meant)
    else data.set(name, { ...(isMap(parent) ? parent : {}), [member]: meant })
  }
  const view = Object.fromEntries(data)
  const value = (field: ReportField): Json | undefined => valueAt(view, `/${field.replace('.', '/')}`)
  return {
    data: view,
    value,
    text: (field) => (typeof value(field) === 'string' ? (value(field) as string) : null),
    number: (field) => (typeof value(field) === 'number' ? (value(field) as number) : null),
    list: (field) => (Array.isArray(value(field)) ? (value(field) as readonly Json[]).filter((entry) => typeof entry === 'string') : []),
    map: (field) => (isMap(value(field)) ? (value(field) as JsonObject) : null),
    pointer: (field) => pointers.get(field) ?? ownText(`/${field.replace('.', '/')}`),
  }
}
