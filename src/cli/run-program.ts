import { sinkTo } from '../io/descriptors.ts'
import { createOutput } from '../io/output.ts'
import type { ProgramName } from './commands.ts'
import { ownVersion } from './own-version.ts'

/** Runs a program on the process it is in. What only tells of itself loads neither rules nor policy. */
export async function runProgram(name: ProgramName): Promise<void> {
  const words = process.argv.slice(2)
  if (!(await tellsOfItself(name, words))) await (await import('./run-guarded.ts')).runGuarded(name)
}

/** Prints the version or a help, if that is all that is asked for: texts of ours, whose words give no value away. */
async function tellsOfItself(name: ProgramName, words: readonly string[]): Promise<boolean> {
  const isVersion = words.length === 1 && ['-V', '--version'].includes(words[0] ?? '')
  if (isVersion ? mayBeProtected(ownVersion()) : !words.some((word) => ['-h', '--help', 'help'].includes(word))) return false
  const output = createOutput(sinkTo(1, () => process.stdout), sinkTo(2, () => process.stderr))
  if (isVersion) output.out(`${ownVersion()}\n`)
  const told = isVersion || (await (await import('./print-help.ts')).printHelp(name, words, output))
  output.end()
  return told
}

/** Which variables are protected is known to the guarded run alone, so that each of them may be. */
function mayBeProtected(text: string): boolean {
  return Object.values(process.env).some((value) => value?.includes(text))
}
