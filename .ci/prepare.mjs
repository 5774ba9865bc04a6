// Builds what a fresh clone lacks. `npm install --global` of a git address, which is how pre-commit installs hooks of Node, runs
// this without the development dependencies, so they are got first.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Runs npm here, whatever place the npm that has called us installs into. */
function npm(...args) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|location|omit|production)$/i.test(name))
  const { status } = spawnSync('npm', args, { env: Object.fromEntries(inherited), shell: process.platform === 'win32', stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

const isGlobal = process.env.npm_config_global === 'true'
if (isGlobal && !existsSync(new URL('../node_modules/typescript/package.json', import.meta.url))) npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')
npm('run', 'build')
