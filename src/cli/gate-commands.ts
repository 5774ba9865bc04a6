import { literal } from '../model/safe.ts'
import type { CommandSpec, OptionSpec } from './commands.ts'

/** The commands about runs of the harness; what they share with others they take from them. */
export function gateCommands(checkOptions: readonly OptionSpec[], format: OptionSpec, json: OptionSpec): { readonly check: CommandSpec; readonly all: readonly CommandSpec[] } {
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

  return { check: gateCheck, all: [gateReady, gateProbe, gatePreflight, gateRun, gateCheck, gateAgentResult, gateEvidence, gateExplain] }
}
