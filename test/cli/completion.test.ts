import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { callable, optionsOf, programs } from '../../src/cli/commands.ts'
import { bashCompletion } from '../../src/cli/completion/bash.ts'
import { fishCompletion } from '../../src/cli/completion/fish.ts'
import { zshCompletion } from '../../src/cli/completion/zsh.ts'
import { manPage } from '../../src/cli/man-page.ts'
import { literal } from '../../src/model/safe.ts'
import { cleanEnvironment, folderWith } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }

/** Each command of each program with the words that call it. */
const calls = Object.values(programs).flatMap((program) =>
  program.commands.length === 0
    ? [{ path: [program.name] as readonly string[], command: program.ownCommand }]
    : callable(program.commands).map(({ command, words }) => ({ path: [program.name, ...words] as readonly string[], command })),
)

/** Runs a script in a shell; `null` where the shell is not installed. */
function runIn(shell: string, args: readonly string[], files: Readonly<Record<string, string>>): string | null {
  const cwd = folderWith(files)
  const child = spawnSync(shell, args, { cwd, env: { ...cleanEnvironment(cwd), TERM: 'xterm' }, encoding: 'utf8', timeout: 30_000 })
  if (child.error !== undefined && 'code' in child.error && child.error.code === 'ENOENT') return null
  expect(child.stderr).toBe('')
  return child.stdout
}

describe('every command and option of the table', () => {
  test.each(Object.entries(shells))('is in the completion for %s', async (shell, make) => {
    const text = make()
    for (const { command, path } of calls) {
      expect(text).toContain(path.join('/'))
      for (const { choices = [], name, short } of optionsOf(command)) {
        for (const word of [name, ...(short === undefined ? [] : [short]), ...choices]) expect(text).toMatch(new RegExp(`[-'" (:]${word}[-'" ):|=[]`))
      }
    }
    expect(await callProgram('sotlint', ['completion', shell], { cwd: folderWith({}) })).toEqual({ code: 0, out: text, err: '' })
  })

  test('is on the manual page', async () => {
    const page = manPage(literal('1.2.3'))
    for (const { command, path } of calls) {
      const [, part = ''] = page.split(`.SS "${path.join(' ').replaceAll('-', '\\-')}"\n`)
      const [own = ''] = part.split('.SS ')
      for (const { name } of optionsOf(command)) expect(own).toContain(`\\fB\\-\\-${name.replaceAll('-', '\\-')}\\fR`)
      for (const { name } of command.arguments) expect(own).toContain(`\\fI${name.replaceAll('-', '\\-')}\\fR`)
    }
    expect((await callProgram('sotlint', ['man'], { cwd: folderWith({}) })).out).toMatch(/^\.TH SOTLINT 1 "" "sotlint \d/)
  })
})

/** What is on the line, and what is offered for its last word. */
const lines: readonly (readonly [words: readonly string[], want: readonly string[]])[] = [
  [['sotlint', 'ch'], ['check']],
  [['sotlint', 'gate', 'ev'], ['evidence']],
  [['sotlint', 'new', ''], ['issue', 'prd']],
  [['sotlint', 'gate', 'check', '--sec'], ['--secret-env']],
  [['sotlint', 'explain', 'status-l'], ['status-line']],
  [['sotlint', 'gate', 'explain', 'HG07'], ['HG07']],
  [['harness-gate', 'agent'], ['agent-result']],
  [['validate-cto-child', '--fix'], ['--fix', '--fix-dry-run']],
]

describe('in a shell', () => {
  test('bash completes commands, options, values and names of rules', (context) => {
    const more: typeof lines = [...lines, [['sotlint', 'why', '--format', 'js'], ['json']], [['sotlint', 'why', '--format', '=', 'js'], ['json']], [['sotlint', 'check', '--max-warnings', ''], []], [['sotlint', 'check', '--config', ''], []]]
    const asked = more.map(([words]) => `ask ${words.map((word) => `'${word}'`).join(' ')}\n`).join('')
    const script = `source ./completion\nask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); local name="_\${1//-/_}"; "$name"; echo "\${COMPREPLY[*]}"; }\n${asked}complete -p sotlint\n`
    const out = runIn('bash', ['--norc', 'script'], { completion: bashCompletion(), script })
    if (out === null) return context.skip('bash is not installed')
    expect(out.split('\n').slice(0, -2)).toEqual(more.map(([, want]) => want.join(' ')))
    expect(out).toContain('complete -o bashdefault -o default -F _sotlint sotlint')
  })

  test('fish does', (context) => {
    const asked = lines.map(([words]) => `echo (complete -C '${words.join(' ')}' | string replace -r '\\t.*' '')\n`).join('')
    const out = runIn('fish', ['--no-config', 'script'], { completion: fishCompletion(), script: `source ./completion\n${asked}` })
    if (out === null) return context.skip('fish is not installed')
    expect(out.split('\n').slice(0, -1)).toEqual(lines.map(([, want]) => want.join(' ')))
  })

  test('zsh does, typed at its prompt', { timeout: 60_000 }, (context) => {
    const typed = ['sotlint ch', 'sotlint gate ev', 'sotlint why --format js', 'sotlint explain no-endp', 'validate-cto-child --fix-d']
    const script = `
zmodload zsh/zpty || exit
zpty -b shell zsh -f -i
hear() { local piece; heard=; repeat 250; do sleep 0.02; while zpty -rt shell piece 2>/dev/null; do heard+=$piece; done; [[ $heard == *$1* ]] && return; done }
zpty -w -n shell "PS1='> '; fpath=($PWD \\$fpath); autoload -U compinit; compinit -D -u; print re''ady"$'\\n'
hear ready
${typed.map((line) => `zpty -w -n shell '${line}'$'\\t'\nhear $'\\e[1m'; print -r -- "\${(V)heard}"; zpty -w -n shell $'\\x15'\n`).join('')}
zpty -d shell
`
    const out = runIn('zsh', ['-f', 'script'], { _sotlint: zshCompletion(), script })
    if (out === null) return context.skip('zsh is not installed')
    for (const done of ['sotlint check', 'gate evidence', '--format json', 'explain no-endpoint-value', '--fix-dry-run']) expect(out).toContain(done)
  })

  test('mandoc and man read the manual page', (context) => {
    const page = { 'sotlint.1': manPage(literal('1.2.3')) }
    const linted = runIn('mandoc', ['-Tlint', '-Wwarning', 'sotlint.1'], page)
    const shown = runIn('man', ['--warnings', '-l', 'sotlint.1'], page)
    if (linted === null && shown === null) return context.skip('neither mandoc nor man is installed')
    if (linted !== null) expect(linted.split('\n').filter((line) => line !== '' && !line.includes('missing date'))).toEqual([])
    if (shown !== null) expect(shown.replaceAll(/.\u0008|\u001b\[[\d;]*m/g, '')).toContain('validate-cto-child [option ...] [path ...]')
  })
})
