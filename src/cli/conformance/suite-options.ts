import { scenarios } from '../../gates/conformance/scenarios.ts'
import { CannotCheck } from '../../model/cannot-check.ts'
import type { Scenario } from '../../model/conformance.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import { readCheckOptions, readFormat } from '../check-options.ts'
import type { CheckOptions, Format } from '../check-options.ts'
import { meant } from '../parse.ts'
import type { Call } from '../parse.ts'

/** The options of the conformance suite, each one valid. */
export interface SuiteOptions extends Pick<CheckOptions, 'color' | 'config' | 'lookup'> {
  /** `null` where only the list is wanted. */
  readonly harnessRoot: string | null
  /** The command that is run; `null`: the loop in the harness's root. */
  readonly adapter: string | null
  readonly format: Format
  readonly scenarios: readonly Scenario[]
  readonly lists: boolean
  readonly keeps: boolean
  /** Milliseconds that an adapter may take. */
  readonly deadline: number
}

/** Seconds in which a harness that waits for headers as long as it should has ended. */
const DEADLINE = 60
const mostSeconds = 3600

export function readSuiteOptions(call: Call): SuiteOptions {
  const { color, config, lookup } = readCheckOptions({ ...call, arguments: [] })
  const { adapter, harnessRoot, keep, list } = call.options
  const lists = list === true
  if (typeof harnessRoot !== 'string' && !lists) {
    throw new CannotCheck('USAGE', literal('no harness was named'), literal('name its folder with `--harness-root`'))
  }
  return {
    color,
    config,
    lookup,
    harnessRoot: typeof harnessRoot === 'string' ? harnessRoot : null,
    adapter: typeof adapter === 'string' ? adapter : null,
    format: call.options['json'] === true ? 'json' : readFormat(call.options['format']),
    scenarios: chosen(call.lists['only'] ?? []),
    lists,
    keeps: keep === true,
    deadline: 1000 * readSeconds(call.options['deadline']),
  }
}

function chosen(names: readonly string[]): readonly Scenario[] {
  if (names.length === 0) return scenarios
  for (const name of names) {
    if (scenarios.some((scenario) => scenario.name === name)) continue
    const hint = meant(name, scenarios.map((scenario) => scenario.name)) ?? literal('`--list` prints the scenarios that there are')
    throw new CannotCheck('USAGE', literal('`--only` names no scenario'), hint)
  }
  return scenarios.filter((scenario) => names.includes(scenario.name))
}

function readSeconds(text: string | boolean | undefined): number {
  if (text === undefined) return DEADLINE
  const seconds = typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (seconds > 0 && seconds <= mostSeconds) return seconds
  throw new CannotCheck('USAGE', fill(literal('`--deadline` takes whole seconds from 1 to {most}'), { most: ownText(String(mostSeconds)) }), literal('leave it out for 60 seconds'))
}
