import { fileURLToPath } from 'node:url'
import type { ProgramName } from '../../src/cli/commands.ts'
import { main } from '../../src/cli/main.ts'
import { ROOT } from './generated.ts'

/** What a program wrote, and how it ended. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a program in this process, from the repository's root. */
export async function runHere(program: ProgramName, ...words: readonly string[]): Promise<Ran> {
  const written = { out: '', err: '' }
  const output = {
    out: (text: string) => void (written.out += text),
    err: (text: string) => void (written.err += text),
    failed: () => false,
    isTerminal: false,
  }
  const code = await main(program, words, { cwd: fileURLToPath(ROOT), environment: {}, output })
  return { code, ...written }
}
