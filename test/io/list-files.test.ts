import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles, notIgnored } from '../../src/io/list-files.ts'
import { cleanEnvironment, folderWith, git, repositoryWith, writeFiles } from '../support/folder.ts'

async function list(folder: string, environment = cleanEnvironment(folder)) {
  const { entries, source, complete } = await listFiles(folder, environment)
  return { paths: entries.map(({ path, kind }) => (kind === 'file' ? path : `${path} (${kind})`)), source, complete }
}

test('lists tracked and untracked files in dot folders, not ignored ones', async () => {
  const folder = repositoryWith({ '.sot/A.md': '', '.gitignore': 'ignored.md\n', '.sot/x/.gitignore': '*.md\n!keep.md\n' })
  writeFiles(folder, { '.sot/U.md': '', '.sot/ignored.md': '', '.sot/x/no.md': '', '.sot/x/keep.md': '', '.sot/UPPER.MD': '' })
  const root = join(folder, '.sot')
  expect(await list(root)).toEqual({
    paths: ['A.md', 'U.md', 'UPPER.MD', 'x/.gitignore', 'x/keep.md'],
    source: 'git',
    complete: true,
  })
})

test('lists the same files where there is no git to run', async () => {
  const folder = repositoryWith({ '.sot/A.md': '', '.gitignore': 'ignored.md\n', '.sot/x/.gitignore': '*.md\n!keep.md\n' })
  writeFiles(folder, { '.sot/U.md': '', '.sot/ignored.md': '', '.sot/x/no.md': '', '.sot/x/keep.md': '', '.sot/UPPER.MD': '' })
  expect(await list(join(folder, '.sot'), { PATH: folder, HOME: folder })).toEqual({
    paths: ['A.md', 'U.md', 'UPPER.MD', 'x/.gitignore', 'x/keep.md'],
    source: 'folder',
    complete: true,
  })
})

test.each([true, false])('reads a folder that git ignores as a folder (with git: %s)', async (withGit) => {
  const folder = repositoryWith({ '.gitignore': '.sot/\n' })
  writeFiles(folder, { '.sot/A.md': '', '.sot/.gitignore': 'draft.md\n', '.sot/draft.md': '' })
  const environment = withGit ? cleanEnvironment(folder) : { PATH: folder, HOME: folder }
  expect(await list(join(folder, '.sot'), environment)).toMatchObject({ paths: ['.gitignore', 'A.md'], source: 'folder' })
})

test('an ignored folder with a tracked file in it is still read as a folder', async () => {
  const folder = repositoryWith({ '.gitignore': '.sot/\n' })
  writeFiles(folder, { '.sot/A.md': '', '.sot/B.md': '' })
  git(folder, 'add', '-f', '.sot/A.md')
  expect(await list(join(folder, '.sot'))).toMatchObject({ paths: ['A.md', 'B.md'], source: 'folder' })
})

test('an empty folder that git does not ignore is empty', async () => {
  const folder = repositoryWith({ 'a.md': '' })
  mkdirSync(join(folder, 'empty'))
  expect(await list(join(folder, 'empty'))).toEqual({ paths: [], source: 'git', complete: true })
})

test.each([true, false])('names links and follows none (with git: %s)', async (withGit) => {
  const folder = folderWith({ 'root/A.md': '', 'elsewhere/B.md': '' })
  const root = join(folder, 'root')
  symlinkSync('.', join(root, 'loop'))
  symlinkSync('../elsewhere', join(root, 'out'))
  symlinkSync('nowhere.md', join(root, 'dangling.md'))
  if (withGit) {
    git(root, 'init', '-q')
    git(root, 'add', 'loop', 'dangling.md')
  }
  expect((await list(root)).paths).toEqual(['A.md', 'dangling.md (link)', 'loop (link)', 'out (link)'])
})

test('names repositories inside the repository, tracked or not', async () => {
  const folder = repositoryWith({ 'A.md': '', 'sub/B.md': '', 'new/C.md': '' })
  for (const inner of ['sub', 'new']) {
    git(folder, 'rm', '-r', '-q', '--cached', inner)
    git(join(folder, inner), 'init', '-q')
    git(join(folder, inner), 'add', '-A')
    git(join(folder, inner), 'commit', '-q', '-m', 'Begin')
  }
  git(folder, 'add', 'sub')
  expect((await list(folder)).paths).toEqual(['A.md', 'new (repository)', 'sub (repository)'])
})

test('names a tracked file once while a merge is unfinished, and after it was deleted', async () => {
  const folder = repositoryWith({ 'A.md': 'one\n', 'B.md': 'one\n' })
  git(folder, 'checkout', '-q', '-b', 'other')
  writeFiles(folder, { 'A.md': 'two\n' })
  git(folder, 'commit', '-q', '-a', '-m', 'Two')
  git(folder, 'checkout', '-q', 'main')
  writeFiles(folder, { 'A.md': 'three\n' })
  git(folder, 'commit', '-q', '-a', '-m', 'Three')
  expect(() => git(folder, 'merge', '-q', 'other')).toThrow()
  rmSync(join(folder, 'B.md'))
  expect((await list(folder)).paths).toEqual(['A.md', 'B.md'])
})

test('leaves out node_modules even where it is tracked, and takes odd names as they are', async () => {
  const folder = repositoryWith({ 'node_modules/x/A.md': '', 'a/node_modules/B.md': '', 'we ird/[x]*.md': '', 'H 100644 a\tb.md': '', 'ä\n.md': '' })
  writeFiles(folder, { '100644 abc 0\tc.md': '', 'new\nline/? d.md': '' })
  const paths = ['100644 abc 0\tc.md', 'H 100644 a\tb.md', 'new\nline/? d.md', 'we ird/[x]*.md', 'ä\n.md']
  expect(await list(folder)).toMatchObject({ paths, source: 'git' })
  expect(await list(folder, { PATH: folder })).toMatchObject({ paths, source: 'folder' })
})

test('is not led astray by the variables of a hook', async () => {
  const folder = repositoryWith({ 'A.md': '' })
  const other = repositoryWith({ 'B.md': '' })
  const hook = { GIT_DIR: join(other, '.git'), GIT_INDEX_FILE: join(other, '.git/index'), GIT_WORK_TREE: other }
  expect((await list(folder, { ...cleanEnvironment(folder), ...hook })).paths).toEqual(['A.md'])
})

test('has a damaged repository listed as a folder', async () => {
  const folder = repositoryWith({ 'A.md': '' })
  writeFiles(folder, { '.git/index': 'damaged' })
  expect(await list(folder)).toEqual({ paths: ['A.md'], source: 'folder', complete: true })
})

test('tells ignored folders from others', () => {
  const folder = repositoryWith({ '.gitignore': 'copy/\n', 'a/A.md': '' })
  writeFiles(folder, { 'copy/A.md': '' })
  expect(notIgnored([join(folder, 'a'), join(folder, 'copy')], cleanEnvironment(folder))).toEqual([join(folder, 'a')])
})
