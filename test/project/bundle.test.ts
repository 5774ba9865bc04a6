import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { generateTree } from '../../bench/tree.mjs'
import type { ProgramName } from '../../src/cli/commands.ts'
import { takeNotesTogether } from '../../src/cli/notes-together.ts'
import { defaultPolicy } from '../../src/index.ts'
import { LAN_URL } from '../scan/corpus/hosts.ts'
import { tarOf, zipOf } from '../support/archives.ts'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, repositoryWith } from '../support/folder.ts'
import { callProgram, programFile, runProgram } from '../support/program.ts'
import type { Ran } from '../support/program.ts'

const widget = `.sot/${notesPath('Widget')}`
const badProject = { [widget]: notes('Widget').replace('---', '') }
const TEAM_FIELDS = 'version: 1\nextends: cto-child\nfrontmatter: {schema: {required: [team], properties: {team: {type: string, enum: [red, blue]}}}}\n'
/** A token of a form that the detector library knows, put together here so that the source holds none. */
const token = `gh${'p'}_${'a1B2c3D4e5F6'.repeat(3)}`

describe('a bundled program does what its source does', () => {
  test.each<[string, ProgramName, readonly string[], Readonly<Record<string, string | Uint8Array>>]>([
    ['a help', 'sotlint', ['check', '--help'], {}],
    ['a word that is no command', 'sotlint', ['chek'], {}],
    ['an option that is none, beside a call for help', 'validate-cto-child', ['--halp', '--help'], {}],
    ['a tree without a fault', 'validate-cto-child', ['.'], cleanProject],
    ['a tree with one', 'validate-cto-child', ['--format', 'json', '.'], badProject],
    ['a tree with ignored files and a token', 'sotlint', ['check', '.'], { ...cleanProject, '.gitignore': 'no.md\n', '.sot/no.md': LAN_URL, '.sot/notes.md': `${token}\n` }],
    ['a configuration that breaks its schema', 'sotlint', ['check', '.'], { ...badProject, 'sotlint.config.yaml': 'version: 1\nextends: cto-child\nlimits: {}\nother: 1\n' }],
    ['fields of a team', 'sotlint', ['check', '--format', 'json', '.'], { ...cleanProject, 'sotlint.config.yaml': TEAM_FIELDS }],
    ['waivers that break their schema', 'sotlint', ['check', '.'], { ...badProject, 'sotlint.waivers.yaml': 'waivers:\n  - rule: frontmatter-present\n    path: 1\n' }],
    ['a baseline that breaks its schema', 'sotlint', ['check', '--baseline', 'old.json', '.'], { ...badProject, 'old.json': '{"schema":"sotlint-baseline/1"}' }],
    ['a scan of archives', 'sotlint', ['scan', '--format', 'json', '.'], { 'a.zip': zipOf({ 'a.txt': LAN_URL }) }],
    ['the rules', 'sotlint', ['rules', '--format', 'json'], {}],
    ['why an item waits', 'sotlint', ['why', 'CTO-WORK-030', '.'], cleanProject],
    ['a run that is none', 'harness-gate', ['check', '--json', '.'], { 'report.json': '{"status":"pass"}' }],
    ['a new document', 'sotlint', ['new', 'prd', 'Gadget', '--dry-run'], cleanProject],
    ['a completion', 'sotlint', ['completion', 'fish'], {}],
    ['the scenarios', 'validate-case-provider-adapter', ['--list'], {}],
  ])('%s', async (_, name, args, files) => {
    const cwd = folderWith(files)
    const timeless = ({ code, out, err }: Ran) => ({ code, err, out: out.replaceAll(/\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?/g, 'DAY') })
    expect(timeless(runProgram(name, args, { cwd }))).toEqual(timeless(await callProgram(name, args, { cwd })))
  })

  test('a scan of a tar', async () => {
    const cwd = folderWith({ 'a.tar': await tarOf({ 'a.txt': LAN_URL }) })
    const ran = runProgram('sotlint', ['scan', '.'], { cwd })
    expect(ran).toEqual(await callProgram('sotlint', ['scan', '.'], { cwd }))
    expect(ran.code).toBe(1)
  })
})

test('threads give what one of them gives', () => {
  const cwd = folderWith(Object.fromEntries(generateTree(120).map(({ path, text }, index) => [`.sot/${path}`, index % 9 === 0 ? `${text}\nSee cto-work-101.  \n` : text])))
  const check = (threads: string) => runProgram('validate-cto-child', ['--now', '2026-06-01', '--format', 'json', '--no-cache', '--concurrency', threads, '.'], { cwd })
  const alone = check('1')
  expect(alone.code).toBe(0)
  expect(alone.out).toContain('reference-form')
  expect(check('3')).toEqual(alone)
})

test('a thread that helps has what it needs', async () => {
  const { path, text } = generateTree(1)[0] ?? { path: '', text: '' }
  const worker = new Worker(join(dirname(programFile('sotlint')), 'note-helper.cjs'), { workerData: { policy: defaultPolicy, today: '2026-06-01' } })
  const answer: Promise<unknown[]> = once(worker, 'message')
  worker.postMessage({ index: 7, part: [{ path, text }] })
  expect(await answer).toEqual([{ index: 7, done: takeNotesTogether([{ path, text }], { policy: defaultPolicy, today: '2026-06-01' }) }])
  await worker.terminate()
})

interface Loaded {
  readonly name: string
  /** True when the code that was compiled at the build was taken over. */
  readonly compiled: boolean
}

/** The bundles that a call loads besides the program itself. */
function loadedBy(name: ProgramName, args: readonly string[], cwd: string, environment: Readonly<Record<string, string>> = {}): readonly Loaded[] {
  const spy = folderWith({
    'spy.cjs': `const vm = require('node:vm'), { Script } = vm, seen = []
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options)
    seen.push({ name: options.filename, compiled: this.cachedDataRejected === false })
  }
}
process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(cwd, 'seen.json'))}, JSON.stringify(seen)))\n`,
  })
  runProgram(name, args, { cwd, environment: { ...environment, NODE_OPTIONS: `--require=${join(spy, 'spy.cjs')}` } })
  const seen = JSON.parse(readFileSync(join(cwd, 'seen.json'), 'utf8')) as readonly Loaded[]
  return seen.map((one) => ({ ...one, name: basename(one.name, '.cjs') })).sort((one, other) => (one.name < other.name ? -1 : 1))
}

describe('a call loads what it needs', () => {
  test('nothing for the version', () => {
    expect(loadedBy('sotlint', ['--version'], folderWith({}))).toEqual([])
  })

  test('neither rules nor policy for a help', () => {
    expect(loadedBy('sotlint', ['--help'], folderWith({}))).toEqual([{ name: 'commander', compiled: true }, { name: 'print-help', compiled: true }])
  })

  test('for a check nothing of other commands, of archives, or of what git tells', () => {
    const loaded = loadedBy('validate-cto-child', ['.'], repositoryWith(cleanProject))
    expect(loaded.filter(({ name }) => !['remark', 'yaml'].includes(name))).toEqual([{ name: 'read-documents', compiled: true }, { name: 'run-guarded', compiled: true }])
    expect(loaded.filter(({ compiled }) => !compiled)).toEqual([])
  })

  test.each([[['.']], [['--since', 'HEAD', '.']], [['--staged']]])('for a check of what has not changed nothing that reads documents: %j', (args) => {
    const [cwd, environment] = [repositoryWith(cleanProject), { XDG_CACHE_HOME: folderWith({}) }]
    const names = () => loadedBy('validate-cto-child', args, cwd, environment).map(({ name }) => name)
    expect(names()).toContain('read-documents')
    expect(names()).toEqual(['run-guarded'])
  })

  test('Ajv for the fields of a team, and for no other configuration', () => {
    const withConfig = (text: string): readonly string[] =>
      loadedBy('validate-cto-child', ['.'], folderWith({ ...cleanProject, 'sotlint.config.yaml': text })).map(({ name: bundle }) => bundle)
    const plain = withConfig('version: 1\nextends: cto-child\nlimits: {}\n')
    expect(plain).toContain('schema-policy')
    expect(plain).not.toContain('ajv')
    expect(withConfig(TEAM_FIELDS)).toEqual(expect.arrayContaining(['ajv', 'schema-policy']))
  })

  test('for a gate nothing that reads Markdown', () => {
    const loaded = loadedBy('harness-gate', ['check', '.'], folderWith({ 'report.json': '{}' }))
    expect(loaded.map(({ name: bundle }) => bundle)).not.toContain('remark')
  })
})

test('a crash names the line in the bundle, and nothing of the message', () => {
  const cwd = folderWith({
    ...cleanProject,
    'crash.cjs': "require('node:fs').lstatSync = (path) => { throw new TypeError(`endpoint.invalid ${path}`) }\n",
  })
  const { code, out, err } = runProgram('validate-cto-child', ['.'], { cwd, environment: { NODE_OPTIONS: `--require=${join(cwd, 'crash.cjs')}` } })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^validate-cto-child: stopped by TypeError at dist\/bin\/run-guarded\.cjs:\d+: that is a bug of ours/)
  expect(err).not.toContain('endpoint')
})
