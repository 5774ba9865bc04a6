import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { programs } from './commands.ts'
import type { ArgumentSpec, OptionSpec } from './commands.ts'
import { stopsByProgram } from './completion/tables.ts'
import type { Stop } from './completion/tables.ts'

/** Text as roff reads it: hyphens that can be copied, no control line by chance, what stands in backticks bold. */
function roff(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-')
  return plain.replaceAll(/`([^`]*)`/g, '\\fB$1\\fR').replaceAll(/^[.']/gm, '\\&$&')
}

const WIDEST = 72

/** A sentence on lines of a width that roff's own checks take, each as `roff` makes it. */
function paragraph(text: string): string {
  const lines: string[] = []
  for (const word of roff(text).split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= WIDEST) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.map((line) => line.replace(/^[.']/, '\\&$&')).join('\n')
}

/** Words of the table as a sentence. */
function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`
}

function synopsisOf({ arity, name }: ArgumentSpec): string {
  const word = `\\fI${roff(name)}\\fR`
  return arity === 'one' ? word : arity === 'maybe' ? `[${word}]` : `[${word} ...]`
}

function optionPart({ about, choices, isRepeatable, name, short, value }: OptionSpec): string {
  const forms = short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`]
  const words = forms.map((form) => `\\fB${roff(form)}\\fR`).join(', ')
  const given = value === undefined ? '' : ` \\fI${roff(value)}\\fR`
  const more = [...(choices === undefined ? [] : [`One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`]), ...(isRepeatable ? ['May be given several times.'] : [])]
  return `.TP\n${words}${given}\n${paragraph([sentence(about), ...more].join(' '))}\n`
}

function stopPart(stop: Stop): string {
  const called = stop.path.replaceAll('/', ' ')
  const head = `\\fB${roff(called)}\\fR${stop.options.length > 0 ? ' [\\fIoption\\fR ...]' : ''}${stop.arguments.map((argument) => ` ${synopsisOf(argument)}`).join('')}`
  const places = stop.arguments.map(({ about, name }) => `.TP\n\\fI${roff(name)}\\fR\n${paragraph(sentence(about))}\n`)
  return `.SS "${roff(called)}"\n${head}\n.PP\n${paragraph(stop.about)}\n${places.join('')}${stop.options.map(optionPart).join('')}`
}

const exitCodes: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'No error; there may be warnings.'],
  ['1', 'At least one error, more warnings than `--max-warnings` allows, or a run that failed.'],
  ['2', 'The job could not be done: nothing to check, a file that cannot be read, a wrong option or configuration, a fault of sotlint.'],
  ['3', 'A run of the harness was blocked before it started, or is to be.'],
]

const files: readonly (readonly [name: string, meaning: string])[] = [
  ['sotlint.config.yaml', 'The configuration: beside the documents\' folder, or above it inside the repository.'],
  ['sotlint.waivers.yaml', 'Findings that stand for a reason, beside the configuration.'],
  ['.sotlint-baseline.json', 'Findings of `check` that were there when it was written.'],
  ['sotlint.scan-baseline.json', 'Findings of `scan` that were there when it was written.'],
]

const variables: readonly (readonly [name: string, meaning: string])[] = [
  ['NO_COLOR', 'Set to anything, it keeps the text uncoloured.'],
  ['FORCE_COLOR', 'Colours the text where it goes to no terminal; `0` keeps it uncoloured.'],
  ['SOTLINT_FINGERPRINT_KEY', 'The key of the fingerprints in a baseline of `scan`.'],
]

function terms(list: readonly (readonly [string, string])[]): string {
  return list.map(([name, meaning]) => `.TP\n\\fB${roff(name)}\\fR\n${paragraph(meaning)}\n`).join('')
}

/** The manual page of all programs in section 1, in the macros of man(7). */
export function manPage(version: Safe): Safe {
  const all = stopsByProgram()
  const { about, name } = programs.sotlint
  return ownText([
    `.TH SOTLINT 1 "" "sotlint ${roff(version)}" "User Commands"\n`,
    `.SH NAME\n${roff(name)} \\- ${roff(about.slice(0, 1).toLowerCase() + about.slice(1).replace(/\.$/, ''))}\n`,
    `.SH SYNOPSIS\n${all.map(({ program, stops }) => `.B ${roff(program)}\n${stops.length > 1 ? '[\\fIcommand\\fR] ' : ''}[\\fIoption\\fR ...] [\\fIargument\\fR ...]\n`).join('.br\n')}`,
    `.SH DESCRIPTION\nWithout a command, \\fB${name}\\fR checks the documents around the\nworking folder.\n`,
    `.SH COMMANDS\n${all.flatMap(({ stops }) => stops.map(stopPart)).join('')}`,
    `.SH EXIT STATUS\n${terms(exitCodes)}`,
    `.SH FILES\n${terms(files)}`,
    `.SH ENVIRONMENT\n${terms(variables)}`,
  ].join(''))
}
