import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../support/build.ts'
import { cleanProject } from '../support/documents.ts'
import { git, writeFiles } from '../support/folder.ts'

/** Building, packing and installing, on a machine that does other work as well. */
const patience = 180_000

let base: string
let checkout: string

beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'sotlint-package-')))
  checkout = join(base, 'checkout')
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: packageFolder, encoding: 'utf8' })
  for (const path of listed.split('\0').filter((line) => line !== '')) cpSync(join(packageFolder, path), join(checkout, path))
  git(checkout, 'init', '-q')
  git(checkout, 'add', '-A')
  git(checkout, 'commit', '-q', '-m', 'Begin')
  symlinkSync(modulesFolder(), join(checkout, 'node_modules'))
}, patience)

afterAll(() => rmSync(base, { recursive: true, force: true }), patience)

/** The folder with our dependencies; it need not be in the package's own folder. */
function modulesFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve('typescript/package.json')))
}

/** Runs npm as a person would: with the settings of this machine, and nothing of the npm and git that run the tests. */
function npm(cwd: string, ...args: readonly string[]): string {
  const inherited = /^(?:GIT_|npm_(?:package|lifecycle)_|npm_config_local_prefix$|INIT_CWD$|NODE_ENV$)/i
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)))
  return execFileSync('npm', ['--no-audit', '--no-fund', '--loglevel=error', ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function emptyProject(name: string): string {
  const folder = join(base, name)
  writeFiles(folder, { 'package.json': JSON.stringify({ name, private: true }), ...cleanProject })
  return folder
}

/** Puts our run-time dependencies where npm would, so that installing needs neither a network nor a cache. */
function seedDependencies(project: string): void {
  const lock = JSON.parse(readFileSync(join(packageFolder, 'package-lock.json'), 'utf8'))
  const modules = modulesFolder()
  for (const [path, { dev, bin }] of Object.entries<{ dev?: true; bin?: Record<string, string> }>(lock.packages)) {
    if (path === '' || dev) continue
    cpSync(join(dirname(modules), path), join(project, path), { recursive: true })
    mkdirSync(join(project, 'node_modules/.bin'), { recursive: true })
    for (const [name, file] of Object.entries(bin ?? {})) symlinkSync(join('..', path.replace('node_modules/', ''), file), join(project, 'node_modules/.bin', name))
  }
}

function bin(project: string, name: string, ...args: readonly string[]): string {
  return execFileSync(join(project, 'node_modules/.bin', name), args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function expectWorkingBins(project: string): void {
  expect(bin(project, 'sotlint', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(bin(project, 'sotlint', 'explain', 'blocked-reason')).toContain('blocked-names-blocker')
  expect(bin(project, 'validate-cto-child')).toContain('1 linted')
  expect(bin(project, 'validate-case-provider-adapter', '--list')).toContain('case_pass_records_pass')
}

describe('the packed package', () => {
  let tarball: string
  let files: readonly string[]

  beforeAll(() => {
    const [packed] = JSON.parse(npm(checkout, 'pack', '--json', '--pack-destination', base))
    tarball = join(base, packed.filename)
    files = packed.files.map((file: { path: string }) => file.path)
  }, patience)

  test('was built when it was packed, and holds what it needs and no more', () => {
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/src/index.js', 'dist/src/index.d.ts', 'dist/bin/sotlint.cjs', 'dist/bin/fake-case.mjs', 'schemas/result.schema.json', 'rules/policies/cto-child.yaml']))
    expect(files.filter((path) => /^(?:src|test|bench|sot-examples|\.)/.test(path) || path.includes('.test.'))).toEqual([])
  })

  test('installed elsewhere gives working programs, and a library with types and no I/O', { timeout: patience }, () => {
    const project = emptyProject('elsewhere')
    seedDependencies(project)
    npm(project, 'install', '--offline', tarball)
    expectWorkingBins(project)
    writeFileSync(
      join(project, 'use.mjs'),
      `import { lintText, rules } from 'sotlint'
import schema from 'sotlint/schemas/result.schema.json' with { type: 'json' }
const { findings } = lintText('# No frontmatter\\n')
console.log(JSON.stringify([findings[0].messageId, rules.length > 0, schema.title]))\n`,
    )
    const printed = execFileSync(process.execPath, ['--no-warnings', 'use.mjs'], { cwd: project, encoding: 'utf8' })
    expect(JSON.parse(printed)).toEqual(['frontmatter-missing', true, 'sotlint result'])
    writeFiles(project, {
      'use.ts': `import { lintText } from 'sotlint'\nimport type { Finding } from 'sotlint'\nexport const first: Finding | undefined = lintText('').findings[0]\n// @ts-expect-error: findings are read-only\nlintText('').findings.push(1)\n`,
    })
    const compiler = join(modulesFolder(), 'typescript/bin/tsc')
    execFileSync(process.execPath, [compiler, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'use.ts'], { cwd: project })
  })
})

test('an install from a git checkout gives working programs', { timeout: patience }, (context) => {
  const project = emptyProject('from-git')
  try {
    npm(project, 'install', '--prefer-offline', `git+file://${checkout}`)
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string }
    if (/ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(stderr)) {
      context.skip('npm builds a checkout with its development dependencies, and there is neither a network nor a cache')
    }
    throw error
  }
  expectWorkingBins(project)
})
