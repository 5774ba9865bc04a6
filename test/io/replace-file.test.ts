import { chmodSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { replaceFile } from '../../src/io/replace-file.ts'
import { folderWith } from '../support/folder.ts'

const read = (folder: string, name = 'a.md') => readFileSync(join(folder, name), 'utf8')

describe('a file that holds the old text', () => {
  test('holds the new one, byte for byte, and nothing else is in its folder', () => {
    const folder = folderWith({ 'a.md': '\uFEFFold\r\n' })
    expect(replaceFile(join(folder, 'a.md'), '\uFEFFold\r\n', '\uFEFFnew\r\nü\n')).toBe(null)
    expect(readFileSync(join(folder, 'a.md'))).toEqual(Buffer.from('\uFEFFnew\r\nü\n'))
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  test.each([0o600, 0o640, 0o664, 0o755, 0o200 | 0o444])('keeps its mode %o', (mode) => {
    const folder = folderWith({ 'a.md': 'old' })
    chmodSync(join(folder, 'a.md'), mode)
    expect(replaceFile(join(folder, 'a.md'), 'old', 'new')).toBe(null)
    expect(lstatSync(join(folder, 'a.md')).mode & 0o7777).toBe(mode)
  })

  test('is another file then, so that one who has it open reads the old text to its end', () => {
    const folder = folderWith({ 'a.md': 'old' })
    linkSync(join(folder, 'a.md'), join(folder, 'b.md'))
    expect(replaceFile(join(folder, 'a.md'), 'old', 'new')).toBe(null)
    expect([read(folder), read(folder, 'b.md')]).toEqual(['new', 'old'])
  })
})

describe('a file is left', () => {
  const left = (folder: string, why: string, name = 'a.md') => {
    const before = readdirSync(folder)
    expect(replaceFile(join(folder, name), 'old', 'new')).toBe(why)
    expect(readdirSync(folder)).toEqual(before)
  }

  test('when it changed meanwhile', () => {
    const folder = folderWith({ 'a.md': 'other' })
    left(folder, 'changed')
    expect(read(folder)).toBe('other')
  })
  test('when it is gone', () => left(folderWith({}), 'changed'))
  test('when it became a link', () => {
    const folder = folderWith({ 'b.md': 'old' })
    symlinkSync('b.md', join(folder, 'a.md'))
    left(folder, 'link')
    expect(read(folder, 'b.md')).toBe('old')
  })
  test('when it became a folder', () => {
    const folder = folderWith({})
    mkdirSync(join(folder, 'a.md'))
    left(folder, 'link')
  })
  test('when nobody may write it, whoever runs this', () => {
    const folder = folderWith({ 'a.md': 'old' })
    chmodSync(join(folder, 'a.md'), 0o444)
    left(folder, 'read-only')
    expect(read(folder)).toBe('old')
  })
  test('when its bytes are no valid text', () => {
    const folder = folderWith({ 'a.md': '' })
    writeFileSync(join(folder, 'a.md'), Buffer.from([0x6f, 0xff]))
    left(folder, 'changed')
  })
})
