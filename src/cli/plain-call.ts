import { optionsOf } from './commands.ts'
import type { CommandSpec, OptionSpec, ProgramSpec } from './commands.ts'
import type { Call } from './parse.ts'

const NO = /^no-/
const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The command that the words call, and the words behind its name; none where it is told how many operands there must be. */
function calledBy(words: readonly string[], { commands, ownCommand }: ProgramSpec): { readonly command: CommandSpec; readonly rest: readonly string[] } | null {
  const named = commands.length === 0 ? ownCommand : commands.find(({ name }) => name === words[0])
  if (named === undefined || named.commands !== undefined || named.arguments.some(({ arity }) => arity !== 'any')) return null
  return { command: named, rest: commands.length === 0 ? words : words.slice(1) }
}

/** What the option says unless it is given: `--no-cache` by itself makes a cache the rule. */
function defaultsOf(options: readonly OptionSpec[]): Record<string, boolean> {
  const names = new Set<string>(options.map(({ name }) => name))
  const lone = options.filter(({ name }) => NO.test(name) && !names.has(name.replace(NO, '')))
  return Object.fromEntries(lone.map(({ name }) => [camelCase(name.replace(NO, '')), true]))
}

/**
 * Reads a command line that is written out: long options, their values as words of their own, and operands. Of any other it says
 * `null`, and commander has the word, which takes longer to load than this; where both read one, they read the same.
 */
export function readPlainCall(program: ProgramSpec, words: readonly string[]): Call | null {
  const called = calledBy(words, program)
  if (called === null) return null
  const { command, rest } = called
  const specs = optionsOf(command)
  const options: Record<string, string | boolean | undefined> = defaultsOf(specs)
  const lists: Record<string, readonly string[]> = {}
  const operands: string[] = []
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? ''
    if (word === 'help' || word === '') return null
    if (!word.startsWith('-')) {
      if (command.arguments.length === 0) return null
      operands.push(word)
      continue
    }
    const spec = specs.find(({ name }) => word === `--${name}`)
    if (spec === undefined) return null
    const key = camelCase(spec.name.replace(NO, ''))
    if (spec.value === undefined) options[key] = !NO.test(spec.name)
    else {
      const value = rest[++at]
      if (value === undefined || value === '' || value.startsWith('-')) return null
      if (spec.isRepeatable) lists[key] = [...(lists[key] ?? []), value]
      else options[key] = value
    }
  }
  return { command: command.key ?? command.name, arguments: operands, options, lists }
}
