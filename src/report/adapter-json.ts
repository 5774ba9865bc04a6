import type { Difference, Expectation, Observation, ObservedField, ObservedValue, Scenario, ScenarioResult, SuiteResult, Want } from '../model/conformance.ts'
import type { Json } from '../model/policy.ts'
import type { Safe } from '../model/safe.ts'

/** The form of the output; `schemas/case-provider-adapter.schema.json` describes it. */
const FORM = 'case-provider-adapter/1'

/** A name as other JSON of the harness has it. */
export function fieldName(field: ObservedField): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function valueJson(value: ObservedValue): Json {
  return value as Json
}

function wantJson(want: Want): Json {
  if ('is' in want) return valueJson(want.is)
  if ('not' in want) return { not: valueJson(want.not) }
  if ('includes' in want) return { includes: want.includes }
  if ('excludes' in want) return { excludes: want.excludes }
  if ('atLeast' in want) return { at_least: want.atLeast }
  return 'atMost' in want ? { at_most: want.atMost } : { given: true }
}

function expectedJson(expected: Expectation): Json {
  return Object.fromEntries((Object.entries(expected) as [ObservedField, Want][]).map(([field, want]) => [fieldName(field), wantJson(want)]))
}

function observedJson(observed: Observation): Json {
  return Object.fromEntries((Object.entries(observed) as [ObservedField, ObservedValue][]).map(([field, value]) => [fieldName(field), valueJson(value)]))
}

function differenceJson({ expected, field, observed }: Difference): Json {
  return { field: fieldName(field), expected: wantJson(expected), observed: valueJson(observed) }
}

function scenarioJson({ differences, expected, name, observed, reason, status }: ScenarioResult): Json {
  return {
    name,
    status,
    reason,
    expected: expectedJson(expected),
    observed: observed === null ? null : observedJson(observed),
    differences: differences.map(differenceJson),
  }
}

function write(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** How many scenarios ended in which way. */
export function tally(scenarios: readonly ScenarioResult[]): { readonly pass: number; readonly fail: number; readonly error: number; readonly total: number } {
  const of = (status: ScenarioResult['status']): number => scenarios.filter((one) => one.status === status).length
  return { pass: of('pass'), fail: of('fail'), error: of('error'), total: scenarios.length }
}

/** What a program reads of a suite. */
export function renderAdapterJson({ artifacts, command, harnessRoot, scenarios }: SuiteResult): string {
  return write({
    schema: FORM,
    adapter: { harness_root: harnessRoot, command },
    scenarios: scenarios.map(scenarioJson),
    summary: { ...tally(scenarios), status: scenarios.every(({ status }) => status === 'pass') ? 'pass' : 'fail' },
    artifacts,
  })
}

/** The scenarios that there are; `schemas/case-provider-scenarios.schema.json` describes it. */
export function renderScenarioListJson(scenarios: readonly Scenario[]): string {
  return write({ schema: 'case-provider-scenarios/1', scenarios: scenarios.map(({ about, name }): { readonly name: Safe; readonly about: Safe } => ({ name, about })) })
}
