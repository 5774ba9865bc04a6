import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ProgramName, ProgramSpec } from '../../src/cli/commands.ts'
import { programs } from '../../src/cli/commands.ts'
import { literal } from '../../src/model/safe.ts'
import { exactCanary, faultsOf, protectedVariables, shapedCanary, tracesIn, trials } from '../support/canaries.ts'
import type { Canary, Trial } from '../support/canaries.ts'
import { folderWith, temporaryFolder } from '../support/folder.ts'
import { plant } from '../support/planted.ts'
import { callProgram, runProgram } from '../support/program.ts'
import type { Ran, RunOptions } from '../support/program.ts'

/** Hundreds of runs, on a machine that does other work as well. */
const patience = 300_000

/** Files below a folder with what they hold, by path. */
function filesBelow(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(names.filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()).map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}

/** Names and contents of files that were not planted and hold a trace. */
function leftBehind(folder: string, planted: ReadonlyMap<string, string>): readonly string[] {
  return [...filesBelow(folder)].filter(([name, text]) => !planted.has(name) && tracesIn(`${name}\n${text}`).length > 0).map(([name]) => name)
}

/** A place for each thing that a program may write to, so that all of it can be looked through. */
function homeBelow(folder: string): Readonly<Record<string, string>> {
  return { HOME: folder, TMPDIR: folder, TMP: folder, TEMP: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder }
}

function setUp(canary: Canary) {
  const [folder, home, results] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  const inputs = { ...plant(folder, canary), results }
  return { folder, home, inputs, planted: filesBelow(folder), environment: { ...protectedVariables, ...homeBelow(home) } }
}

/** Runs a program, and takes what it wrote to files for output, too. */
async function callAndRead({ program, words }: Trial, options: RunOptions, results: string): Promise<Ran> {
  const ran = await callProgram(program as ProgramName, words, options)
  const files = filesBelow(results)
  for (const name of files.keys()) rmSync(join(results, name))
  return { ...ran, out: [ran.out, ...[...files].flat()].join('\n') }
}

describe.each([exactCanary, shapedCanary])('no trace of the $name canary', (canary) => {
  // Nothing stands between these runs and what they write: what is cleared is cleared where it is made.
  test('in what any command writes in any format', async () => {
    const { folder, home, inputs, planted, environment } = setUp(canary)
    const run = (trial: Trial) => callAndRead(trial, { cwd: join(folder, 'repository'), environment }, inputs.results)
    expect(await faultsOf(trials(programs, inputs), run)).toEqual([])
    expect([...leftBehind(folder, planted), ...leftBehind(home, new Map())]).toEqual([])
  }, patience)

  test('where git refuses, or a folder is called so', async () => {
    const { folder, environment, inputs: { results } } = setUp(canary)
    for (const path of ['broken', canary.host]) {
      const run = (trial: Trial) => callAndRead(trial, { cwd: join(folder, path), environment }, results)
      const faults = await faultsOf(trials(programs, { paths: ['.'], words: [canary.host], files: [], results }), run)
      expect(faults.filter((fault) => !fault.endsWith('was never run'))).toEqual([])
    }
  }, patience)

  test('in what the programs themselves write, and in what they leave behind', () => {
    const { folder, home, inputs, planted, environment } = setUp(canary)
    for (const name of Object.keys(programs) as ProgramName[]) {
      for (const words of [['../documents'], ['--debug', '--format', 'json', '../documents'], ['--since', canary.host], ['--staged', '--debug'], [canary.url], [`--${canary.host}`], ['--config', inputs.files[5] ?? '']]) {
        const { code, out, err } = runProgram(name, name === 'validate-cto-child' ? words : ['check', ...words], { cwd: join(folder, 'repository'), environment })
        expect([tracesIn(out + err), code], `${name} ${words.join(' ')}`).toEqual([[], expect.toSatisfy((one: number) => one >= 0 && one <= 2)])
        expect(err).not.toContain('kept out')
      }
    }
    expect([...leftBehind(folder, planted), ...leftBehind(home, new Map())]).toEqual([])
  }, patience)
})

describe('an accident that Node would report', () => {
  test.each([
    ['an exception', 'throw new Error(text)', 2],
    ['a rejection', 'Promise.reject(new Error(text))', 2],
    ['something else that is thrown', 'throw text', 2],
    ['a warning', 'process.emitWarning(text, text)', 0],
    ['a warning of deprecation', 'process.emitWarning(text, "DeprecationWarning", "DEP0000")', 0],
  ])('%s is told without its words', (_, code, exit) => {
    for (const { url } of [exactCanary, shapedCanary]) {
      // It waits until the program has begun.
      const timer = `const timer = setInterval(() => { if (process.listenerCount('uncaughtException') === 0) return; clearInterval(timer); ${code} }, 1)`
      const folder = folderWith({ 'accident.mjs': `const text = ${JSON.stringify(url)}\n${timer}\n` })
      const ran = runProgram('sotlint', ['rules'], { cwd: folder, environment: { ...protectedVariables, NODE_OPTIONS: `--import=${join(folder, 'accident.mjs')}` } })
      expect(tracesIn(ran.out + ran.err)).toEqual([])
      expect(ran.err).toMatch(exit === 2 ? /^sotlint: stopped by / : /^sotlint: Node warns: /)
      expect(ran.code).toBe(exit)
    }
  })
})

describe('the harness', () => {
  const leak: ProgramSpec = {
    ...programs.sotlint,
    commands: [{ name: literal('leak'), about: literal('Repeat the word.'), arguments: [{ name: literal('word'), about: literal('a word'), arity: 'one' }], options: [] }],
    ownCommand: programs.sotlint.ownCommand,
  }
  const inputs = { paths: ['.'], words: [exactCanary.host], files: [], results: '' }
  const quiet = { code: 0, out: '', err: '' }

  test('catches a command that repeats a word, plain or encoded', async () => {
    for (const encode of [(text: string) => text, (text: string) => Buffer.from(`the ${text} is`).toString('base64'), encodeURIComponent]) {
      const run = async ({ command, words }: Trial) => (command === 'leak' ? { ...quiet, out: encode(words.join(' ')) } : quiet)
      expect(await faultsOf(trials({ leak }, inputs), run)).toContainEqual(expect.stringMatching(/leak.* wrote /))
    }
  })

  test('catches a command that is never run', async () => {
    const run = async ({ command }: Trial) => (command === 'leak' ? { ...quiet, code: 2, err: 'sotlint: no (USAGE)' } : quiet)
    expect(await faultsOf(trials({ leak }, inputs), run)).toEqual(['sotlint leak was never run'])
  })

  test('catches a crash', async () => {
    const run = async () => ({ ...quiet, code: 2, err: 'sotlint: stopped by Error: that is a bug of ours' })
    expect(await faultsOf(trials({ leak }, inputs), run)).toContainEqual(expect.stringMatching(/ crashed$/))
  })

  test('finds what a program leaves behind', () => {
    const folder = folderWith({ 'cache/a': exactCanary.host, [`cache/${shapedCanary.host}`]: '', 'cache/b': 'word' })
    expect(leftBehind(folder, new Map())).toEqual(expect.arrayContaining(['cache/a', `cache/${shapedCanary.host}`]))
    expect(leftBehind(folder, new Map())).toHaveLength(2)
  })
})
