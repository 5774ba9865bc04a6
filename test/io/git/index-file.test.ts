import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIndex } from '../../../src/io/git/entries.ts'
import { findGitFolder } from '../../../src/io/git/git-folder.ts'
import { headOf } from '../../../src/io/git/head-of.ts'
import { entriesIn } from '../../../src/io/git/index-file.ts'
import { openRepository } from '../../../src/io/repository.ts'
import type { Repository } from '../../../src/io/repository.ts'
import { cleanEnvironment, folderWith, git, repositoryWith, temporaryFolder, writeFiles } from '../../support/folder.ts'

const files = { 'a.md': 'a\n', 'b/c.md': 'c\n', 'b/c/d.md': 'd\n', 'b-c.md': 'bc\n', 'name with "quotes"\tand \u00fcml\u00e4uts.md': 'e\n', [`long/${'x'.repeat(200)}/${'y'.repeat(200)}.md`]: 'f\n' }

function opened(folder: string, environment: Record<string, string> = {}, speaksOf: 'folder' | 'hook' = 'folder'): Repository {
  const repository = openRepository(folder, { ...cleanEnvironment(folder), ...environment }, speaksOf)
  if (typeof repository === 'string') throw new Error(repository)
  return repository
}

/** What is read of the index without git. */
const own = (repository: Repository) => {
  const file = repository.readIndexFile()
  return file && entriesIn(file)
}

/** What git says of the same index. */
const asked = (repository: Repository) => readIndex({ ...repository, readIndexFile: () => null })

/** Compares what is read without git with what git says; `isRead` is false where git had to be asked for it. */
function compare(folder: string, { isRead = true, head = true } = {}): Repository {
  const repository = opened(folder)
  expect(own(repository) !== null, 'the index is read').toBe(isRead)
  expect(readIndex(repository)).toEqual(asked(repository))
  expect(repository.top).toBe(git(folder, 'rev-parse', '--show-toplevel').trim())
  const found = findGitFolder(folder, cleanEnvironment(folder), 'folder')
  expect(found && headOf(found)).toBe(head ? git(folder, 'rev-parse', 'HEAD').trim() : null)
  return repository
}

/** Makes two branches that change the same file, and merges them. */
function unmerged(): string {
  const folder = repositoryWith(files)
  git(folder, 'checkout', '-q', '-b', 'other')
  writeFiles(folder, { 'a.md': 'other\n' })
  git(folder, 'rm', '-q', 'b-c.md')
  git(folder, 'commit', '-q', '-a', '-m', 'Change it')
  git(folder, 'checkout', '-q', 'main')
  writeFiles(folder, { 'a.md': 'mine\n', 'b-c.md': 'mine, too\n' })
  git(folder, 'commit', '-q', '-a', '-m', 'Change it here')
  expect(() => git(folder, 'merge', '-q', 'other')).toThrow()
  return folder
}

describe('an index is read as git lists it', () => {
  for (const version of ['2', '3', '4']) {
    test(`of version ${version}`, () => {
      const folder = repositoryWith(files)
      symlinkSync('a.md', join(folder, 'link.md'))
      chmodSync(join(folder, 'a.md'), 0o755)
      git(folder, 'add', '-A')
      git(folder, 'update-index', '--index-version', version)
      compare(folder)
    })

    test(`of version ${version}, announced, assumed and left out`, () => {
      const folder = repositoryWith(files)
      writeFiles(folder, { 'new.md': 'new\n' })
      git(folder, 'add', '--intent-to-add', 'new.md')
      git(folder, 'update-index', '--skip-worktree', 'a.md')
      git(folder, 'update-index', '--assume-unchanged', 'b-c.md')
      git(folder, 'update-index', '--index-version', version)
      compare(folder)
    })

    test(`of version ${version}, unmerged`, () => {
      const folder = unmerged()
      git(folder, 'update-index', '--index-version', version)
      expect(own(compare(folder))?.filter((entry) => entry.unmerged).map(({ path }) => path)).toEqual(['a.md', 'b-c.md'])
    })
  }

  test('of a repository with longer names', () => {
    const folder = folderWith(files)
    git(folder, 'init', '-q', '--object-format=sha256')
    git(folder, 'add', '-A')
    compare(folder, { head: false })
    git(folder, 'commit', '-q', '-m', 'Begin')
    expect(compare(folder).head).toHaveLength(64)
  })

  test('before the first commit', () => {
    const folder = folderWith(files)
    git(folder, 'init', '-q')
    compare(folder, { isRead: false, head: false })
    git(folder, 'add', '-A')
    compare(folder, { head: false })
  })

  test('of many paths with much in common', () => {
    const paths = Array.from({ length: 600 }, (_, index) => [`sot/${'folder/'.repeat(index % 7)}CTO-${index}.md`, `${index}`] as const)
    const folder = repositoryWith(Object.fromEntries(paths))
    git(folder, 'config', 'index.threads', '4')
    git(folder, 'update-index', '--index-version', '4')
    compare(folder)
  })

  test('of names that are no UTF-8', () => {
    const folder = repositoryWith(files)
    writeFileSync(Buffer.from(`${folder}/\xff\xfe.md`, 'latin1'), 'x\n')
    git(folder, 'add', '-A')
    compare(folder)
  })

  test('without a checksum', () => {
    const folder = repositoryWith(files)
    const index = join(folder, '.git/index')
    const bytes = readFileSync(index)
    writeFileSync(index, bytes.fill(0, bytes.length - 20))
    compare(folder)
  })
})

describe('git is asked', () => {
  test('for an index that is split', () => {
    const folder = repositoryWith(files)
    git(folder, 'update-index', '--split-index')
    writeFiles(folder, { 'a.md': 'changed\n' })
    git(folder, 'add', 'a.md')
    compare(folder, { isRead: false })
  })

  test('for a sparse index, and not for what is only left out of the folder', () => {
    const folder = repositoryWith(files)
    git(folder, 'sparse-checkout', 'set', '--cone', '--no-sparse-index', 'long')
    compare(folder)
    git(folder, 'sparse-checkout', 'set', '--cone', '--sparse-index', 'long')
    compare(folder, { isRead: false })
  })

  test('where the checksum is another one', () => {
    const folder = repositoryWith(files)
    const index = join(folder, '.git/index')
    const bytes = readFileSync(index)
    bytes.writeUInt32BE(7, 12)
    writeFileSync(index, bytes)
    compare(folder, { isRead: false })
  })

  test('where the index is a link', () => {
    const folder = repositoryWith(files)
    renameSync(join(folder, '.git/index'), join(folder, '.git/other'))
    symlinkSync('other', join(folder, '.git/index'))
    compare(folder, { isRead: false })
  })
})

describe('the repository and its commit are found as git finds them', () => {
  test('from a folder below, and with packed references', () => {
    const folder = repositoryWith(files)
    const below = join(folder, 'b/c')
    expect(opened(below)).toMatchObject({ top: folder, head: git(folder, 'rev-parse', 'HEAD').trim() })
    git(folder, 'branch', 'ain')
    git(folder, 'tag', '-a', '-m', 'One', 'one')
    git(folder, 'pack-refs', '--all')
    compare(folder)
    git(folder, 'commit', '-q', '--amend', '-m', 'Begin again')
    compare(folder)
    git(folder, 'pack-refs', '--all', '--prune')
    git(folder, 'checkout', '-q', 'ain')
    compare(folder)
  })

  test('where the commit is another one after each step', () => {
    const folder = repositoryWith(files)
    git(folder, 'checkout', '-q', '-b', 'deep/er')
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'Nothing')
    compare(folder)
    git(folder, 'reset', '-q', '--soft', 'HEAD~1')
    compare(folder)
    git(folder, 'checkout', '-q', '--detach')
    compare(folder)
    git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/none')
    expect(opened(folder).head).toBe(null)
  })

  test('in a working tree that was added, and in a hook of it', () => {
    const folder = repositoryWith(files)
    const added = join(temporaryFolder(), 'added')
    git(folder, 'worktree', 'add', '-q', '-b', 'side', added)
    git(added, 'rm', '-q', 'a.md')
    git(added, 'commit', '-q', '-m', 'Remove it')
    expect(compare(added).head).not.toBe(opened(folder).head)
    const gitFolder = git(added, 'rev-parse', '--absolute-git-dir').trim()
    const inHook = opened(join(added, 'b'), { GIT_DIR: gitFolder, GIT_INDEX_FILE: join(gitFolder, 'index'), GIT_PREFIX: 'b/' }, 'hook')
    expect(own(inHook)).not.toBe(null)
    expect(inHook).toMatchObject({ top: added, head: opened(added).head })
    expect(readIndex(inHook)).toEqual(asked(inHook))
  })

  test('in a submodule', () => {
    const inner = repositoryWith({ 'inner.md': 'inner\n' })
    const folder = repositoryWith(files)
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub')
    git(folder, 'commit', '-q', '-m', 'Add it')
    compare(folder)
    expect(own(compare(join(folder, 'sub')))?.map(({ path }) => path)).toEqual(['inner.md'])
  })

  test('in a hook of a commit of one path alone', () => {
    const folder = repositoryWith(files)
    writeFiles(folder, { 'a.md': 'mine\n', 'b-c.md': 'staged\n' })
    git(folder, 'add', 'b-c.md')
    const told = join(temporaryFolder(), 'told')
    writeFiles(folder, { '.git/hooks/pre-commit': `#!/bin/sh\nprintf '%s' "$GIT_INDEX_FILE" > '${told}'\ncp "$GIT_INDEX_FILE" '${folder}/.git/kept'\n` })
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
    git(folder, 'commit', '-q', '-m', 'Change one', 'a.md')
    const named = readFileSync(told, 'utf8')
    expect(named).toContain('next-index')
    writeFileSync(join(folder, named.replace(`${folder}/`, '')), readFileSync(join(folder, '.git/kept')))
    const inHook = opened(folder, { GIT_INDEX_FILE: named }, 'hook')
    expect(own(inHook)).not.toBe(null)
    expect(readIndex(inHook)).toEqual(asked(inHook))
    expect(readIndex(inHook)).not.toEqual(readIndex(opened(folder)))
  })

  test('and git is asked where variables of a hook, a setting, a link or an owner may mean something else', () => {
    const folder = repositoryWith(files)
    const other = repositoryWith({ 'other.md': 'other\n' })
    const environment = cleanEnvironment(folder)
    const found = (more: Record<string, string> = {}) => findGitFolder(folder, { ...environment, ...more }, 'hook')
    expect(found()?.top).toBe(folder)
    expect(found({ GIT_DIR: join(folder, '.git') })?.top).toBe(folder)
    expect(found({ PATH: other })).toBe(null)
    for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY', 'GIT_CEILING_DIRECTORIES']) expect(found({ [name]: other }), name).toBe(null)
    const config = readFileSync(join(folder, '.git/config'), 'utf8')
    for (const line of ['[core]\n\tbare = true', `[core]\n\tworktree = ${other}`, '[extensions]\n\trefStorage = reftable', '[core]\n\teditor = a\\\n b', '[core] bare = true', 'bare']) {
      writeFileSync(join(folder, '.git/config'), `${config}${line}\n`)
      expect(found(), line).toBe(null)
    }
    writeFileSync(join(folder, '.git/config'), `${config}[user]\n\tname = "A # B"\n[remote "core"]\n\tbare = true\n`)
    expect(found()?.top).toBe(folder)
    mkdirSync(join(folder, 'objects'))
    expect(found()).toBe(null)
    rmSync(join(folder, 'objects'), { recursive: true })
    renameSync(join(folder, '.git'), join(folder, 'git'))
    symlinkSync('git', join(folder, '.git'))
    expect(found()).toBe(null)
  })

  test('and git is asked where a reference is anything but the name of a commit', () => {
    const folder = repositoryWith(files)
    const [head, branch] = [join(folder, '.git/HEAD'), join(folder, '.git/refs/heads/main')]
    const commit = git(folder, 'rev-parse', 'HEAD').trim()
    const found = findGitFolder(folder, cleanEnvironment(folder), 'folder')
    if (found === null) throw new Error('no repository was found')
    for (const text of ['', '0'.repeat(40), commit.slice(1), `${commit}\n${commit}`, 'ref: refs/heads/other']) {
      writeFileSync(branch, text)
      expect(headOf(found), text).toBe(null)
    }
    writeFileSync(branch, `${commit}\n`)
    expect(headOf(found)).toBe(commit)
    for (const text of ['ref: refs/heads/../heads/main', 'ref: refs/tags/main', 'ref: refs/heads/main.lock', 'ref: refs/heads//main', 'ref: refs/heads/.invalid', 'ref: refs/heads/']) {
      writeFileSync(head, `${text}\n`)
      expect(headOf(found), text).toBe(null)
    }
  })
})

test('damage of any kind gives nothing, or the truth', () => {
  const folder = unmerged()
  git(folder, 'update-index', '--skip-worktree', 'b/c.md')
  for (const version of ['2', '3', '4']) {
    git(folder, 'update-index', '--index-version', version)
    const bytes = readFileSync(join(folder, '.git/index'))
    const truth = asked(opened(folder))
    expect(entriesIn({ bytes, format: 'sha1' })).toEqual(truth)
    fc.assert(
      fc.property(fc.nat({ max: bytes.length }), fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), { maxLength: 3 }), (cut, flips) => {
        const damaged = Buffer.from(bytes.subarray(0, cut < bytes.length / 2 ? bytes.length : cut))
        for (const [at, by] of flips) if (at < damaged.length) damaged[at] = (damaged[at] ?? 0) ^ by
        const isSame = damaged.equals(bytes)
        expect(entriesIn({ bytes: damaged, format: 'sha1' })).toEqual(isSame ? truth : null)
        // Without a checksum to tell, what is read may be wrong, but it is something that can be read.
        damaged.fill(0, Math.max(0, damaged.length - 20))
        entriesIn({ bytes: damaged, format: 'sha1' })
        entriesIn({ bytes: damaged, format: 'sha256' })
      }),
    )
  }
})
