import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDelta } from '../../../src/io/git/delta.ts'
import { findGitFolder } from '../../../src/io/git/git-folder.ts'
import { createObjectReader } from '../../../src/io/git/object-file.ts'
import type { ObjectType, ReadObject } from '../../../src/io/git/object-file.ts'
import { cleanEnvironment, folderWith, git, writeFiles } from '../../support/folder.ts'

const lines = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `Line ${from + index} of a long text.\n`).join('')

/** A repository whose files grow and shrink over a few commits, so that there is something to pack as differences. */
function repositoryOf(kind: string): string {
  const folder = folderWith({ 'a.md': lines(300), 'b/c.md': lines(40, 7), 'empty.md': '' })
  git(folder, 'init', '-q', `--object-format=${kind}`)
  for (let round = 0; round < 6; round++) {
    writeFiles(folder, { 'a.md': lines(300 - 20 * round, round) + lines(round * 40, 1000), [`b/${round}.md`]: `${round}\n` })
    git(folder, 'add', '-A')
    git(folder, 'commit', '-q', '-m', `Go on ${round}`)
  }
  git(folder, 'tag', '-a', '-m', 'One', 'one')
  return folder
}

function readerOf(folder: string): ReadObject {
  const found = findGitFolder(folder, cleanEnvironment(folder), 'folder')
  if (found === null) throw new Error('no repository was found')
  return createObjectReader(found)
}

/** Every object of a repository as git tells it. */
function objectsOf(folder: string): readonly (readonly [type: ObjectType, name: string, size: number])[] {
  const told = git(folder, 'cat-file', '--batch-check=%(objecttype) %(objectname) %(objectsize)', '--batch-all-objects')
  return told.trim().split('\n').map((line) => {
    const [type, name = '', size] = line.split(' ')
    return [type as ObjectType, name, Number(size)]
  })
}

/** That the content is the one of that name, the reader itself makes sure; here, that it is found at all. */
function expectAll(folder: string): void {
  const read = readerOf(folder)
  for (const [type, name, size] of objectsOf(folder)) {
    expect(read(type, name)?.length, `${type} ${name}`).toBe(size)
    expect(read(type === 'blob' ? 'tree' : 'blob', name)).toBe(null)
  }
  const digits = objectsOf(folder)[0]?.[1].length ?? 0
  for (const name of ['', 'x'.repeat(digits), '0'.repeat(digits), 'f'.repeat(digits), '0'.repeat(digits - 1), `../${'0'.repeat(digits - 3)}`]) expect(read('blob', name)).toBe(null)
}

const deltas = (folder: string) => readdirSync(join(folder, '.git/objects/pack')).filter((name) => name.endsWith('.idx')).map((name) => git(folder, 'verify-pack', '-v', join('.git/objects/pack', name))).join('')

describe('an object is read', () => {
  for (const kind of ['sha1', 'sha256']) {
    test(`from files and packs, by ${kind}`, () => {
      const folder = repositoryOf(kind)
      expectAll(folder)
      git(folder, 'repack', '-q', '-a', '-d', '-f')
      expect(deltas(folder)).toMatch(/chain length = [2-9]/)
      expectAll(folder)
      writeFiles(folder, { 'a.md': lines(290) })
      git(folder, 'commit', '-q', '-a', '-m', 'Go on')
      expectAll(folder)
      // Several packs, and differences from an object that is named.
      git(folder, 'repack', '-q')
      expectAll(folder)
      git(folder, '-c', 'repack.useDeltaBaseOffset=false', 'repack', '-q', '-a', '-d', '-f')
      expect(deltas(folder)).toMatch(/chain length = [2-9]/)
      expectAll(folder)
    })
  }

  test('from a pack whose places are written as those of a large one', () => {
    const folder = repositoryOf('sha1')
    git(folder, 'repack', '-q', '-a', '-d', '-f')
    const packs = join(folder, '.git/objects/pack')
    const pack = readdirSync(packs).find((name) => name.endsWith('.pack')) ?? ''
    rmSync(join(packs, pack.replace('.pack', '.idx')), { force: true })
    git(folder, 'index-pack', '--index-version=2,0x100', join(packs, pack))
    expectAll(folder)
  })
})

test('a pack that is damaged gives nothing, or the truth', () => {
  const folder = repositoryOf('sha1')
  git(folder, 'repack', '-q', '-a', '-d', '-f')
  const packs = join(folder, '.git/objects/pack')
  const truth = objectsOf(folder)
  const kept = readdirSync(packs).filter((name) => /\.(?:idx|pack)$/.test(name)).map((name) => ({ path: join(packs, name), bytes: readFileSync(join(packs, name)) }))
  for (const { path } of kept) chmodSync(path, 0o644)
  fc.assert(
    fc.property(fc.nat({ max: 1 }), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 5 }), fc.boolean(), (which, flips, isCut) => {
      const file = kept[which]
      if (file === undefined) return
      const damaged = Buffer.from(file.bytes)
      for (const [at, by] of flips) damaged[at % damaged.length] = (damaged[at % damaged.length] ?? 0) ^ by
      writeFileSync(file.path, isCut ? damaged.subarray(0, (flips[0]?.[0] ?? 0) % damaged.length) : damaged)
      const read = readerOf(folder)
      for (const [type, name, size] of truth) expect([null, size]).toContain(read(type, name)?.length ?? null)
      writeFileSync(file.path, file.bytes)
    }),
    { numRuns: 40 },
  )
})

describe('a difference', () => {
  const base = Buffer.from('The old text.')
  const delta = (...bytes: readonly number[]) => Buffer.from([base.length, ...bytes])

  test('takes stretches of the base, and new bytes', () => {
    expect(applyDelta(base, delta(8, 0x91, 4, 4, 4, 0x6e, 0x65, 0x77, 0x2e), 100).toString()).toBe('old new.')
  })

  test('is refused where it is of something else, goes beyond its base, or says another length', () => {
    for (const wrong of [Buffer.from([1, 0]), delta(4, 0x91, 12, 4), delta(2, 0x91, 0, 4), delta(5, 0x91, 0, 4), delta(4, 0x91), delta(1, 2, 65), delta(1, 0), delta(101, 0x90, 101), Buffer.alloc(0), Buffer.alloc(20, 0xff)]) {
      expect(() => applyDelta(base, wrong, 100)).toThrow(RangeError)
    }
  })
})
