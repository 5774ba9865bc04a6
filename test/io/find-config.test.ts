import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findConfig, readConfig } from '../../src/io/find-config.ts'
import { createShowPath } from '../../src/io/show-path.ts'
import { literal } from '../../src/model/safe.ts'
import { folderWith } from '../support/folder.ts'

const show = createShowPath('/', () => true)
const find = (folder: string, path: string) => findConfig(join(folder, path), literal('.sot'), show)?.path.slice(folder.length + 1) ?? null

test.each([
  ['the one in the root itself', { 'p/.sot/sotlint.config.yaml': '', 'p/sotlint.config.yaml': '' }, 'p/.sot/sotlint.config.yaml'],
  ['the one beside the root', { 'p/sotlint.config.yml': '', 'sotlint.config.yaml': '' }, 'p/sotlint.config.yml'],
  ['JSON as well', { 'p/sotlint.config.json': '{}' }, 'p/sotlint.config.json'],
  ['YAML before JSON', { 'p/sotlint.config.yaml': '', 'p/sotlint.config.json': '{}' }, 'p/sotlint.config.yaml'],
  ['the one at the top of the repository', { '.git/HEAD': '', 'sotlint.config.yaml': '' }, 'sotlint.config.yaml'],
  ['none above the repository', { 'p/.git/HEAD': '', 'sotlint.config.yaml': '' }, null],
  ['none above the project where there is no repository', { 'sotlint.config.yaml': '' }, null],
  ['none that is code', { 'p/sotlint.config.js': '', 'p/sotlint.config.ts': '', 'p/package.json': '{"sotlint":{}}' }, null],
])('finds %s', (_, files, want) => {
  const folder = folderWith({ 'p/.sot/03-PROTOCOLS/A.md': '', ...files })
  expect(find(folder, 'p/.sot')).toBe(want)
})

test('looks no higher than a root that has no project around it', () => {
  const folder = folderWith({ 'seeds/03-PROTOCOLS/A.md': '', 'sotlint.config.yaml': '' })
  expect(find(folder, 'seeds')).toBeNull()
})

test.each([
  ['a folder', { 'sotlint.config.yaml/x': '' }],
  ['no valid UTF-8', { 'sotlint.config.yaml': Buffer.from([0xff, 0xff, 0xff]) }],
  ['too large', { 'sotlint.config.yaml': '#'.repeat(1_000_001) }],
])('a configuration that is %s cannot be read, which is said', (_, files: Record<string, string | Uint8Array>) => {
  const folder = folderWith({ ...files, '.git/HEAD': '' })
  expect(() => find(folder, '.')).toThrow(expect.objectContaining({ code: 'CONFIG_UNREADABLE' }))
})

test('a link out of the repository is no configuration of it', () => {
  const outside = folderWith({ 'x.yaml': 'version: 1\n' })
  const folder = folderWith({ '.git/HEAD': '', 'inside.yaml': 'version: 1\n' })
  symlinkSync(join(outside, 'x.yaml'), join(folder, 'sotlint.config.yaml'))
  expect(() => find(folder, '.')).toThrow(expect.objectContaining({ code: 'CONFIG_UNREADABLE' }))
})

test('what is extended is read from the repository only', () => {
  const outside = folderWith({ 'x.yaml': 'outside' })
  const folder = folderWith({ '.git/HEAD': '', 'a/sotlint.config.yaml': 'here', 'base.yaml': 'base' })
  symlinkSync(join(outside, 'x.yaml'), join(folder, 'linked.yaml'))
  const config = readConfig(join(folder, 'a/sotlint.config.yaml'), show)
  expect(config.text).toBe('here')
  expect(config.resolve('../base.yaml')).toBe('base')
  for (const name of ['../none.yaml', '../linked.yaml', join(outside, 'x.yaml'), '../../x.yaml', '..']) {
    expect(config.resolve(name)).toBeUndefined()
  }
})

test('where there is no repository, only what lies beside or below is extended', () => {
  const folder = folderWith({ 'a/sotlint.config.yaml': '', 'a/b/base.yaml': 'base', 'base.yaml': 'above' })
  const config = readConfig(join(folder, 'a/sotlint.config.yaml'), show)
  expect([config.resolve('b/base.yaml'), config.resolve('../base.yaml')]).toEqual(['base', undefined])
})
