import type { Difference, ObservedValue, Scenario, ScenarioResult, SuiteResult, Want } from '../model/conformance.ts'
import { printable } from '../model/printable.ts'
import type { Safe } from '../model/safe.ts'
import { fieldName, tally } from './adapter-json.ts'

const STYLES: Readonly<Record<ScenarioResult['status'], number>> = { pass: 32, fail: 31, error: 33 }

function valueText(value: ObservedValue): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  return value === null ? 'nothing' : String(value)
}

function wantText(want: Want): string {
  if ('is' in want) return valueText(want.is)
  if ('not' in want) return `anything but ${valueText(want.not)}`
  if ('includes' in want) return `${want.includes} among others`
  if ('excludes' in want) return `anything without ${want.excludes}`
  if ('atLeast' in want) return `at least ${want.atLeast}`
  return 'atMost' in want ? `at most ${want.atMost}` : 'something'
}

function differenceText({ expected, field, observed }: Difference): string {
  return printable(`  ${fieldName(field)}: expected ${wantText(expected)}, observed ${valueText(observed)}`)
}

function scenarioText({ differences, name, reason, status }: ScenarioResult, color: boolean): string {
  const word = color ? `\u001b[${STYLES[status]}m${status}\u001b[0m` : status
  const why = reason === null ? '' : ` (${reason})`
  return [`${word} ${name}${why}`, ...differences.map(differenceText)].map((line) => `${line}\n`).join('')
}

/** What a validator's run adds to the evidence, in the words that the documents have for it. */
function evidenceText(command: Safe, { artifacts, options }: SuiteResult): string {
  const passed = options === null ? '' : `Focused validator passed: \`${printable(`${command} ${options}`)}\`.\n`
  return `${passed}${artifacts === null ? '' : `Focused validator artifact: \`${printable(artifacts)}\`.\n`}`
}

/** What a person reads of a suite: a line a scenario, each with what is not as it must be. */
export function renderAdapterText(command: Safe, result: SuiteResult, { color }: { readonly color: boolean }): string {
  const { artifacts, scenarios } = result
  const { error, fail, pass, total } = tally(scenarios)
  const summary = `${pass} of ${total} scenarios passed, ${fail} failed, ${error} could not be set up.\n`
  const kept = artifacts === null || pass === total ? '' : `What the scenarios left lies in ${printable(artifacts)}\n`
  return `${scenarios.map((one) => scenarioText(one, color)).join('')}\n${summary}${kept}${pass === total ? evidenceText(command, result) : ''}`
}

/** The scenarios that there are, each with what it is about. */
export function renderScenarioList(scenarios: readonly Scenario[]): string {
  return scenarios.map(({ about, name }) => `${name}\n  ${about}\n`).join('')
}
