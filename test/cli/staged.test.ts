import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, git, repositoryWith, writeFiles } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const staged = (cwd: string, ...args: string[]) => callProgram('validate-cto-child', ['--staged', '--now', '2026-06-30', ...args], { cwd })

/** A document with one error: a title that its heading does not repeat. */
const wrong = (topic: string) => notes(topic).replace(/^# .*$/m, '# Something else')
const at = (topic: string) => `.sot/${notesPath(topic)}`
const widget = at('Widget')

function stage(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  writeFiles(folder, files)
  git(folder, 'add', '--', ...Object.keys(files))
}

/** The files and errors of a run, and how it ended. */
async function said(cwd: string, ...args: string[]) {
  const { code, out, err } = await staged(cwd, '--format', 'json', ...args)
  const results = JSON.parse(out).results as readonly { filePath: string; messages: readonly { messageId: string; severity: number }[] }[]
  const found = results.flatMap(({ filePath, messages }) => messages.filter(({ severity }) => severity === 2).map(({ messageId }) => `${filePath} ${messageId}`))
  return { code, found, files: results.map(({ filePath }) => filePath), err }
}

const clean = { code: 0, found: [], files: [widget], err: '' }

describe('the index is read, not the tree', () => {
  test('staged bad, tree good', async () => {
    const folder = repositoryWith(cleanProject)
    stage(folder, { [widget]: wrong('Widget') })
    writeFiles(folder, cleanProject)
    expect(await said(folder)).toEqual({ ...clean, code: 1, found: [`${widget} title-h1`] })
    expect((await callProgram('validate-cto-child', [], { cwd: folder })).code).toBe(0)
  })

  test('staged good, tree bad', async () => {
    const folder = repositoryWith({ [widget]: wrong('Widget') })
    stage(folder, cleanProject)
    writeFiles(folder, { [widget]: wrong('Widget') })
    expect(await said(folder)).toEqual(clean)
  })

  test('staged, and gone from the tree with all that is around it', async () => {
    const folder = repositoryWith({ 'README.md': '' })
    stage(folder, { [widget]: wrong('Widget') })
    rmSync(join(folder, '.sot'), { recursive: true })
    expect(await said(folder)).toEqual({ ...clean, code: 1, found: [`${widget} title-h1`] })
  })

  test('the tree is left as it is', async () => {
    const folder = repositoryWith(cleanProject)
    stage(folder, { [widget]: wrong('Widget') })
    writeFiles(folder, { [widget]: 'x', 'new.md': '' })
    const before = git(folder, 'status', '--porcelain')
    await staged(folder)
    expect(git(folder, 'status', '--porcelain')).toBe(before)
  })
})

describe('what a commit changes', () => {
  test.each([
    ['nothing', () => {}],
    ['no document', (folder: string) => stage(folder, { 'src/a.ts': '', '.sot/picture.png': '' })],
    ['nothing yet: the document is not staged', (folder: string) => writeFiles(folder, { [widget]: wrong('Widget') })],
    ['nothing yet: a document was only announced', (folder: string) => {
      writeFiles(folder, { [at('Gadget')]: wrong('Gadget') })
      git(folder, 'add', '--intent-to-add', '.')
    }],
  ])('%s', async (_, act) => {
    const folder = repositoryWith(cleanProject)
    act(folder)
    expect(await staged(folder)).toEqual({ code: 0, out: '', err: 'validate-cto-child: no SOT document is staged\n' })
    expect(await said(folder)).toMatchObject({ code: 0, files: [] })
  })

  test('nothing in a repository without any tree', async () => {
    expect(await staged(repositoryWith({ 'README.md': '' }))).toMatchObject({ code: 0, err: 'validate-cto-child: no SOT document is staged\n' })
  })

  test('is reported on, and what was wrong already elsewhere is not', async () => {
    const folder = repositoryWith({ ...cleanProject, [at('Gadget')]: wrong('Gadget') })
    stage(folder, { [widget]: notes('Widget', '\nMore.\n') })
    expect(await said(folder)).toEqual(clean)
    stage(folder, { [at('Gadget')]: wrong('Gadget').replace('platform team', 'jp') })
    expect(await said(folder)).toMatchObject({ code: 1, found: [`${at('Gadget')} title-h1`] })
  })

  test('is everything before the first commit', async () => {
    const folder = folderWith({ ...cleanProject, [at('Gadget')]: wrong('Gadget') })
    git(folder, 'init', '-q')
    git(folder, 'add', '.')
    expect(await said(folder)).toMatchObject({ code: 1, files: [at('Gadget'), widget], found: [`${at('Gadget')} title-h1`] })
  })

  test('is an empty document, too', async () => {
    const folder = repositoryWith({ ...cleanProject, [at('Gadget')]: '' })
    stage(folder, { [at('Gizmo')]: '' })
    expect(await said(folder)).toMatchObject({ code: 1, files: [at('Gizmo')], found: [`${at('Gizmo')} frontmatter-missing`] })
  })

  test('is a renamed document under its new name', async () => {
    const folder = repositoryWith(cleanProject)
    git(folder, 'mv', widget, at('Gadget'))
    expect(await said(folder)).toMatchObject({ code: 0, files: [at('Gadget')] })
    expect((await staged(folder)).out).toContain('title-filename')
  })

  test('is every document after a change of the configuration', async () => {
    const folder = repositoryWith({ ...cleanProject, [at('Gadget')]: notes('Gadget'), 'policy/base.yaml': 'extends: cto-child\n', 'sotlint.config.yaml': 'extends: ./policy/base.yaml\n' })
    stage(folder, { 'policy/base.yaml': 'extends: cto-child\ntree: {complete: true}\n' })
    expect(await said(folder)).toMatchObject({ code: 0, files: [at('Gadget'), widget] })
    git(folder, 'commit', '-q', '-m', 'Policy')
    git(folder, 'rm', '-q', 'sotlint.config.yaml')
    expect(await said(folder)).toMatchObject({ code: 0, files: [at('Gadget'), widget] })
    expect(await staged(folder, '--no-config-lookup')).toMatchObject({ code: 0, out: '' })
  })
})

describe('what a commit does to documents that it does not touch', () => {
  const [prd, issues] = ['.sot/03-PROTOCOLS/CTO-LAB-NOTES.md', '.sot/03-PROTOCOLS/CTO-WORK-NOTES.md']
  const item = (id: string, status: string, more = '') => `\n## CTO-WORK-${id} - Widget\n\nStatus: ${status}.\n\nAcceptance:\n\n- It turns.\n\n${more}Current evidence:\n\n- None yet.\n`
  const blocked = 'Blocked by:\n\n- Part supply.\n\n'
  const tree = { [prd]: notes('Lab'), [issues]: notes('Work', item('101', 'ready') + item('102', 'validated')) }

  test('a statement that a status elsewhere breaks', async () => {
    const folder = repositoryWith({ [prd]: notes('Lab'), [issues]: notes('Work', item('101', 'ready')) })
    stage(folder, { [prd]: notes('Lab', '\nCTO-WORK-101 remains blocked until the part is there.\n') })
    expect(await said(folder)).toMatchObject({ code: 1, files: [prd, issues], found: [`${issues} remains-blocked`] })
    expect((await staged(folder)).out).toContain('1 error and 1 warning in 2 of 2 files.')
  })

  test('and not what was wrong there before', async () => {
    const folder = repositoryWith(tree)
    stage(folder, { [prd]: notes('Lab', '\nMore.\n') })
    expect(await said(folder)).toEqual({ code: 0, found: [], files: [prd], err: '' })
  })

  test('but what was wrong before with the words of a document that it touches', async () => {
    const statement = '\nCTO-WORK-101 remains blocked until the part is there.\n'
    const folder = repositoryWith({ ...tree, [prd]: notes('Lab', statement) })
    stage(folder, { [prd]: notes('Lab', `${statement}\nMore.\n`) })
    expect(await said(folder)).toMatchObject({ code: 1, found: [`${issues} remains-blocked`] })
  })

  test('a deletion that leaves references without what they refer to', async () => {
    const folder = repositoryWith({
      [prd]: notes('Lab', item('101', 'blocked', blocked)),
      [issues]: notes('Work', item('102', 'blocked', 'Blocked by:\n\n- CTO-WORK-101.\n\n')),
      'sotlint.config.yaml': 'extends: cto-child\ntree: {complete: true}\n',
    })
    git(folder, 'rm', '-q', prd)
    expect(await said(folder)).toMatchObject({ code: 1, found: expect.arrayContaining([`${issues} ref-undefined`, `${prd} item-removed`]) })
  })

  test('only where it stands in the part that was named', async () => {
    const folder = repositoryWith({ [prd]: notes('Lab'), [issues]: notes('Work', item('101', 'ready')) })
    stage(folder, { [prd]: notes('Lab', '\nCTO-WORK-101 remains blocked until the part is there.\n') })
    expect(await said(folder, prd)).toMatchObject({ code: 1, found: [`${issues} remains-blocked`] })
    expect(await staged(folder, issues)).toMatchObject({ code: 0, out: '' })
  })
})

describe('the configuration', () => {
  const config = 'extends: cto-child\nseverity: {field-unknown: error}\n'
  const extra = notes('Widget').replace('route: cto', 'route: cto\nextra: x')

  test.each([
    ['strict in the index, absent in the tree', config, null, 1],
    ['absent in the index, strict in the tree', null, config, 0],
    ['plain in the index, broken in the tree', 'extends: cto-child\n', ']', 0],
  ])('is the staged one: %s', async (_, inIndex, inTree, want) => {
    const folder = repositoryWith({ 'README.md': '' })
    stage(folder, { [widget]: extra, ...(inIndex === null ? {} : { 'sotlint.config.yaml': inIndex }) })
    rmSync(join(folder, 'sotlint.config.yaml'), { force: true })
    if (inTree !== null) writeFiles(folder, { 'sotlint.config.yaml': inTree })
    expect((await staged(folder)).code).toBe(want)
  })

  test('that was named is the staged one, or the file where git has none', async () => {
    const folder = repositoryWith({ 'README.md': '' })
    stage(folder, { [widget]: extra, 'a.yaml': config })
    writeFiles(folder, { 'a.yaml': 'extends: cto-child\n', 'b.yaml': config })
    expect((await staged(folder, '--config', 'a.yaml')).code).toBe(1)
    expect((await staged(folder, '--config', 'b.yaml')).code).toBe(1)
    expect((await staged(folder)).code).toBe(0)
  })

  test('that is a link is refused, and none from outside the repository is extended', async () => {
    const folder = repositoryWith({ 'README.md': '' })
    stage(folder, { [widget]: extra, 'sotlint.config.yaml': 'extends: ../outside.yaml\n' })
    expect(await staged(folder)).toMatchObject({ code: 2, err: expect.stringContaining('CONFIG_INVALID') })
    rmSync(join(folder, 'sotlint.config.yaml'))
    symlinkSync('elsewhere.yaml', join(folder, 'sotlint.config.yaml'))
    git(folder, 'add', '.')
    expect(await staged(folder)).toMatchObject({ code: 2, err: expect.stringContaining('CONFIG_UNREADABLE') })
  })
})

describe('what the index may hold', () => {
  test('links and inner repositories are counted and not followed', async () => {
    const folder = repositoryWith({ 'README.md': '' })
    writeFiles(folder, { ...cleanProject, '.sot/03-PROTOCOLS/inner/a.md': '' })
    symlinkSync('CTO-WIDGET-NOTES.md', join(folder, '.sot/03-PROTOCOLS/CTO-LINK-NOTES.md'))
    const inner = join(folder, '.sot/03-PROTOCOLS/inner')
    git(inner, 'init', '-q')
    git(inner, 'add', '.')
    git(inner, 'commit', '-q', '-m', 'Inner')
    git(folder, 'add', '.')
    expect((await staged(folder)).out).toContain('3 files seen, 1 linted, 0 scanned only, 2 skipped (link: 1, inner repository: 1)')
  })

  test('names of every kind', async () => {
    const folder = repositoryWith({ 'README.md': '' })
    const names = ['CTO-A B-NOTES.md', 'CTO-[A]*-NOTES.md', 'CTO-A\nB-NOTES.md', 'CTO-Ä-NOTES.md', ':(top)a.md', '-a.md']
    stage(folder, Object.fromEntries(names.map((name) => [`.sot/03-PROTOCOLS/${name}`, wrong('Widget')])))
    const odd = Buffer.concat([Buffer.from(`${folder}/.sot/03-PROTOCOLS/CTO-`), Buffer.from([0xff]), Buffer.from('-NOTES.md')])
    writeFileSync(odd, wrong('Widget'))
    git(folder, 'add', '.')
    const { files, found } = await said(folder)
    expect(files).toHaveLength(7)
    expect(found.filter((line) => line.endsWith(' title-h1'))).toHaveLength(7)
  })

  test('bytes that are no text, and too many of them', async () => {
    const folder = repositoryWith({ 'README.md': '' })
    stage(folder, { [widget]: Buffer.from([0x23, 0xff, 0xfe]), [at('Gadget')]: 'a b\n'.repeat(300_000), 'sotlint.config.yaml': 'extends: cto-child\nlimits: {documentBytes: 1000}\n' })
    expect(await staged(folder, '--no-config-lookup')).toMatchObject({ code: 1, out: expect.stringContaining('encoding') })
    expect((await said(folder, '--no-config-lookup')).found).toEqual([`${at('Gadget')} too-large`, `${widget} encoding`].sort())
  })

  test('a merge conflict is a reason not to check', async () => {
    const folder = repositoryWith({ [widget]: notes('Widget', '\nOne.\n'), 'a.txt': '1' })
    git(folder, 'checkout', '-q', '-b', 'other')
    stage(folder, { [widget]: notes('Widget', '\nTwo.\n'), 'a.txt': '2' })
    git(folder, 'commit', '-q', '-m', 'Two')
    git(folder, 'checkout', '-q', 'main')
    stage(folder, { [widget]: notes('Widget', '\nThree.\n'), 'a.txt': '3' })
    git(folder, 'commit', '-q', '-m', 'Three')
    expect(() => git(folder, 'merge', '-q', 'other')).toThrow()
    expect(await staged(folder)).toMatchObject({ code: 2, err: expect.stringMatching(/`\.sot\/.*` stands in the index with a merge conflict \(UNMERGED\)\n {2}hint: /) })
    stage(folder, { [widget]: notes('Widget', '\nFour.\n') })
    expect(await said(folder)).toEqual(clean)
  })

  test('a repository of SHA-256', async () => {
    const folder = folderWith({ [widget]: wrong('Widget') })
    git(folder, 'init', '-q', '--object-format=sha256')
    git(folder, 'add', '.')
    expect(await said(folder)).toMatchObject({ code: 1 })
    git(folder, 'commit', '-q', '-m', 'Begin')
    expect(await said(folder)).toMatchObject({ code: 0, files: [] })
    stage(folder, { ...cleanProject, [at('Gadget')]: wrong('Gadget') })
    expect(await said(folder)).toMatchObject({ code: 1, found: [`${at('Gadget')} title-h1`] })
  })

  test('what a sparse checkout leaves out of the tree', async () => {
    const folder = repositoryWith({ ...cleanProject, 'a/a.txt': '' })
    git(folder, 'sparse-checkout', 'set', '--sparse-index', 'a')
    expect(existsSync(join(folder, '.sot'))).toBe(false)
    expect(await staged(folder)).toMatchObject({ code: 0, out: '' })
    writeFiles(folder, { 'a/new.md': wrong('Widget') })
    git(folder, 'update-index', '--cacheinfo', `100644,${git(folder, 'hash-object', '-w', 'a/new.md').trim()},${widget}`)
    expect(await said(folder)).toEqual({ ...clean, code: 1, found: [`${widget} title-h1`] })
  })
})

describe('which trees', () => {
  test('all that the commit changes, from anywhere in the repository', async () => {
    const folder = repositoryWith({ [`a/${widget}`]: notes('Widget'), [`b/${widget}`]: notes('Widget'), [`c/${widget}`]: notes('Widget'), 'src/x.ts': '' })
    stage(folder, { [`a/${widget}`]: wrong('Widget'), [`b/${widget}`]: wrong('Widget') })
    expect((await said(join(folder, 'src'))).found).toEqual([`../a/${widget} title-h1`, `../b/${widget} title-h1`])
    expect((await said(folder, 'b')).found).toEqual([`b/${widget} title-h1`])
    expect((await said(join(folder, 'b'), '.')).found).toEqual([`${widget} title-h1`])
    expect((await said(folder, `a/${widget}`, 'src/x.ts')).found).toEqual([`a/${widget} title-h1`])
    expect(await staged(folder, 'c', 'src')).toMatchObject({ code: 0, out: '' })
    expect(await staged(folder, 'nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('PATH_MISSING') })
    expect(await staged(folder, '..')).toMatchObject({ code: 2, err: expect.stringContaining('OUTSIDE_TREE') })
  })

  test('a repository that is the root itself, as a submodule may be', async () => {
    const inner = repositoryWith({ [notesPath('Widget')]: notes('Widget') })
    const folder = repositoryWith({ 'README.md': '' })
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'child/.sot')
    const root = join(folder, 'child/.sot')
    stage(root, { [notesPath('Widget')]: wrong('Widget') })
    expect((await said(root)).found).toEqual([`${notesPath('Widget')} title-h1`])
    expect(await staged(folder)).toMatchObject({ code: 0, out: '' })
  })

  test('none where there is no repository, or no git', async () => {
    const folder = folderWith(cleanProject)
    const want = { code: 2, out: '', err: expect.stringMatching(/\(GIT_FAILED\)\n {2}hint: .+\n$/) }
    expect(await staged(folder)).toEqual(want)
    expect(await callProgram('validate-cto-child', ['--staged'], { cwd: folder, environment: { PATH: folder } })).toEqual(want)
    git(folder, 'init', '-q')
    expect(await staged(join(folder, '.git'))).toEqual(want)
    mkdirSync(join(folder, 'bare'))
    git(join(folder, 'bare'), 'init', '-q', '--bare')
    expect(await staged(join(folder, 'bare'))).toEqual(want)
  })
})
