import type { Output } from '../io/output.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { ProgramName } from './commands.ts'
import { programs } from './commands.ts'
import { ownVersion } from './own-version.ts'
import { parseCall } from './parse.ts'

/** Prints the help that the words ask for; false when they ask for something else, and nothing is printed then. */
export async function printHelp(name: ProgramName, words: readonly string[], output: Output): Promise<boolean> {
  try {
    const call = await parseCall(programs[name], words, { version: ownVersion(), print: (text) => output.out(text), clears: () => false })
    return call === null
  } catch (error) {
    if (error instanceof CannotCheck) return false
    throw error
  }
}
