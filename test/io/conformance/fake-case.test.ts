import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { goodCase } from '../../../src/gates/conformance/agent-texts.ts'
import { makeSandbox } from '../../../src/io/conformance/sandbox.ts'
import type { CaseScript } from '../../../src/model/conformance.ts'
import { temporaryFolder, writeFiles } from '../../support/folder.ts'

/** Starts the fake Case in a folder with these files. */
function start(files: Readonly<Record<string, string>>, script: Partial<CaseScript> = {}, { args = [] as readonly string[], environment = {}, overlay = null as string | null } = {}) {
  const cwd = temporaryFolder()
  writeFiles(cwd, files)
  const sandbox = makeSandbox(join(temporaryFolder(), 'sandbox'), { agent: { ...goodCase, asks: false, ...script }, admission: '', overlay })
  const { status, stdout, stderr } = spawnSync(sandbox.caseFile, args, { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: sandbox.home, ...environment }, encoding: 'utf8' })
  return { status, stdout, stderr, calls: sandbox.calls(), read: (path: string) => readFileSync(join(cwd, path), 'utf8'), cwd }
}

describe('the edit', () => {
  const forms: Readonly<Record<string, readonly [file: string, source: string]>> = {
    'a function': ['src/slugify.js', 'export function slugify(text) {\n  return text\n}\n'],
    'a typed function': ['slugify.mjs', 'export default function slugify (input, options = {}) {\n  return input\n}\nexport { slugify }\n'],
    'an arrow with a block': ['lib/index.mjs', 'export const slugify = (text) => {\n  return text\n}\n'],
    'an arrow with a value': ['lib/index.mjs', 'export const slugify = (text) => text.trim()\n'],
    'an arrow without brackets': ['lib/index.mjs', 'export const slugify = text => text\n'],
    'a function in a variable': ['lib/index.mjs', 'export const slugify = function (text) {\n  return text\n}\n'],
  }
  for (const [name, [file, source]] of Object.entries(forms)) {
    test(`makes ${name} right, or wrong`, async () => {
      const load = async (edit: CaseScript['edit']) => {
        const { cwd, read } = start({ 'package.json': '{"type":"module"}', [file]: source, 'test/slugify.test.js': source }, { edit })
        expect(read('test/slugify.test.js')).toBe(source)
        const printed = spawnSync(process.execPath, ['--input-type=module', '-e', `import { slugify } from ${JSON.stringify(join(cwd, file))}\nprocess.stdout.write(slugify('  One two,  Three! '))`], { encoding: 'utf8' })
        return printed.stdout
      }
      expect(await load('good')).toBe('one-two-three')
      expect(await load('wrong')).toBe('  One two,  Three! -wrong')
    })
  }

  test('makes a function of Python right', () => {
    const { read } = start({ 'app/slug.py': 'import re\n\ndef slugify(text: str) -> str:\n    return text\n' })
    expect(read('app/slug.py')).toMatch(/^def slugify\(text: str\) -> str:\n {4}return __import__\('re'\)\.sub\(.*\n {4}return text\n$/m)
  })

  test('is the harness\'s own where it has one', () => {
    const overlay = temporaryFolder()
    writeFileSync(join(overlay, 'answer.txt'), '42\n')
    expect(start({ 'answer.txt': '41\n' }, {}, { overlay }).read('answer.txt')).toBe('42\n')
  })
})

test('records words, and the names of variables only', () => {
  const { calls } = start({ 'task.md': 'Do it.' }, {}, { args: ['run', '--task=task.md'], environment: { PLACE: 'somewhere' } })
  expect(calls).toMatchObject([{ argv: ['run', '--task=task.md'], files: ['Do it.'], environment: expect.arrayContaining(['PLACE']) }])
  expect(JSON.stringify(calls)).not.toContain('somewhere')
})

test('falls back as Case does where nothing tells it its model', () => {
  expect(start({}).stderr).toContain('"provider":"anthropic","model":"claude-sonnet-4-6"')
  expect(start({}, {}, { environment: { CASE_QUIET: '1' } }).stderr).toBe('')
})

test('ends as its script says', () => {
  expect(start({}, { exitCode: 7 })).toMatchObject({ status: 7, stdout: '' })
})
