import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProgramName } from '../../src/cli/commands.ts'
import { programs } from '../../src/cli/commands.ts'
import { parseCall } from '../../src/cli/parse.ts'
import { CannotCheck } from '../../src/model/cannot-check.ts'

const clears = (text: string) => !text.includes('endpoint.invalid')

async function parse(name: ProgramName, ...words: string[]) {
  let printed = ''
  const call = await parseCall(programs[name], words, { version: '1.2.3', print: (text) => (printed += text), clears })
  return { call, printed }
}

describe('a command line', () => {
  test.each([
    ['sotlint', ['check', 'a', 'b'], { command: 'check', arguments: ['a', 'b'], options: {} }],
    ['sotlint', [], { command: 'check', arguments: [], options: {} }],
    ['sotlint', ['explain', 'x'], { command: 'explain', arguments: ['x'], options: {} }],
    ['sotlint', ['rules', '--format=json'], { command: 'rules', arguments: [], options: { format: 'json' } }],
    ['sotlint', ['scan', '--format=json', '-f', 'sarif=a=b.sarif'], { command: 'scan', arguments: [], options: {}, lists: { format: ['json', 'sarif=a=b.sarif'] } }],
    ['validate-cto-child', [], { command: 'check', arguments: [], options: {} }],
    ['validate-cto-child', ['check'], { command: 'check', arguments: ['check'], options: {} }],
    ['validate-cto-child', ['a', '-f', 'json', '--quiet', '-c', 'x'], { command: 'check', arguments: ['a'], options: { quiet: true, config: 'x' }, lists: { format: ['json'] } }],
    ['validate-cto-child', ['--no-color', '--no-config-lookup'], { command: 'check', arguments: [], options: { color: false, configLookup: false } }],
    ['validate-cto-child', ['--color', '--max-warnings', '-1'], { command: 'check', arguments: [], options: { color: true, maxWarnings: '-1' } }],
    ['sotlint', ['gate', 'check', 'a', '--json'], { command: 'gate check', arguments: ['a'], options: { json: true } }],
    ['sotlint', ['gate', 'check', 'a', '--secret-env', 'A', '--secret-env=B'], { command: 'gate check', arguments: ['a'], options: {}, lists: { secretEnv: ['A', 'B'] } }],
    ['harness-gate', ['check', 'a'], { command: 'gate check', arguments: ['a'], options: {} }],
    ['harness-gate', ['explain', 'HG07'], { command: 'gate explain', arguments: ['HG07'], options: {} }],
    ['validate-cto-child', ['--', '--quiet'], { command: 'check', arguments: ['--quiet'], options: {} }],
  ] as const)('%s %j', async (name, words, want) => {
    const { options, ...rest } = want
    const { call } = await parse(name, ...words)
    expect(call).toEqual({ lists: {}, ...rest, options: expect.objectContaining(options) })
  })

  test('that asks for help or the version gets it and no more', async () => {
    expect(await parse('sotlint', '--version')).toEqual({ call: null, printed: '1.2.3\n' })
    const { call, printed } = await parse('validate-cto-child', '--help')
    expect(call).toBeNull()
    for (const option of programs['validate-cto-child'].ownCommand.options) expect(printed).toContain(`--${option.name}`)
    expect((await parse('sotlint', 'help', 'explain')).printed).toContain('explain')
    for (const words of [['gate', '--help'], ['help', 'gate']]) expect((await parse('sotlint', ...words)).printed).toContain('agent-result')
    expect((await parse('sotlint', 'gate', 'help', 'check')).printed).toContain('--secret-env')
  })
})

describe('a wrong command line', () => {
  test.each([
    ['sotlint', ['chek'], 'there is no command `chek`', 'did you mean `check`?'],
    ['sotlint', ['frobnicate'], 'there is no command `frobnicate`', '`sotlint --help` lists what there is'],
    ['sotlint', ['check', '--fromat', 'json'], 'there is no option `--fromat`', 'did you mean `--format`?'],
    ['sotlint', ['check', '--formt=json'], 'there is no option `--formt`', 'did you mean `--format`?'],
    ['sotlint', ['rules', '--max-warnings', '1'], 'there is no option `--max-warnings`', '`sotlint --help` lists what there is'],
    ['sotlint', ['scan', '--strickt'], 'there is no option `--strickt`', 'did you mean `--strict`?'],
    ['sotlint', ['check', '--stdin-file', 'a'], 'there is no option `--stdin-file`', 'did you mean `--stdin-filename`?'],
    ['sotlint', ['check', '--no-co'], 'there is no option `--no-co`', '`sotlint --help` lists what there is'],
    ['sotlint', ['expl'], 'there is no command `expl`', 'did you mean `explain`?'],
    ['sotlint', ['check', '-z'], 'there is no option `-z`', '`sotlint --help` lists what there is'],
    ['sotlint', ['explain'], 'an argument is missing', '`sotlint --help` lists what there is'],
    ['sotlint', ['rules', 'x'], 'there are more arguments than the command takes', '`sotlint --help` lists what there is'],
    ['sotlint', ['gate'], 'a command is missing', '`sotlint --help` lists what there is'],
    ['sotlint', ['gate', 'chek', 'a'], 'there is no command `chek`', 'did you mean `check`?'],
    ['sotlint', ['gate', 'check', 'a', '--secret-evn', 'A'], 'there is no option `--secret-evn`', 'did you mean `--secret-env`?'],
    ['sotlint', ['gate', 'scna'], 'there is no command `scna`', 'did you mean `scan`?'],
    ['sotlint', ['agent-reslt', 'a'], 'there is no command `agent-reslt`', 'did you mean `gate agent-result`?'],
    ['sotlint', ['help', 'chek'], 'there is no command `chek`', 'did you mean `check`?'],
    ['sotlint', ['gate', 'help', 'evidnce'], 'there is no command `evidnce`', 'did you mean `evidence`?'],
    ['sotlint', ['new', 'isue', 'x'], 'there is no command `isue`', 'did you mean `issue`?'],
    ['sotlint', ['completion', 'bsh'], 'there is no command `bsh`', 'did you mean `bash`?'],
    ['sotlint', ['rules', '--stagd'], 'there is no option `--stagd`', '`sotlint --help` lists what there is'],
    ['sotlint', ['rules', '--hlep'], 'there is no option `--hlep`', 'did you mean `--help`?'],
    ['harness-gate', ['chekc', 'a'], 'there is no command `chekc`', 'did you mean `check`?'],
    ['harness-gate', [], 'an argument is missing', '`harness-gate --help` lists what there is'],
    ['validate-cto-child', ['--config'], 'the option `--config` needs a value', '`validate-cto-child --help` lists what there is'],
    ['validate-cto-child', ['--endpoint.invalid'], 'there is no option `that was given`', '`validate-cto-child --help` lists what there is'],
  ] as const)('%s %j', async (name, words, message, hint) => {
    await expect(parse(name, ...words)).rejects.toThrow(expect.objectContaining({ code: 'USAGE', message, hint }))
  })
})

test('any words are read, or refused in our own words', async () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('check', 'rules', 'explain', 'gate', '--secret-env', '--format', '--', '-f', '--no-color', '--help', '--quiet=1', 'help'))
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
      try {
        await parse('sotlint', ...words)
      } catch (error) {
        expect(error).toBeInstanceOf(CannotCheck)
      }
    }),
  )
})
