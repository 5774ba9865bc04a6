import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The folder of the package under test. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Builds `dist` once before the tests, so that those which run the programs run what is in `src`. */
export function setup(): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json').replace('package.json', 'bin/tsc')
  for (const step of [[compiler, '-p', 'tsconfig.build.json'], ['build/programs.mjs']]) {
    execFileSync(process.execPath, step, { cwd: packageFolder, stdio: 'inherit' })
  }
}
