import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import schema from '../../schemas/evidence.schema.json' with { type: 'json' }
import { digestRun } from '../../src/io/run-digest.ts'
import { compileSchema } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'
import { applyDiff } from '../support/apply-diff.ts'
import { exactCanary, protectedVariables, tracesIn } from '../support/canaries.ts'
import { failingRun, passingRun, stoppedRun, unconfiguredRun } from '../support/cited-runs.ts'
import type { CitedRun } from '../support/cited-runs.ts'
import { folderWith } from '../support/folder.ts'
import { issuesDocument, issuesPath, prdDocument, prdPath } from '../support/issues-document.ts'
import { callProgram } from '../support/program.ts'
import type { RunOptions } from '../support/program.ts'

const document = `.sot/${issuesPath}`
const pathOf = ({ name }: CitedRun) => `harness-runs/${name}`

function below(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))
}

/** A project with documents and with one run. */
function project(run: CitedRun, files: Readonly<Record<string, string>> = {}): string {
  return folderWith({ [document]: issuesDocument, [`.sot/${prdPath}`]: prdDocument, ...below(pathOf(run), run.files), ...files })
}

const callEvidence = (words: readonly string[], options: RunOptions) => callProgram('sotlint', ['gate', 'evidence', ...words], options)
const evidence = (cwd: string, run: CitedRun, ...args: string[]) => callEvidence([pathOf(run), ...args], { cwd })
const into = (cwd: string, run: CitedRun, ...args: string[]) => evidence(cwd, run, '--relative', '--into', document, '--item', 'CTO-WORK-030', ...args)

describe('sotlint gate evidence', () => {
  test('prints the section of a run, whatever the verdict is', async () => {
    const cwd = project(failingRun)
    const { code, err, out } = await evidence(cwd, failingRun, '--relative', '--title', 'Widget Loop Evidence', '--commit', '0a1b2c3 Run the loop once')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^## Widget Loop Evidence - 2026-06-01\n\n- Hermes commit: `0a1b2c3 Run the loop once`\.\n/)
    expect(out).toContain(`- Run artifact directory: \`${pathOf(failingRun)}\`.\n- Report status: \`fail\`.\n`)
    expect(out).toContain('- Gate verdict: `fail` on `HG14`, `HG15`, `HG16`; agent result diagnosis: `no-output`.\n')
    expect(out).toContain(`- Run digest: \`sha256:${await digestRun(join(cwd, pathOf(failingRun)))}\`.\n`)
  })

  test('names the directory as it is, unless only its end is wanted', async () => {
    const cwd = project(stoppedRun)
    const { out } = await evidence(cwd, stoppedRun)
    expect(out).toContain(`- Run artifact directory: \`${join(cwd, pathOf(stoppedRun))}\`.\n`)
    expect(out).toMatch(/^## Case Run 2731603 Evidence - 2026-06-01\n/)
  })

  test.each([
    ['passed', passingRun],
    ['failed', failingRun],
    ['was stopped', stoppedRun],
    ['had no endpoint', unconfiguredRun],
  ])('puts a run that %s into a document that has no error then', async (_, run) => {
    const cwd = project(run)
    const { code, err, out } = await into(cwd, run)
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `sotlint: put below CTO-WORK-030 in \`${document}\`\n` })
    expect(readFileSync(join(cwd, document), 'utf8')).toContain((await evidence(cwd, run, '--relative')).out)
    const checked = await callProgram('validate-cto-child', ['--now', '2026-06-05'], { cwd })
    expect([checked.code, checked.out.match(/^ +\d+:\d+ +error.*$/gm)]).toEqual([0, null])
  })

  test('shows with --dry-run what it would change, and changes nothing', async () => {
    const cwd = project(failingRun)
    const dry = await into(cwd, failingRun, '--dry-run')
    expect(readFileSync(join(cwd, document), 'utf8')).toBe(issuesDocument)
    expect((await into(cwd, failingRun)).code).toBe(0)
    expect(applyDiff(issuesDocument, dry.out)).toBe(readFileSync(join(cwd, document), 'utf8'))
  })

  test('gives the same to programs', async () => {
    const cwd = project(failingRun)
    const { out } = await evidence(cwd, failingRun, '--relative')
    const plain = JSON.parse((await evidence(cwd, failingRun, '--relative', '--json')).out) as JsonObject
    expect(plain).toEqual({ schema: 'sotlint-evidence/1', verdict: 'fail', section: out, diff: null })
    const dry = JSON.parse((await into(cwd, failingRun, '--dry-run', '--format', 'json')).out) as JsonObject
    expect(dry).toEqual({ ...plain, diff: (await into(cwd, failingRun, '--dry-run')).out })
    expect([plain, dry].flatMap(compileSchema(schema as unknown as JsonObject))).toEqual([])
  })

  test('keeps line ends and the mark of a document', async () => {
    const given = `\uFEFF${issuesDocument.replaceAll('\n', '\r\n')}`
    const cwd = project(failingRun, { [document]: given })
    const section = (await evidence(cwd, failingRun, '--relative')).out.replaceAll('\n', '\r\n')
    await into(cwd, failingRun)
    const made = readFileSync(join(cwd, document), 'utf8')
    expect(made.replace(`\r\n${section}`, '')).toBe(given)
  })
})

describe('sotlint gate evidence refuses', () => {
  const refusals: Readonly<Record<string, readonly [readonly string[], string]>> = {
    'an item that is not defined': [['--into', document, '--item', 'CTO-WORK-031'], 'UNKNOWN_ITEM'],
    'a document that is not there': [['--into', '.sot/03-PROTOCOLS/CTO-NONE-ISSUES.md', '--item', 'CTO-WORK-030'], 'PATH_MISSING'],
    'a document of no tree': [['--into', 'lone/notes.md', '--item', 'CTO-WORK-030'], 'OUTSIDE_TREE'],
    'a file that is only scanned': [['--into', '.sot/notes.md', '--item', 'CTO-WORK-030'], 'OUTSIDE_TREE'],
    'a link': [['--into', '.sot/03-PROTOCOLS/CTO-LINK-ISSUES.md', '--item', 'CTO-WORK-030'], 'OUTSIDE_TREE'],
    'a folder': [['--into', '.sot', '--item', 'CTO-WORK-030'], 'OUTSIDE_TREE'],
    'a document without an item': [['--into', document], 'USAGE'],
    'an item without a document': [['--item', 'CTO-WORK-030'], 'USAGE'],
    'a dry run of nothing': [['--dry-run'], 'USAGE'],
    'a title of two lines': [['--title', 'a\nb'], 'USAGE'],
    'a title in backticks': [['--title', '`a`'], 'USAGE'],
    'a commit without a subject': [['--commit', '0a1b2c3'], 'USAGE'],
    'a commit of other letters': [['--commit', 'main Run the loop'], 'USAGE'],
  }
  test.each(Object.entries(refusals))('%s', async (_, [args, reason]) => {
    const cwd = project(failingRun, { 'lone/notes.md': issuesDocument, '.sot/notes.md': issuesDocument })
    symlinkSync('CTO-WIDGET-LOOP-ISSUES.md', join(cwd, '.sot/03-PROTOCOLS/CTO-LINK-ISSUES.md'))
    const { code, err, out } = await evidence(cwd, failingRun, '--relative', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`(${reason})`)
    expect(readFileSync(join(cwd, document), 'utf8')).toBe(issuesDocument)
  })

  test('an item that is defined twice in the tree', async () => {
    const cwd = project(failingRun, { [`.sot/${issuesPath.replace('WIDGET', 'GADGET')}`]: issuesDocument })
    expect((await into(cwd, failingRun)).err).toContain('CTO-WORK-030 is defined more than once')
  })

  test('a run in which an endpoint value stands', async () => {
    const cwd = project(failingRun)
    writeFileSync(join(cwd, pathOf(failingRun), 'backend/stdout.log'), `asking ${exactCanary.host} now\n`)
    const { code, err, out } = await callEvidence([pathOf(failingRun)], { cwd, environment: protectedVariables })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('(NO_EVIDENCE)')
    expect(tracesIn(err)).toEqual([])
  })

  test.each([
    ['a title', ['--title', exactCanary.host]],
    ['a commit', ['--commit', `0a1b2c3 Ask ${exactCanary.host}`]],
    ['an item', ['--into', document, '--item', exactCanary.host]],
    ['a document', ['--into', `${exactCanary.host}.md`, '--item', 'CTO-WORK-030']],
  ])('%s that is a protected value, and does not repeat it', async (_, args) => {
    const { code, err, out } = await callEvidence([pathOf(failingRun), ...args], { cwd: project(failingRun), environment: protectedVariables })
    expect({ code, out, traces: tracesIn(err) }).toEqual({ code: 2, out: '', traces: [] })
  })

  test('a run that is none', async () => {
    const cwd = project(failingRun, { 'harness-runs/empty/x': '' })
    for (const path of ['harness-runs/gone', 'harness-runs/empty']) {
      const { code, out } = await callEvidence([path], { cwd })
      expect({ code, out }, path).toEqual({ code: 2, out: '' })
    }
  })
})
