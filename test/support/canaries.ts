import { inspect } from 'node:util'
import type { Callable, CommandSpec, OptionSpec, ProgramSpec } from '../../src/cli/commands.ts'
import { callable, optionsOf } from '../../src/cli/commands.ts'
import { HOST } from '../scan/corpus/exact.ts'
import { TAILNET_NAME } from '../scan/corpus/hosts.ts'
import type { Ran } from './program.ts'

/** A value that must never be written, planted in the form in which each field can hold it. */
export interface Canary {
  readonly name: string
  readonly url: string
  /** The same where no sign of a URL may stand: names of files, branches and keys. */
  readonly host: string
}

/** What no output may hold, however it is encoded: parts of each canary that nothing else has in it. */
const TRACES = ['zq81k', 'route-7f3']

function encodings(trace: string): readonly string[] {
  const base64 = [0, 1, 2].map((lead) => Buffer.from(' '.repeat(lead) + trace).toString('base64').slice(lead === 0 ? 0 : lead + 1, -4))
  const percent = [...Buffer.from(trace)].map((byte) => `%${byte.toString(16)}`).join('')
  return [trace, [...trace].toReversed().join(''), Buffer.from(trace).toString('hex'), percent, ...base64.filter((text) => text.length > 4)]
}

/** Which traces of canaries a text has. */
export function tracesIn(text: string): readonly string[] {
  const lower = text.toLowerCase()
  return TRACES.flatMap(encodings).filter((trace) => lower.includes(trace.toLowerCase()))
}

function canary(name: string, host: string): Canary {
  return { name, host, url: `http://${host}:8443/v1` }
}

/** Has no special shape: only who knows the value can tell it. */
export const exactCanary = canary('exact', HOST)
/** Is no protected value: its shape alone tells. */
export const shapedCanary = canary('shaped', TAILNET_NAME)
export const protectedVariables = { CTO_HARNESS_CASE_LOCAL_BASE_URL: exactCanary.url }

/** One way to call a command. */
export interface Trial {
  readonly program: string
  readonly command: string
  readonly format: string
  readonly words: readonly string[]
}

/** What commands are given. */
export interface Inputs {
  /** The canary as a word, wherever a word can stand. */
  readonly words: readonly string[]
  /** Files that hold it, for options that take a value. */
  readonly files: readonly string[]
  /** Folders and files for arguments. */
  readonly paths: readonly string[]
  /** A folder for results that go to files; what is in it is looked through after each run. */
  readonly results: string
}

/** A name and the words for each way to choose formats: one by one or, where each may go to a file, the first and then all in one run. */
function formatsOf(options: readonly OptionSpec[], { results }: Inputs): readonly (readonly [string, readonly string[]])[] {
  const option = options.find(({ name }) => (name as string) === 'format')
  const [first, ...others] = option?.choices ?? []
  if (first === undefined) return [['', []]]
  const alone = (name: string) => [name, ['--format', name]] as const
  if (option?.isRepeatable === undefined) return [first, ...others].map(alone)
  return [alone(first), ['files', [first, ...others].flatMap((name) => ['--format', `${name}=${results}/${name}`])]]
}

/** Every switch, and every value for each option that takes one. */
function optionWords(options: readonly OptionSpec[], { words, files, results }: Inputs): readonly (readonly string[])[] {
  return options.flatMap(({ name, value }) => {
    if ((name as string) === 'format') return words.map((text) => ['--format', `json=${results}/no-${text}/x`])
    if (value === undefined) return [[`--${name}`]]
    return [...words.map((text) => [`--${name}=${text}`]), ...[...words, ...files].map((text) => [`--${name}`, text])]
  })
}

/** Options are read the same way whatever is written; of the formats behind these two only the writing itself is tried. */
const IN_FULL = ['', 'text', 'json']

/** `isAlias`: the very command of another program, which is tried there with all its options. */
function trialsOf(program: ProgramSpec, { command, words: called }: Callable, inputs: Inputs, isAlias: boolean): readonly Trial[] {
  const options = optionsOf(command)
  const required = command.arguments.filter(({ arity }) => arity === 'one').length
  const some = (text: string) => Array<string>(required).fill(text)
  const onPaths = inputs.paths.map((path) => (command.arguments.length === 0 ? [] : [...some(path).slice(1), path]))
  const calls = [
    ...onPaths,
    ...inputs.words.flatMap((word) => [[...some(word), word], some(word), [`--${word}`], [`-${word}`], ['--format', word], ['--format', `${word}=x`]]),
    ...optionWords(options, inputs).map((words) => [...some(inputs.words[0] ?? ''), ...words]),
  ]
  return formatsOf(options, inputs).flatMap(([format, formatWords]) =>
    (isAlias || !IN_FULL.includes(format) ? onPaths : calls).map((words): Trial => ({
      program: program.name,
      command: command.key ?? command.name,
      format,
      words: [...called, '--debug', ...formatWords, ...words],
    })),
  )
}

/** All commands of all programs in all their formats, read from the tables that the programs themselves are made from. */
export function trials(programs: Readonly<Record<string, ProgramSpec>>, inputs: Inputs): readonly Trial[] {
  const tried = new Set<CommandSpec>()
  const trialsOnce = (program: ProgramSpec, called: Callable): readonly Trial[] => {
    const isAlias = tried.has(called.command)
    tried.add(called.command)
    return trialsOf(program, called, inputs, isAlias)
  }
  return Object.values(programs).flatMap((program) => [
    ...callable(program.commands).flatMap((called) => trialsOnce(program, called)),
    // The same command means something else here: it is locked to its policy.
    ...(program.commands.length === 0 ? trialsOf(program, { command: program.ownCommand, words: [] }, inputs, false) : []),
    ...[...inputs.words, '--help', '--version', 'help'].map((word): Trial => ({ program: program.name, command: '', format: '', words: [word] })),
  ])
}

/** What went wrong in some trials: traces in what was written, and commands that never got past their command line. */
export async function faultsOf(all: readonly Trial[], run: (trial: Trial) => Promise<Ran>): Promise<readonly string[]> {
  const faults = new Set<string>()
  const idle = new Set(all.filter(({ command }) => command !== '').map(({ program, command, format }) => `${program} ${command} ${format}`.trim()))
  for (const trial of all) {
    const { code, out, err } = await run(trial)
    const at = `${trial.program} ${inspect(trial.words, { breakLength: Infinity })}`
    for (const trace of tracesIn(out + err)) faults.add(`${at} wrote ${trace}`)
    if (code === null || ![0, 1, 2, 3].includes(code)) faults.add(`${at} ended with ${code}`)
    if (/stopped by |a bug of/.test(err)) faults.add(`${at} crashed`)
    if (!err.includes('(USAGE)')) idle.delete(`${trial.program} ${trial.command} ${trial.format}`.trim())
  }
  return [...faults, ...[...idle].map((command) => `${command} was never run`)]
}
