import { _ } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AJV_OPTIONS } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'
import { camel, readPolicyData, ROOT } from './generated.ts'

/** The schemas in `schemas/` by which a program checks what it reads, by the names of their files. */
export const READ_SCHEMAS: readonly string[] = ['baseline', 'harness-report', 'policy', 'scan-baseline', 'waivers']

export function readSchema(name: string): JsonObject {
  return JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, ROOT), 'utf8')) as JsonObject
}

/** The schema of the frontmatter in the built-in policy. */
export function ctoChildFields(): JsonObject {
  return (readPolicyData('cto-child') as { readonly frontmatter: { readonly schema: JsonObject } }).frontmatter.schema
}

/** What Ajv writes for a schema: keys that must be there are gone through in a loop, not one after the other. */
function codeOf(schema: JsonObject): string {
  const code = { source: true, esm: true, formats: _`formats` }
  const ajv = new Ajv2020({ ...AJV_OPTIONS, code, loopRequired: 1 })
  return standalone.default(ajv, ajv.compile(schema))
}

/** Puts in what Ajv's code takes from Ajv: as it would be sought at run time, but by `require` and under the paths of this machine. */
const PUT_IN: Plugin = {
  name: 'put-in',
  setup({ onLoad, onResolve }) {
    const { resolve } = createRequire(import.meta.url)
    const inAjv = createRequire(resolve('ajv'))
    onResolve({ filter: /calendar\.ts$/ }, ({ path }) => ({ path, external: true }))
    onResolve({ filter: /^(?:ajv|fast-deep-equal)(?:\/|$)/ }, ({ path }) => ({ path, namespace: 'package' }))
    onLoad({ filter: /.*/, namespace: 'package' }, ({ path }) => ({ contents: readFileSync(inAjv.resolve(path), 'utf8') }))
  },
}

/** The module of a validator; it is no text for reading, so that it is kept small. */
async function renderStandalone(name: string, from: string, schema: JsonObject, more = ''): Promise<string> {
  const validate = camel(`validate-${name}`)
  const contents = [
    "import { isCalendarDate } from '../../model/calendar.ts'",
    'const formats = { date: isCalendarDate }',
    codeOf(schema).replace(/^"use strict";\s*export const validate = (\w+);\s*export default \1;/, `export const ${validate} = (value) => $1(value) ? [] : $1.errors;`),
  ].join('\n')
  const { outputFiles } = await build({ stdin: { contents }, bundle: true, write: false, format: 'esm', target: 'node20.19', minify: true, lineLimit: 160, legalComments: 'none', plugins: [PUT_IN] })
  return `// Written by \`npm run docs\` from ${from} with Ajv's standalone code; a test compares it.\n// @ts-nocheck\n/* eslint-disable */\n${more}${outputFiles[0]?.text ?? ''}`
}

/** The module for a schema in `schemas/`. */
export function renderReadSchema(name: string): Promise<string> {
  return renderStandalone(name, `schemas/${name}.schema.json`, readSchema(name))
}

/** The module for the built-in policy's frontmatter, which says of which schema it is: a policy may bring its own. */
export function renderCtoChildFields(): Promise<string> {
  const schema = ctoChildFields()
  return renderStandalone('cto-child-fields', 'rules/policies/cto-child.yaml', schema, `export const ctoChildFieldsSchema: string = ${JSON.stringify(JSON.stringify(schema))}\n`)
}
