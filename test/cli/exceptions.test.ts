import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileSchema } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'
import baselineSchema from '../../schemas/baseline.schema.json' with { type: 'json' }
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' }
import { LAN_ADDRESS, LAN_URL } from '../scan/corpus/hosts.ts'
import { notes, notesPath } from '../support/documents.ts'
import { folderWith, git, repositoryWith, writeFiles } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const DOCUMENT = `.sot/${notesPath('Widget')}`
const WAIVERS = 'sotlint.waivers.yaml'
const BASELINE = '.sotlint-baseline.json'
const loose = notes('Widget', '\n## Minutes\n\nSee cto-work-101.\n')
const check = (cwd: string, ...args: string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd })
const json = async (cwd: string, ...args: string[]) => JSON.parse((await check(cwd, '-f', 'json', ...args)).out)
const read = (folder: string, name = BASELINE) => readFileSync(join(folder, name), 'utf8')

function waiver(keys: Readonly<Record<string, string | number>> = {}): string {
  const all = { rule: 'reference-form', path: DOCUMENT, owner: 'platform team', reason: 'The minutes are quoted.', expires: '2026-12-31', ...keys }
  return `  - ${Object.entries(all).map(([key, value]) => `${key}: ${value}\n`).join('    ')}`
}
const waivers = (...entries: readonly string[]) => `waivers:\n${entries.join('')}`

describe('waivers', () => {
  test('beside the documents silence, are counted and listed', async () => {
    const folder = folderWith({ [DOCUMENT]: loose, [WAIVERS]: waivers(waiver({ heading: 'Minutes' })) })
    const { code, out, err } = await check(folder, '--max-warnings', '0')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/\d rules run, 1 suppressed \(waiver: 1\),/)
    expect(out).not.toContain('ref-form')
    const result = await json(folder)
    expect(compileSchema(resultSchema as unknown as JsonObject)(result)).toEqual([])
    expect(result.scope.waivers).toMatchObject([{ ruleId: 'reference-form', path: DOCUMENT, heading: 'Minutes', owner: 'platform team', expires: '2026-12-31', findings: 1, filePath: WAIVERS, entryLine: 2 }])
    expect(result.results[0]).toMatchObject({ filePath: DOCUMENT, messages: [], suppressedMessages: [{ messageId: 'ref-form', suppressions: [{ kind: 'waiver', filePath: WAIVERS, line: 2 }] }] })
  })

  test('that expired are errors in their own file, and the finding is back', async () => {
    const folder = folderWith({ [DOCUMENT]: loose, [WAIVERS]: waivers(waiver({ expires: '2026-06-29' })) })
    const { code, out } = await check(folder)
    expect(code).toBe(1)
    expect(out).toContain(`${WAIVERS}\n  2:5  error  waivers-in-force/waiver-expired`)
    expect(out).toContain('ref-form')
    expect((await check(join(folder, '.sot'))).out).toContain(`../${WAIVERS}\n`)
  })

  test('that are unused are warnings, unless not all was checked', async () => {
    const other = `.sot/${notesPath('Gadget')}`
    const folder = folderWith({ [DOCUMENT]: notes('Widget'), [other]: notes('Gadget'), [WAIVERS]: waivers(waiver()) })
    expect(await check(folder, '--max-warnings', '0')).toMatchObject({ code: 1, out: expect.stringContaining('waiver-unused') })
    expect(await check(folder, '--max-warnings', '0', other)).toMatchObject({ code: 0 })
  })

  test.each([
    ['a false alarm, which is named in the text', { rule: 'no-endpoint-value', tier: 'url', heading: 'Minutes' }, 0, 'Waived until 2026-12-31: no-endpoint-value (url) in '],
    ['nothing where the tier is another', { rule: 'no-endpoint-value', tier: 'name', heading: 'Minutes' }, 1, 'endpoint-value'],
    ['nothing where the whole file is meant', { rule: 'no-endpoint-value', tier: 'url' }, 1, 'waiver-not-allowed'],
  ])('of endpoint findings silence %s', async (_, keys, code, says) => {
    const folder = folderWith({ [DOCUMENT]: notes('Widget', `\n## Minutes\n\nIt was \`${LAN_URL}\`.\n`), [WAIVERS]: waivers(waiver(keys)) })
    const ran = await check(folder)
    expect(ran).toMatchObject({ code, out: expect.stringContaining(says) })
    expect(ran.out + (await check(folder, '-f', 'json')).out).not.toContain(LAN_ADDRESS)
  })

  test('hold for all trees that share their folder, and are unused only if unused in all', async () => {
    const both = { [`a/${DOCUMENT}`]: loose, [`b/${DOCUMENT}`]: notes('Widget'), 'sotlint.config.yaml': 'extends: cto-child\n' }
    const folder = repositoryWith({ ...both, [WAIVERS]: waivers(waiver({ path: '"*/.sot/**"' }), waiver({ path: `c/${DOCUMENT}` })) })
    const { out } = await check(folder, '.')
    expect(out.match(/waiver-unused/g)).toHaveLength(1)
    expect(out).toContain('  7:5  warning')
    expect((await check(folder, 'b')).out).not.toContain('waiver-unused')
  })

  test('of one project say nothing of another', async () => {
    const folder = folderWith({ [`a/${DOCUMENT}`]: loose, [`b/${DOCUMENT}`]: loose, [`a/${WAIVERS}`]: waivers(waiver()) })
    const { out } = await check(folder, '.')
    expect(out.match(/ref-form/g)).toHaveLength(1)
    expect(out).toContain(`b/${DOCUMENT}`)
  })

  test.each([
    ['is wrong', waivers(waiver({ expiry: 'x' })), 'CONFIG_INVALID', '7:5'],
    ['holds an endpoint value', waivers(waiver({ reason: `It is ${LAN_ADDRESS}.` })), 'CONFIG_INVALID', '5:13'],
  ])('whose file %s stop the run', async (_, text, code, place) => {
    const { err, out, ...ran } = await check(folderWith({ [DOCUMENT]: loose, [WAIVERS]: text }))
    expect({ code: ran.code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`\`${WAIVERS}\`: `)
    expect(err).toContain(code)
    expect(err).toContain(place)
    expect(err).not.toContain(LAN_ADDRESS)
  })

  test('are not read through a link out of the repository, nor looked for with the built-in policy as it is', async () => {
    const folder = repositoryWith({ [DOCUMENT]: loose })
    symlinkSync(join(folderWith({ x: waivers(waiver()) }), 'x'), join(folder, WAIVERS))
    expect(await check(folder)).toMatchObject({ code: 2, err: expect.stringContaining('CONFIG_UNREADABLE') })
    expect(await check(folder, '--no-config-lookup')).toMatchObject({ code: 0, out: expect.stringContaining('ref-form') })
  })
})

describe('directives', () => {
  const directed = loose.replace('See', '<!-- sotlint-disable-next-line reference-form -- Quoted. -->\nSee')

  test('silence, are counted, and count for nothing with --no-inline-config', async () => {
    const folder = folderWith({ [DOCUMENT]: directed })
    expect(await check(folder, '--max-warnings', '0')).toMatchObject({ code: 0, out: expect.stringContaining('1 suppressed (directive: 1)') })
    const { results } = await json(folder)
    expect(results[0].suppressedMessages[0].suppressions).toEqual([{ kind: 'directive', filePath: DOCUMENT, line: 18 }])
    expect((await check(folder, '--no-inline-config')).out).toMatch(/ref-form[^]* 0 suppressed/)
  })
})

describe('the baseline', () => {
  const faulty = loose.replace(/^# .*$/m, '# Other')

  test('takes in what is there, holds when lines move, and lets through what is new', async () => {
    const folder = folderWith({ [DOCUMENT]: faulty })
    expect((await check(folder)).code).toBe(1)
    expect(await check(folder, '--update-baseline')).toMatchObject({ code: 0, err: `validate-cto-child: listed 2 findings in \`${BASELINE}\`\n` })
    expect(compileSchema(baselineSchema as unknown as JsonObject)(JSON.parse(read(folder)))).toEqual([])
    expect(await check(folder, '--max-warnings', '0')).toMatchObject({ code: 0, out: expect.stringContaining('2 suppressed (baseline: 2)') })
    writeFiles(folder, { [DOCUMENT]: faulty.replace('## Minutes\n', '## Minutes\n\nMore.\n\n- And more.\n') })
    expect(await check(folder, '--max-warnings', '0')).toMatchObject({ code: 0 })
    writeFiles(folder, { [DOCUMENT]: `${faulty}\nSee cto-work-102.\n` })
    expect((await check(folder)).out).toMatch(/CTO-WORK-102[^]*1 warning/)
  })

  test('says what it lists in vain, and shrinks', async () => {
    const folder = folderWith({ [DOCUMENT]: faulty })
    await check(folder, '--update-baseline')
    writeFiles(folder, { [DOCUMENT]: loose })
    expect(await check(folder, '--max-warnings', '0')).toMatchObject({ code: 1, out: expect.stringMatching(/\.sotlint-baseline\.json\n {2}5:\d+ {2}warning {2}baseline-current\/baseline-stale {2}The baseline lists a finding of title-is-h1\/title-h1 here/) })
    await check(folder, '--update-baseline')
    expect(await check(folder, '--max-warnings', '0')).toMatchObject({ code: 0 })
    writeFiles(folder, { [DOCUMENT]: notes('Widget') })
    await check(folder, '--update-baseline')
    expect(JSON.parse(read(folder)).entries).toEqual([])
  })

  test('has the same bytes each time, no text of a document, and nothing that cannot be silenced', async () => {
    const claim = `\n## CTO-WORK-101 - Widget of Nobody\n\nStatus: validated.\n\nIt is at \`${LAN_URL}\`.\n`
    const folder = folderWith({ [DOCUMENT]: `${faulty}${claim}` })
    expect((await check(folder, '--update-baseline')).code).toBe(1)
    const first = read(folder)
    expect((await check(folder)).out).toMatch(/no-pass[^]*endpoint-value/)
    await check(folder, '--update-baseline')
    expect(read(folder)).toBe(first)
    expect(first).not.toMatch(/no-endpoint|proven|10\.11|Nobody|Minutes|cto-work-101/)
  })

  test('keeps what was not checked, and is not written when the check is incomplete', async () => {
    const other = `.sot/${notesPath('Gadget')}`
    const folder = folderWith({ [DOCUMENT]: faulty, [other]: notes('Gadget').replace(/^# .*$/m, '# Other') })
    await check(folder, '--update-baseline')
    const before = read(folder)
    writeFiles(folder, { [DOCUMENT]: loose })
    await check(folder, '--update-baseline', DOCUMENT)
    expect(read(folder)).toContain('GADGET')
    expect(await check(folder, '--update-baseline', '.', 'nowhere')).toMatchObject({ code: 2 })
    expect(read(folder).length).toBeLessThanOrEqual(before.length)
  })

  test('may be another file; a missing or malformed one stops the run', async () => {
    const folder = folderWith({ [DOCUMENT]: faulty, 'ci/x': '' })
    expect(await check(folder, '--baseline', 'ci/b.json')).toMatchObject({ code: 2, err: expect.stringContaining('there is no baseline `ci/b.json` (CONFIG_UNREADABLE)') })
    expect((await check(folder, '--baseline', 'ci/b.json', '--update-baseline')).code).toBe(0)
    expect((await check(folder)).code).toBe(1)
    expect((await check(folder, '--baseline', 'ci/b.json', '--no-config-lookup')).code).toBe(0)
    writeFiles(folder, { 'ci/b.json': '{}' })
    expect(await check(folder, '--baseline', 'ci/b.json')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('`ci/b.json`: In the baseline: this is not of the form') })
  })

  test('is one for one folder', async () => {
    const folder = folderWith({ [`a/${DOCUMENT}`]: faulty, [`b/${DOCUMENT}`]: faulty })
    expect(await check(folder, '.', '--baseline', 'b.json', '--update-baseline')).toMatchObject({ code: 2, err: expect.stringContaining('(USAGE)') })
    expect((await check(folder, '.', '--update-baseline')).code).toBe(0)
    expect(read(folder, `a/${BASELINE}`)).toBe(read(folder, `b/${BASELINE}`))
  })

  test('is begun only when there is something to list, written whole, and never through a link', async () => {
    const folder = repositoryWith({ [DOCUMENT]: notes('Widget'), 'other.json': '{}' })
    await check(folder, '--update-baseline')
    expect(readdirSync(folder)).not.toContain(BASELINE)
    writeFiles(folder, { [DOCUMENT]: faulty, [BASELINE]: '{"schema": "sotlint-baseline/1", "entries": []}' })
    await check(folder, '--update-baseline')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    symlinkSync('other.json', join(folder, 'linked.json'))
    writeFiles(folder, { 'other.json': '{"schema": "sotlint-baseline/1", "entries": []}' })
    await check(folder, '--update-baseline', '--baseline', 'linked.json')
    expect(lstatSync(join(folder, 'linked.json')).isSymbolicLink()).toBe(false)
    expect(read(folder, 'other.json')).toContain('[]')
  })
})

describe('with --staged', () => {
  test('waivers are those of the index, as the documents are', async () => {
    const folder = repositoryWith({ [DOCUMENT]: notes('Widget') })
    writeFiles(folder, { [DOCUMENT]: loose, [WAIVERS]: waivers(waiver()) })
    git(folder, 'add', DOCUMENT)
    expect((await check(folder, '--staged')).out).toMatch(/ref-form[^]* 0 suppressed/)
    git(folder, 'add', WAIVERS)
    expect((await check(folder, '--staged')).out).toContain('1 suppressed (waiver: 1)')
    writeFiles(folder, { [WAIVERS]: 'broken' })
    expect((await check(folder, '--staged')).out).toContain('1 suppressed (waiver: 1)')
    expect((await check(folder)).code).toBe(2)
  })

  test('a commit that takes out a waiver or a baseline has the documents judged anew', async () => {
    for (const [name, text] of [[WAIVERS, waivers(waiver())], [BASELINE, '']] as const) {
      const folder = repositoryWith({ [DOCUMENT]: loose })
      if (text === '') await check(folder, '--update-baseline')
      else writeFiles(folder, { [name]: text })
      git(folder, 'add', name)
      expect((await check(folder, '--staged')).out).toContain('1 suppressed')
      git(folder, 'commit', '-q', '-m', 'Silence')
      expect((await check(folder, '--staged')).err).toContain('no SOT document is staged')
      git(folder, 'rm', '-q', '--cached', name)
      expect((await check(folder, '--staged')).out).toMatch(/ref-form[^]* 0 suppressed/)
    }
  })

  test('no baseline is written', async () => {
    expect(await check(repositoryWith({ [DOCUMENT]: loose }), '--staged', '--update-baseline')).toMatchObject({ code: 2, err: expect.stringContaining('(USAGE)') })
  })
})

test('--fix leaves what is silenced, and --update-baseline lists what it left', async () => {
  const text = loose.replace('See cto-work-101.', 'Status: blocked.').replace('## Minutes', '## CTO-WORK-101 - Widget').replace('blocked.', 'blocked')
  const folder = folderWith({ [DOCUMENT]: text, [WAIVERS]: waivers(waiver({ rule: 'status-ends-in-stop' })) })
  await check(folder, '--fix')
  expect(read(folder, DOCUMENT)).toBe(text)
  expect(await check(folder, '--fix-dry-run', '--update-baseline')).toMatchObject({ code: 2, err: expect.stringContaining('(USAGE)') })
  writeFiles(folder, { [WAIVERS]: 'waivers: []\n' })
  await check(folder, '--fix', '--update-baseline')
  expect(read(folder, DOCUMENT)).toContain('Status: blocked.\n')
  expect(read(folder)).toContain('acceptance-listed')
})
