import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { formatNames } from '../report/formats.ts'
import { gateCommands } from './gate-commands.ts'
import { setupCommands } from './setup-commands.ts'

/** One option of a command: the parser, the help, completion and the manual page are made from it. */
export interface OptionSpec {
  /** The long form without its dashes, such as `max-warnings`. */
  readonly name: Safe
  readonly short?: Safe
  /** The name of its value in the help; without one it is a switch. */
  readonly value?: Safe
  readonly choices?: readonly Safe[]
  /** It may be given several times, and each value counts. */
  readonly isRepeatable?: true
  readonly about: Safe
}

export interface ArgumentSpec {
  readonly name: Safe
  readonly about: Safe
  readonly arity: 'one' | 'maybe' | 'any'
}

export interface CommandSpec {
  readonly name: Safe
  /** What a call of it is told apart by, where its name alone does not do: `gate check`. */
  readonly key?: Safe
  readonly about: Safe
  readonly arguments: readonly ArgumentSpec[]
  readonly options: readonly OptionSpec[]
  /** Commands of its own; it is none itself then. */
  readonly commands?: readonly CommandSpec[]
}

/** A command with the words that call it. */
export interface Callable {
  readonly command: CommandSpec
  readonly words: readonly Safe[]
}

/** The commands in a list that can be called, those inside others included. */
export function callable(commands: readonly CommandSpec[], words: readonly Safe[] = []): readonly Callable[] {
  return commands.flatMap((command) => {
    const own = [...words, command.name]
    return command.commands === undefined ? [{ command, words: own }] : callable(command.commands, own)
  })
}

/** A program that npm installs: several commands by name, or one that needs no naming. */
export interface ProgramSpec {
  readonly name: Safe
  readonly about: Safe
  readonly commands: readonly CommandSpec[]
  /** The command that the program is, or that is meant when nothing at all is given. */
  readonly ownCommand: CommandSpec
}

/** What every command takes. */
const debug: OptionSpec = { name: literal('debug'), about: literal('say on stderr what is done and how long it takes; nothing that was read is in it') }

/** All options of a command, those that every command takes included. */
export function optionsOf(command: CommandSpec): readonly OptionSpec[] {
  return [...command.options, debug]
}

const format: OptionSpec = {
  name: literal('format'),
  short: literal('f'),
  value: literal('FORMAT'),
  choices: [literal('text'), literal('json')],
  about: literal('how results are written'),
}

/** The formats of a run: each may go to a file of its own. */
const formats: OptionSpec = {
  name: literal('format'),
  short: literal('f'),
  value: literal('NAME[=FILE]'),
  choices: formatNames,
  isRepeatable: true,
  about: literal('how results are written, and the file that they go to'),
}

const hook: OptionSpec = {
  name: literal('hook'),
  about: literal('take what the hook is run for: what `git commit` is about to commit, what `pre-commit --from-ref` names, else the whole working tree'),
}

const paths: ArgumentSpec = {
  name: literal('path'),
  about: literal('a project with `.sot`, the documents\' root, a folder that holds several, or files'),
  arity: 'any',
}

const checkOptions: readonly OptionSpec[] = [
  formats,
  { name: literal('config'), short: literal('c'), value: literal('FILE'), about: literal('take this configuration, and look for no other') },
  { name: literal('no-config-lookup'), about: literal('look for no configuration, waivers or baseline: the built-in policy as it is') },
  { name: literal('no-inline-config'), about: literal('let no comment in a document silence a finding') },
  { name: literal('baseline'), value: literal('FILE'), about: literal('take this baseline, and not the one beside the configuration') },
  { name: literal('update-baseline'), about: literal('write the baseline anew: what it lists is not reported from then on') },
  { name: literal('staged'), about: literal('check what the next commit would hold, as git has it in the index, and report on what it changes') },
  hook,
  { name: literal('since'), value: literal('REF'), about: literal('compare with the documents as they were where the work since REF began') },
  { name: literal('stdin'), about: literal('check the standard input in place of the file that --stdin-filename names, and report on nothing else') },
  { name: literal('stdin-filename'), value: literal('FILE'), about: literal('the file that the standard input stands for; it need not be there') },
  { name: literal('now'), value: literal('DATE'), about: literal('take this UTC date (YYYY-MM-DD) for today') },
  { name: literal('quiet'), about: literal('show errors only; warnings still count for --max-warnings') },
  { name: literal('max-warnings'), value: literal('N'), about: literal('exit 1 when there are more warnings than this') },
  { name: literal('allow-empty'), about: literal('exit 0 when there is nothing to check, and say so') },
  { name: literal('fix'), about: literal('put right what says nothing: blanks, blank lines, full stops, order, the form of ids') },
  { name: literal('fix-dry-run'), about: literal('write nothing, and print what --fix would change as a unified diff') },
  { name: literal('no-cache'), about: literal('use nothing that an earlier run has noted of the documents, and note nothing') },
  { name: literal('cache-location'), value: literal('DIR'), about: literal('keep the cache in this folder, which must be one that nobody else writes to') },
  { name: literal('cache-strategy'), value: literal('NAME'), choices: [literal('metadata'), literal('content')], about: literal('tell by its times and size whether a file has changed, or by its bytes; where CI is set, by its bytes') },
  { name: literal('parser'), value: literal('WAY'), choices: [literal('remark'), literal('compare')], about: literal('read Markdown by remark alone, or in both ways and compare them') },
  { name: literal('concurrency'), value: literal('N'), about: literal('read documents in so many threads; without it, in more than one where that is worth it') },
  { name: literal('color'), about: literal('colour the text, wherever it goes') },
  { name: literal('no-color'), about: literal('do not colour the text') },
]

const check: CommandSpec = {
  name: literal('check'),
  about: literal('Check documents against a policy.'),
  arguments: [paths],
  options: checkOptions,
}

const explain: CommandSpec = {
  name: literal('explain'),
  about: literal('Say what a rule wants, why, and how to keep it.'),
  arguments: [{ name: literal('rule'), about: literal('a rule, a message, or both as RULE/MESSAGE'), arity: 'one' }],
  options: [],
}

const why: CommandSpec = {
  name: literal('why'),
  about: literal('Say what holds a work item, what its evidence is worth, and what would release it.'),
  arguments: [
    { name: literal('id'), about: literal('a work item, such as CTO-WORK-030'), arity: 'one' },
    { name: literal('path'), about: literal('the project or the documents\' root; the nearest one unless it is given'), arity: 'maybe' },
  ],
  options: [format, ...checkOptions.filter(({ name }) => ['config', 'no-config-lookup'].includes(name))],
}

const scanned: ArgumentSpec = {
  name: literal('path'),
  about: literal('files, and folders with all that is in them; the working folder, where nothing else is named'),
  arity: 'any',
}

const scanOptions: readonly OptionSpec[] = [
  formats,
  { name: literal('staged'), about: literal('look through what the next commit would hold, and what it removes') },
  { name: literal('tree'), about: literal('look through the working tree of the repository, save for what git ignores') },
  hook,
  { name: literal('range'), value: literal('A..B'), about: literal('look through what these commits say and add') },
  { name: literal('commit-msg'), value: literal('FILE'), about: literal('look through the message of a commit, as a hook is handed it') },
  { name: literal('run'), value: literal('DIR'), about: literal('look through the folder of a harness run, and say of each surface what became of it') },
  { name: literal('stdin'), about: literal('look through what comes on the standard input') },
  { name: literal('strict'), about: literal('take warnings, and what could not be looked through, for errors') },
  ...checkOptions.filter(({ name }) => ['config', 'no-config-lookup'].includes(name)),
  { name: literal('baseline'), value: literal('FILE'), about: literal('take this baseline, and not `sotlint.scan-baseline.json` beside the configuration') },
  { name: literal('update-baseline'), about: literal('write the baseline anew: what it lists is not reported from then on') },
  ...checkOptions.filter(({ name }) => ['now', 'quiet', 'max-warnings', 'color', 'no-color'].includes(name)),
  { name: literal('allow-empty'), about: literal('exit 0 when there is nothing to look through, and say so') },
]

const scan: CommandSpec = {
  name: literal('scan'),
  about: literal('Look for endpoint values in files, archives, run folders and what git holds.'),
  arguments: [scanned],
  options: scanOptions,
}

const rules: CommandSpec = {
  name: literal('rules'),
  about: literal('List all rules with their messages and severities.'),
  arguments: [],
  options: [format],
}

const json: OptionSpec = { name: literal('json'), about: literal('the same as --format json') }

const colors = checkOptions.filter(({ name }) => ['color', 'no-color'].includes(name))

const ofGate = gateCommands(checkOptions, format, json)

const gate: CommandSpec = {
  name: literal('gate'),
  about: literal('Judge runs of the harness.'),
  arguments: [],
  options: [],
  commands: ofGate.all,
}

const validateAdapter: CommandSpec = {
  name: literal('validate-case-provider-adapter'),
  about: literal('Run a harness against a fake provider and a fake Case, in every scenario that it has to withstand.'),
  arguments: [],
  options: [
    { name: literal('harness-root'), value: literal('DIR'), about: literal('the folder of the harness; its `evals/case-qwen-loop.sh --json` is run') },
    { name: literal('adapter'), value: literal('COMMAND'), about: literal('run this command in its place; no shell reads it, and its files are sought here and in the harness\'s root') },
    format,
    json,
    { name: literal('only'), value: literal('NAME'), isRepeatable: true, about: literal('run this scenario and no other') },
    { name: literal('list'), about: literal('print the scenarios, and run none') },
    { name: literal('keep'), about: literal('leave the folders of the scenarios, and say where they are') },
    { name: literal('deadline'), value: literal('SECONDS'), about: literal('kill an adapter that takes longer in one scenario; 60 unless it is given') },
    ...checkOptions.filter(({ name }) => ['config', 'no-config-lookup'].includes(name)),
    ...colors,
  ],
}

/** The programs of the package by name. */
export const programs = {
  sotlint: {
    name: literal('sotlint'),
    about: literal('Checks governed Markdown: blocking invariants, evidence-linked status, no endpoint value.'),
    commands: [check, scan, why, explain, rules, gate, ...setupCommands(checkOptions)],
    ownCommand: check,
  },
  'validate-cto-child': {
    name: literal('validate-cto-child'),
    about: literal('Checks the SOT documents of a CTO child against the built-in policy.'),
    commands: [],
    ownCommand: check,
  },
  'harness-gate': {
    name: literal('harness-gate'),
    about: literal('Judges runs of the harness: `sotlint gate` under a name of its own.'),
    commands: ofGate.all,
    ownCommand: ofGate.check,
  },
  'validate-case-provider-adapter': {
    name: literal('validate-case-provider-adapter'),
    about: literal('Puts a harness to the test against a fake provider and a fake Case.'),
    commands: [],
    ownCommand: validateAdapter,
  },
} as const satisfies Record<string, ProgramSpec>

export type ProgramName = keyof typeof programs
