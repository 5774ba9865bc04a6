import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import baselineSchema from '../../schemas/baseline.schema.json' with { type: 'json' }
import gateSchema from '../../schemas/gate.schema.json' with { type: 'json' }
import reportSchema from '../../schemas/harness-report.schema.json' with { type: 'json' }
import policySchema from '../../schemas/policy.schema.json' with { type: 'json' }
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' }
import waiversSchema from '../../schemas/waivers.schema.json' with { type: 'json' }
import type { Json } from '../../src/model/policy.ts'
import { compileSchema, pointerSteps } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'

describe('a compiled schema', () => {
  const check = compileSchema({
    type: 'object',
    additionalProperties: false,
    required: ['a'],
    properties: {
      a: { type: 'array', items: { type: 'string', format: 'date' } },
      b: { type: 'object', propertyNames: { pattern: '^[a-z]$' }, additionalProperties: { enum: [1] } },
    },
  })

  test('says where which keyword failed, all of them at once', () => {
    const errors = check({ a: ['2026-06-01', '2026-02-30', 5], b: { x: 1, XY: 1, 'y/~': 2 }, c: 1 })
    expect(errors.map(({ path, keyword, key }) => [path.join(' '), keyword, key])).toEqual(
      expect.arrayContaining([
        ['', 'additionalProperties', 'c'],
        ['a 1', 'format', undefined],
        ['a 2', 'type', undefined],
        ['b', 'propertyNames', 'XY'],
        ['b', 'propertyNames', 'y/~'],
        ['b y/~', 'enum', undefined],
      ]),
    )
    expect(errors).toHaveLength(6)
  })

  test('names a key that is missing', () => {
    expect(check({})).toMatchObject([{ path: [], keyword: 'required', key: 'a' }])
  })

  test('carries nothing of the value', () => {
    expect(JSON.stringify(check({ a: ['at 192.0.2.1'] }))).not.toContain('192.0.2.1')
  })

  test('tells errors in the order of the keys, demands on a map before what is in it', () => {
    const order = compileSchema({
      type: 'object',
      required: ['a', 'toString'],
      additionalProperties: false,
      properties: { b: { type: 'string', enum: ['x'], minLength: 2 }, toString: { type: 'string' }, a: { anyOf: [{ type: 'integer', minimum: 3 }, { const: 'y' }] } },
    })
    const told = order({ c: 1, b: '' }).map(({ path, keyword, key, schema }) => [path.join(), keyword, key, Object.keys(schema).length])
    expect(told).toEqual([
      ['', 'required', 'a', 4],
      ['', 'required', 'toString', 4],
      ['', 'additionalProperties', 'c', 4],
      ['b', 'enum', undefined, 3],
      ['b', 'minLength', undefined, 3],
    ])
    expect(order({ a: 1, toString: '' }).map(({ keyword, schema }) => [keyword, schema])).toEqual([
      ['minimum', { type: 'integer', minimum: 3 }],
      ['const', { const: 'y' }],
    ])
  })

  const maps: Readonly<Record<string, readonly [value: Json, want: readonly string[]]>> = {
    'toString in the first': [[{ toString: 1 }, {}], ['0 toString', '1']],
    'toString in the second': [[{}, { toString: 1 }], ['0', '1 toString']],
    'valueOf in both': [[{ valueOf: 'x' }, { valueOf: 'x' }], ['', '0 valueOf', '1 valueOf']],
  }
  test.each(Object.entries(maps))('is held against maps with a key that every object inherits: %s', (_, [value, want]) => {
    const unique = compileSchema({ type: 'array', uniqueItems: true, items: { type: 'object', additionalProperties: { type: 'array' }, minProperties: 1 } })
    expect(unique(value).map(({ path }) => path.join(' ')).sort()).toEqual(want)
  })

  test('refuses a schema with a keyword that does not exist', () => {
    expect(() => compileSchema({ type: 'object', minlength: 1 })({})).toThrow()
    expect(() => compileSchema({ type: 'string', format: 'email' })('')).toThrow()
    expect(() => compileSchema({ $ref: '#/$defs/none' })('')).toThrow()
  })
})

test('pointers are taken apart into keys', () => {
  expect(pointerSteps('')).toEqual([])
  expect(pointerSteps('/a/0')).toEqual(['a', '0'])
  expect(pointerSteps('/a~1b/~01/')).toEqual(['a/b', '~1', ''])
})

describe('our own schemas', () => {
  interface Part {
    readonly path: string
    readonly schema: JsonObject
    /** True for the schema of a key, as against one that only narrows others. */
    readonly isKey: boolean
  }

  /** A schema and every schema in it; what only demands keys, or narrows them, describes nothing and is left out. */
  function partsOf(schema: unknown, path: string, isKey = false): readonly Part[] {
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return []
    const own: Part = { path, schema: schema as JsonObject, isKey }
    const below = Object.entries(own.schema).flatMap(([name, value]) => {
      if (name !== 'properties' && name !== '$defs') return partsOf(value, `${path}/${name}`)
      const schemas = Object.entries(value as JsonObject).filter(([key]) => key !== 'complete' && key !== 'onlyText')
      return schemas.flatMap(([key, inner]) => partsOf(inner, `${path}/${name}/${key}`, name === 'properties'))
    })
    return [own, ...below]
  }

  for (const [name, schema] of Object.entries({ baselineSchema, gateSchema, policySchema, resultSchema, waiversSchema })) {
    test(`${name} is a schema of the dialect that it names`, () => {
      expect(new Ajv2020().validateSchema(schema)).toBe(true)
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    })

    test(`${name} has closed objects`, () => {
      const open = partsOf(schema, '#').filter((part) => part.schema['properties'] !== undefined && part.schema['additionalProperties'] !== false)
      expect(open.map(({ path }) => path)).toEqual([])
    })
  }

  test('the schema of reports is one of the dialect, and open: a harness may say more', () => {
    expect(new Ajv2020().validateSchema(reportSchema)).toBe(true)
    const parts = partsOf(reportSchema, '#').filter((part) => part.schema['properties'] !== undefined && part.schema['description'] !== undefined)
    expect(parts.length).toBeGreaterThan(5)
    expect(parts.filter((part) => part.schema['additionalProperties'] === false).map(({ path }) => path)).toEqual([])
  })

  test('the policy schema describes every key', () => {
    const keys = partsOf(policySchema, '#').filter(({ isKey }) => isKey)
    expect(keys.length).toBeGreaterThan(90)
    expect(keys.filter((part) => typeof part.schema['description'] !== 'string').map(({ path }) => path)).toEqual([])
  })
})
