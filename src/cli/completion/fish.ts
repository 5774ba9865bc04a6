import { ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { OptionSpec } from '../commands.ts'
import { stopsByProgram, valuesOf, wordsFor } from './tables.ts'
import type { Stop } from './tables.ts'

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`
}

function offer(words: readonly string[] | 'files' | 'any'): string {
  if (words === 'files') return '-r -F'
  return words === 'any' ? '-x' : `-x -a ${quoted(words.join(' '))}`
}

function optionLine(option: OptionSpec, start: string): string {
  const short = option.short === undefined ? '' : ` -s ${option.short}`
  const value = option.value === undefined ? '' : ` ${offer(valuesOf(option))}`
  return `${start}${short} -l ${option.name}${value} -d ${quoted(option.about)}\n`
}

function stopLines(program: Safe, { arguments: given, commands, options, path }: Stop): string {
  const start = `complete -c ${program} -n 'test (__sotlint_at ${program}) = ${path}'`
  const words = given.flatMap((argument) => wordsFor(argument))
  const places = [
    ...commands.map(({ about, name }) => `${start} -f -a ${name} -d ${quoted(about)}\n`),
    ...(commands.length > 0 || words.includes('any') ? [] : words.filter((word) => word !== 'files').map((word) => `${start} -f -a ${quoted(word)}\n`)),
    ...(words.includes('files') ? [`${start} -F\n`] : [`${start} -f\n`]),
  ]
  return [...places, ...options.map((option) => optionLine(option, start))].join('')
}

/** The completion of all programs for fish 3 and later. */
export function fishCompletion(): Safe {
  const all = stopsByProgram()
  const steps = all.flatMap(({ stops }) => stops.filter(({ depth }) => depth > 0).map(({ path }) => path))
  return ownText(`# Completion for fish: sotlint completion fish | source

function __sotlint_at
    set -l at $argv[1]
    for word in (commandline -opc)[2..-1]
        switch "$at/$word"
            case ${steps.join(' ')}
                set at "$at/$word"
        end
    end
    echo $at
end

${all.map(({ program, stops }) => stops.map((stop) => stopLines(program, stop)).join('')).join('\n')}`)
}
