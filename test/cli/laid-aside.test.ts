import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { CacheUnusable } from '../../src/io/cache/cache-file.ts'
import { layAside } from '../../src/io/laid-aside.ts'
import { notes, notesPath } from '../support/documents.ts'
import { folderWith } from '../support/folder.ts'

const path = notesPath('Widget')
const found = notes('Widget', '\nSee cto-work-391.\n')
const files = { [`.sot/${path}`]: found, [`.sot/${notesPath('Gadget')}`]: notes('Gadget') }

/** Checks a tree in which texts go when they are noted; `meanwhile` is when the first of them have gone. */
async function check(cwd: string, words: readonly string[], meanwhile: () => void = () => undefined) {
  const written = { out: '', err: '' }
  const output = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text), failed: () => false, isTerminal: false }
  let times = 0
  const expectMuch = () => void (times++ === 0 && meanwhile())
  const code = await main('validate-cto-child', ['--now', '2026-06-30', '--format', 'json', ...words, '.'], { cwd, environment: {}, output, expectMuch })
  return { code, times, ...written }
}

const apart = ['--concurrency', '2']

describe.each([['without a cache', () => ['--no-cache']], ['with a cache', () => ['--cache-location', folderWith({})]]])('texts that were laid aside, %s', (_, cache) => {
  test('are there again for who needs them', async () => {
    const cwd = folderWith(files)
    const noted = await check(cwd, [...cache(), ...apart])
    expect(noted.times).toBe(1)
    expect(noted.out).toContain('reference-form')
    expect({ ...noted, times: 0 }).toEqual(await check(cwd, ['--no-cache', '--concurrency', '1']))
  })

  test.each([
    ['says something else', (file: string) => writeFileSync(file, found.replace('\nSee', '\nWords in front.\n\nSee'))],
    ['is gone', (file: string) => rmSync(file)],
    ['became another finding of the same length', (file: string) => writeFileSync(file, found.replace('391', '392'))],
  ])('are not told of where a file %s meanwhile: the check begins again', async (_name, change) => {
    const cwd = folderWith(files)
    const begun = await check(cwd, [...cache(), ...apart], () => change(join(cwd, '.sot', path)))
    expect({ ...begun, times: 0 }).toEqual({ ...(await check(cwd, ['--no-cache', '--concurrency', '1'])), times: 0 })
  })
})

describe('a document that is laid aside', () => {
  const note = Uint8Array.of(1)
  const document = { path, text: found, reported: true, scanOnly: false }

  test('has its text as long as that is the same', () => {
    let text: string | null = found
    const aside = layAside({ ...document, again: () => text }, note)
    expect({ ...aside, text: aside.text, credentials: aside.credentials }).toEqual({ ...document, note, credentials: [] })
    for (const other of [null, '', `${found} `, found.replace('W', 'w')]) {
      text = other
      expect(() => aside.text).toThrow(CacheUnusable)
    }
    text = found
    expect(aside.text).toBe(found)
  })

  test('keeps its text where that cannot be had again', () => {
    expect(layAside(document, note)).toEqual({ ...document, note, credentials: [] })
  })
})
