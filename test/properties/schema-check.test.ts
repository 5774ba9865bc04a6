import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ctoChild } from '../../rules/policies/cto-child.generated.ts'
import type { Json } from '../../src/model/policy.ts'
import { checkWith, compileSchema } from '../../src/policy/schema-check.ts'
import type { JsonObject, Validator } from '../../src/policy/schema-check.ts'
import { validateBaseline } from '../../src/policy/standalone/baseline.ts'
import { validateCtoChildFields } from '../../src/policy/standalone/cto-child-fields.ts'
import { validateHarnessReport } from '../../src/policy/standalone/harness-report.ts'
import { validatePolicy } from '../../src/policy/standalone/policy.ts'
import { validateScanBaseline } from '../../src/policy/standalone/scan-baseline.ts'
import { validateWaivers } from '../../src/policy/standalone/waivers.ts'
import { ctoChildFields, readSchema, READ_SCHEMAS } from '../support/standalone.ts'

/** Gives whole numbers below a limit, the same ones for the same seed. */
type Draw = (below: number) => number

function drawing(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const ODD: readonly Json[] = [null, true, false, 0, 1, -1, 1.5, 1e6, '', ' ', 'a', 'ok', 'Ab-1', 'é', '𝒳', '2026-02-28', '2026-02-30', 'a'.repeat(70), './a', '../a', '/a', [], [1, 1], [1, '1'], ['a', 'a'], [{ a: 1, b: 2 }, { b: 2, a: 1 }], {}, { a: 1 }, { 'no name': {} }, { toString: 1 }]

const TEXTS: readonly string[] = ['a', 'word', '2026-06-01', 'CTO-WORK-001', 'HG01', 'a.json', '/provider', 'sha256:' + '0'.repeat(64), '0'.repeat(64), '**/*.md', 'NAME_1', '1.2.3']

/** A value that fits a schema in most places and not in others. */
function sample(schema: JsonObject, root: JsonObject, draw: Draw, depth = 0): Json {
  const pick = <Value>(values: readonly Value[]): Value => values[draw(values.length)] as Value
  if (depth > 12 || draw(14) === 0) return pick(ODD)
  const reference = schema['$ref']
  if (typeof reference === 'string') {
    const target = reference.split('/').slice(1).reduce<Json>((at, step) => (at as JsonObject)[step] as Json, root)
    return sample(target as JsonObject, root, draw, depth + 1)
  }
  if (schema['const'] !== undefined) return schema['const']
  for (const list of ['enum', 'examples']) if (Array.isArray(schema[list])) return pick(schema[list] as readonly Json[])
  if (Array.isArray(schema['anyOf'])) return sample(pick(schema['anyOf'] as readonly JsonObject[]), root, draw, depth + 1)
  const type = pick([schema['type'] ?? (schema['properties'] ? 'object' : 'string')].flat() as readonly string[])
  if (type === 'string') return pick(TEXTS)
  if (type === 'array') {
    const items = (schema['items'] ?? {}) as JsonObject
    return Array.from({ length: draw(4) }, () => sample(items, root, draw, depth + 1))
  }
  if (type === 'object') return sampleMap(schema, root, draw, depth)
  return { integer: draw(5), number: draw(9) / 2, boolean: draw(2) === 0, null: null }[type] ?? null
}

function sampleMap(schema: JsonObject, root: JsonObject, draw: Draw, depth: number): Json {
  const made: Record<string, Json> = {}
  for (const [key, inner] of Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonObject>>)) {
    if (draw(4) > 0) made[key] = sample(inner, root, draw, depth + 1)
  }
  const other = schema['additionalProperties']
  if (typeof other === 'object') for (const key of TEXTS.slice(0, draw(3))) made[key] = sample(other as JsonObject, root, draw, depth + 1)
  if (draw(12) === 0) made['unknown'] = 1
  return made
}

const VALIDATORS: Readonly<Record<string, Validator>> = {
  baseline: validateBaseline,
  'harness-report': validateHarnessReport,
  policy: validatePolicy,
  'scan-baseline': validateScanBaseline,
  waivers: validateWaivers,
}

describe('what was compiled beforehand says what is compiled now, in the same order', () => {
  const pairs: readonly (readonly [string, JsonObject, Validator])[] = [
    ...READ_SCHEMAS.map((name) => [name, readSchema(name), VALIDATORS[name] as Validator] as const),
    ['the fields of cto-child', ctoChildFields(), validateCtoChildFields],
  ]
  for (const [name, schema, validator] of pairs) {
    test(name, () => {
      const [before, now] = [checkWith(validator), compileSchema(schema)]
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const value = sample(schema, schema, drawing(seed))
          expect(before(value)).toEqual(now(value))
        }),
        { numRuns: 150 },
      )
    })
  }

  test('a policy with a part of it gone or of another kind', () => {
    const [before, now] = [checkWith(validatePolicy), compileSchema(readSchema('policy'))]
    const changed = (value: Json, draw: Draw): Json => {
      if (typeof value !== 'object' || value === null || draw(20) === 0) return ODD[draw(ODD.length)] as Json
      if (Array.isArray(value)) return value.map((item, index) => (draw(value.length) === index ? changed(item as Json, draw) : (item as Json)))
      const at = draw(Object.keys(value).length)
      return Object.fromEntries(Object.entries(value).flatMap(([key, item], index) => (index !== at ? [[key, item]] : draw(6) === 0 ? [] : [[draw(20) === 0 ? 'no' : key, changed(item, draw)]])))
    }
    expect(before(ctoChild)).toEqual([])
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const value = changed(ctoChild, drawing(seed))
        expect(before(value)).toEqual(now(value))
      }),
      { numRuns: 150 },
    )
  })
})
