import { gates } from '../../gates/list.ts'
import { rules } from '../../index.ts'
import { ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { optionsOf, programs } from '../commands.ts'
import type { ArgumentSpec, CommandSpec, OptionSpec } from '../commands.ts'

/** A place on a command line: what a program can be told behind the words that lead there. */
export interface Stop {
  /** The words, with `/` between them: `sotlint/gate/check`. */
  readonly path: string
  /** How many words stand between the program and here. */
  readonly depth: number
  readonly about: Safe
  readonly commands: readonly CommandSpec[]
  readonly options: readonly OptionSpec[]
  readonly arguments: readonly ArgumentSpec[]
}

/** What every place takes besides. */
const help: readonly OptionSpec[] = [{ name: ownText('help'), short: ownText('h'), about: ownText('print this help') }]
const version: readonly OptionSpec[] = [{ name: ownText('version'), short: ownText('V'), about: ownText('print the version') }]

function stopsBelow(above: string, depth: number, commands: readonly CommandSpec[]): readonly Stop[] {
  return commands.flatMap((command) => {
    const path = `${above}/${command.name}`
    const inner = command.commands ?? []
    const options = inner.length > 0 ? help : [...optionsOf(command), ...help]
    return [{ path, depth, about: command.about, commands: inner, options, arguments: command.arguments }, ...stopsBelow(path, depth + 1, inner)]
  })
}

/** All places of all programs, each program's own first. */
export function stopsByProgram(): readonly { readonly program: Safe; readonly stops: readonly Stop[] }[] {
  return Object.values(programs).map((program) => {
    const isOne = program.commands.length === 0
    const top: Stop = {
      path: program.name,
      depth: 0,
      about: program.about,
      commands: program.commands,
      options: [...(isOne ? optionsOf(program.ownCommand) : []), ...help, ...version],
      arguments: isOne ? program.ownCommand.arguments : [],
    }
    return { program: program.name, stops: [top, ...stopsBelow(program.name, 1, program.commands)] }
  })
}

/** The forms in which an option is written, the short one first. */
export function formsOf({ name, short }: OptionSpec): readonly string[] {
  return short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`]
}

/** Values that stand for a file or a folder, as the table names them. */
const fileValues = ['FILE', 'DIR', 'PATH', 'COMMAND']

/** How the value of an option is completed: by its choices, by files, or not at all. */
export function valuesOf({ choices, value }: OptionSpec): readonly string[] | 'files' | 'any' {
  if (choices !== undefined) return choices
  return value !== undefined && fileValues.includes(value) ? 'files' : 'any'
}

/** What an argument may be, where that is a list of ours. */
export function wordsFor({ name }: ArgumentSpec): readonly string[] | 'files' | 'any' {
  switch (name as string) {
    case 'rule':
      return rules.map(({ id }) => id)
    case 'gate':
      return gates.flatMap((gate) => [gate.id, gate.name])
    case 'id':
    case 'name':
      return 'any'
    default:
      return 'files'
  }
}
