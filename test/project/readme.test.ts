import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { callable, programs } from '../../src/cli/commands.ts'
import type { ProgramName } from '../../src/cli/commands.ts'
import { lintCorpus, lintText, readPolicy, readWaivers } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { formats } from '../../src/report/formats.ts'
import { expectFile } from '../support/expect-file.ts'
import { ROOT, ruleIds } from '../support/generated.ts'
import { runHere } from '../support/run.ts'

const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')
const readme = read('README.md')
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts)

/** The fenced blocks of one language, without their fences. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map((match) => match[1] ?? '')
}

/** Every command of the shell blocks, without its comment; `a && b` is two. */
const commands = blocks('sh').flatMap((block) => block.split('\n').flatMap((line) => line.replace(/ +#.*/, '').split(' && ')))
const calls = commands.filter((command) => /^npx (sotlint|validate-cto-child)\b/.test(command)).map((command) => command.split(' ').slice(1))

function formatTable(): string {
  const rows = Object.entries(formats).map(([name, { about, call }]) => `| \`${name}\` | ${about} | \`${call}\` |\n`)
  return `<!-- formats -->\n| Format | | For example |\n| --- | --- | --- |\n${rows.join('')}<!-- /formats -->`
}

describe('README.md', () => {
  test('begins with the command that runs the main job, and the one that runs the tests', () => {
    expect(blocks('sh').slice(0, 2)).toEqual(['npm ci && npx validate-cto-child sot-examples\n', 'npm ci && npm run check\n'])
  })

  test('says how the main job ends', async () => {
    expect(await runHere('validate-cto-child', 'sot-examples')).toMatchObject({ code: 1, err: '' })
    expect(readme).toContain('It exits with 1, because `sot-examples/bad` holds mistakes on purpose')
  })

  test('shows what the tool prints, and every format', async () => {
    const shown = /(?<=^```text\n\$ npx validate-cto-child (\S+)\n).*?(?=^```$)/ms
    const { out } = await runHere('validate-cto-child', shown.exec(readme)?.[1] ?? '')
    await expectFile('README.md', readme.replace(shown, () => out).replace(/<!-- formats -->[\s\S]*<!-- \/formats -->/, formatTable))
  })

  for (const [program = '', ...words] of calls) {
    const files = words.filter((word, index) => /[./]/.test(word) && !words[index - 1]?.startsWith('--'))
    if (words.length === 0 || files.some((file) => !existsSync(new URL(file, ROOT)))) continue
    test(`${program} ${words.join(' ')} runs`, async () => {
      const { code, err } = await runHere(program as ProgramName, ...words)
      expect(err).toBe('')
      expect(code).toBeLessThan(2)
    })
  }

  test('names no option and no script that there is not', () => {
    const known = Object.values(programs).flatMap(({ commands: others, ownCommand }) =>
      [...callable(others).map(({ command }) => command), ownCommand].flatMap(({ options }) => options.flatMap(({ name, short }) => [`--${name}`, ...(short ? [`-${short}`] : [])])),
    )
    const named = [...readme.matchAll(/(?<=[ `])--?[a-z][a-z-]*/g)].map(([option]) => option)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((option) => !known.includes(option))).toEqual([])
    expect([...readme.matchAll(/npm run ([a-z]+)/g)].map((match) => match[1]).filter((script) => !scripts.includes(script ?? ''))).toEqual([])
  })

  test('names every option of the main command', () => {
    for (const { name } of programs['validate-cto-child'].ownCommand.options) expect(readme).toContain(`--${name}`)
  })

  test('shows a configuration that holds', () => {
    const [config = ''] = blocks('yaml')
    const policy = readPolicy(config, { locked: true })
    expect(policy.tree.complete).toBe(true)
    expect(policy.endpoints.variables).toContain('LAB_MODEL_BASE_URL')
  })

  test('shows a waiver and a directive that hold', () => {
    const waivers = readWaivers(blocks('yaml')[1] ?? '', literal('README.md'))
    expect(waivers.map(({ path }) => existsSync(new URL(`sot-examples/good-with-exceptions/${path}`, ROOT)))).toEqual([true])
    const [directive = ''] = blocks('markdown')
    expect(lintText(`---\n---\n\n${directive}`, { path: '03-PROTOCOLS/CTO-X-NOTES.md' }).suppressed.map(({ by, finding }) => `${by} ${finding.messageId}`)).toEqual(['directive ref-form'])
  })

  test('shows a program that runs', () => {
    const [code = ''] = blocks('ts')
    const log = vi.fn<(...words: unknown[]) => void>()
    const body = code.replace(/^import .* from 'sotlint'$/m, '')
    new Function('lintCorpus', 'lintText', 'console', body)(lintCorpus, lintText, { log })
    expect(log.mock.calls.map(String)).toContainEqual(expect.stringContaining('frontmatter-missing'))
  })

  test('points at files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '')
    const layout = readme.slice(readme.indexOf('## Layout'))
    const named = [...layout.matchAll(/`(\w[\w./-]*)`/g), ...readme.matchAll(/`((?:schemas|rules|test)\/[\w./-]+)`/g)].map((match) => match[1] ?? '')
    expect([...links, ...named].filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([])
  })
})

describe('CHANGELOG.md', () => {
  test('names every rule', () => {
    const changes = read('CHANGELOG.md')
    expect(ruleIds().filter((id) => !changes.includes(`\`${id}\``))).toEqual([])
  })
})
