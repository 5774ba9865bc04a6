// The copied fixture. Case works on a copy in a repository of its own, outside the run folder, and the tests that count are
// those of the original.
import { createHash } from 'node:crypto'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deadlines, fixtureId, root } from './settings.mjs'

const original = join(root, 'fixture')

function git(folder, ...args) {
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }
  const author = ['-c', 'user.name=harness', '-c', 'user.email=harness@example.com', '-c', 'core.hooksPath=/dev/null']
  return execFileSync('git', [...author, ...args], { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 })
}

/** One digest over the paths and contents of all files. */
function digestOf(folder) {
  const hash = createHash('sha256')
  for (const path of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(`${path.slice(folder.length + 1)}\0`).update(readFileSync(path)).update('\0')
  }
  return `sha256:${hash.digest('hex')}`
}

export const fixture = () => ({ id: fixtureId, kind: 'copied-artificial', digest: digestOf(original) })

/** A fresh copy, committed, so that whatever is done to it shows, whether it is committed or not. */
export function copyFixture(folder) {
  mkdirSync(folder, { recursive: true })
  cpSync(original, folder, { recursive: true })
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'Copy the fixture')
  return { folder, base: git(folder, 'rev-parse', 'HEAD').trim() }
}

/** What was changed since, in files and as a patch. */
export function changesIn({ folder, base }) {
  git(folder, 'add', '-A')
  const files = git(folder, 'diff', '--cached', '--name-only', '-z', base).split('\0').filter((path) => path !== '')
  return { files, patch: git(folder, 'diff', '--cached', '--no-color', '--no-ext-diff', base) }
}

/** Runs the original's tests on the copy: what an agent made of them says nothing. */
export function runTests(folder) {
  rmSync(join(folder, 'test'), { recursive: true, force: true })
  cpSync(join(original, 'test'), join(folder, 'test'), { recursive: true })
  const env = { PATH: process.env.PATH, HOME: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/slugify.test.mjs'], { cwd: folder, env, encoding: 'utf8', timeout: deadlines.tests, killSignal: 'SIGKILL' })
  const count = (pattern) => (stdout.match(pattern) ?? []).length
  const [passed, failed] = [count(/^ok /gm), count(/^not ok /gm)]
  const isPass = status === 0 && failed === 0 && passed > 0
  return { result: { status: isPass ? 'pass' : 'fail', exit_code: status, passed, failed, total: passed + failed }, output: `${stdout}${stderr}` }
}
