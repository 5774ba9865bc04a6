import { copyFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stagedMaterials } from '../../../src/io/git/materials-staged.ts'
import { folderWith, git, repositoryWith, temporaryFolder, writeFiles } from '../../support/folder.ts'
import { mark, marksIn, scanIn } from '../../support/read-materials.ts'

const staged = (folder: string, environment?: Readonly<Record<string, string>>) => marksIn(stagedMaterials(scanIn(folder, environment)))

function stage(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  writeFiles(folder, files)
  git(folder, 'add', '-A')
  return folder
}

const old = (content: string) => repositoryWith({ 'a.md': content, 'other.md': 'x\n' })

describe('of what the next commit would hold, it hands on', () => {
  const cases: Readonly<Record<string, readonly [() => string, readonly string[]]>> = {
    'a new line': [() => stage(old('a\n'), { 'a.md': `a\n${mark}\n` }), ['staged files | a.md:2']],
    'a line that was there before, in a file that changes': [() => stage(old(`${mark}\n`), { 'a.md': `${mark}\nb\n` }), ['staged files | a.md:1']],
    'nothing of a file that does not change': [() => stage(old(`${mark}\n`), { 'other.md': 'y\n' }), []],
    'a new file, and its name': [() => stage(old('a\n'), { [`b/${mark}.md`]: `${mark}\n` }), ['file names | [endpoint]1:1', 'staged files | [endpoint]1:1']],
    'the index where the tree is good': [() => {
      const folder = stage(old('a\n'), { 'a.md': `${mark}\n` })
      writeFiles(folder, { 'a.md': 'a\n' })
      return folder
    }, ['staged files | a.md:1']],
    'the index where the tree is bad': [() => {
      const folder = stage(old('a\n'), { 'a.md': 'b\n' })
      writeFiles(folder, { 'a.md': `${mark}\n`, 'new.md': `${mark}\n` })
      return folder
    }, []],
    'the index where the tree has nothing left': [() => {
      const folder = stage(old('a\n'), { 'a.md': `${mark}\n` })
      rmSync(join(folder, 'a.md'))
      return folder
    }, ['staged files | a.md:1']],
    'a removed line as history': [() => stage(old(`a\n${mark}\nb\n`), { 'a.md': 'a\nb\n' }), ['removed lines | a.md:2 history']],
    'a line that only moved, once': [() => stage(old(`a\n${mark}\nb\n`), { 'a.md': `a\nb\n${mark}\n` }), ['staged files | a.md:3']],
    'a deleted file as history': [() => {
      const folder = old(`a\n${mark}\n`)
      git(folder, 'rm', '-q', 'a.md')
      return folder
    }, ['removed lines | a.md:2 history']],
    'a file under a new name, once': [() => {
      const folder = old(`a\n${mark}\n`)
      git(folder, 'mv', 'a.md', 'b.md')
      return folder
    }, ['staged files | b.md:2']],
    'where a link leads': [() => {
      const folder = old('a\n')
      symlinkSync(`/${mark}/x`, join(folder, 'link'))
      git(folder, 'add', '-A')
      return folder
    }, ['staged files | link:1']],
    'no file that is only announced': [() => {
      const folder = old('a\n')
      writeFiles(folder, { 'b.md': `${mark}\n` })
      git(folder, 'add', '--intent-to-add', 'b.md')
      return folder
    }, []],
    'all of it before the first commit': [() => {
      const folder = folderWith({ 'a.md': `${mark}\n` })
      git(folder, 'init', '-q')
      git(folder, 'add', '-A')
      return folder
    }, ['staged files | a.md:1']],
    'all of it in a repository of SHA-256': [() => {
      const folder = folderWith({ 'a.md': `${mark}\n` })
      git(folder, 'init', '-q', '--object-format=sha256')
      git(folder, 'add', '-A')
      git(folder, 'commit', '-q', '-m', 'Begin')
      return stage(folder, { 'a.md': 'a\n', 'b.md': `b ${mark}\n` })
    }, ['removed lines | a.md:1 history', 'staged files | b.md:1']],
    'files with names of every kind': [() => {
      const folder = stage(old('a\n'), { 'a\nb.md': mark, ':(top)c.md': mark, '-d.md': mark })
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/e`), Buffer.from([0xff])]), mark)
      git(folder, 'add', '-A')
      return folder
    }, ['staged files | -d.md:1', 'staged files | :(top)c.md:1', 'staged files | a\\u000ab.md:1', 'staged files | e\\xff:1']],
  }
  test.each(Object.entries(cases))('%s', async (_, [make, want]) => {
    expect(await staged(make())).toEqual(want)
  })
})

describe('what git does not hold is told', () => {
  test('of a submodule', async () => {
    const inner = repositoryWith({ 'a.md': `${mark}\n` })
    const folder = old('a\n')
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub')
    expect(await staged(folder)).toContain('staged files | sub: a submodule is a repository of its own: scan it there')
  })

  test('of a pointer to what LFS keeps, which is looked through itself', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`
    const folder = stage(old('a\n'), { 'big.bin': pointer, 'near.md': `See version https://git-lfs.github.com/spec/v1\n` })
    const all = [...stagedMaterials(scanIn(folder)).materials].filter(({ surface }) => String(surface) === 'staged files')
    expect(all.map(({ path }) => String(path))).toEqual(['big.bin', 'big.bin', 'near.md'])
    expect(await staged(folder)).toEqual(['staged files | big.bin: git holds only a pointer to it (LFS)'])
  })

  test('of a merge conflict', async () => {
    const folder = old('a\n')
    git(folder, 'checkout', '-q', '-b', 'other')
    git(stage(folder, { 'a.md': 'b\n' }), 'commit', '-q', '-m', 'B')
    git(folder, 'checkout', '-q', 'main')
    git(stage(folder, { 'a.md': 'c\n' }), 'commit', '-q', '-m', 'C')
    expect(() => git(folder, 'merge', '-q', 'other')).toThrow()
    expect(await staged(folder)).toContain('staged files | a.md: a merge has left several versions of it')
  })
})

test('takes the index that git names to its hook, and shows paths from the folder it runs in', async () => {
  const folder = stage(old('a\n'), { 'a.md': `${mark}\n`, 'sub/b.md': '' })
  copyFileSync(join(folder, '.git/index'), join(folder, '.git/next-index'))
  git(folder, 'reset', '-q')
  expect(await staged(folder)).toEqual([])
  expect(await staged(join(folder, 'sub'), { GIT_INDEX_FILE: join(folder, '.git/next-index') })).toEqual(['staged files | ../a.md:1'])
})

test('goes with the configuration that is staged', () => {
  const folder = stage(old('a\n'), { 'sotlint.config.yaml': 'extends: cto-child\n' })
  writeFiles(folder, { 'sotlint.config.yaml': 'other\n' })
  expect(stagedMaterials(scanIn(folder)).configs.find(folder)).toMatchObject({ text: 'extends: cto-child\n' })
})

test('a large file is handed on piece by piece', async () => {
  const folder = stage(old('a\n'), { 'large.txt': `${'word '.repeat(2_000_000)}\n${mark}\n` })
  expect(await staged(folder)).toEqual(['staged files | large.txt:2'])
})

test('names all that was looked for, and needs a repository', () => {
  expect(stagedMaterials(scanIn(old('a\n'))).surfaces).toEqual(['staged files', 'file names', 'removed lines'])
  const folder = temporaryFolder()
  for (const environment of [{}, { PATH: folder }]) {
    expect(() => stagedMaterials(scanIn(folder, environment))).toThrow(expect.objectContaining({ code: 'GIT_FAILED' }))
  }
})
