import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryAt, rootAround, rootsAt, rootsBelow, rootsUpwards } from '../../src/io/find-root.ts'
import { literal } from '../../src/model/safe.ts'
import { folderWith } from '../support/folder.ts'

const layout = { root: literal('.sot'), marker: literal('03-PROTOCOLS') }
const tree = () =>
  folderWith({
    'project/.sot/03-PROTOCOLS/A.md': '',
    'project/docs/x/B.md': '',
    'bare/03-PROTOCOLS/C.md': '',
    'empty/.sot/note.txt': '',
    'node_modules/p/.sot/D.md': '',
    'both/.sot/03-PROTOCOLS/E.md': '',
    'both/03-PROTOCOLS/F.md': '',
  })

describe('rootsAt', () => {
  test.each([
    ['project', ['project/.sot']],
    ['project/.sot', ['project/.sot']],
    ['bare', ['bare']],
    ['empty', ['empty/.sot']],
    ['empty/.sot', ['empty/.sot']],
    ['both', ['both/.sot', 'both']],
    ['project/.sot/03-PROTOCOLS', []],
    ['project/docs', []],
    ['none', []],
  ])('%s', (path, want) => {
    const folder = tree()
    expect(rootsAt(join(folder, path), layout)).toEqual(want.map((root) => join(folder, root)))
  })
})

describe('rootAround', () => {
  test.each([
    ['project/.sot/03-PROTOCOLS/A.md', 'project/.sot'],
    ['project/.sot/03-PROTOCOLS', 'project/.sot'],
    ['bare/03-PROTOCOLS/C.md', 'bare'],
    ['project/docs/x/B.md', null],
  ])('%s', (path, want) => {
    const folder = tree()
    expect(rootAround(join(folder, path), layout)).toBe(want === null ? null : join(folder, want))
  })
})

describe('rootsUpwards', () => {
  test.each([
    ['project/docs/x', ['project/.sot']],
    ['project/.sot/03-PROTOCOLS', ['project/.sot']],
    ['bare', ['bare']],
    ['.', []],
  ])('%s', (path, want) => {
    const folder = tree()
    expect(rootsUpwards(join(folder, path), layout)).toEqual(want.map((root) => join(folder, root)))
  })

  test('does not leave the repository', () => {
    const folder = folderWith({ '.sot/A.md': '', 'inner/.git/HEAD': '', 'inner/docs/B.md': '' })
    expect(rootsUpwards(join(folder, 'inner/docs'), layout)).toEqual([])
    expect(repositoryAt(join(folder, 'inner/docs'))).toBe(join(folder, 'inner'))
  })
})

describe('rootsBelow', () => {
  test('finds every root once, none of node_modules', () => {
    const folder = tree()
    const want = ['bare', 'both', 'both/.sot', 'empty/.sot', 'project/.sot']
    expect(rootsBelow(folder, layout)).toEqual(want.map((root) => join(folder, root)))
  })

  test('follows no link', () => {
    const folder = folderWith({ 'a/b/C.md': '' })
    const outside = folderWith({ '.sot/A.md': '' })
    symlinkSync('..', join(folder, 'a/loop'))
    symlinkSync(outside, join(folder, 'a/out'))
    mkdirSync(join(folder, 'a/.sot'))
    symlinkSync('..', join(folder, 'a/.sot/loop'))
    expect(rootsBelow(folder, layout)).toEqual([join(folder, 'a/.sot')])
  })
})
