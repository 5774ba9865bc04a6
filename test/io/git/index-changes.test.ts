import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../src/io/git/entries.ts'
import { changesAgainst } from '../../../src/io/git/index-changes.ts'
import { tableOf } from '../../../src/io/git/index-file.ts'
import { openRepository } from '../../../src/io/repository.ts'
import type { Repository } from '../../../src/io/repository.ts'
import { readStaged } from '../../../src/io/staged.ts'
import { cleanEnvironment, folderWith, git, repositoryWith, temporaryFolder, writeFiles } from '../../support/folder.ts'

const files = { 'a.md': 'a\n', 'b/c.md': 'c\n', 'b/c/d.md': 'd\n', 'b-c.md': 'bc\n', 'b.md': 'b\n', 'empty.md': '', 'n\u00fcml\u00e4ut/e.md': 'e\n', 'z/y/x/w.md': 'w\n', 'z/y/v.md': 'v\n' }

function opened(folder: string, environment = cleanEnvironment(folder)): Repository {
  const repository = openRepository(folder, environment, 'folder')
  if (typeof repository === 'string') throw new Error(repository)
  return repository
}

const sorted = <One extends { readonly path: string }>(list: readonly One[] | null) => list?.toSorted((a, b) => (a.path < b.path ? -1 : 1))

function told(repository: Repository) {
  const { changed, committed, entries, replaced } = readStaged(repository)
  return { entries: [...entries], changed: [...changed].toSorted(), committed: sorted(committed()), replaced: sorted(replaced()) }
}

/** What is read without git is what git says; `isOwn` is false where git has to be asked. */
function expectAsGit(folder: string, isOwn = true): void {
  const repository = opened(folder)
  const table = readTable(repository)
  expect(table !== null && changesAgainst(table, repository.head, repository.readObject) !== null, 'it is compared without git').toBe(isOwn)
  expect(told(repository)).toEqual(told({ ...repository, readIndexFile: () => null, readObject: () => null }))
}

const commit = (folder: string) => void git(folder, 'commit', '-q', '-m', 'Go on')

/** What may be staged; each begins where the one before has left the repository. */
const STEPS: Readonly<Record<string, (folder: string) => void>> = {
  'nothing': () => undefined,
  'a changed file': (folder) => {
    writeFiles(folder, { 'b/c/d.md': 'other\n' })
    git(folder, 'add', '-A')
  },
  'new files, before and behind others, and in new folders': (folder) => {
    writeFiles(folder, { '0.md': '0\n', 'b/c/e.md': 'e\n', 'b/c-d.md': 'x\n', 'b0.md': 'b0\n', 'new/folder/one.md': '1\n', 'zz.md': 'zz\n' })
    git(folder, 'add', '-A')
  },
  'all of it committed': commit,
  'a deleted file, and a whole folder': (folder) => void git(folder, 'rm', '-q', '-r', 'a.md', 'z'),
  'a renamed file': (folder) => void git(folder, 'mv', 'b.md', 'b-renamed.md'),
  'a program, and a link in the place of a file': (folder) => {
    chmodSync(join(folder, 'b-c.md'), 0o755)
    rmSync(join(folder, 'b/c.md'))
    symlinkSync('c/d.md', join(folder, 'b/c.md'))
    git(folder, 'add', '-A')
  },
  'these committed': commit,
  'a file in the place of a folder': (folder) => {
    git(folder, 'rm', '-q', '-r', 'b/c')
    writeFiles(folder, { 'b/c': 'a file\n' })
    git(folder, 'add', '-A')
  },
  'a folder in the place of a file': (folder) => {
    rmSync(join(folder, '0.md'))
    writeFiles(folder, { '0.md/inside.md': 'inside\n' })
    git(folder, 'add', '-A')
  },
  'all taken back': (folder) => void git(folder, 'reset', '-q', '--hard'),
  'a commit taken back with its content staged': (folder) => void git(folder, 'reset', '-q', '--soft', 'HEAD~1'),
  'an amended commit': (folder) => void git(folder, 'commit', '-q', '--amend', '-m', 'Better'),
  'all packed': (folder) => void git(folder, 'gc', '-q', '--prune=now'),
  'a change to what is packed': (folder) => {
    writeFiles(folder, { 'new/folder/two.md': '2\n' })
    git(folder, 'add', '-A')
  },
  'no trees noted in the index': (folder) => {
    git(folder, 'read-tree', 'HEAD')
    git(folder, 'update-index', '--add', '--cacheinfo', `100644,${git(folder, 'rev-parse', 'HEAD:b-c.md').trim()},late.md`)
  },
  'another commit below the same index': (folder) => void git(folder, 'update-ref', 'HEAD', 'HEAD~1'),
  'a detached commit': (folder) => void git(folder, 'checkout', '-q', '-f', '--detach'),
  'paths that git has in another version': (folder) => void git(folder, 'update-index', '--index-version', '4'),
  'an empty commit': (folder) => void git(folder, 'commit', '-q', '--allow-empty', '-m', 'Nothing'),
  'everything deleted': (folder) => void git(folder, 'rm', '-q', '-r', '--cached', '.'),
}

describe('what is staged is told as git tells it', () => {
  for (const kind of ['sha1', 'sha256']) {
    test(`step by step, with names by ${kind}`, () => {
      const folder = folderWith(files)
      git(folder, 'init', '-q', `--object-format=${kind}`)
      git(folder, 'add', '-A')
      expectAsGit(folder)
      commit(folder)
      for (const [name, step] of Object.entries(STEPS)) {
        step(folder)
        try {
          expectAsGit(folder)
        } catch (error) {
          throw new Error(`after ${name}`, { cause: error })
        }
      }
    })
  }

  test('in a working tree that was added, and in a shallow clone', () => {
    const folder = repositoryWith(files)
    writeFiles(folder, { 'a.md': 'once more\n' })
    git(folder, 'commit', '-q', '-a', '-m', 'Go on')
    const added = join(temporaryFolder(), 'added')
    git(folder, 'worktree', 'add', '-q', '-b', 'side', added)
    const clone = join(temporaryFolder(), 'clone')
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone)
    for (const one of [added, clone]) {
      git(one, 'rm', '-q', 'b/c.md')
      expectAsGit(one)
    }
  })

  test('with a submodule', () => {
    const inner = repositoryWith({ 'inner.md': 'inner\n' })
    const folder = repositoryWith(files)
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub')
    expectAsGit(folder)
    commit(folder)
    git(join(folder, 'sub'), 'commit', '-q', '--allow-empty', '-m', 'Nothing')
    git(folder, 'add', 'sub')
    expectAsGit(folder)
  })

  test('whatever is noted of the top', () => {
    const folder = repositoryWith(files)
    writeFiles(folder, { 'b/c/d.md': 'other\n' })
    git(folder, 'commit', '-q', '-a', '-m', 'Go on')
    git(folder, 'read-tree', 'HEAD')
    const [now, before] = ['HEAD^{tree}', 'HEAD~1^{tree}'].map((tree) => Buffer.from(git(folder, 'rev-parse', tree).trim(), 'hex')) as [Buffer, Buffer]
    git(folder, 'update-ref', 'HEAD', 'HEAD~1')
    const file = join(folder, '.git/index')
    const index = readFileSync(file).subarray(0, -20)
    before.copy(index, index.indexOf(now))
    writeFileSync(file, Buffer.concat([index, createHash('sha1').update(index).digest()]))
    expectAsGit(folder)
    expect(told(opened(folder)).changed).toEqual(['b/c/d.md'])
  })

  test('with names that are no UTF-8', () => {
    const folder = repositoryWith(files)
    for (const name of ['\xff\xfe.md', '\xff\xfe\\.md']) writeFileSync(Buffer.from(`${folder}/${name}`, 'latin1'), 'x\n')
    git(folder, 'add', '-A')
    expectAsGit(folder)
    commit(folder)
    git(folder, 'rm', '-q', '--cached', '-r', '.')
    expectAsGit(folder)
  })

  test('of any files, staged over any others', () => {
    const names = fc.constantFrom('a', 'a-', 'a.md', 'b', 'b/a', 'b/a/c', 'b-', 'b/b/c/d', 'c/a', 'c/b', 'c0')
    const content = fc.constantFrom('', '1', '2')
    const folder = repositoryWith({ 'kept.md': '' })
    const put = (all: readonly (readonly [string, string])[]) => {
      git(folder, 'rm', '-q', '-r', '-f', '--ignore-unmatch', '.')
      const laid = new Map<string, string>()
      for (const [name, text] of all) if (![...laid.keys()].some((other) => name.startsWith(`${other}/`) || other.startsWith(`${name}/`))) laid.set(name, text)
      writeFiles(folder, { 'kept.md': '', ...Object.fromEntries(laid) })
      git(folder, 'add', '-A')
    }
    fc.assert(
      fc.property(fc.array(fc.tuple(names, content), { maxLength: 8 }), fc.array(fc.tuple(names, content), { maxLength: 8 }), (first, second) => {
        put(first)
        git(folder, 'commit', '-q', '--allow-empty', '-m', 'Go on')
        put(second)
        expectAsGit(folder)
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})

describe('git is asked', () => {
  test('for what is unmerged', () => {
    const folder = repositoryWith(files)
    git(folder, 'checkout', '-q', '-b', 'other')
    writeFiles(folder, { 'a.md': 'other\n' })
    git(folder, 'commit', '-q', '-a', '-m', 'Change it')
    git(folder, 'checkout', '-q', 'main')
    writeFiles(folder, { 'a.md': 'mine\n' })
    git(folder, 'commit', '-q', '-a', '-m', 'Change it here')
    expect(() => git(folder, 'merge', '-q', 'other')).toThrow()
    expectAsGit(folder, false)
    writeFiles(folder, { 'a.md': 'both\n' })
    git(folder, 'add', '-A')
    expectAsGit(folder)
  })

  test('for what is only announced', () => {
    const folder = repositoryWith(files)
    writeFiles(folder, { 'new.md': 'new\n' })
    git(folder, 'add', '--intent-to-add', 'new.md')
    expectAsGit(folder, false)
  })

  test('for an index that is split, or sparse', () => {
    const folder = repositoryWith(files)
    writeFiles(folder, { 'a.md': 'changed\n' })
    git(folder, 'add', '-A')
    git(folder, 'sparse-checkout', 'set', '--cone', '--no-sparse-index', 'z')
    expectAsGit(folder)
    git(folder, 'sparse-checkout', 'set', '--cone', '--sparse-index', 'z')
    expectAsGit(folder, false)
    git(folder, 'sparse-checkout', 'disable')
    git(folder, 'update-index', '--split-index')
    writeFiles(folder, { 'b.md': 'changed\n' })
    git(folder, 'add', '-A')
    expectAsGit(folder, false)
  })

  test('for what another repository lends', () => {
    const lender = repositoryWith(files)
    const folder = join(temporaryFolder(), 'clone')
    git(lender, 'clone', '-q', '--shared', lender, folder)
    expectAsGit(folder, false)
  })

  test('where a tree is not there, and where it is another one', () => {
    const folder = repositoryWith(files)
    writeFiles(folder, { 'a.md': 'changed\n' })
    git(folder, 'add', '-A')
    const name = git(folder, 'rev-parse', 'HEAD^{tree}').trim()
    const [own, other] = [name, git(folder, 'rev-parse', 'HEAD:z').trim()].map((one) => join(folder, '.git/objects', one.slice(0, 2), one.slice(2)))
    const { head, readObject, ...rest } = opened(folder)
    const table = readTable({ head, readObject, ...rest })
    if (table === null || own === undefined || other === undefined) throw new Error('nothing was read')
    expect(changesAgainst(table, head, readObject)?.size).toBe(1)
    renameSync(own, `${own}.kept`)
    expect(changesAgainst(table, head, readObject)).toBe(null)
    writeFileSync(own, readFileSync(other))
    expect(changesAgainst(table, head, readObject)).toBe(null)
  })

  test('where a tree is not in order, or holds what no tree holds', () => {
    const folder = repositoryWith(files)
    const table = tableOf({ bytes: readFileSync(join(folder, '.git/index')), format: 'sha1' })
    if (table === null) throw new Error('no index was read')
    const entry = (mode: string, name: string) => Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.alloc(20, 7)])
    const against = (...entries: readonly Buffer[]) => changesAgainst(table, 'c', (type) => (type === 'commit' ? Buffer.from(`tree ${'0'.repeat(40)}\n`) : Buffer.concat(entries)))
    expect(against(entry('100644', 'a'), entry('100755', 'b'))?.size).toBe(2 + Object.keys(files).length)
    for (const wrong of [[entry('100644', 'b'), entry('100644', 'a')], [entry('100644', 'a'), entry('100644', 'a')], [entry('100664', 'a')], [entry('100644', 'a/b')], [entry('100644', '')], [entry('100644', 'a').subarray(1, 12)], [entry('40000', 'a')]]) expect(against(...wrong)).toBe(null)
  })
})

test('an index in which other trees are noted than git notes gives something, or nothing', () => {
  const folder = repositoryWith(files)
  const bytes = readFileSync(join(folder, '.git/index'))
  const { head, readObject } = opened(folder)
  const at = bytes.indexOf('TREE')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: at, max: bytes.length - 21 }), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }), (flips) => {
      const damaged = Buffer.from(bytes).fill(0, bytes.length - 20)
      for (const [place, byte] of flips) damaged[place] = byte
      const table = tableOf({ bytes: damaged, format: 'sha1' })
      if (table !== null) changesAgainst(table, head, readObject)
    }),
  )
})
