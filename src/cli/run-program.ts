import { createOutput } from '../io/output.ts'
import type { ProgramName } from './commands.ts'
import { ownVersion } from './own-version.ts'

/** Runs a program on the process it is in. What only tells of itself loads neither rules nor policy. */
export async function runProgram(name: ProgramName): Promise<void> {
  const words = process.argv.slice(2)
  if (!(await tellsOfItself(name, words))) await (await import('./run-guarded.ts')).runGuarded(name)
}

/** Prints the version or a help, if that is all that is asked for: texts of ours, which need no guard. */
async function tellsOfItself(name: ProgramName, words: readonly string[]): Promise<boolean> {
  const version = words.length === 1 && ['-V', '--version'].includes(words[0] ?? '')
  if (!version && !words.some((word) => ['-h', '--help', 'help'].includes(word))) return false
  const output = createOutput(process.stdout, process.stderr)
  if (version) output.out(`${ownVersion()}\n`)
  const told = version || (await (await import('./print-help.ts')).printHelp(name, words, output))
  output.end()
  return told
}
