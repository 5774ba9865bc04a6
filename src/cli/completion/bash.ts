import { ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { formsOf, stopsByProgram, valuesOf, wordsFor } from './tables.ts'
import type { Stop } from './tables.ts'

/** The words that this place offers, or a reply of the shell's own where files are meant. */
function offer(words: readonly string[] | 'files' | 'any'): string {
  if (words === 'files') return 'return'
  if (words === 'any') return 'compopt +o default +o bashdefault 2>/dev/null; return'
  return `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur")); return`
}

function valueCases(stop: Stop): string {
  const cases = stop.options.filter(({ value }) => value !== undefined).map((option) => `        ${formsOf(option).join('|')}) ${offer(valuesOf(option))} ;;\n`)
  return cases.length === 0 ? '' : `      case $prev in\n${cases.join('')}      esac\n`
}

function stopCase(stop: Stop): string {
  const options = stop.options.flatMap(formsOf).join(' ')
  const [argument] = stop.arguments
  const rest = stop.commands.length > 0 ? stop.commands.map(({ name }) => name) : argument === undefined ? ('any' as const) : wordsFor(argument)
  return `    ${stop.path})\n${valueCases(stop)}      if [[ $cur == -* ]]; then ${offer(options.split(' '))}; fi\n      ${offer(rest)}\n      ;;\n`
}

function programPart(program: Safe, stops: readonly Stop[]): string {
  const name = `_${program.replaceAll('-', '_')}`
  const steps = stops.filter(({ depth }) => depth > 0).map(({ path }) => path)
  const walk = steps.length === 0 ? '' : `  for ((i = 1; i < COMP_CWORD; i++)); do\n    case "$at/\${COMP_WORDS[i]}" in\n      ${steps.join('|')}) at="$at/\${COMP_WORDS[i]}" ;;\n    esac\n  done\n`
  return `${name}() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" at=${program} i
  COMPREPLY=()
  # \`--option=value\` comes as three words.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' && $COMP_CWORD -ge 2 ]]; then
    prev="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
${walk}  case $at in
${stops.map(stopCase).join('')}  esac
}
complete -o default -o bashdefault -F ${name} ${program}
`
}

/** The completion of all programs for bash 4 and later. */
export function bashCompletion(): Safe {
  const parts = stopsByProgram().map(({ program, stops }) => programPart(program, stops))
  return ownText(`# Completion for bash: source <(sotlint completion bash)\n\n${parts.join('\n')}`)
}
