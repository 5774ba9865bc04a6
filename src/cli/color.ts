import type { Environment } from '../io/environment.ts'

/** Decides once a run whether text is coloured: the option, then NO_COLOR, then FORCE_COLOR, then whether a terminal reads it. */
export function wantsColor(option: boolean | undefined, environment: Environment, isTerminal: boolean): boolean {
  if (option !== undefined) return option
  if (environment['NO_COLOR']) return false
  const force = environment['FORCE_COLOR']
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return isTerminal && environment['TERM'] !== 'dumb'
}
