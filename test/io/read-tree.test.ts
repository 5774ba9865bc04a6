import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Target } from '../../src/io/find-targets.ts'
import { readTree } from '../../src/io/read-tree.ts'
import { createShowPath } from '../../src/io/show-path.ts'
import type { Policy } from '../../src/model/policy.ts'
import { ownText } from '../../src/model/safe.ts'
import { cleanEnvironment, folderWith, repositoryWith } from '../support/folder.ts'

const globs = (...list: string[]) => list.map(ownText)

/** As much of a policy as reading asks for. */
const policy = {
  documents: { include: globs('03-PROTOCOLS/**/*.md'), exclude: globs('**/OLD-*'), scanOnly: globs('**/*.md') },
  limits: { documentBytes: 100 },
} as unknown as Policy

async function read(root: string, target: Partial<Target> = {}) {
  const full = { root, lone: false, named: null, ...target }
  const { documents, seen, skipped, problems } = await readTree(full, policy, cleanEnvironment(root), createShowPath(root, () => true))
  return {
    documents: documents.map(({ path, reported, scanOnly, problem }) => [path, reported ? 'reported' : 'known', scanOnly ? 'scan' : 'lint', ...(problem ? [problem] : [])].join(' ')),
    seen,
    skipped: Object.fromEntries(skipped),
    problems: problems.map(({ code, message }) => `${code} ${message}`),
  }
}

const files = {
  '03-PROTOCOLS/A.md': 'a',
  '03-PROTOCOLS/deep/B.md': 'b',
  '03-PROTOCOLS/OLD-C.md': 'c',
  'README.md': 'r',
  'notes/N.md': 'n',
  'picture.png': 'p',
}

test('tells documents from text that is only scanned, and counts the rest by reason', async () => {
  const root = repositoryWith(files)
  symlinkSync('A.md', join(root, '03-PROTOCOLS/link.md'))
  rmSync(join(root, '03-PROTOCOLS/deep/B.md'))
  expect(await read(root)).toEqual({
    documents: ['03-PROTOCOLS/A.md reported lint', 'README.md reported scan', 'notes/N.md reported scan'],
    seen: 7,
    skipped: { link: 1, deleted: 1, excluded: 1, other: 1 },
    problems: [],
  })
})

test('reads the rest of the tree, unreported, when a part of it was named', async () => {
  const root = folderWith(files)
  const named = [{ path: '03-PROTOCOLS/deep', isFolder: true }, { path: 'picture.png', isFolder: false }]
  expect(await read(root, { named })).toEqual({
    documents: ['03-PROTOCOLS/A.md known lint', '03-PROTOCOLS/deep/B.md reported lint', 'picture.png reported scan'],
    seen: 2,
    skipped: {},
    problems: [],
  })
})

test('reads a named file that git ignores', async () => {
  const root = repositoryWith({ ...files, '.gitignore': 'A.md\n' })
  const named = [{ path: '03-PROTOCOLS/A.md', isFolder: false }]
  expect((await read(root, { named })).documents).toContain('03-PROTOCOLS/A.md reported lint')
})

test('takes a lone file for a document, whatever else its folder holds', async () => {
  const root = folderWith({ 'A.md': 'a', 'B.md': 'b', 'c.txt': 'c' })
  const named = ['A.md', 'c.txt'].map((path) => ({ path, isFolder: false }))
  expect(await read(root, { lone: true, named })).toMatchObject({ documents: ['A.md reported lint', 'c.txt reported scan'], seen: 2 })
})

test('names what cannot be read and goes on', async () => {
  const root = repositoryWith({ ...files, '03-PROTOCOLS/D.md': 'd'.repeat(101), '03-PROTOCOLS/E.md': Buffer.from([0x61, 0xff]) })
  rmSync(join(root, '03-PROTOCOLS/A.md'))
  mkdirSync(join(root, '03-PROTOCOLS/A.md'))
  const { documents, problems } = await read(root)
  expect(problems).toEqual(['FILE_UNREADABLE `03-PROTOCOLS/A.md` could not be read'])
  expect(documents.slice(0, 3)).toEqual([
    '03-PROTOCOLS/D.md reported lint too-large',
    '03-PROTOCOLS/E.md reported lint encoding',
    '03-PROTOCOLS/deep/B.md reported lint',
  ])
})

test('survives loops and links out of the tree', async () => {
  const outside = folderWith({ 'X.md': 'x' })
  const root = folderWith({ '03-PROTOCOLS/A.md': 'a' })
  symlinkSync('..', join(root, '03-PROTOCOLS/loop'))
  symlinkSync(outside, join(root, '03-PROTOCOLS/out'))
  symlinkSync(join(outside, 'X.md'), join(root, '03-PROTOCOLS/X.md'))
  expect(await read(root)).toEqual({ documents: ['03-PROTOCOLS/A.md reported lint'], seen: 4, skipped: { link: 3 }, problems: [] })
})

test('takes text that is too big to be scanned for a problem, and a document of that size for a document', async () => {
  const root = folderWith(files)
  for (const path of ['README.md', '03-PROTOCOLS/A.md']) truncateSync(join(root, path), 65 * 1024 * 1024)
  const { documents, problems } = await read(root)
  expect(documents).toContain('03-PROTOCOLS/A.md reported lint too-large')
  expect(problems).toEqual(['FILE_UNREADABLE `README.md` is too big to be scanned'])
})
