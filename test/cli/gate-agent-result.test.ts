import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { END, START, blockOf, resultOf } from '../gates/agent-result/texts.ts'
import { folderWith } from '../support/folder.ts'
import { callProgram, programFile } from '../support/program.ts'

const files = { 'good.txt': blockOf(resultOf()), 'cut.txt': `Done.\n${START}\n{"status":`, 'empty.txt': '', 'wide.txt': 'see below' }
const agentResult = (...args: string[]) => callProgram('sotlint', ['gate', 'agent-result', ...args], { cwd: folderWith(files) })

describe('sotlint gate agent-result', () => {
  test.each([
    ['good.txt', 0, 'agent result: valid-completed (line 2)\n'],
    ['cut.txt', 1, 'agent result: end-missing (line 2)\n'],
    ['empty.txt', 1, 'agent result: no-output\n'],
    ['wide.txt', 1, 'agent result: start-missing\n'],
  ])('%s', async (path, code, first) => {
    const ran = await agentResult(path)
    expect([ran.code, ran.err]).toEqual([code, ''])
    expect(ran.out.startsWith(first)).toBe(true)
  })

  test('gives the same to programs', async () => {
    const ran = await agentResult('cut.txt', '--json')
    expect(JSON.parse(ran.out)).toMatchObject({ schema: 'sotlint-agent-result/1', code: 'end-missing', passes: false, line: 2 })
    expect((await agentResult('cut.txt', '--format', 'json')).out).toBe(ran.out)
  })

  test('says of what it cannot read that it could not', async () => {
    for (const [path, reason] of [['none.txt', 'PATH_MISSING'], ['.', 'FILE_UNREADABLE']] as const) {
      const { code, err, out } = await agentResult(path)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`(${reason})`)
    }
  })

  test('reads the standard input', () => {
    const ran = spawnSync(process.execPath, [programFile('sotlint'), 'gate', 'agent-result', '-'], { input: `${START}${resultOf()}${END}`, encoding: 'utf8' })
    expect([ran.status, ran.stdout]).toEqual([0, 'agent result: valid-completed (line 1)\n  The result is complete.\n'])
  })
})
