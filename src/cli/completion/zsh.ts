import { ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { programs } from '../commands.ts'
import type { OptionSpec } from '../commands.ts'
import { formsOf, stopsByProgram, valuesOf, wordsFor } from './tables.ts'
import type { Stop } from './tables.ts'

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** Colons and brackets end what they stand in. */
function escaped(text: string): string {
  return text.replaceAll(/[[\]:\\]/g, '\\$&')
}

function action(words: readonly string[] | 'files' | 'any'): string {
  if (words === 'files') return '_files'
  return words === 'any' ? ' ' : `(${words.join(' ')})`
}

function optionLines(option: OptionSpec): readonly string[] {
  const forms = formsOf(option)
  const others = option.isRepeatable ? '*' : forms.length > 1 ? `(${forms.join(' ')})` : ''
  const value = option.value === undefined ? '' : `:${option.value}:${action(valuesOf(option))}`
  // A long option also takes its value behind `=`.
  return forms.map((form) => quoted(`${others}${form}${option.value !== undefined && form.startsWith('--') ? '=' : ''}[${escaped(option.about)}]${value}`))
}

function stopCase({ arguments: given, commands, depth, options, path }: Stop): string {
  const inner = commands.map(({ about, name }) => quoted(`${name}:${about}`))
  const list = inner.length === 0 ? '' : `      commands=(\n${inner.map((line) => `        ${line}\n`).join('')}      )\n`
  const places = inner.length > 0
    ? [`'1:command:{_describe command commands}'`]
    : given.map(({ arity, name, ...rest }, i) => quoted(`${arity === 'any' ? '*' : arity === 'maybe' ? `${i + 1}:` : i + 1}:${name}:${action(wordsFor({ arity, name, ...rest }))}`))
  const shift = depth === 0 ? '' : `      shift ${depth} words\n      (( CURRENT -= ${depth} ))\n`
  const lines = [...options.flatMap(optionLines), ...places]
  return `    (${path})\n${list}${shift}      _arguments -s -S ${lines.map((line) => `\\\n        ${line}`).join(' ')}\n      ;;\n`
}

/** The completion of all programs for zsh, as a file of a folder in `fpath` or to be sourced. */
export function zshCompletion(): Safe {
  const stops = stopsByProgram().flatMap((one) => one.stops)
  const names = Object.values(programs).map(({ name }) => name).join(' ')
  const steps = stops.filter(({ depth }) => depth > 0).map(({ path }) => path)
  return ownText(`#compdef ${names}
# Completion for zsh: a file _sotlint in a folder of fpath, or source <(sotlint completion zsh)

_sotlint() {
  local at=\${service:-\${words[1]:t}} i
  local -a commands
  for ((i = 2; i < CURRENT; i++)); do
    case "$at/\${words[i]}" in
      (${steps.join('|')}) at="$at/\${words[i]}" ;;
    esac
  done
  case $at in
${stops.map(stopCase).join('')}  esac
}

if [[ \${funcstack[1]} == _sotlint ]]; then
  _sotlint "$@"
else
  compdef _sotlint ${names}
fi
`)
}
