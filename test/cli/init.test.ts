import { chmodSync, existsSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cleanProject, notes } from '../support/documents.ts'
import { folderWith, git, repositoryWith, temporaryFolder, writeFiles } from '../support/folder.ts'
import { ROOT } from '../support/generated.ts'
import { commit as committed, expectCommitsJudged, newRepository } from '../support/hooked.ts'
import { installIn } from '../support/installed.ts'
import { callProgram } from '../support/program.ts'

const init = (cwd: string, ...args: readonly string[]) => callProgram('sotlint', ['init', ...args], { cwd })
const hook = (cwd: string, name: string) => readFileSync(join(cwd, '.git/hooks', name), 'utf8')
const samples = (names: readonly string[]) => names.filter((name) => !name.endsWith('.sample'))

/** Paths and texts of all files below a folder, git's own aside. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('.git') && statSync(join(folder, path)).isFile())
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

describe('sotlint init', () => {
  test('sets an empty repository up so that it passes, from any folder in it', async () => {
    const folder = repositoryWith({ 'src/a.txt': '' })
    const { code, err, out } = await init(join(folder, 'src'))
    expect([code, out.split('\n').length]).toEqual([0, 5])
    expect(err).toContain('next: `sotlint init --hook` writes hooks')
    expect(Object.keys(filesOf(folder)).toSorted()).toEqual(['.sot/03-PROTOCOLS/CTO-FIRST-STEPS-ISSUES.md', '.sot/03-PROTOCOLS/CTO-FIRST-STEPS-PRD.md', 'sotlint.config.schema.json', 'sotlint.config.yaml', 'src/a.txt'])
    expect(await callProgram('validate-cto-child', ['--max-warnings', '0'], { cwd: folder })).toMatchObject({ code: 0, out: expect.stringContaining('0 errors in 2 files.') })
    expect(await callProgram('sotlint', ['scan', '--strict', '.'], { cwd: folder })).toMatchObject({ code: 0 })
  })

  test('run again it writes nothing, and says so', async () => {
    const folder = repositoryWith({ 'src/a.txt': '' })
    await init(folder, '--hook')
    const before = filesOf(folder)
    const { code, err, out } = await init(folder, '--hook')
    expect([code, out]).toEqual([0, 'nothing to write: all of it is there\n'])
    expect(err).toContain('left: `.git/hooks/pre-commit` is there and does it already\n')
    expect(err).not.toContain('add to')
    expect(filesOf(folder)).toEqual(before)
  })

  test('names a schema that is there', async () => {
    const own = JSON.parse(readFileSync(fileURLToPath(new URL('schemas/policy.schema.json', ROOT)), 'utf8'))
    for (const [files, project] of [[{ 'src/a.txt': '' }, '.'], [{ 'node_modules/sotlint/schemas/policy.schema.json': JSON.stringify(own), 'lane/.sot/03-PROTOCOLS/x.txt': '' }, 'lane']] as const) {
      const folder = repositoryWith(files)
      expect((await init(join(folder, project))).code).toBe(0)
      const config = join(folder, project, 'sotlint.config.yaml')
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(config, 'utf8')) ?? []
      expect(schema.includes('node_modules')).toBe('node_modules/sotlint/schemas/policy.schema.json' in files)
      expect(JSON.parse(readFileSync(resolve(dirname(config), schema), 'utf8'))).toEqual(own)
    }
  })

  test('leaves what is there: a configuration, documents, folders that a link leads to', async () => {
    const config = 'extends: cto-child\nwork: {statusLabel: State}\n'
    const folder = repositoryWith({ ...cleanProject, 'sotlint.config.yml': config })
    expect(await init(folder)).toMatchObject({ code: 0, out: 'nothing to write: all of it is there\n' })
    const [linked, other] = [repositoryWith({ 'src/a.txt': '' }), temporaryFolder()]
    symlinkSync(other, join(linked, '.sot'))
    expect(await init(linked)).toMatchObject({ code: 2, err: expect.stringContaining('(FILE_UNWRITABLE)') })
    expect(readdirSync(other)).toEqual([])
  })

  const lane = readFileSync(new URL('rules/policies/cto-child.yaml', ROOT), 'utf8')

  test('and `new` write documents that pass where the policy lists no route', async () => {
    for (const route of ['{type: string, minLength: 1}', '{type: string}']) {
      const folder = repositoryWith({ 'sotlint.config.yaml': lane.replace('{type: string, enum: [cto]}', route) })
      expect(await init(folder)).toMatchObject({ code: 0, out: expect.stringContaining('wrote `.sot/03-PROTOCOLS/CTO-FIRST-STEPS-PRD.md`') })
      for (const kind of ['issue', 'prd']) expect(await callProgram('sotlint', ['new', kind, 'Widget Lane'], { cwd: folder })).toMatchObject({ code: 0 })
      expect(await callProgram('sotlint', ['check', '--max-warnings', '0'], { cwd: folder })).toMatchObject({ code: 0, out: expect.stringContaining('0 errors in 4 files.') })
    }
  })

  test('writes no document where the policy asks for what cannot be made up, and all the rest', async () => {
    const folder = repositoryWith({ 'sotlint.config.yaml': lane.replace('{type: string, enum: [cto]}', '{type: string, minLength: 9}') })
    const { code, err } = await init(folder, '--hook')
    expect([code, existsSync(join(folder, '.sot')), existsSync(join(folder, '.git/hooks/pre-commit'))]).toEqual([0, false, true])
    expect(err).toMatch(/^left: no first document was written: the document would break frontmatter-fields, /m)
    expect(await callProgram('sotlint', ['new', 'prd', 'Widget Lane'], { cwd: join(folder) })).toMatchObject({ code: 2 })
  })

  test.skipIf(process.getuid?.() === 0)('says where it may not write (skipped for root, who may everywhere)', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    expect(await init(folder)).toMatchObject({ code: 2, err: expect.stringContaining('(FILE_UNWRITABLE)') })
  })

  test('--dry-run writes nothing, and prints a diff that git applies to the same end', async () => {
    const [folder, twin] = [repositoryWith({ 'src/a.txt': '' }), repositoryWith({ 'src/a.txt': '' })]
    const { out } = await init(folder, '--dry-run', '--now', '2026-06-30')
    expect(filesOf(folder)).toEqual({ 'src/a.txt': '' })
    writeFiles(folder, { 'a.patch': out })
    git(folder, 'apply', 'a.patch')
    await init(twin, '--now', '2026-06-30')
    expect(filesOf(folder)).toEqual({ ...filesOf(twin), 'a.patch': out })
  })

  test('works without git, save for hooks', async () => {
    const folder = temporaryFolder()
    expect(await init(folder, '--hook')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('(GIT_FAILED)') })
    expect(filesOf(folder)).toEqual({})
    expect((await init(folder)).code).toBe(0)
  })
})

describe('sotlint init --hook', () => {
  test('writes both hooks, also from a linked worktree, and where core.hooksPath says', async () => {
    const folder = repositoryWith({ 'a.txt': '' })
    const linked = join(temporaryFolder(), 'linked')
    git(folder, 'worktree', 'add', '-q', linked)
    expect((await init(linked, '--hook')).code).toBe(0)
    for (const name of ['pre-commit', 'commit-msg']) expect(statSync(join(folder, '.git/hooks', name)).mode & 0o777).toBe(0o755)
    const own = repositoryWith({ 'src/a.txt': '' })
    git(own, 'config', 'core.hooksPath', 'tools/hooks')
    expect((await init(own, '--hook')).code).toBe(0)
    expect(readdirSync(join(own, 'tools/hooks')).toSorted()).toEqual(['commit-msg', 'pre-commit'])
    expect(samples(readdirSync(join(own, '.git/hooks')))).toEqual([])
  })

  test('leaves a hook that is there, and prints what it lacks', async () => {
    const folder = repositoryWith({ 'src/a.txt': '' })
    const theirs = '#!/bin/sh\n# npx sotlint scan --staged comes later\nnpx validate-cto-child --staged || exit 1\n'
    writeFiles(folder, { '.git/hooks/pre-commit': theirs })
    const { code, err } = await init(folder, '--hook')
    expect([code, hook(folder, 'pre-commit')]).toEqual([0, theirs])
    expect(err).toContain('left: `.git/hooks/pre-commit` is there, so it was left as it is\nnext: add to `.git/hooks/pre-commit`:\nnpx sotlint scan --staged || exit 1\n')
    expect(err).not.toContain('npx validate-cto-child')
    expect(existsSync(join(folder, '.git/hooks/commit-msg'))).toBe(true)
    writeFiles(folder, { '.git/hooks/pre-commit': '#!/bin/sh\nset -e\nvalidate-cto-child --hook\nsotlint scan --hook\n' })
    expect((await init(folder, '--hook')).err).toContain('left: `.git/hooks/pre-commit` is there and does it already\n')
  })

  test('writes nothing into a folder that serves other repositories', async () => {
    const [folder, shared] = [repositoryWith({ 'src/a.txt': '' }), temporaryFolder()]
    git(folder, 'config', 'core.hooksPath', shared)
    const { code, err } = await init(folder, '--hook')
    expect([code, readdirSync(shared)]).toEqual([0, []])
    expect(err).toContain('which other repositories may use as well')
    expect(err).toContain('npx sotlint scan --commit-msg "$1"')
  })

  test.each([
    ['.pre-commit-config.yaml', 'entry: npx sotlint scan --commit-msg'],
    ['lefthook.yml', 'run: npx sotlint scan --commit-msg {1}'],
    ['.husky/pre-commit', 'npx sotlint scan --commit-msg "$1"'],
  ])('says what to add where %s is', async (file, line) => {
    const folder = repositoryWith({ [file]: '' })
    const { code, err } = await init(folder, '--hook')
    expect([code, err]).toEqual([0, expect.stringContaining(line)])
    expect(samples(readdirSync(join(folder, '.git/hooks')))).toEqual([])
    expect((await init(folder)).err).toContain('prints what to add')
  })
})

function commit(folder: string, message: string, bin = '') {
  return committed({ folder, path: bin === '' ? [] : [bin] }, message)
}

describe('a hook that was written', () => {
  test('judges what is staged by way of a dev dependency', { timeout: 60_000 }, async () => {
    const folder = newRepository(cleanProject)
    installIn(join(folder, 'node_modules/.bin'))
    await init(folder, '--hook')
    expectCommitsJudged({ folder })
  })

  test.each([
    ['of the project itself', 'lane'],
    ['of a folder around it', 'lanes'],
  ])('finds the dev dependency %s below the top', async (_, home) => {
    const project = 'lanes/lane'
    const folder = repositoryWith({ [`${project}/${Object.keys(cleanProject)[0]}`]: notes('Widget'), '.gitignore': 'node_modules\n' })
    const modules = `${home === 'lane' ? project : home}/node_modules/.bin`
    writeFiles(folder, { [`${modules}/validate-cto-child`]: '#!/bin/sh\necho checked\n', [`${modules}/sotlint`]: '#!/bin/sh\necho scanned\n' })
    for (const name of ['sotlint', 'validate-cto-child']) chmodSync(join(folder, modules, name), 0o755)
    await init(join(folder, project), '--hook')
    git(folder, 'add', '.')
    expect(commit(folder, 'Change')).toEqual({ done: true, said: 'checked\nscanned\nscanned\n' })
  })

  test('holds no folder whose name a shell would read otherwise', async () => {
    const folder = repositoryWith({ [`$(touch x)/${Object.keys(cleanProject)[0]}`]: notes('Widget') })
    expect((await init(join(folder, '$(touch x)'), '--hook')).code).toBe(0)
    expect(hook(folder, 'pre-commit')).toContain('for folder in . "$main"; do')
  })

  test('takes the programs in PATH, and is stopped by either', async () => {
    const folder = repositoryWith(cleanProject)
    const bin = folderWith({ 'validate-cto-child': '#!/bin/sh\necho "checked $*"\nexit 1\n', sotlint: '#!/bin/sh\necho "scanned $*"\n' })
    for (const name of ['sotlint', 'validate-cto-child']) chmodSync(join(bin, name), 0o755)
    await init(folder, '--hook')
    git(folder, 'add', '.')
    expect(commit(folder, 'Change', bin)).toEqual({ done: false, said: 'checked --staged\nscanned scan --staged\n' })
  })

  test('gets its own version by npx where nothing is installed', async () => {
    const folder = repositoryWith(cleanProject)
    const bin = folderWith({ npx: '#!/bin/sh\necho "npx $*"\n' })
    chmodSync(join(bin, 'npx'), 0o755)
    await init(folder, '--hook')
    git(folder, 'add', '.')
    const { done, said } = commit(folder, 'Change', bin)
    expect(done).toBe(true)
    expect(said).toMatch(/^npx --yes --package sotlint@\d+\.\d+\.\d+ -- validate-cto-child --staged\nnpx .* -- sotlint scan --staged\nnpx .* -- sotlint scan --commit-msg \.git\/COMMIT_EDITMSG\n$/)
  })

  test('finds the dev dependency of the main worktree from a linked one', async () => {
    const folder = repositoryWith({ 'a.txt': '' })
    writeFiles(folder, { 'node_modules/.bin/validate-cto-child': '#!/bin/sh\necho checked\n', 'node_modules/.bin/sotlint': '#!/bin/sh\necho scanned\n' })
    for (const name of ['sotlint', 'validate-cto-child']) chmodSync(join(folder, 'node_modules/.bin', name), 0o755)
    await init(folder, '--hook')
    const linked = join(temporaryFolder(), 'linked')
    git(folder, 'worktree', 'add', '-q', linked)
    writeFiles(linked, { 'b.txt': '' })
    git(linked, 'add', '.')
    expect(commit(linked, 'Change')).toEqual({ done: true, said: 'checked\nscanned\nscanned\n' })
  })
})
