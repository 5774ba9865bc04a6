import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The folder of the package under test. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Builds `dist` once before the tests, so that those which run the programs run what is in `src`. */
export function setup(): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json').replace('package.json', 'bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: packageFolder, stdio: 'inherit' })
}
