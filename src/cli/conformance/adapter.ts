import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path'
import { CannotCheck } from '../../model/cannot-check.ts'
import { fill, literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'

/** The harness that is put to the test. */
export interface Adapter {
  readonly root: string
  /** The program and its arguments. */
  readonly words: readonly string[]
}

/** The seeds' loop, which is run where no other command is named. */
const LOOP = ['evals/case-qwen-loop.sh', '--json'] as const

/** Where programs are sought that are named without a folder; the adapter is given the same. */
export const minimalPath = [...new Set([dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'])].join(delimiter)

/** Words of a command line, with quotes around those that hold blanks; `null` where a quote is left open. */
function wordsOf(command: string): readonly string[] | null {
  const words: string[] = []
  let rest = command.trim()
  while (rest !== '') {
    const word = /^(?:[^\s"']|"[^"]*"|'[^']*')+/.exec(rest)?.[0]
    if (word === undefined) return null
    words.push(word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''))
    rest = rest.slice(word.length).trimStart()
  }
  return words
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return isFile(path)
  } catch {
    return false
  }
}

/** A word that names a file, as seen from where the suite was started or from the harness's root, in full: the scenarios run elsewhere. */
function inFull(word: string, cwd: string, root: string): string {
  if (!word.includes('/') || isAbsolute(word)) return word
  return [cwd, root].map((folder) => resolve(folder, word)).find(isFile) ?? word
}

function programAt(word: string): string | null {
  if (word.includes('/')) return isExecutable(word) ? word : null
  return minimalPath.split(delimiter).map((folder) => join(folder, word)).find(isExecutable) ?? null
}

function missing(message: Safe, hint: Safe): CannotCheck {
  return new CannotCheck('PATH_MISSING', message, hint)
}

function rootAt(path: string, cwd: string, shown: Safe): string {
  const root = resolve(cwd, path)
  if (path === '' || statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw missing(fill(literal('there is no folder `{shown}`'), { shown }), literal('name the folder of the harness with `--harness-root`'))
  }
  return realpathSync(root)
}

/**
 * Finds what is to be run; `shown` is the harness's root as it may be written.
 * @throws CannotCheck when there is no such harness, or no program in it that can be run.
 */
export function findAdapter({ harnessRoot, command }: { readonly harnessRoot: string; readonly command: string | null }, cwd: string, shown: Safe): Adapter {
  const root = rootAt(harnessRoot, cwd, shown)
  if (command === null) {
    const [loop, ...args] = LOOP
    const program = join(root, loop)
    if (!isFile(program)) throw missing(fill(literal('there is no `{loop}` in `{shown}`'), { loop: literal('evals/case-qwen-loop.sh'), shown }), literal('name the command with `--adapter`'))
    if (!isExecutable(program)) throw missing(literal('`evals/case-qwen-loop.sh` may not be executed'), literal('make it executable: `chmod +x`'))
    return { root, words: [program, ...args] }
  }
  const words = wordsOf(command)
  if (words === null || words.length === 0) throw new CannotCheck('USAGE', literal('`--adapter` was given no command'), literal('give a program and its arguments, with quotes around what holds blanks'))
  const [first = '', ...args] = words.map((word) => inFull(word, cwd, root))
  const program = programAt(first)
  if (program === null) throw missing(literal('the program of `--adapter` is not there, or may not be executed'), literal('check its path, as seen from here or from the harness\'s root'))
  return { root, words: [program, ...args] }
}
