import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { ProgramName } from '../../src/cli/commands.ts'
import { main } from '../../src/cli/main.ts'
import type { Lookup } from '../../src/io/provider.ts'
import own from '../../package.json' with { type: 'json' }
import { packageFolder } from './build.ts'
import { cleanEnvironment } from './folder.ts'

/** What a program wrote and how it ended. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd: string
  readonly environment?: Readonly<Record<string, string>>
  /** What stands on the standard input, inside the test's own process. */
  readonly input?: string | Uint8Array
}

/** Runs a built program as its own process, with no input and no variables but those that are named. */
export function runProgram(name: ProgramName, args: readonly string[], { cwd, environment = {} }: RunOptions): Ran {
  const child = spawnSync(process.execPath, [programFile(name), ...args], {
    cwd,
    env: { ...cleanEnvironment(cwd), ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: child.status, out: child.stdout, err: child.stderr }
}

/** The built program, as `package.json` names it. */
export function programFile(name: ProgramName): string {
  return join(packageFolder, own.bin[name])
}

/** No test asks a resolver of the world outside. */
const knowsNoName: Lookup = (_host, _options, callback) => callback(Object.assign(new Error('no name is known here'), { code: 'ENOTFOUND' }), '', 4)

/** Runs a program inside the test's own process, which is ten times as fast; all it is given of the outside is the same. */
export async function callProgram(name: ProgramName, args: readonly string[], { cwd, environment = {}, input = '' }: RunOptions): Promise<Ran> {
  const written = { out: '', err: '' }
  const output = {
    out: (text: string) => void (written.out += text),
    err: (text: string) => void (written.err += text),
    failed: () => false,
    isTerminal: false,
  }
  const code = await main(name, args, { cwd, environment: { ...cleanEnvironment(cwd), ...environment }, output, input: () => [Buffer.from(input)], lookup: knowsNoName })
  return { code, ...written }
}
