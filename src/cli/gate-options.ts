import { CannotCheck } from '../model/cannot-check.ts'
import { literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { readCheckOptions, readFormat } from './check-options.ts'
import type { CheckOptions, Format } from './check-options.ts'
import type { Call } from './parse.ts'

/** The options of `gate check`, each one valid. */
export interface GateOptions extends Pick<CheckOptions, 'color' | 'config' | 'lookup'> {
  readonly run: string
  readonly format: Format
  /** Variables that are protected besides those that the policy names. */
  readonly secretNames: readonly Safe[]
  readonly also: readonly string[]
  readonly commits: readonly string[]
  readonly absolute: boolean
}

export function readGateOptions(call: Call): GateOptions {
  const [run = ''] = call.arguments
  if ([run, ...(call.lists['also'] ?? [])].includes('')) throw new CannotCheck('USAGE', literal('one of the paths is empty'), literal('check the variable that it comes from'))
  const { color, config, lookup } = readCheckOptions(call)
  return {
    color,
    config,
    lookup,
    run,
    format: call.options['json'] === true ? 'json' : readFormat(call.options['format']),
    secretNames: (call.lists['secretEnv'] ?? []).map(variableName),
    also: call.lists['also'] ?? [],
    commits: call.lists['commit'] ?? [],
    absolute: call.options['absolute'] === true,
  }
}

/** A value that was given in place of its name is not repeated. */
function variableName(text: string): Safe {
  if (/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(text)) return ownText(text)
  throw new CannotCheck('USAGE', literal('`--secret-env` was given no name of a variable'), literal('give the name of the variable that holds the value, and never the value'))
}
