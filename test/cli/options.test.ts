import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageFolder } from '../support/build.ts'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const widget = `.sot/${notesPath('Widget')}`
const validate = (cwd: string, ...args: string[]) => callProgram('validate-cto-child', args, { cwd })
const sotlint = (cwd: string, ...args: string[]) => callProgram('sotlint', args, { cwd })

/** One document with one error and one warning. */
const faulty = { [widget]: notes('Widget').replace('route: cto', 'route: cto\nextra: x').replace(/^# .*$/m, '# Other') }
const warned = { [widget]: notes('Widget').replace('route: cto', 'route: cto\nextra: x') }

const isResult = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(packageFolder, 'schemas/result.schema.json'), 'utf8')))

describe('the exit code', () => {
  test.each([
    ['a clean tree', cleanProject, [], 0],
    ['warnings', warned, [], 0],
    ['as many warnings as are allowed', warned, ['--max-warnings', '1'], 0],
    ['more warnings than are allowed', warned, ['--max-warnings', '0'], 1],
    ['the same, not shown', warned, ['--max-warnings', '0', '--quiet'], 1],
    ['any number of warnings', warned, ['--max-warnings=-1'], 0],
    ['an error', faulty, [], 1],
    ['nothing to check', {}, [], 2],
    ['nothing to check, allowed', {}, ['--allow-empty'], 0],
    ['a path that is missing, allowed', cleanProject, ['--allow-empty', 'nowhere'], 0],
    ['a tree without a document, allowed', { '.sot/x.png': '' }, ['--allow-empty'], 0],
    ['a wrong option', cleanProject, ['--frmat'], 2],
    ['a format that there is not', cleanProject, ['-f', 'yaml'], 2],
    ['a date that there is not', cleanProject, ['--now', '2026-02-30'], 2],
    ['a number that is none', cleanProject, ['--max-warnings', 'two'], 2],
    ['one thread', cleanProject, ['--concurrency', '1'], 0],
    ['no thread', cleanProject, ['--concurrency', '0'], 2],
    ['more threads than there may be', cleanProject, ['--concurrency', '65'], 2],
    ['a way to read that there is not', cleanProject, ['--parser', 'fast'], 2],
    ['remark alone', cleanProject, ['--parser', 'remark'], 0],
    ['both ways to read', cleanProject, ['--parser', 'compare'], 0],
  ])('%s', async (_, files: Readonly<Record<string, string>>, args, want) => {
    const folder = folderWith(files)
    const ran = await validate(folder, ...args)
    expect(ran).toMatchObject({ code: want })
    expect((await validate(folder, '--format', 'json', ...args)).code).toBe(want)
    if (want === 2) expect(ran.err).toMatch(/^validate-cto-child: .+ \([A-Z_]+\)\n {2}hint: .+\n$/)
  })
})

test('--allow-empty says that there was nothing', async () => {
  const { err } = await validate(folderWith({}), '--allow-empty')
  expect(err).toBe('validate-cto-child: nothing to check, as --allow-empty allows: no `.sot` and no folder with `03-PROTOCOLS` was found here, above or below\n')
})

test('--quiet shows errors only', async () => {
  const folder = folderWith(faulty)
  expect((await validate(folder)).out).toContain('field-unknown')
  const { out } = await validate(folder, '--quiet')
  expect(out).toContain('title-h1')
  expect(out).not.toContain('field-unknown')
})

test('--now fixes today', async () => {
  const folder = folderWith(cleanProject)
  expect((await validate(folder, '--now', '2026-06-01')).code).toBe(0)
  expect(await validate(folder, '--now', '2026-05-01')).toMatchObject({ code: 1, out: expect.stringContaining('date-future') })
})

describe('--format json', () => {
  test.each([
    ['findings', faulty, []],
    ['a clean tree', cleanProject, []],
    ['nothing to check', {}, []],
    ['a missing path', cleanProject, ['nowhere']],
    ['a wrong date', cleanProject, ['--now', 'x']],
    ['several trees', { [`a/${widget}`]: '', [`b/${widget}`]: '' }, ['.']],
  ])('is one object of the published form, and the same each time: %s', async (_, files: Readonly<Record<string, string>>, args) => {
    const folder = folderWith(files)
    const { out } = await validate(folder, '--format', 'json', '--color', ...args)
    expect(isResult(JSON.parse(out)), JSON.stringify(isResult.errors)).toBe(true)
    expect((await validate(folder, '-f', 'json', ...args)).out).toBe(out)
  })

  test('shows paths from where it is run', async () => {
    const folder = folderWith({ ...faulty, 'docs/x.md': '' })
    const paths = async (cwd: string) => JSON.parse((await validate(join(folder, cwd), '-f', 'json')).out).results.map((one: { filePath: string }) => one.filePath)
    expect(await paths('.')).toEqual([widget])
    expect(await paths('docs')).toEqual([`../${widget}`])
  })

  test('tells a program why there is no result', async () => {
    const { out } = await validate(folderWith({}), '-f', 'json')
    expect(JSON.parse(out)).toMatchObject({ results: [], problems: [{ code: 'NO_ROOT', hint: expect.any(String) }] })
  })
})

describe('the configuration', () => {
  const strict = 'extends: cto-child\nseverity:\n  field-unknown: error\n'
  const files = { 'p/sotlint.config.yaml': strict, [`p/${widget}`]: warned[widget] ?? '' }

  test.each([
    ['is found beside the root', files, ['p'], 1],
    ['is found from a folder that holds the project', files, [], 1],
    ['is found for a single file', files, [`p/${widget}`], 1],
    ['is not looked for', files, ['p', '--no-config-lookup'], 0],
    ['is the one that was named', { ...files, 'x.yaml': 'extends: cto-child\n' }, ['p', '-c', 'x.yaml'], 0],
    ['may be JSON', { [`p/${widget}`]: warned[widget] ?? '', 'p/sotlint.config.json': '{"extends": "cto-child", "severity": {"field-unknown": "error"}}' }, [], 1],
  ])('%s', async (_, tree, args, want) => expect(await validate(folderWith(tree), ...args)).toMatchObject({ code: want, err: '' }))

  test('governs its own tree only', async () => {
    const folder = folderWith({ ...files, [`q/${widget}`]: warned[widget] ?? '' })
    const { out } = await validate(folder, '.')
    expect(out).toMatch(/1 error and 1 warning/)
  })

  test('with a typo is refused, with its place and what was meant', async () => {
    const folder = folderWith({ ...files, 'p/sotlint.config.yaml': 'extends: cto-child\nseverty:\n  field-unknown: error\n' })
    const { code, out, err } = await validate(folder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('`p/sotlint.config.yaml`: ')
    expect(err).toContain('(CONFIG_INVALID)')
    expect(err).toContain('2:1')
    expect(err).toContain('severity')
  })

  test('that is named and missing is refused', async () => {
    expect(await validate(folderWith(files), '-c', 'none.yaml')).toMatchObject({ code: 2, err: expect.stringContaining('(CONFIG_UNREADABLE)') })
  })

  test('cannot take the blocking rules from validate-cto-child', async () => {
    const off = 'extends: cto-child\nseverity:\n  no-endpoint-value: "off"\n'
    expect(await validate(folderWith({ ...files, 'p/sotlint.config.yaml': off }))).toMatchObject({ code: 2 })
  })

  test('of sotlint check applies in the same way, and without one cto-child does', async () => {
    expect((await sotlint(folderWith(files), 'check')).code).toBe(1)
    expect(await sotlint(folderWith({ [widget]: warned[widget] ?? '' }))).toMatchObject({ code: 0, out: expect.stringContaining('field-unknown') })
  })
})

describe('sotlint', () => {
  test('explains a rule without a tree', async () => {
    expect(await sotlint(folderWith({}), 'explain', 'blocked-reason')).toMatchObject({ code: 0, out: expect.stringMatching(/^# blocked-names-blocker/) })
    expect(await sotlint(folderWith({}), 'explain', 'blocked-raeson')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean `blocked-reason`?') })
  })

  test('lists all rules with messages, severities and their numbers', async () => {
    const { code, out } = await sotlint(folderWith({}), 'rules', '--format', 'json')
    expect(code).toBe(0)
    const list = JSON.parse(out)
    expect(list.schema).toBe('sotlint-rules/1')
    const rule = list.rules.find((one: { ruleId: string }) => one.ruleId === 'blocked-names-blocker')
    expect(rule.messages).toContainEqual(expect.objectContaining({ messageId: 'blocked-reason', severity: 'error', source: 'WRK-08' }))
    expect((await sotlint(folderWith({}), 'rules')).out).toContain('error    blocked-reason  (WRK-08)')
  })

  test('says its version', async () => expect((await sotlint(folderWith({}), '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/))
})

test('colours text when told to, and JSON never', async () => {
  const folder = folderWith(faulty)
  expect((await validate(folder)).out).not.toContain('\u001b')
  expect((await validate(folder, '--color')).out).toContain('\u001b[31merror')
  expect((await validate(folder, '--color', '-f', 'json')).out).not.toContain('\u001b')
})
