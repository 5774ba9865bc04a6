import type { Command, CommanderError } from 'commander'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { cleared, fill, literal, ownText } from '../model/safe.ts'
import { nearest } from '../policy/nearest.ts'
import { callable, optionsOf } from './commands.ts'
import type { ArgumentSpec, CommandSpec, OptionSpec, ProgramSpec } from './commands.ts'
import { readPlainCall } from './plain-call.ts'

/** What the words of a command line ask for; option names are in camel case, as commander gives them. */
export interface Call {
  readonly command: Safe
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** The values of options that may be given several times. */
  readonly lists: Readonly<Record<string, readonly string[]>>
}

export interface ParseContext {
  readonly version: string
  print(text: string): void
  /** Asked only for words that are about to be repeated. */
  readonly clears: Clears
}

/** Reads a command line; `null` when all it wanted was the help or the version, which are printed then. */
export async function parseCall(program: ProgramSpec, words: readonly string[], context: ParseContext): Promise<Call | null> {
  return readPlainCall(program, words) ?? (await parseWithCommander(program, words, context))
}

/** Reads any command line: what it says is what is meant. */
export async function parseWithCommander(program: ProgramSpec, words: readonly string[], context: ParseContext): Promise<Call | null> {
  const commander = await import('commander')
  let call: Call | null = null
  const top = new commander.Command(program.name)
    .exitOverride()
    .configureOutput({ writeOut: (text) => context.print(text), writeErr: () => {} })
    .version(context.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .description(program.about)
  const onCall = (made: Call) => {
    call = made
  }
  if (program.commands.length === 0) define(top, program.ownCommand, onCall)
  else top.helpCommand('help [command]', 'print the help of a command')
  for (const command of program.commands) define(top.command(command.name).description(command.about), command, onCall)
  const given = words.length === 0 && program.commands.length > 0 ? [program.ownCommand.name] : words
  try {
    await top.parseAsync([...given], { from: 'user' })
  } catch (error) {
    if (!(error instanceof commander.CommanderError)) throw error
    if (error.exitCode === 0) return null
    throw usageError(error, program, words, context.clears)
  }
  return call
}

function define(command: Command, spec: CommandSpec, onCall: (call: Call) => void): void {
  if (spec.commands !== undefined) {
    command.helpCommand('help [command]', 'print the help of a command')
    for (const inner of spec.commands) define(command.command(inner.name).description(inner.about), inner, onCall)
    return
  }
  for (const argument of spec.arguments) {
    command.argument(wordsOf(argument), argument.about)
  }
  for (const option of optionsOf(spec)) {
    if (option.isRepeatable) command.option(flagsOf(option), describe(option), (value: string, before: readonly string[] = []) => [...before, value])
    else command.option(flagsOf(option), describe(option))
  }
  command.action(() => onCall(callOf(command, spec)))
}

function callOf(command: Command, spec: CommandSpec): Call {
  const given = Object.entries(command.opts<Record<string, string | boolean | readonly string[] | undefined>>())
  const [options, lists]: [Record<string, string | boolean | undefined>, Record<string, readonly string[]>] = [{}, {}]
  for (const [name, value] of given) {
    if (typeof value === 'object') lists[name] = value
    else options[name] = value
  }
  return { command: spec.key ?? spec.name, arguments: command.args, options, lists }
}

function wordsOf({ name, arity }: ArgumentSpec): string {
  if (arity === 'one') return `<${name}>`
  return arity === 'any' ? `[${name}...]` : `[${name}]`
}

function flagsOf(option: OptionSpec): string {
  const long = option.value === undefined ? `--${option.name}` : `--${option.name} <${option.value}>`
  return option.short === undefined ? long : `-${option.short}, ${long}`
}

function describe(option: OptionSpec): string {
  return option.choices === undefined ? option.about : `${option.about} (${option.choices.join(', ')})`
}

/** Our own sentence for what commander refused: its message repeats input, so only its code and the quoted word are taken. */
function usageError(error: CommanderError, program: ProgramSpec, words: readonly string[], clears: Clears): CannotCheck {
  // `help` tells no command from an unknown one, and says neither.
  const asked = error.code === 'commander.help' && words.includes('help') ? words[words.indexOf('help') + 1] : undefined
  const whole = asked ?? /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const quoted = error.code === 'commander.unknownOption' ? whole.replace(/=.*$/s, '') : whole
  const isGiven = words.some((word) => word === quoted || word.startsWith(`${quoted}=`))
  const word = (isGiven ? cleared(quoted, clears) : null) ?? literal('that was given')
  const help = fill(literal('`{name} --help` lists what there is'), { name: program.name })
  const commands = [program.ownCommand, ...callable(program.commands).map(({ command }) => command)]
  const reached = reachedBy(words, program)
  switch (asked === undefined ? error.code : 'commander.unknownCommand') {
    case 'commander.unknownCommand':
      return usage(fill(literal('there is no command `{word}`'), { word }), meant(quoted, reached.commands.map(({ name }) => name)) ?? meantElsewhere(quoted, program) ?? help)
    case 'commander.unknownOption': {
      const own = (reached.command === null ? commands : [reached.command]).flatMap(optionsOf).map(({ name }) => name)
      const known = [...own, literal('help'), literal('version')].map((name) => fill(literal('--{name}'), { name }))
      return usage(fill(literal('there is no option `{word}`'), { word }), meant(quoted, known) ?? help)
    }
    case 'commander.optionMissingArgument': {
      const option = commands.flatMap(optionsOf).find((one) => flagsOf(one) === quoted)
      return usage(fill(literal('the option `--{name}` needs a value'), { name: option?.name ?? word }), help)
    }
    case 'commander.missingArgument':
      return usage(literal('an argument is missing'), help)
    case 'commander.excessArguments':
      return usage(literal('there are more arguments than the command takes'), help)
    default:
      return usage(literal('a command is missing'), help)
  }
}

/** How far words lead: the command that they call, or those of which one was to follow. */
function reachedBy(words: readonly string[], { commands, ownCommand }: ProgramSpec): { readonly commands: readonly CommandSpec[]; readonly command: CommandSpec | null } {
  if (commands.length === 0) return { commands, command: ownCommand }
  let open = commands
  for (const word of words.filter((one) => !one.startsWith('-') && one !== 'help')) {
    const next = open.find(({ name }) => name === word)
    if (next === undefined) break
    if (next.commands === undefined) return { commands: open, command: next }
    open = next.commands
  }
  return { commands: open, command: null }
}

/** The hint with the whole call of a command that lies in another place than was looked in. */
function meantElsewhere(word: string, { commands }: ProgramSpec): Safe | null {
  const calls = callable(commands).map(({ command, words }) => ({ name: command.name, call: ownText(words.join(' ')) }))
  const near = nearest(word, [...calls.map(({ name }) => name), ...calls.map(({ call }) => call)])
  const found = calls.find(({ call, name }) => near === name || near === call)
  return found === undefined ? null : fill(literal('did you mean `{suggestion}`?'), { suggestion: found.call })
}

function usage(message: Safe, hint: Safe): CannotCheck {
  return new CannotCheck('USAGE', message, hint)
}

/** The only known word that goes on where the one given ends; what is but a letter may be anything. */
function completed(word: string, known: readonly Safe[]): Safe | null {
  const [first, second] = known.filter((one) => one.startsWith(word))
  return word.replace(/^-+/, '').length > 1 && first !== undefined && second === undefined ? first : null
}

/** The hint with the known word that is near to the one given, or that it is the beginning of. */
export function meant(word: string, known: readonly Safe[]): Safe | null {
  const suggestion = nearest(word, known) ?? completed(word, known)
  return suggestion === null ? null : fill(literal('did you mean `{suggestion}`?'), { suggestion })
}
