import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, git, repositoryWith, writeFiles } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const check = (cwd: string, ...args: string[]) => callProgram('validate-cto-child', args, { cwd })

/** A document with one error: a title that its heading does not repeat. */
const wrong = (topic: string) => notes(topic).replace(/^# .*$/m, '# Something else')
const wrongProject = { [`.sot/${notesPath('Widget')}`]: wrong('Widget') }

const below = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))

describe('which tree is checked', () => {
  test.each([
    ['the project, from inside it', 'docs', []],
    ['the root, from inside it', '.sot/03-PROTOCOLS', []],
    ['the project by name', '.', ['.']],
    ['the root by name', '.', ['.sot']],
    ['a folder inside the root', '.', ['.sot/03-PROTOCOLS']],
    ['a single file', '.', [`.sot/${notesPath('Widget')}`]],
  ])('%s', async (_, cwd, args) => {
    const folder = repositoryWith({ ...wrongProject, 'docs/README.md': '' })
    const { code, out, err } = await check(join(folder, cwd), ...args)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('CTO-WIDGET-NOTES.md')
    expect(out).toContain('title-h1')
  })

  test('the only project below', async () => {
    const folder = folderWith(below('a/b', wrongProject))
    expect(await check(folder)).toMatchObject({ code: 1, out: expect.stringContaining('a/b/.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md') })
  })

  test('each of several below a folder that was named, and none of several that was not', async () => {
    const folder = folderWith({ ...below('a', wrongProject), ...below('b', wrongProject) })
    const { code, out } = await check(folder, '.')
    expect(code).toBe(1)
    expect(out).toContain('a/.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md')
    expect(out).toContain('b/.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md')
    expect(out).not.toContain('title-unique')
    expect(await check(folder)).toEqual({
      code: 2,
      out: '',
      err:
        'validate-cto-child: there are several trees below: `a/.sot`, `b/.sot` (SEVERAL_ROOTS)\n' +
        '  hint: name the one that is meant, or `.` to check each of them\n',
    })
  })

  test('a tree that git ignores, when it is named', async () => {
    const folder = repositoryWith({ '.gitignore': '.sot/\n' })
    writeFiles(folder, wrongProject)
    expect((await check(folder, '.')).code).toBe(1)
  })

  test('untracked documents are, ignored ones are not', async () => {
    const folder = repositoryWith({ ...cleanProject, '.sot/03-PROTOCOLS/drafts/.gitignore': '*.md\n' })
    writeFiles(folder, below('.sot/03-PROTOCOLS/drafts', { 'CTO-GADGET-NOTES.md': wrong('Gadget') }))
    expect((await check(folder)).code).toBe(0)
    writeFiles(folder, { [`.sot/${notesPath('Gizmo')}`]: wrong('Gizmo') })
    expect(await check(folder)).toMatchObject({ code: 1, out: expect.stringContaining('CTO-GIZMO-NOTES.md') })
  })

  test('a file outside any tree is one by itself, which is said', async () => {
    const folder = folderWith({ 'CTO-WIDGET-NOTES.md': wrong('Widget'), 'CTO-GADGET-NOTES.md': wrong('Gadget') })
    const { code, out, err } = await check(folder, 'CTO-WIDGET-NOTES.md')
    expect(code).toBe(1)
    expect(out).not.toContain('GADGET')
    expect(err).toBe('validate-cto-child: files of `.` lie in no tree: they are one by themselves\n')
  })

  test('a hook of another repository does not lead it astray', async () => {
    const folder = repositoryWith(wrongProject)
    const other = repositoryWith(cleanProject)
    const environment = { GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other, GIT_INDEX_FILE: '.git/index' }
    expect(await callProgram('validate-cto-child', [], { cwd: folder, environment })).toMatchObject({ code: 1 })
  })

  test('a linked worktree is checked like any folder', async () => {
    const folder = repositoryWith(wrongProject)
    git(folder, 'worktree', 'add', '-q', join(folder, 'other'))
    expect(await check(join(folder, 'other'))).toMatchObject({ code: 1, err: '' })
  })
})

describe('what a named part refers to', () => {
  const item = (id: string, blocker: string) =>
    `\n## CTO-WORK-${id} - Widget\n\nStatus: blocked.\n\nAcceptance:\n\n- It turns.\n\nBlocked by:\n\n- ${blocker}\n\nCurrent evidence:\n\n- None yet.\n`
  const files = {
    [`.sot/${notesPath('Widget')}`]: notes('Widget', item('101', 'CTO-WORK-102.')),
    [`.sot/${notesPath('Gadget')}`]: wrong('Gadget') + item('102', 'Part supply.'),
  }

  test('is resolved on the whole tree, of which nothing else is reported', async () => {
    const folder = repositoryWith(files)
    const { code, out } = await check(folder, `.sot/${notesPath('Widget')}`)
    expect(code).toBe(0)
    expect(out).not.toContain('ref-undefined')
    expect(out).not.toContain('GADGET')
    expect((await check(folder)).code).toBe(1)
  })

  test('is not defined outside the tree', async () => {
    const folder = folderWith({ 'CTO-WIDGET-NOTES.md': notes('Widget', item('101', 'CTO-WORK-102.')) })
    expect((await check(folder, 'CTO-WIDGET-NOTES.md')).out).toContain('ref-undefined')
  })
})
