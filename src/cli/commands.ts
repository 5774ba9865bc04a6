import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { formatNames } from '../report/formats.ts'
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
  { name: literal('since'), value: literal('REF'), about: literal('compare with the documents as they were where the work since REF began') },
  { name: literal('now'), value: literal('DATE'), about: literal('take this UTC date (YYYY-MM-DD) for today') },
  { name: literal('quiet'), about: literal('show errors only; warnings still count for --max-warnings') },
  { name: literal('max-warnings'), value: literal('N'), about: literal('exit 1 when there are more warnings than this') },
  { name: literal('allow-empty'), about: literal('exit 0 when there is nothing to check, and say so') },
  { name: literal('fix'), about: literal('put right what says nothing: blanks, blank lines, full stops, order, the form of ids') },
  { name: literal('fix-dry-run'), about: literal('write nothing, and print what --fix would change as a unified diff') },
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

const gateCheck: CommandSpec = {
  name: literal('check'),
  key: literal('gate check'),
  about: literal('Say of a harness run whether it passes, fails or was blocked, and why.'),
  arguments: [{ name: literal('run-dir'), about: literal('the directory of one run'), arity: 'one' }],
  options: [
    format,
    json,
    ...checkOptions.filter(({ name }) => ['config', 'no-config-lookup'].includes(name)),
    { name: literal('secret-env'), value: literal('NAME'), isRepeatable: true, about: literal('seek what this variable holds as well; its name is given, and never its value') },
    { name: literal('also'), value: literal('PATH'), isRepeatable: true, about: literal('seek endpoint values in this file or folder as well, such as the document that cites the run') },
    { name: literal('commit'), value: literal('REF'), isRepeatable: true, about: literal('seek them in this commit of the repository around the working folder as well') },
    { name: literal('absolute'), about: literal('give paths of this machine in full') },
    ...colors,
  ],
}

const gateAgentResult: CommandSpec = {
  name: literal('agent-result'),
  key: literal('gate agent-result'),
  about: literal('Say what Case makes of the text of an agent, and why.'),
  arguments: [{ name: literal('file'), about: literal('the raw text of all turns, or `-` for the standard input'), arity: 'one' }],
  options: [format, json],
}

const gateEvidence: CommandSpec = {
  name: literal('evidence'),
  key: literal('gate evidence'),
  about: literal('Print the evidence section of a run, or put it into a document.'),
  arguments: [{ name: literal('run-dir'), about: literal('the directory of one run'), arity: 'one' }],
  options: [
    { name: literal('title'), value: literal('TEXT'), about: literal('the title of the section, to which the day of the run is added') },
    { name: literal('commit'), value: literal('COMMIT'), about: literal('the commit that was run, as `<sha> <subject>`') },
    { name: literal('relative'), about: literal('name the run from the folder of the runs on, and not from the root of this machine') },
    { name: literal('into'), value: literal('FILE'), about: literal('put it into this document, below the work item that --item names') },
    { name: literal('item'), value: literal('ID'), about: literal('the work item for --into, such as CTO-WORK-030') },
    { name: literal('dry-run'), about: literal('write nothing, and print what --into would change as a unified diff') },
    ...gateCheck.options.filter(({ name }) => ['format', 'json', 'config', 'no-config-lookup', 'secret-env'].includes(name)),
  ],
}

const gateExplain: CommandSpec = {
  name: literal('explain'),
  key: literal('gate explain'),
  about: literal('Say what a gate proves, why, and what to do where a run fails.'),
  arguments: [{ name: literal('gate'), about: literal('a gate by its id or name, such as HG07 or model, or a code of one'), arity: 'one' }],
  options: [],
}

const preflightOptions: readonly OptionSpec[] = [
  format,
  json,
  ...checkOptions.filter(({ name }) => ['config', 'no-config-lookup'].includes(name)),
  { name: literal('run'), value: literal('DIR'), about: literal('leave in this run directory what a run that is stopped leaves') },
]

const gateReady: CommandSpec = {
  name: literal('ready'),
  key: literal('gate ready'),
  about: literal('Say whether the variables that a run needs are missing, present or invalid, without any connection.'),
  arguments: [],
  options: preflightOptions,
}

const gateProbe: CommandSpec = {
  name: literal('probe'),
  key: literal('gate probe'),
  about: literal('Ask the provider as a run would, and say what kind of answer it gives.'),
  arguments: [],
  options: preflightOptions,
}

const gatePreflight: CommandSpec = {
  name: literal('preflight'),
  key: literal('gate preflight'),
  about: literal('Say whether a run may start: the variables, the admission of the model and the provider, in this order.'),
  arguments: [],
  options: preflightOptions,
}

const gateRun: CommandSpec = {
  name: literal('run'),
  key: literal('gate run'),
  about: literal('Look ahead, run the harness, and judge the run directory that it leaves.'),
  arguments: [{ name: literal('command'), about: literal('the program of the harness and its arguments, behind `--`'), arity: 'any' }],
  options: [
    format,
    json,
    ...checkOptions.filter(({ name }) => ['config', 'no-config-lookup'].includes(name)),
    ...gateCheck.options.filter(({ name }) => ['secret-env', 'absolute'].includes(name)),
    ...colors,
  ],
}

const gateCommands: readonly CommandSpec[] = [gateReady, gateProbe, gatePreflight, gateRun, gateCheck, gateAgentResult, gateEvidence, gateExplain]

const gate: CommandSpec = {
  name: literal('gate'),
  about: literal('Judge runs of the harness.'),
  arguments: [],
  options: [],
  commands: gateCommands,
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
    commands: gateCommands,
    ownCommand: gateCheck,
  },
  'validate-case-provider-adapter': {
    name: literal('validate-case-provider-adapter'),
    about: literal('Puts a harness to the test against a fake provider and a fake Case.'),
    commands: [],
    ownCommand: validateAdapter,
  },
} as const satisfies Record<string, ProgramSpec>

export type ProgramName = keyof typeof programs
