import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Gate } from '../../src/gates/gate.ts'
import type { Rule } from '../../src/model/rule.ts'
import type { Json } from '../../src/model/policy.ts'

/** The repository's root. */
export const ROOT = new URL('../../', import.meta.url)

export function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** Ids of the rules, which are the names of their files. */
export function ruleIds(): readonly string[] {
  return readdirSync(new URL('rules/', ROOT), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'index.ts')
    .map((entry) => entry.name.slice(0, -'.ts'.length))
    .sort()
}

/** The rule that a file must export under its own name in camel case. */
export async function importRule(id: string): Promise<Rule> {
  const module: Record<string, unknown> = await import(new URL(`rules/${id}.ts`, ROOT).href)
  const rule = module[camel(id)] as Rule | undefined
  if (rule === undefined) throw new Error(`rules/${id}.ts must export \`${camel(id)}\`.`)
  if (rule.id !== id) throw new Error(`rules/${id}.ts holds a rule with the id \`${rule.id}\`.`)
  return rule
}

/** `rules/index.ts`: every rule by import, in order of id. */
export function renderRuleIndex(ids: readonly string[]): string {
  return [
    '// Written by `npm run docs`; a test compares it.',
    "import type { Rule } from '../src/model/rule.ts'",
    ...ids.map((id) => `import { ${camel(id)} } from './${id}.ts'`),
    '',
    '/** Every rule, in order of id. */',
    'export const rules: readonly Rule[] = [',
    ...ids.map((id) => `  ${camel(id)},`),
    ']',
    '',
  ].join('\n')
}

function renderData(value: Json, indent: string): string {
  if (typeof value === 'string') return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
  if (typeof value !== 'object' || value === null) return String(value)
  const deeper = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((item: Json) => `${deeper}${renderData(item, deeper)},\n`)
    : Object.entries(value).map(([key, item]: [string, Json]) => `${deeper}${renderData(key, '')}: ${renderData(item, deeper)},\n`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join('')}${indent}${close}`
}

/** The built-in policy as it stands in its YAML file. */
export function readPolicyData(name: string): Json {
  return parse(readFileSync(new URL(`rules/policies/${name}.yaml`, ROOT), 'utf8')) as Json
}

/** The generated module of a built-in policy: the same data, importable without a file being read. */
export function renderPolicyModule(name: string): string {
  return [
    `// Written by \`npm run docs\` from ${name}.yaml; a test compares it.`,
    "import type { Json } from '../../src/model/policy.ts'",
    '',
    `/** The built-in policy \`${name}\` as data. */`,
    `export const ${camel(name)}: Json = ${renderData(readPolicyData(name), '')}`,
    '',
  ].join('\n')
}

/** The gates' files by name, without their ending. */
export function gateFiles(): readonly string[] {
  return readdirSync(new URL('src/gates/all/', ROOT))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort()
}

/** The gate that a file must export under its own name in camel case; the name is its id and what it proves. */
export async function importGate(file: string): Promise<Gate> {
  const module: Record<string, unknown> = await import(new URL(`src/gates/all/${file}.ts`, ROOT).href)
  const gate = module[camel(file)] as Gate | undefined
  if (gate === undefined) throw new Error(`src/gates/all/${file}.ts must export \`${camel(file)}\`.`)
  if (`${gate.id.toLowerCase()}-${gate.name}` !== file) throw new Error(`src/gates/all/${file}.ts holds the gate \`${gate.id}\`, \`${gate.name}\`.`)
  return gate
}

/** `src/gates/list.ts`: every gate by import, in order of id. */
export function renderGateIndex(files: readonly string[]): string {
  return [
    '// Written by `npm run docs`; a test compares it.',
    ...files.map((file) => `import { ${camel(file)} } from './all/${file}.ts'`),
    "import type { Gate } from './gate.ts'",
    '',
    '/** Every gate, in order of id. */',
    'export const gates: readonly Gate[] = [',
    ...files.map((file) => `  ${camel(file)},`),
    ']',
    '',
  ].join('\n')
}
