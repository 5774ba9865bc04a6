import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionsOf, programs } from '../../src/cli/commands.ts'
import type { ProgramName } from '../../src/cli/commands.ts'
import { parseWithCommander } from '../../src/cli/parse.ts'
import { readPlainCall } from '../../src/cli/plain-call.ts'

const context = { version: '1.2.3', print: () => undefined, clears: () => true }
const names = Object.keys(programs) as ProgramName[]

describe('a plain command line', () => {
  test.each<[string, ProgramName, readonly string[], object]>([
    ['nothing at all', 'validate-cto-child', [], { arguments: [], options: { cache: true, configLookup: true, inlineConfig: true } }],
    ['operands and switches', 'validate-cto-child', ['a.md', '--no-cache', 'b', '--quiet'], { arguments: ['a.md', 'b'], options: { cache: false, configLookup: true, inlineConfig: true, quiet: true } }],
    ['values, the last of which counts, and lists', 'sotlint', ['check', '--now', '1', '--format', 'json', '--now', '2', '--format', 'text=a'], { options: { cache: true, configLookup: true, inlineConfig: true, now: '2' }, lists: { format: ['json', 'text=a'] } }],
    ['both of a pair', 'sotlint', ['check', '--color', '--no-color'], { options: { cache: true, configLookup: true, inlineConfig: true, color: false } }],
  ])('is read: %s', (_, name, words, want) => {
    expect(readPlainCall(programs[name], words)).toMatchObject(want)
  })

  test.each<[string, ProgramName, readonly string[]]>([
    ['a short option', 'sotlint', ['check', '-f', 'json']],
    ['a value behind a sign', 'sotlint', ['check', '--format=json']],
    ['a value that looks like an option', 'sotlint', ['check', '--config', '--quiet']],
    ['a value that is not there', 'sotlint', ['check', '--config']],
    ['an option of nobody', 'sotlint', ['check', '--halp']],
    ['two dashes', 'sotlint', ['check', '--', 'a']],
    ['a call for help', 'validate-cto-child', ['help']],
    ['the version', 'sotlint', ['check', '--version']],
    ['no command', 'sotlint', []],
    ['a command that is none', 'sotlint', ['chek', '.']],
    ['a command of commands', 'sotlint', ['gate', 'check']],
    ['an operand that must be there', 'sotlint', ['explain']],
  ])('is left to commander: %s', (_, name, words) => {
    expect(readPlainCall(programs[name], words)).toBeNull()
  })

  test('is what commander takes it for', async () => {
    const word = (name: ProgramName) => {
      const { commands, ownCommand } = programs[name]
      const all = [ownCommand, ...commands]
      const flags = all.flatMap(optionsOf).flatMap((option) => [`--${option.name}`, `--${option.name}=x`, ...(option.short === undefined ? [] : [`-${option.short}`])])
      return fc.oneof(
        fc.constantFrom(...flags),
        fc.constantFrom(...all.map(({ name: own }) => own as string)),
        fc.constantFrom('a.md', '.', 'json', '2026-06-01', '-', '--', '', '-x', '--help', '-h', '-V', '--version', 'help', '--no-such', '--fi'),
      )
    }
    const line = fc.constantFrom(...names).chain((name) => {
      const start = programs[name].commands.length === 0 ? fc.constant([]) : fc.constantFrom<string[]>(['check'], ['scan'], [])
      return fc.tuple(fc.constant(name), start, fc.array(word(name), { maxLength: 6 })).map(([own, first, rest]) => ({ name: own, words: [...first, ...rest] }))
    })
    let read = 0
    await fc.assert(
      fc.asyncProperty(line, async ({ name, words }) => {
        const call = readPlainCall(programs[name], words)
        if (call === null) return
        read++
        expect(await parseWithCommander(programs[name], words, context)).toEqual(call)
      }),
      { numRuns: 1500 },
    )
    expect(read).toBeGreaterThan(50)
  })
})
