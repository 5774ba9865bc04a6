import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatNames } from '../../src/report/formats.ts'
import { LAN_URL } from '../scan/corpus/hosts.ts'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'
import { runHere } from '../support/run.ts'

const widget = `.sot/${notesPath('Widget')}`
/** A title that is not the heading: one error. */
const faulty = (body = '') => notes('Widget', body).replace(/^# .*$/m, '# Other')
const validate = (cwd: string, ...args: string[]) => callProgram('validate-cto-child', args, { cwd })
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')

describe('a format with a file', () => {
  test('goes there, and the standard output stays empty', async () => {
    const folder = folderWith({ [widget]: faulty() })
    const { out, err, code } = await validate(folder, '--format', 'json=a=b.json')
    expect([out, err, code]).toEqual(['', '', 1])
    expect(JSON.parse(read(folder, 'a=b.json'))).toMatchObject({ schema: 'sotlint/1' })
  })

  test('is one of several in one run, with one code', async () => {
    const folder = folderWith({ [widget]: faulty(), 'out.junit': 'an older one' })
    const words = formatNames.flatMap((name) => ['--format', name === 'unix' ? 'unix=-' : `${name}=out.${name}`])
    const { out, code } = await validate(folder, ...words)
    expect(code).toBe(1)
    expect(out).toMatch(/^\.sot\/03-PROTOCOLS\/CTO-WIDGET-NOTES\.md:\d+:1: error: .* \[title-is-h1\/title-h1\]\n/)
    for (const name of formatNames) {
      if (name !== 'unix') expect(read(folder, `out.${name}`), name).toMatch(name === 'gitlab' ? /title-h1/ : /title-is-h1/)
    }
  })

  test.each([
    ['a document that is read', ['json=./' + widget], 'FILE_UNWRITABLE'],
    ['the configuration', ['json=sotlint.config.yaml'], 'USAGE'],
    ['the waivers', ['text', 'json=a/../sotlint.waivers.yaml'], 'USAGE'],
    ['the file of another format, in other words', ['json=out', 'sarif=./out'], 'USAGE'],
  ])('never takes the place of %s', async (_, requests, problem) => {
    const files = { [widget]: faulty(), 'sotlint.config.yaml': 'version: 1\nextends: cto-child\n', 'sotlint.waivers.yaml': 'waivers: []\n' }
    const folder = folderWith(files)
    const { code, err } = await validate(folder, ...requests.flatMap((request) => ['--format', request]))
    expect(code).toBe(2)
    expect(err).toContain(problem)
    for (const [file, text] of Object.entries(files)) expect(read(folder, file)).toBe(text)
  })

  test('never takes the place of a document where the run could not begin', async () => {
    const folder = folderWith({ [widget]: faulty(), 'sotlint.config.yaml': 'other: 1\n' })
    const { code, err } = await validate(folder, '--format', `markdown=${widget}`)
    expect([code, read(folder, widget)]).toEqual([2, faulty()])
    expect(err).toContain('CONFIG_INVALID')
  })

  test('is written as a program reads it alone: a run that cannot begin says there why', async () => {
    const folder = folderWith({})
    const { out, code } = await validate(folder, ...formatNames.flatMap((name) => ['--format', `${name}=${name}.out`]))
    expect([out, code]).toEqual(['', 2])
    for (const name of formatNames) expect(read(folder, `${name}.out`), name).toContain('03-PROTOCOLS')
    await validate(folder, '--format', 'sarif=b.sarif', '--max-warnings', 'two')
    expect(JSON.parse(read(folder, 'b.sarif')).runs[0].invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 })
  })

  test.each(formatNames)('%s does not change the exit code', async (name) => {
    for (const [document, want] of [[faulty(), 1], [notes('Widget'), 0]] as const) {
      expect((await validate(folderWith({ [widget]: document }), '--format', name)).code).toBe(want)
    }
  })

  test('is not written through a link, nor in the place of what is no file', async () => {
    const folder = folderWith({ [widget]: faulty(), 'kept.txt': 'kept' })
    symlinkSync('kept.txt', join(folder, 'link'))
    mkdirSync(join(folder, 'folder'))
    spawnSync('mkfifo', [join(folder, 'pipe')])
    for (const file of ['link', 'folder', 'nowhere/x', 'pipe']) {
      const { out, err, code } = await validate(folder, '--format', `json=${file}`, '--format', 'agent')
      expect([code, out.split('\n').length], file).toEqual([2, 3])
      expect(err).toMatch(/\(FILE_UNWRITABLE\)\n {2}hint: /)
    }
    expect([read(folder, 'kept.txt'), lstatSync(join(folder, 'link')).isSymbolicLink(), lstatSync(join(folder, 'pipe')).isFIFO()]).toEqual(['kept', true, true])
  })
})

describe('a call that is refused', () => {
  test.each([
    [['--format', 'json', '--format', 'text'], /two formats cannot both go to the standard output/],
    [['--format', 'json=-', '-f', 'agent'], /two formats cannot both go to the standard output/],
    [['--format', 'json=a', '-f', 'sarif=a'], /two formats cannot both go to one file/],
    [['--format', 'json='], /no file behind the `=`/],
    [['--format', 'sarf=x'], /did you mean `sarif`/],
    [['--format', 'yaml'], /the formats are text, unix, .* or markdown/],
    [['--fix-dry-run', '--format', 'json=x'], /writes a diff and no other format/],
  ])('%j', async (words, want) => {
    const folder = folderWith(cleanProject)
    const { out, err, code } = await validate(folder, ...words)
    expect([out, code]).toEqual(['', 2])
    expect(err).toMatch(want)
  })

  test('is that of a command with a result of its own', async () => {
    expect(await callProgram('sotlint', ['rules', '--format', 'sarif'], { cwd: folderWith({}) })).toMatchObject({ code: 2, out: '' })
  })
})

interface Diagnostic {
  readonly code: { readonly value: string }
  readonly location: { readonly range: Range }
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[]
}
type Range = Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>

test('rdjson counts bytes, and its fix is applied by them', async () => {
  const text = notes('Widget', '\nÜ😀 — words   \n').replace('route: cto\n', 'route: cto\n')
  const { out } = await validate(folderWith({ [widget]: text }), '--format', 'rdjson')
  const found = (JSON.parse(out).diagnostics as readonly Diagnostic[]).find(({ code }) => code.value.startsWith('no-trailing-blanks/'))
  const [suggestion] = found?.suggestions ?? []
  const lines = Buffer.from(text).toString('latin1').split('\n')
  const { start, end } = suggestion?.range ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } }
  expect(start.line).toBe(text.split('\n').findIndex((line) => line.startsWith('Ü')) + 1)
  const line = lines[start.line - 1] ?? ''
  expect(Buffer.from(line.slice(0, start.column - 1) + (suggestion?.text ?? '?') + line.slice(end.column - 1), 'latin1').toString()).toBe('Ü😀 — words')
})

describe('fingerprints', () => {
  async function prints(files: Readonly<Record<string, string>>, ...paths: string[]): Promise<readonly string[]> {
    const { out } = await validate(folderWith(files), '--format', 'gitlab', ...paths)
    return (JSON.parse(out) as readonly { readonly fingerprint: string }[]).map(({ fingerprint }) => fingerprint)
  }

  test('stay while lines move, and are told apart by document and by tree', async () => {
    const body = '\nSee cto-work-1.\n\nSee cto-work-1.\n'
    const [before, moved] = await Promise.all([prints({ [widget]: notes('Widget', body) }), prints({ [widget]: notes('Widget', `\nMore.\n\nMore.\n${body}`) })])
    expect(before.length).toBeGreaterThan(1)
    expect(moved).toEqual(before)
    const both = await prints({ [`a/${widget}`]: notes('Widget', body), [`b/${widget}`]: notes('Widget', body) }, 'a', 'b')
    expect(new Set(both).size).toBe(2 * before.length)
  })
})

test('a runner\'s own root stands before the paths of those who look for them there', async () => {
  const folder = folderWith({ [`child/${widget}`]: faulty() })
  const run = (name: string, environment: Readonly<Record<string, string>>) => callProgram('validate-cto-child', ['--format', name], { cwd: join(folder, 'child'), environment })
  const workspace = { GITHUB_WORKSPACE: folder }
  expect((await run('github', workspace)).out).toMatch(/^::error file=child\/\.sot\//)
  expect(JSON.parse((await run('sarif', workspace)).out).runs[0].artifacts[0].location.uri).toMatch(/^child\/\.sot\//)
  expect(JSON.parse((await run('gitlab', { CI_PROJECT_DIR: folder })).out)[0].location.path).toMatch(/^child\/\.sot\//)
  expect((await run('github', { GITHUB_WORKSPACE: join(folder, 'elsewhere') })).out).toMatch(/^::error file=\.sot\//)
  expect((await run('unix', workspace)).out).toMatch(/^\.sot\//)
})

test('no format tells where an endpoint value ends, or anything of it', async () => {
  const folder = folderWith({ 'a.log': `at ${LAN_URL} now\n` })
  for (const name of formatNames) {
    const { out, code } = await callProgram('sotlint', ['scan', '--format', name, '.'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain('a.log')
    expect(out, name).not.toMatch(/10\.11|8443|end_?line|end_?column|"end"/i)
  }
})

test('what is silenced is a suppressed result, and says by whom', async () => {
  const { out } = await runHere('validate-cto-child', '--format', 'sarif', 'sot-examples/good-with-exceptions')
  const results = JSON.parse(out).runs[0].results as readonly { readonly suppressions: readonly { readonly kind: string; readonly justification: string }[] }[]
  expect(results.flatMap(({ suppressions }) => suppressions.map(({ kind }) => kind))).toEqual(expect.arrayContaining(['inSource', 'external']))
  expect(results.every(({ suppressions }) => suppressions.length === 1)).toBe(true)
})
