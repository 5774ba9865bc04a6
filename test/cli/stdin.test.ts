import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageFolder } from '../support/build.ts'
import { exactCanary, protectedVariables, shapedCanary, tracesIn } from '../support/canaries.ts'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, git, repositoryWith, writeFiles } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const [widget, gadget] = [`.sot/${notesPath('Widget')}`, `.sot/${notesPath('Gadget')}`]
const wrong = (topic: string) => notes(topic).replace(/^# .*$/m, '# Something else')
const item = (id: string, blocker: string) =>
  `\n## CTO-WORK-${id} - Widget\n\nStatus: blocked.\n\nAcceptance:\n\n- It turns.\n\nBlocked by:\n\n- ${blocker}\n\nCurrent evidence:\n\n- None yet.\n`

/** The check of a text in place of a file. */
const check = (cwd: string, name: string, input: string | Uint8Array, ...more: readonly string[]) => callProgram('validate-cto-child', ['--stdin', '--stdin-filename', name, ...more], { cwd, input })
const lines = async (cwd: string, name: string, input: string | Uint8Array) => (await check(cwd, name, input, '--format', 'unix')).out.split('\n').filter((line) => /^\S+:\d+:\d+: /.test(line))

describe('a text on the standard input stands in for its file', () => {
  test('which is not read, and of which nothing is written', async () => {
    const folder = repositoryWith({ [widget]: wrong('Widget') })
    expect(await check(folder, widget, notes('Widget'))).toMatchObject({ code: 0, err: '' })
    writeFiles(folder, cleanProject)
    expect(await check(folder, widget, wrong('Widget'))).toMatchObject({ code: 1, err: '', out: expect.stringContaining('title-h1') })
    expect(readFileSync(join(folder, widget), 'utf8')).toBe(notes('Widget'))
  })

  test('which need not be there, nor its folder', async () => {
    const folder = repositoryWith(cleanProject)
    for (const name of [gadget, gadget.replace('03-PROTOCOLS', '03-PROTOCOLS/new/deep')]) {
      expect((await check(folder, name, notes('Gadget'))).code).toBe(0)
      expect(await lines(folder, name, wrong('Gadget'))).toEqual([expect.stringContaining(`${name}:12:1: error: `)])
    }
  })

  test('also of a file that git ignores, or that is gone from the folder', async () => {
    const folder = repositoryWith({ ...cleanProject, [gadget]: notes('Gadget'), '.gitignore': 'CTO-GIZMO-*\n' })
    rmSync(join(folder, gadget))
    for (const [name, topic] of [[gadget, 'Gadget'], [`.sot/${notesPath('Gizmo')}`, 'Gizmo']] as const) expect(await lines(folder, name, wrong(topic))).toHaveLength(1)
  })

  test.each([
    ['absolute', '.', (folder: string) => join(folder, gadget)],
    ['relative to a folder below', 'docs/more', () => `../../${gadget}`],
    ['with a detour', '.', () => `./docs/../${gadget}`],
  ])('under a name that is %s', async (_, below, nameIn) => {
    const folder = repositoryWith({ ...cleanProject, 'docs/more/x.txt': '' })
    expect(await lines(join(folder, below), nameIn(folder), wrong('Gadget'))).toEqual([expect.stringMatching(/^(?:\.\.\/\.\.\/)?\.sot\/03-PROTOCOLS\/CTO-GADGET-NOTES\.md:12:1: error: /)])
  })

  test('gives what the saved file gives, whatever its bytes are', async () => {
    const texts: Readonly<Record<string, string | Uint8Array>> = {
      'line ends of Windows': wrong('Widget').replaceAll('\n', '\r\n'),
      'a byte order mark': `\uFEFF${wrong('Widget')}`,
      'nothing': '',
      'no UTF-8': Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]),
      'UTF-16': Buffer.from(`\uFEFF${wrong('Widget')}`, 'utf16le'),
      'too much': '# a\n'.repeat(250_001),
    }
    const folder = folderWith(cleanProject)
    for (const [what, text] of Object.entries(texts)) {
      writeFiles(folder, cleanProject)
      const { code, out } = await check(folder, widget, text, '--format', 'json')
      writeFiles(folder, { [widget]: text })
      const saved = await callProgram('validate-cto-child', [widget, '--format', 'json'], { cwd: folder })
      expect([what, code, JSON.parse(out).results]).toEqual([what, 1, JSON.parse(saved.out).results])
    }
  })

  test('so its references resolve on the saved tree, by the policy, waivers and baseline of the tree', async () => {
    const folder = repositoryWith({ [gadget]: notes('Gadget', item('102', 'Part supply.')) })
    expect((await check(folder, widget, notes('Widget', item('101', 'CTO-WORK-102.')))).code).toBe(0)
    expect((await check(folder, widget, notes('Widget', item('101', 'CTO-WORK-103.')))).out).toContain('ref-undefined')
    const stray = wrong('Widget')
    writeFiles(folder, { 'sotlint.waivers.yaml': `waivers:\n  - {rule: title-is-h1, path: "${widget}", owner: platform team, reason: renamed soon, expires: 2026-12-31}\n` })
    expect(await check(folder, widget, stray, '--now', '2026-06-30')).toMatchObject({ code: 0, out: expect.stringContaining('waiver: 1') })
    writeFiles(folder, { 'sotlint.config.yaml': 'extends: cto-child\ndocuments: {exclude: ["**/CTO-WIDGET-*"]}\n' })
    expect(await check(folder, widget, stray)).toMatchObject({ code: 0, out: '', err: expect.stringContaining('is excluded by the policy') })
  })
})

describe('what lies in other documents', () => {
  const before = { [widget]: notes('Widget', item('101', 'Part supply.')), [gadget]: notes('Gadget', item('102', 'CTO-WORK-101.')), [`.sot/${notesPath('Gizmo')}`]: wrong('Gizmo') }
  const elsewhere = async (cwd: string, text: string) => JSON.parse((await check(cwd, widget, text, '--format', 'json')).out)

  test('is counted where the text brings it about, and nowhere reported', async () => {
    const folder = repositoryWith(before)
    const isResult = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(packageFolder, 'schemas/result.schema.json'), 'utf8')))
    const clean = await elsewhere(folder, before[widget] ?? '')
    expect([clean.scope.stdin, isResult(clean)]).toEqual([{ filePath: widget, elsewhere: 0 }, true])
    const gone = await elsewhere(folder, notes('Widget'))
    expect([gone.scope.stdin.elsewhere, gone.results.map(({ filePath }: { filePath: string }) => filePath)]).toEqual([1, [widget]])
    const { code, out } = await check(folder, widget, notes('Widget'))
    expect(code).toBe(0)
    expect(out).toContain(`validate-cto-child: the standard input was checked in place of ${widget}, and nothing else; 1 finding in other documents has to do with it.\n`)
    expect(out).not.toContain('GADGET')
  })

  test('is counted where the text takes part in it', async () => {
    const folder = repositoryWith(before)
    const twice = await elsewhere(folder, notes('Widget', item('102', 'Part supply.')))
    expect(twice.scope.stdin.elsewhere).toBeGreaterThan(0)
    expect(twice.results[0].errorCount).toBeGreaterThan(0)
  })
})

describe('a name that no rule looks at', () => {
  test.each([
    ['in no tree', 'README.md', 'lies in no tree of documents'],
    ['in a folder that is not there', 'a/b/README.md', 'lies in no tree of documents'],
    ['outside the repository', '../README.md', 'lies in no tree of documents'],
  ])('%s is nothing to check, which is said', async (_, name, said) => {
    const { code, err, out } = await check(repositoryWith(cleanProject), name, wrong('Widget'))
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain(said)
    expect((await check(repositoryWith(cleanProject), name, '', '--format', 'rdjson')).out).toContain('NOTHING_CHECKED')
  })

  test('is scanned only, where a tree holds it', async () => {
    expect((await check(repositoryWith(cleanProject), '.sot/notes.txt', 'x\n')).out).toContain('0 linted, 1 scanned only')
  })

  test('is no link and no folder', async () => {
    const folder = repositoryWith(cleanProject)
    symlinkSync('CTO-WIDGET-NOTES.md', join(folder, '.sot/03-PROTOCOLS/CTO-LINK-NOTES.md'))
    for (const name of ['.sot', '.sot/03-PROTOCOLS/CTO-LINK-NOTES.md']) expect(await check(folder, name, '')).toMatchObject({ code: 2, err: expect.stringContaining('(OUTSIDE_TREE)') })
  })
})

describe('--stdin', () => {
  test.each([
    ['no name', ['--stdin'], 'name the file that the text stands for'],
    ['a name that is empty', ['--stdin', '--stdin-filename='], 'name the file that the text stands for'],
    ['a name alone', ['--stdin-filename', widget], 'add `--stdin`'],
    ['a path', ['--stdin', '--stdin-filename', widget, widget], 'no path'],
    ['--staged', ['--stdin', '--stdin-filename', widget, '--staged'], 'what is in the index'],
    ['--fix', ['--stdin', '--stdin-filename', widget, '--fix'], '`--fix-dry-run`'],
    ['--update-baseline', ['--stdin', '--stdin-filename', widget, '--update-baseline'], 'leave one'],
  ])('with %s is refused', async (_, words, hint) => {
    const ran = await callProgram('sotlint', ['check', ...words], { cwd: folderWith(cleanProject), input: notes('Widget') })
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining('(USAGE)') })
    expect(ran.err).toContain(hint)
  })

  test('with --fix-dry-run prints the difference, and writes nothing', async () => {
    const folder = folderWith(cleanProject)
    const { code, out } = await check(folder, widget, notes('Widget', '\nText.  \t\n'), '--fix-dry-run', '--quiet')
    expect([code, out]).toEqual([0, expect.stringContaining(`+++ b/${widget}`)])
    expect(out).toContain('+Text.\n')
    expect(readFileSync(join(folder, widget), 'utf8')).toBe(notes('Widget'))
  })

  test('with --since compares with the older version', async () => {
    const folder = repositoryWith({ [widget]: notes('Widget', item('101', 'Part supply.')) })
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'More')
    expect((await check(folder, widget, notes('Widget'), '--since', 'HEAD')).out).toContain('items-kept')
    expect((await check(folder, widget, notes('Widget'))).out).not.toContain('error  items-kept')
  })

  test('repeats no value from the text or the name', async () => {
    const folder = folderWith(cleanProject)
    for (const canary of [shapedCanary, exactCanary]) {
      const options = { cwd: folder, environment: protectedVariables, input: wrong('Widget').replace('platform team', canary.url) + `\n${canary.host}\n` }
      for (const name of [widget, `.sot/03-PROTOCOLS/${canary.host}.md`, `${canary.host}.md`]) {
        for (const format of ['text', 'json', 'rdjson']) {
          const { err, out } = await callProgram('validate-cto-child', ['--stdin', '--stdin-filename', name, '--format', format], options)
          expect([name === widget, format, tracesIn(out + err)]).toEqual([name === widget, format, []])
        }
      }
    }
  })
})
