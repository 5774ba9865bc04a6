import { literal } from '../model/safe.ts'
import type { CommandSpec, OptionSpec } from './commands.ts'

const dryRun: OptionSpec = { name: literal('dry-run'), about: literal('write nothing, and print what would be written as a unified diff') }

/** The commands that set a repository, a document or a shell up; what they share with `check` they take from it. */
export function setupCommands(checkOptions: readonly OptionSpec[]): readonly CommandSpec[] {
  const some = (...names: readonly string[]) => checkOptions.filter(({ name }) => names.includes(name))
  const init: CommandSpec = {
    name: literal('init'),
    about: literal('Set a repository up: a configuration, a first pair of documents, and hooks.'),
    arguments: [],
    options: [
      { name: literal('hook'), about: literal('write the hooks pre-commit and commit-msg as well; one that is there is left, and what to add is printed') },
      dryRun,
      ...some('now'),
    ],
  }
  const name = { name: literal('name'), about: literal('what the document is about, such as "Widget Lane"; quote a name of several words, or join them by hyphens'), arity: 'one' } as const
  const options = [dryRun, ...some('config', 'no-config-lookup', 'now')]
  const create: CommandSpec = {
    name: literal('new'),
    about: literal('Create a document that passes the check.'),
    arguments: [],
    options: [],
    commands: [
      { name: literal('issue'), key: literal('new issue'), about: literal('Create an ISSUES document with one work item, of the next free id.'), arguments: [name], options },
      { name: literal('prd'), key: literal('new prd'), about: literal('Create a PRD with all its sections.'), arguments: [name], options },
    ],
  }
  const completion: CommandSpec = {
    name: literal('completion'),
    about: literal('Print what completes commands and options in a shell.'),
    arguments: [],
    options: [],
    commands: [
      { name: literal('bash'), key: literal('completion bash'), about: literal('Print the completion for bash.'), arguments: [], options: [] },
      { name: literal('zsh'), key: literal('completion zsh'), about: literal('Print the completion for zsh.'), arguments: [], options: [] },
      { name: literal('fish'), key: literal('completion fish'), about: literal('Print the completion for fish.'), arguments: [], options: [] },
    ],
  }
  const man: CommandSpec = { name: literal('man'), about: literal('Print the manual page, for `man -l -`.'), arguments: [], options: [] }
  return [init, create, completion, man]
}
