import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, repositoryWith } from '../support/folder.ts'
import { callProgram, programFile, runProgram } from '../support/program.ts'

const check = (cwd: string, ...args: string[]) => runProgram('validate-cto-child', args, { cwd })
const widget = `.sot/${notesPath('Widget')}`

/** A private address, put together here so that the source holds none. */
const address = (last: number) => [10, 20, 30, last].join('.')

/** What no run may ever print. */
const stack = /^\s+at |node:internal|Error:/m

describe('cannot be checked', () => {
  test.each([
    ['a path that is missing', {}, ['nowhere'], 'there is no `nowhere` (PATH_MISSING)'],
    ['an empty path', cleanProject, [''], 'one of the paths is empty (USAGE)'],
    ['a path below a file', { 'a.md': '' }, ['a.md/b.md'], 'there is no `a.md/b.md` (PATH_MISSING)'],
    ['a path longer than any can be', {}, ['a b/'.repeat(2000)], '(PATH_MISSING)'],
    ['a folder with no tree', { 'a/b.md': '' }, ['a'], '`a` holds no `.sot` and no folder with `03-PROTOCOLS`, and lies in none (NO_ROOT)'],
    ['no tree at all', { 'a/b.md': '' }, [], 'no `.sot` and no folder with `03-PROTOCOLS` was found here, above or below (NO_ROOT)'],
    ['a tree with no document', { '.sot/03-PROTOCOLS/picture.png': '' }, [], 'no document was found in `.sot` (NO_FILES)'],
    ['a folder inside a tree with no document', { ...cleanProject, '.sot/x/picture.png': '' }, ['.sot/x'], 'no document was found in `.sot/x` (NO_FILES)'],
  ])('%s', (_, files: Readonly<Record<string, string>>, args, want) => {
    const { code, out, err } = check(folderWith(files), ...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^validate-cto-child: .* \([A-Z_]+\)\n {2}hint: .+\n$/)
    expect(err).toContain(want)
  })

  test('a tree with nothing but text to scan, which is scanned all the same', () => {
    const { code, out, err } = check(folderWith({ '.sot/README.md': `See ${address(1)}:8000.\n` }))
    expect(code).toBe(2)
    expect(out).toContain('no-endpoint-value')
    expect(err).toContain('no document was found in `.sot` (NO_FILES)')
  })

  test('a folder where git tracks a document; the others are checked', () => {
    const folder = repositoryWith({ ...cleanProject, [`.sot/${notesPath('Gadget')}`]: notes('Gadget').replace(/^# .*$/m, '# Other') })
    rmSync(join(folder, widget))
    mkdirSync(join(folder, widget))
    const { code, out, err } = check(folder)
    expect(code).toBe(2)
    expect(out).toContain('title-h1')
    expect(err).toContain('`.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md` could not be read (FILE_UNREADABLE)')
    expect(err).not.toMatch(stack)
  })

  test('anything from a folder that is not there any more', () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1"'
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, programFile('validate-cto-child')], {
      cwd: folderWith(cleanProject),
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^validate-cto-child: the working folder is gone \(PATH_MISSING\)\n {2}hint: .+\n$/)
  })

  test('a link that was named', () => {
    const folder = repositoryWith(cleanProject)
    symlinkSync('/etc/hostname', join(folder, '.sot/03-PROTOCOLS/CTO-HOST-NOTES.md'))
    expect(check(folder, '.sot/03-PROTOCOLS/CTO-HOST-NOTES.md')).toMatchObject({ code: 2, err: expect.stringContaining('(OUTSIDE_TREE)') })
  })
})

describe('is passed over and counted', () => {
  test('a link loop and a link out of the tree', () => {
    const outside = folderWith({ 'CTO-OUTSIDE-NOTES.md': 'No document.\n' })
    const folder = repositoryWith(cleanProject)
    symlinkSync('..', join(folder, '.sot/03-PROTOCOLS/loop'))
    symlinkSync(outside, join(folder, '.sot/03-PROTOCOLS/out'))
    symlinkSync(join(outside, 'CTO-OUTSIDE-NOTES.md'), join(folder, '.sot/03-PROTOCOLS/CTO-OUTSIDE-NOTES.md'))
    const { code, out } = check(folder)
    expect(code).toBe(0)
    expect(out).toContain('3 skipped (link: 3)')
  })

  test('a document that was deleted and not yet committed', () => {
    const folder = repositoryWith({ ...cleanProject, [`.sot/${notesPath('Gadget')}`]: notes('Gadget') })
    rmSync(join(folder, '.sot', notesPath('Gadget')))
    expect(check(folder)).toMatchObject({ code: 0, out: expect.stringContaining('1 skipped (deleted: 1)') })
  })
})

describe('is a finding', () => {
  test.each([
    ['invalid UTF-8', Buffer.concat([Buffer.from(notes('Widget')), Buffer.from([0xe9, 0x0a])]), 'encoding'],
    ['UTF-16', Buffer.from(`\uFEFF${notes('Widget')}`, 'utf16le'), 'encoding'],
    ['50 MB', Buffer.alloc(50_000_000, 'word '), 'too-large'],
    ['70 MB', Buffer.alloc(70_000_000, 'word '), 'too-large'],
    ['8 MB of one letter', Buffer.alloc(8_000_000, 'a'), 'too-large'],
    ['20 MB of nothing', Buffer.alloc(20_000_000), 'too-large'],
    ['quotes in quotes without end', notes('Widget', `\n${'>'.repeat(20_000)} deep\n`), 'too-deep'],
    ['brackets in brackets without end', notes('Widget').replace('platform team', '['.repeat(50_000)), 'frontmatter-yaml'],
    ['brackets in brackets below the frontmatter', notes('Widget', `\n${'['.repeat(50_000)}\n`), 'too-complex'],
    ['aliases that multiply', notes('Widget').replace('platform team', bomb()), 'frontmatter-yaml'],
    ['an empty file', '', 'frontmatter-missing'],
    ['line breaks that were lost', notes('Widget').replaceAll(/\n+/g, ' '), 'collapsed'],
  ])('%s', (_, content: string | Uint8Array, want) => {
    const { code, out, err } = check(folderWith({ [widget]: content }))
    expect(err).toBe('')
    expect(code).toBe(1)
    expect(out).toContain(want)
    const wasRead = want.startsWith('frontmatter')
    expect(out).toContain(wasRead ? ' 1 linted, 0 scanned' : ' 0 linted, 1 not readable, 0 scanned')
    expect(out).not.toMatch(stack)
  })

  test('an address in a document that is no valid UTF-8, or too large to be read, by its place alone', () => {
    const secret = `http://${address(1)}:8443/v1`
    for (const content of [
      Buffer.concat([Buffer.from(`${notes('Widget')}\nSee ${secret} `), Buffer.from([0xe9])]),
      Buffer.from(`${notes('Widget')}\nSee ${secret}\n`, 'utf16le'),
      Buffer.from(`${notes('Widget')}\nSee ${secret}\n${'word '.repeat(600_000)}`),
    ]) {
      const folder = folderWith({ [widget]: content })
      for (const format of ['text', 'json']) {
        const { code, out, err } = check(folder, '--format', format)
        expect(code).toBe(1)
        expect(out).toContain('no-endpoint-value')
        expect(out + err).not.toContain(address(1))
      }
    }
  })
})

test('an address in a path or an argument is shown nowhere', async () => {
  const name = `CTO-${address(1)}-NOTES.md`
  const project = `${address(2)}:8443`
  const folder = folderWith({ [`.sot/03-PROTOCOLS/${name}`]: notes('Widget'), [`${project}/.sot/README.md`]: '' })
  const calls = [[], ['.'], ['.sot'], [project], [`.sot/03-PROTOCOLS/${name}`], [address(3)], ['--config', address(4)], [`--${address(5)}`], ['-f', address(6)]]
  for (const args of calls) {
    for (const format of ['text', 'json']) {
      const { code, out, err } = await callProgram('validate-cto-child', ['--format', format, ...args], { cwd: folder })
      expect(code).not.toBe(0)
      expect(out + err).not.toMatch(/\b20\.30\b/)
    }
  }
})

test('a file name cannot write to the terminal', () => {
  const folder = folderWith({ '.sot/03-PROTOCOLS/CTO-\u001b[2K-\n0 errors-NOTES.md': '' })
  const { code, out } = check(folder)
  expect(code).toBe(1)
  expect(out).not.toContain('\u001b')
  expect(out).not.toMatch(/^0 errors/m)
})

test('a reader that stops early is no failure', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => [`.sot/03-PROTOCOLS/CTO-N${i}-NOTES.md`, 'No frontmatter.\n'])
  const child = spawn(process.execPath, [programFile('validate-cto-child')], { cwd: folderWith(Object.fromEntries(many)) })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, err }).toEqual({ code: 1, err: '' })
})

test.runIf(existsSync('/dev/full'))('a result that could not be written is a failure', () => {
  const full = openSync('/dev/full', 'w')
  const child = spawnSync(process.execPath, [programFile('validate-cto-child')], { cwd: folderWith(cleanProject), stdio: ['ignore', full, 'pipe'], encoding: 'utf8' })
  closeSync(full)
  expect(child.status).toBe(2)
  expect(child.stderr).toBe('validate-cto-child: the result could not be written (OUTPUT_FAILED)\n  hint: check that there is room where the output goes\n')
})

test('a working folder that is gone is said', () => {
  const command = `mkdir gone && cd gone && rmdir ../gone && '${process.execPath}' '${programFile('validate-cto-child')}'`
  const child = spawnSync('sh', ['-c', command], { cwd: folderWith({}), encoding: 'utf8' })
  expect(child.status).toBe(2)
  expect(child.stderr).toBe('validate-cto-child: the working folder is gone (PATH_MISSING)\n  hint: change to a folder that is there\n')
})

/** YAML of which each line doubles the one before it. */
function bomb(): string {
  const lines = ['&a0 [x, x]']
  for (let i = 1; i < 40; i++) lines.push(`b${i}: &a${i} [*a${i - 1}, *a${i - 1}]`)
  return lines.join('\n')
}
