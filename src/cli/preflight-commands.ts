import { literal } from '../model/safe.ts'
import type { CommandSpec, OptionSpec } from './commands.ts'

const options: readonly OptionSpec[] = [
  { name: literal('format'), short: literal('f'), value: literal('FORMAT'), choices: [literal('text'), literal('json')], about: literal('how results are written') },
  { name: literal('json'), about: literal('the same as `--format json`') },
  { name: literal('config'), short: literal('c'), value: literal('FILE'), about: literal('take this configuration, and look for no other') },
  { name: literal('no-config-lookup'), about: literal('look for no configuration: the built-in policy as it is') },
  { name: literal('run'), value: literal('DIR'), about: literal('leave in this run directory what a run that is stopped leaves') },
]

/** What is looked at before a run: no option takes an address, which comes from the environment alone. */
export const preflightCommands: readonly CommandSpec[] = [
  {
    name: literal('ready'),
    about: literal('Say whether the variables that a run needs are missing, present or invalid, without any connection.'),
    arguments: [],
    options,
  },
  {
    name: literal('probe'),
    about: literal('Ask the provider as a run would, and say what kind of answer it gives.'),
    arguments: [],
    options,
  },
  {
    name: literal('preflight'),
    about: literal('Say whether a run may start: the variables, the model\'s admission and the provider, in this order.'),
    arguments: [],
    options,
  },
]
