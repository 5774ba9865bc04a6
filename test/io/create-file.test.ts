import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFile } from '../../src/io/create-file.ts'
import { folderWith, temporaryFolder } from '../support/folder.ts'

test('a file is made with its folders and mode, and nothing else is left', () => {
  const folder = temporaryFolder()
  expect(createFile(join(folder, 'a/b/c'), 'text', folder, 0o755)).toBeNull()
  expect(readFileSync(join(folder, 'a/b/c'), 'utf8')).toBe('text')
  expect(statSync(join(folder, 'a/b/c')).mode & 0o777).toBe(0o755)
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c'])
})

test('what is there stays', () => {
  const folder = folderWith({ file: 'old' })
  mkdirSync(join(folder, 'folder'))
  symlinkSync('nowhere', join(folder, 'link'))
  for (const name of ['file', 'folder', 'link', 'file/below']) expect(createFile(join(folder, name), 'new', folder)).toMatch(/^there$|^failed$/)
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old')
  expect(readdirSync(folder).toSorted()).toEqual(['file', 'folder', 'link'])
})

test('a link that leads out of the bounds is not followed', () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()]
  symlinkSync(other, join(folder, 'out'))
  expect(createFile(join(folder, 'out/deep/file'), 'text', folder)).toBe('outside')
  expect(createFile(join(folder, '../file'), 'text', folder)).toBe('outside')
  expect(readdirSync(other)).toEqual([])
})
