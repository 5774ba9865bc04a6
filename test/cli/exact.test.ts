import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, git, repositoryWith } from '../support/folder.ts'
import { callProgram, runProgram } from '../support/program.ts'

const variable = 'CTO_HARNESS_CASE_LOCAL_BASE_URL'
const host = 'qm-route-7f3x'
const value = `http://${host}:8443/v1`
const withValue = { [variable]: value }
const check = (cwd: string, environment: Readonly<Record<string, string>>, ...args: string[]) => callProgram('validate-cto-child', args, { cwd, environment })

describe('the value of this run', () => {
  test.each([
    ['as it is', `On ${host} it runs.`, 'host'],
    ['in base64', `Noted: ${Buffer.from(`${host} is up`).toString('base64')}.`, 'host, base64'],
    ['under markup', 'On qm-**route**-7f3x it runs.', 'host'],
    ['with a sign that does not show', 'On qm-rou\u200bte-7f3x it runs.', 'host, decoded'],
    ['encoded twice', `Noted: ${btoa(btoa(`on ${host} it runs`))}.`, 'host, '],
    ['over two lines', 'On qm-rou\nte-7f3x it runs.', 'host, over a line break'],
  ])('is found in a document %s, by its place and form alone', async (_, text, form) => {
    const folder = folderWith({ [`.sot/${notesPath('Widget')}`]: notes('Widget', `\n${text}\n`) })
    expect((await check(folder, {})).code).toBe(0)
    const { code, out, err } = await check(folder, withValue, '--format', 'json')
    expect(code).toBe(1)
    expect(out + err).not.toMatch(/7f3x|route-7|cW0t/)
    const messages: { ruleId: string }[] = JSON.parse(out).results[0].messages
    const [message, ...others] = messages.filter(({ ruleId }) => ruleId === 'no-endpoint-value')
    expect(others).toEqual([])
    expect(message).toMatchObject({ ruleId: 'no-endpoint-value', messageId: 'endpoint-value', data: { tier: 'exact', form: expect.stringContaining(form) } })
    expect(message).not.toHaveProperty('endLine')
    expect((await check(folder, withValue)).out).toMatch(new RegExp(`\\(kind: exact: [a-z0-9 ,]*${form}`))
  })

  test('is found in the frontmatter, in a file name and in a file that is only scanned', async () => {
    const folder = folderWith({
      [`.sot/${notesPath('Widget')}`]: notes('Widget').replace('platform team', host),
      [`.sot/03-PROTOCOLS/CTO-${host}-NOTES.md`]: notes('Widget'),
      '.sot/README.md': `See ${host}.\n`,
    })
    const { out } = await check(folder, withValue)
    expect(out.match(/kind: exact: host/g)).toHaveLength(2)
    expect(out).toContain('[endpoint]1')
    expect(out).not.toContain('7f3x')
  })

  test('cannot be waived', async () => {
    const waiver = `{rule: no-endpoint-value, path: .sot/${notesPath('Widget')}, line: 17, tier: exact, owner: platform team, reason: It is none., expires: 2099-01-01}`
    const folder = folderWith({ [`.sot/${notesPath('Widget')}`]: notes('Widget', `\nOn ${host}.\n`), 'sotlint.waivers.yaml': `version: 1\nwaivers:\n  - ${waiver}\n` })
    expect((await check(folder, withValue)).code).not.toBe(0)
    expect((await check(folder, withValue, '--update-baseline')).code).not.toBe(0)
    expect((await check(folder, withValue)).code).not.toBe(0)
  })

  test('of a variable that only the configuration names is sought as well', async () => {
    const config = `version: 1\nextends: cto-child\nendpoints: {variables: [WIDGET_URL]}\n`
    const folder = folderWith({ [`.sot/${notesPath('Widget')}`]: notes('Widget', `\nOn ${host}.\n`), 'sotlint.config.yaml': config })
    const { code, out } = await callProgram('sotlint', ['check'], { cwd: folder, environment: { WIDGET_URL: value } })
    expect([code, out]).toEqual([1, expect.stringContaining('kind: exact: host')])
  })
})

describe('the scope', () => {
  test.each([
    ['skipped (missing)', {}],
    ['skipped (missing)', { [variable]: '' }],
    ['skipped (nothing to seek)', { [variable]: 'missing' }],
    ['skipped (nothing to seek)', { [variable]: 'https://widget.invalid/v1' }],
    ['searched', withValue],
  ])('says %s', async (want, environment: Readonly<Record<string, string>>) => {
    const folder = folderWith(cleanProject)
    expect((await check(folder, environment)).out).toContain(`, exact: ${want}.\n`)
    expect(JSON.parse((await check(folder, environment, '--format', 'json')).out).scope.exact).toBe(want)
    expect(JSON.parse((await check(folder, environment, '--format', 'json', 'nowhere')).out).scope.exact).toBe(want)
  })
})

describe('the output of a program', () => {
  test('keeps a value out that nothing has cleared, and fails', () => {
    // The version is no text of a document, so only the output itself can tell that it is also the value.
    const { out: version } = runProgram('sotlint', ['--version'], { cwd: folderWith({}) })
    const { code, out, err } = runProgram('sotlint', ['--version'], { cwd: folderWith({}), environment: { [variable]: `http://${version.trim()}:8443` } })
    expect({ code, out }).toEqual({ code: 2, out: '[endpoint]\n' })
    expect(err).toMatch(/^sotlint: a protected value was kept out of what is written here: that is a bug of ours/)
  })

  test('lets our own words through, whatever the host is called', () => {
    const cwd = folderWith(cleanProject)
    for (const word of ['widget', 'review', 'validate', 'reference']) {
      const { code, out } = runProgram('sotlint', ['rules'], { cwd, environment: { [variable]: `http://${word}:8443/v1` } })
      expect([code, out.includes('[endpoint]')]).toEqual([0, false])
    }
  })

  test('is the same whether a value is known or not', () => {
    const cwd = folderWith(cleanProject)
    for (const args of [['rules', '--format', 'json'], ['--help'], ['explain', 'title-is-h1'], ['check']]) {
      const [without, known] = [{}, withValue].map((environment) => runProgram('sotlint', args, { cwd, environment }))
      expect({ ...known, out: known?.out.replace('exact: searched', 'exact: skipped (missing)') }).toEqual(without)
    }
  })
})

describe('--debug', () => {
  test('says what is done and how long it took, on stderr', async () => {
    const folder = repositoryWith(cleanProject)
    git(folder, 'tag', 'v1')
    const { out, err } = await check(folder, {}, '--debug')
    expect(err).toMatch(/^(?:validate-cto-child: debug: [a-z ]+, \d+ ms\n){3}$/)
    expect(out).toBe((await check(folder, {})).out)
  })

  test('is taken by every command', async () => {
    for (const words of [['rules', '--debug'], ['explain', '--debug', 'title-is-h1']]) {
      expect((await callProgram('sotlint', words, { cwd: join(folderWith({})) })).err).toMatch(/debug: command line read, \d+ ms/)
    }
  })
})
