import { chmodSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, git, repositoryWith, writeFiles } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const widget = `.sot/${notesPath('Widget')}`
const gear = `.sot/${notesPath('Gear')}`
const validate = (cwd: string, ...args: string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd })
const read = (folder: string, path = widget) => readFileSync(join(folder, path), 'utf8')

/** A document with two slips of form, and the same without them. */
const slipped = notes('Widget', '\nIt waits for CTO-WORK 101. \n')
const mended = notes('Widget', '\nIt waits for CTO-WORK-101.\n')

describe('--fix', () => {
  test.each(['validate-cto-child', 'sotlint'] as const)('of %s writes what it puts right, and checks what is there then', async (program) => {
    const folder = folderWith({ [widget]: slipped, [gear]: notes('Gear') })
    const { code, out, err } = await callProgram(program, [...(program === 'sotlint' ? ['check'] : []), '--fix'], { cwd: folder })
    expect(read(folder)).toBe(mended)
    expect(code).toBe(0)
    expect(out).toContain('ref-undefined')
    expect(out).not.toContain('ref-form')
    expect(err).toBe(`${program}: put right 2 findings in 1 file\n`)
    expect(readdirSync(join(folder, '.sot/03-PROTOCOLS'))).toHaveLength(2)
  })

  test('touches no file that needs nothing, and changes nothing the second time', async () => {
    const folder = folderWith({ [widget]: slipped, [gear]: notes('Gear') })
    const inode = (path: string) => lstatSync(join(folder, path)).ino
    const before = inode(gear)
    await validate(folder, '--fix')
    const after = inode(widget)
    expect((await validate(folder, '--fix')).err).toBe('validate-cto-child: put right nothing\n')
    expect([inode(gear), inode(widget)]).toEqual([before, after])
  })

  test('ends as the check of what is left does', async () => {
    const folder = folderWith({ [widget]: slipped.replace(/^# .*$/m, '# Other') })
    expect(await validate(folder, '--fix')).toMatchObject({ code: 1, out: expect.stringContaining('title-h1') })
    expect(await validate(folderWith({ [widget]: slipped }), '--fix', '--max-warnings', '0')).toMatchObject({ code: 1 })
    expect(await validate(folderWith({ [widget]: slipped }), '--fix', '--quiet')).toMatchObject({ code: 0, err: '' })
  })

  test('keeps to the documents that are named', async () => {
    const folder = folderWith({ [widget]: slipped, [gear]: notes('Gear', '\nSee CTO-WORK 101.\n') })
    await validate(folder, '--fix', gear)
    expect([read(folder), read(folder, gear)]).toEqual([slipped, notes('Gear', '\nSee CTO-WORK-101.\n')])
  })

  test('keeps a byte order mark, line ends and the want of a last one', async () => {
    const form = (text: string) => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`
    const folder = folderWith({ [widget]: form(slipped).replace('101.', '101. ') })
    await validate(folder, '--fix')
    expect(read(folder)).toBe(form(mended))
  })

  test('leaves what cannot be read as text, what is only scanned, and what is behind a link', async () => {
    const bytes = Buffer.concat([Buffer.from(slipped), Buffer.from([0xff])])
    const folder = folderWith({ [widget]: bytes, '.sot/README.md': slipped, 'x.md': slipped })
    symlinkSync('../../x.md', join(folder, gear))
    await validate(folder, '--fix')
    expect(readFileSync(join(folder, widget))).toEqual(bytes)
    expect([read(folder, '.sot/README.md'), read(folder, 'x.md')]).toEqual([slipped, slipped])
  })

  test('says which file it may not write, and checks it as it is', async () => {
    const folder = folderWith({ [widget]: slipped, [gear]: notes('Gear', '\nSee CTO-WORK 101.\n') })
    chmodSync(join(folder, widget), 0o444)
    const { code, out, err } = await validate(folder, '--fix')
    expect(code).toBe(2)
    expect(out).toContain('ref-form')
    expect(err).toContain(`\`${widget}\` may not be written (FILE_UNWRITABLE)`)
    expect([read(folder), read(folder, gear)]).toEqual([slipped, notes('Gear', '\nSee CTO-WORK-101.\n')])
  })

  test('does nothing where a finding is switched off', async () => {
    const folder = folderWith({ [widget]: slipped, 'sotlint.config.yaml': 'extends: cto-child\nseverity:\n  ref-form: "off"\n  trailing-blank: "off"\n' })
    await validate(folder, '--fix')
    expect(read(folder)).toBe(slipped)
  })
})

describe('--fix-dry-run', () => {
  test('prints what git applies, and writes nothing', async () => {
    const folder = repositoryWith({ [widget]: slipped, [gear]: notes('Gear', '\nSee cto-work-101.\n') })
    const { code, out, err } = await validate(folder, '--fix-dry-run')
    expect({ code, err }).toEqual({ code: 0, err: 'validate-cto-child: would put right 3 findings in 2 files; 0 errors and 1 warning would be left\n' })
    expect(git(folder, 'status', '--porcelain')).toBe('')
    writeFiles(folder, { 'fix.diff': out })
    git(folder, 'apply', 'fix.diff')
    expect([read(folder), read(folder, gear)]).toEqual([mended, notes('Gear', '\nSee CTO-WORK-101.\n')])
  })

  test('prints nothing to stdout where nothing is to be put right', async () => {
    expect(await validate(folderWith(cleanProject), '--fix-dry-run')).toEqual({
      code: 0,
      out: '',
      err: 'validate-cto-child: would put right nothing; 0 errors and 0 warnings would be left\n',
    })
  })

  test('ends as the check would after the fix', async () => {
    const folder = folderWith({ [widget]: slipped, 'sotlint.config.yaml': 'extends: cto-child\nseverity:\n  ref-form: error\n' })
    expect((await validate(folder)).code).toBe(1)
    expect((await validate(folder, '--fix-dry-run')).code).toBe(0)
  })

  test('shows no line on which an endpoint value stands', async () => {
    const text = notes('Widget', `\nIt ran on ${FORWARDED} once.\nIt waits for CTO-WORK 101.\nAnd at ${FORWARDED} too.\n`)
    const { out, err } = await validate(folderWith({ [widget]: text }), '--fix-dry-run')
    expect(out).toContain('\n-It waits for CTO-WORK 101.\n+It waits for CTO-WORK-101.\n')
    expect(out + err).not.toMatch(/localhost|8000/)
  })
})

test('what looks like a credential is neither changed nor shown', async () => {
  const secret = `Bearer ${'0a1b2c3d'.repeat(5)}`
  const text = notes('Widget', `\nSent with ${secret} by CTO-WORK 101. \nSent by CTO-WORK 102. \n`)
  const folder = folderWith({ [widget]: text })
  const { out, err } = await validate(folder, '--fix-dry-run')
  expect(out).toContain('\n-Sent by CTO-WORK 102. \n+Sent by CTO-WORK-102.\n')
  expect(out + err).not.toMatch(/0a1b2c3d|CTO-WORK.101/)
  await validate(folder, '--fix')
  expect(read(folder)).toBe(text.replace('CTO-WORK 102. ', 'CTO-WORK-102.'))
})

describe('a wrong use', () => {
  test.each([
    [['--fix', '--fix-dry-run'], 'exclude each other'],
    [['--fix', '--staged'], 'reads the index'],
    [['--fix-dry-run', '--staged'], 'reads the index'],
    [['--fix-dry-run', '--format', 'json'], 'writes a diff and no other format'],
  ])('%j is refused before anything is read', async (args, words) => {
    const folder = folderWith({ [widget]: slipped })
    expect(await validate(folder, ...args)).toMatchObject({ code: 2, err: expect.stringContaining(words) })
    expect(read(folder)).toBe(slipped)
  })
})

describe('--format json', () => {
  const slips = { [widget]: notes('Widget', '\nSee CTO-WORK 101. \n').replace(/(owner: .*\n)(created: .*\n)/, '$2$1') }

  test('gives the change of a finding where it is text of ours', async () => {
    const text = slips[widget] ?? ''
    const { out } = await validate(folderWith(slips), '-f', 'json')
    const messages = JSON.parse(out).results[0].messages as { messageId: string; fix?: { range: [number, number]; text: string } }[]
    const fixes = messages.map(({ messageId, fix }) => [messageId, fix && [text.slice(...fix.range), fix.text]])
    expect(fixes).toEqual([
      ['key-order', undefined],
      ['ref-form', ['CTO-WORK 101', 'CTO-WORK-101']],
      ['trailing-blank', [' ', '']],
    ])
  })

  test('says after --fix what is left', async () => {
    const { out } = await validate(folderWith(slips), '--fix', '-f', 'json')
    expect(JSON.parse(out).results[0].messages).toMatchObject([{ messageId: 'ref-undefined' }])
  })
})
