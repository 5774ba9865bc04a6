import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { cleanEnvironment, folderWith, git, repositoryWith, writeFiles } from '../support/folder.ts'
import { programFile } from '../support/program.ts'

const widget = `.sot/${notesPath('Widget')}`
const gadget = `.sot/${notesPath('Gadget')}`
const wrong = (topic: string) => notes(topic).replace(/^# .*$/m, '# Something else')

/** Installs the program as a hook of every repository that is made in a folder. */
function withHook(folder: string, hooks: string, first = ''): string {
  writeFiles(hooks, { 'pre-commit': `#!/bin/sh\n${first}exec '${process.execPath}' '${programFile('validate-cto-child')}' --staged --now 2026-06-30\n` })
  chmodSync(join(hooks, 'pre-commit'), 0o755)
  git(folder, 'config', 'core.hooksPath', hooks)
  return folder
}

function hooked(files: Readonly<Record<string, string>>, first?: string): string {
  return withHook(repositoryWith(files), folderWith({}), first)
}

/** Commits through the hook; what the hook wrote is in the output. */
function commit(folder: string, ...args: readonly string[]) {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com']
  const child = spawnSync('git', [...author, 'commit', '-q', '-m', 'Change', ...args], { cwd: folder, env: cleanEnvironment(folder), encoding: 'utf8' })
  return { done: child.status === 0, said: `${child.stdout}${child.stderr}` }
}

const refused = { done: false, said: expect.stringContaining('title-h1') }
const silent = { done: true, said: 'validate-cto-child: no SOT document is staged\n' }

describe('git commit', () => {
  test('is refused for what is staged, whatever the tree holds', () => {
    const folder = hooked(cleanProject)
    writeFiles(folder, { [widget]: wrong('Widget') })
    git(folder, 'add', '.')
    writeFiles(folder, cleanProject)
    expect(commit(folder)).toEqual(refused)
    git(folder, 'add', '.')
    writeFiles(folder, { [widget]: wrong('Widget'), 'a.txt': '' })
    git(folder, 'add', 'a.txt')
    expect(commit(folder)).toEqual(silent)
  })

  test('--all takes the tree', () => {
    const folder = hooked({ ...cleanProject, 'src/a.txt': '' })
    writeFiles(folder, { [widget]: wrong('Widget') })
    expect(commit(join(folder, 'src'), '--all')).toEqual(refused)
    writeFiles(folder, { [widget]: notes('Widget', '\nMore.\n') })
    expect(commit(join(folder, 'src'), '--all')).toMatchObject({ done: true, said: expect.stringContaining('1 linted') })
  })

  test('of a path takes that path alone', () => {
    const folder = hooked({ ...cleanProject, [gadget]: notes('Gadget'), 'a.txt': '' })
    writeFiles(folder, { [widget]: wrong('Widget') })
    git(folder, 'add', '.')
    writeFiles(folder, { [gadget]: notes('Gadget', '\nMore.\n'), 'a.txt': 'x' })
    expect(commit(folder, '--', 'a.txt')).toEqual(silent)
    expect(commit(folder, '--', gadget)).toMatchObject({ done: true, said: expect.not.stringContaining('WIDGET') })
    expect(commit(folder, '--', widget)).toEqual(refused)
    expect(commit(folder)).toEqual(refused)
  })

  test('from a hook that first goes into a folder', () => {
    const folder = hooked({ ...cleanProject, 'src/a.txt': '' }, 'cd src\n')
    writeFiles(folder, { [widget]: wrong('Widget') })
    expect(commit(folder, '--all')).toMatchObject({ done: false, said: expect.stringContaining(`../${widget}\n`) })
  })

  test('--amend compares with what is amended', () => {
    const folder = hooked(cleanProject)
    expect(commit(folder, '--amend')).toEqual(silent)
  })

  test('the first of a repository', () => {
    const folder = folderWith({ [widget]: wrong('Widget') })
    git(folder, 'init', '-q')
    withHook(folder, folderWith({}))
    git(folder, 'add', '.')
    expect(commit(folder)).toEqual(refused)
  })

  test.each([
    ['as git runs it', ''],
    ['going into a folder first', 'cd .sot\n'],
  ])('in a linked worktree, %s', (_, first) => {
    const folder = hooked({ ...cleanProject, 'a.txt': '' }, first)
    const worktree = join(folder, 'with space')
    git(folder, 'worktree', 'add', '-q', '-b', 'other', worktree)
    writeFiles(worktree, { 'a.txt': 'x' })
    expect(commit(worktree, '--all')).toEqual(silent)
    writeFiles(worktree, { [widget]: wrong('Widget') })
    const { done, said } = commit(worktree, '--all')
    expect(done).toBe(false)
    expect(said.split('\n')).toContain(first === '' ? widget : notesPath('Widget'))
  })

  test('in a submodule', () => {
    const inner = repositoryWith({ [notesPath('Widget')]: notes('Widget') })
    const folder = repositoryWith({ 'README.md': '' })
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'child/.sot')
    const root = withHook(join(folder, 'child/.sot'), folderWith({}))
    writeFiles(root, { [notesPath('Widget')]: wrong('Widget') })
    expect(commit(root, '--all')).toEqual(refused)
  })

  test.each([
    ['of what is staged', []],
    ['of all files', ['--all']],
  ])('%s, from a hook that goes into a submodule, which has an index of its own', (_, args) => {
    const inner = repositoryWith({ [notesPath('Widget')]: notes('Widget') })
    const folder = hooked({ 'README.md': '' }, 'cd child/.sot\n')
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'child/.sot')
    expect(commit(folder, ...args)).toEqual(silent)
    writeFiles(join(folder, 'child/.sot'), { [notesPath('Widget')]: wrong('Widget') })
    git(join(folder, 'child/.sot'), 'add', '.')
    writeFiles(folder, { 'README.md': 'x' })
    git(folder, 'add', 'README.md')
    expect(commit(folder, ...args)).toEqual(refused)
  })

  test('where git is told of its folders from outside', () => {
    const folder = folderWith({ ...cleanProject, 'home/.keep': '' })
    const settings = join(folder, 'settings')
    mkdirSync(settings)
    git(settings, 'init', '-q', '--bare')
    git(settings, 'config', 'core.bare', 'false')
    const hooks = folderWith({})
    const told = ['--git-dir', settings, '--work-tree', folder]
    git(folder, ...told, 'config', 'core.hooksPath', hooks)
    withHook(repositoryWith({ a: '' }), hooks)
    writeFiles(folder, { [widget]: wrong('Widget') })
    git(folder, ...told, 'add', widget)
    expect(() => git(join(folder, 'home'), ...told, 'commit', '-q', '-m', 'Change')).toThrow(/title-h1/)
  })

  test('that ends a merge compares with the branch it is made on', () => {
    const folder = hooked({ ...cleanProject, 'a.txt': '1' })
    git(folder, 'checkout', '-q', '-b', 'other')
    writeFiles(folder, { 'a.txt': '2', [gadget]: wrong('Gadget') })
    git(folder, 'add', '.')
    git(folder, 'commit', '-q', '--no-verify', '-m', 'Two')
    git(folder, 'checkout', '-q', 'main')
    writeFiles(folder, { 'a.txt': '3' })
    git(folder, 'commit', '-q', '--all', '-m', 'Three')
    expect(() => git(folder, 'merge', '-q', 'other')).toThrow()
    git(folder, 'add', '.')
    expect(commit(folder)).toEqual(refused)
    writeFiles(folder, { [gadget]: notes('Gadget') })
    git(folder, 'add', '.')
    expect(commit(folder)).toMatchObject({ done: true })
  })
})
