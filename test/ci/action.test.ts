import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { packageFolder } from '../support/build.ts'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, temporaryFolder, writeFiles } from '../support/folder.ts'
import { withPrograms } from '../support/programs.ts'
import { readAction, runAction } from '../support/run-action.ts'
import type { ActionOptions } from '../support/run-action.ts'
import { schemaCheck } from '../support/schema-faults.ts'
import { readStep } from '../support/workflow-commands.ts'

const path = `.sot/${notesPath('Widget')}`
const badProject = { [path]: notes('Widget').replace(/^# .*$/m, '# Something else') }
const sarifFaults = schemaCheck('sarif-2.1.0.schema.json')

function runOn(files: Readonly<Record<string, string>>, options: Partial<ActionOptions> = {}) {
  const workspace = folderWith(files)
  return { workspace, ...runAction({ actionPath: packageFolder, workspace, ...options }) }
}

function sarifOf(file = ''): { readonly runs: readonly [{ readonly results: readonly { readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }] }[] }] } {
  const sarif = JSON.parse(readFileSync(file, 'utf8'))
  expect(sarifFaults(sarif)).toEqual([])
  return sarif
}

describe('the action', () => {
  test('passes a good tree: nothing is annotated, and page, SARIF and counts say that it ran', () => {
    const { hasFailed, log, outputs, summary, used, workspace } = runOn(cleanProject)
    expect([hasFailed, outputs]).toEqual([false, { 'exit-code': '0', errors: '0', warnings: '0', 'sarif-file': expect.stringMatching(/\.sarif$/) }])
    expect(readStep(log)).toEqual({ commands: [], lines: expect.arrayContaining([expect.stringContaining('1 linted')]) })
    expect(summary).toMatch(/^## validate-cto-child: passed\n/)
    expect(sarifOf(outputs['sarif-file']).runs[0].results).toEqual([])
    expect(used).toEqual([])
    expect(readdirSync(workspace)).toEqual(['.sot'])
  })

  test('fails for a bad tree, and shows each finding where it stands in the repository', () => {
    const files = Object.fromEntries(Object.entries(badProject).map(([name, text]) => [`child/${name}`, text]))
    const { hasFailed, log, outputs, summary } = runOn(files, { inputs: { 'working-directory': 'child', 'sarif-file': 'out.sarif' } })
    expect([hasFailed, outputs]).toMatchObject([true, { 'exit-code': '1', errors: '1', warnings: '0' }])
    const { commands } = readStep(log)
    expect(commands.map(({ name, properties }) => [name, properties['file'], properties['title']])).toEqual([['error', `child/${path}`, 'sotlint title-is-h1/title-h1']])
    expect(summary).toMatch(/^## validate-cto-child: failed\n/)
    expect(basename(outputs['sarif-file'] ?? '')).toBe('out.sarif')
    expect(sarifOf(outputs['sarif-file']).runs[0].results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri)).toEqual([`child/${path}`])
  })

  test('fails where there is nothing to check, and says so where it is seen', () => {
    const { hasFailed, log, outputs, summary } = runOn({ 'README.md': '# Nothing\n' })
    expect([hasFailed, outputs]).toMatchObject([true, { 'exit-code': '2', errors: '0' }])
    expect(readStep(log).commands).toEqual([expect.objectContaining({ name: 'error', properties: { title: 'validate-cto-child NO_ROOT' } })])
    expect(summary).toContain('could not check all of it')
  })

  test('takes paths, options, and a budget of warnings', () => {
    const other = `.sot/${notesPath('Gadget')}`
    const late = notes('Gadget').replace(/last_reviewed: .*/, 'last_reviewed: 2026-05-01')
    const { hasFailed, log, outputs } = runOn({ ...cleanProject, [other]: late }, { inputs: { command: 'check', paths: `\n${other}\n`, arguments: '--now\n2026-06-30\n', 'max-warnings': '0', annotations: 'false', summary: 'false' } })
    expect([hasFailed, outputs['exit-code']]).toEqual([true, '1'])
    expect(readStep(log)).toEqual({ commands: [], lines: expect.arrayContaining([expect.stringContaining('dates-in-order'), expect.stringContaining('1 linted')]) })
  })
})

describe('what an input or a name holds', () => {
  const nasty = '$(touch hacked) `touch hacked`; touch hacked "\' || touch hacked\n&& touch hacked #'

  const switches = ['annotations', 'summary', 'cache', 'working-directory']
  const texts = Object.keys(readAction().inputs).filter((name) => !switches.includes(name))

  test.each([['command', ['command']], ['all others', texts.filter((name) => name !== 'command')]])('is no program in `%s`', (_, names) => {
    const temporary = temporaryFolder()
    const { hasFailed, outputs, workspace } = runOn(cleanProject, { temporary, inputs: Object.fromEntries(names.map((name) => [name, nasty])) })
    expect([names.length > 0, hasFailed, outputs['exit-code']]).toEqual([true, true, '2'])
    const all = [workspace, temporary, packageFolder].flatMap((folder) => readdirSync(folder))
    expect(all.filter((one) => one === 'hacked')).toEqual([])
  })

  test('is no output of its own', () => {
    const { outputs, workspace } = runOn(cleanProject, { inputs: { 'sarif-file': 'a\nerrors=99\nexit-code=7' } })
    expect(outputs).toEqual({ 'exit-code': '0', errors: '0', warnings: '0', 'sarif-file': join(workspace, 'a\nerrors=99\nexit-code=7') })
  })

  test.each(['true', 'false'])('is no command to the runner (annotations: %s)', (annotations) => {
    const { log } = runOn(badProject, { inputs: { annotations, paths: `.sot\n##[add-mask]x\n::stop-commands::x\n` } })
    const { commands, lines } = readStep(log)
    expect(commands.map(({ name, properties }) => [name, properties['file'] ?? properties['title']])).toEqual(annotations === 'true' ? [['error', 'validate-cto-child PATH_MISSING']] : [['error', 'sotlint']])
    expect(lines).toContainEqual(expect.stringContaining('##[add-mask]x'))
  })
})

describe('the build of the action', () => {
  /** The action as it is fetched, and an npm that writes down what it is asked for. */
  function fetched(engines: string) {
    const actionPath = folderWith({ 'package.json': JSON.stringify({ version: packageJson.version, bin: packageJson.bin, engines: { node: engines } }), 'package-lock.json': '{}' })
    const programs = withPrograms({ npm: `echo "$PWD: npm $*" >> '${join(actionPath, 'asked')}'\n[ "$1" = ci ] || ln -s '${join(packageFolder, 'dist')}' dist\n` })
    return { actionPath, programs, asked: () => (existsSync(join(actionPath, 'asked')) ? readFileSync(join(actionPath, 'asked'), 'utf8').split('\n').filter((line) => line !== '') : []) }
  }

  test('is made once, in its own folder, with no script of a package, and from a cache that its lock file names', () => {
    const { actionPath, asked, programs } = fetched('>=20.19')
    const workspace = folderWith({ ...cleanProject, 'package.json': '{"scripts":{"build":"touch hacked"}}', '.npmrc': 'ignore-scripts=false' })
    const temporary = temporaryFolder()
    const first = runAction({ actionPath, workspace, temporary, path: [programs] })
    expect([first.hasFailed, asked()]).toEqual([false, [`${actionPath}: npm ci --ignore-scripts --include=dev --no-audit --no-fund --prefer-offline --cache ${temporary}/sotlint-npm`, `${actionPath}: npm run build`]])
    expect(first.used).toEqual([{ uses: expect.stringMatching(/^actions\/cache@v\d+$/), with: { path: `${temporary}/sotlint-npm`, key: expect.stringMatching(/^sotlint-npm-\w+-\w+-node\d+-[0-9a-f]{64}$/) } }])
    const again = runAction({ actionPath, workspace, path: [programs] })
    expect([again.hasFailed, again.used, asked().length]).toEqual([false, [], 2])
  })

  test('has another key with another lock file, and no cache where none is wanted', () => {
    const noNpm = withPrograms({ npm: 'exit 1\n' })
    const keys = ['{}', '{"a":1}'].map((lock) => {
      const { actionPath } = fetched('>=20.19')
      writeFiles(actionPath, { 'package-lock.json': lock })
      return runAction({ actionPath, workspace: temporaryFolder(), path: [noNpm] }).used[0]?.with['key']
    })
    expect(new Set(keys).size).toBe(2)
    const { actionPath, asked, programs } = fetched('>=20.19')
    const { used } = runAction({ actionPath, workspace: folderWith(cleanProject), path: [programs], inputs: { cache: 'false' } })
    expect([used, asked().length]).toEqual([[], 2])
  })

  test.each(['>=99.0', `>=${process.versions.node.split('.')[0]}.999`])('is not begun on a Node.js that is too old (%s)', (engines) => {
    const { actionPath, asked, programs } = fetched(engines)
    const { hasFailed, log, outputs } = runAction({ actionPath, workspace: folderWith(cleanProject), path: [programs] })
    expect([hasFailed, outputs['exit-code'], asked()]).toEqual([true, '', []])
    expect(readStep(log).commands).toEqual([expect.objectContaining({ name: 'error', message: expect.stringContaining('actions/setup-node') })])
  })

  test('goes on where a build broke off', () => {
    const { actionPath, asked, programs } = fetched('>=20.19')
    mkdirSync(join(actionPath, 'dist'))
    const broken = withPrograms({ npm: 'exit 1\n' })
    expect(runAction({ actionPath, workspace: folderWith(cleanProject), path: [broken] })).toMatchObject({ hasFailed: true, outputs: { 'exit-code': '' } })
    runAction({ actionPath, workspace: temporaryFolder(), path: [programs] })
    expect(asked()).toHaveLength(2)
  })
})
