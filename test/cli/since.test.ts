import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { evidence } from '../support/evidence.ts'
import { folderWith, git, repositoryWith, temporaryFolder, writeFiles } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const widget = `.sot/${notesPath('Widget')}`
const gadget = `.sot/${notesPath('Gadget')}`

interface Results {
  readonly results: readonly { readonly filePath: string; readonly messages: readonly { readonly messageId: string; readonly severity: number }[] }[]
  readonly scope: { readonly notRun: readonly { readonly ruleId: string; readonly reason: string }[] }
}

/** The findings of a run that are more than a note, its exit code, and why rules could not judge. */
async function said(cwd: string, ...args: readonly string[]) {
  const { code, out } = await callProgram('validate-cto-child', ['--format', 'json', '--now', '2026-06-30', ...args], { cwd })
  const { results, scope } = JSON.parse(out) as Results
  const found = results.flatMap(({ filePath, messages }) => messages.filter(({ severity }) => severity > 0).map(({ messageId }) => `${filePath} ${messageId}`))
  return { code, found, notRun: [...new Set(scope.notRun.filter(({ ruleId }) => ruleId !== 'evidence-matches-run').map(({ reason }) => reason))] }
}

function commit(folder: string, files: Readonly<Record<string, string | null>>, message = 'Change'): void {
  for (const [path, text] of Object.entries(files)) {
    if (text === null) rmSync(join(folder, path))
    else writeFiles(folder, { [path]: text })
  }
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', message)
}

/** A document that was reviewed on a day of June 2026. */
const reviewed = (day: string, body: string, topic = 'Widget') => notes(topic, body).replace('last_reviewed: 2026-06-01', `last_reviewed: 2026-06-${day}`)
const item = (status: string, id = '101') =>
  `\n## CTO-WORK-${id} - Widget\n\nStatus: ${status}.\n\nAcceptance:\n\n- It turns.\n\n${status === 'blocked' ? 'Blocked by:\n\n- Part supply.\n\n' : ''}Current evidence:\n\n- See below.\n\n`
const pass = evidence('02T10')
const fail = evidence('03T10', { report: 'fail', more: ['Failure reason: `it stood still`.'] })

/** Every message that compares two versions: what was committed, what came of it, and what is said. */
const changes: Readonly<Record<string, { before: Readonly<Record<string, string>>; after: Readonly<Record<string, string | null>>; found: readonly string[] }>> = {
  'unproven-transition: unblocked without a run': {
    before: { [widget]: reviewed('05', item('blocked')) },
    after: { [widget]: reviewed('06', item('ready')) },
    found: [`${widget} unproven-transition`],
  },
  'no unproven-transition: with the run': {
    before: { [widget]: reviewed('05', item('blocked')) },
    after: { [widget]: reviewed('06', item('validated') + pass) },
    found: [],
  },
  'evidence-rewritten: a failure taken out': {
    before: { [widget]: reviewed('05', item('blocked') + fail) },
    after: { [widget]: reviewed('06', item('blocked')) },
    found: [`${widget} evidence-rewritten`],
  },
  'no evidence-rewritten: a correction added': {
    before: { [widget]: reviewed('05', item('blocked') + fail) },
    after: { [widget]: reviewed('06', item('blocked') + fail + evidence('04T10', { report: 'fail', more: ['Failure reason: `it stood still again`.'] })) },
    found: [],
  },
  'item-removed: a work item gone': {
    before: { [widget]: reviewed('05', item('blocked') + item('blocked', '102')) },
    after: { [widget]: reviewed('06', item('blocked')) },
    found: [`${widget} item-removed`],
  },
  'item-removed: its document gone': {
    before: { ...cleanProject, [gadget]: reviewed('05', item('blocked'), 'Gadget') },
    after: { [gadget]: null },
    found: [`${gadget} item-removed`],
  },
  'no item-removed: moved to another document': {
    before: { ...cleanProject, [gadget]: reviewed('05', item('blocked'), 'Gadget') },
    after: { [gadget]: reviewed('06', '', 'Gadget'), [widget]: reviewed('06', item('blocked')) },
    found: [],
  },
  'review-not-bumped: a body changed': {
    before: { [widget]: reviewed('05', '') },
    after: { [widget]: reviewed('05', '\nMore.\n') },
    found: [`${widget} review-not-bumped`],
  },
  'illegal-transition: a step that the policy does not list': {
    before: { [widget]: reviewed('05', ''), 'sotlint.config.yaml': 'extends: cto-child\nlifecycle: {field: status, transitions: {draft: [review]}}\n' },
    after: { [widget]: reviewed('06', '').replace('status: draft', 'status: active') },
    found: [`${widget} illegal-transition`],
  },
}

describe('two versions', () => {
  test.each(Object.entries(changes))('%s', async (_, { before, after, found }) => {
    const folder = repositoryWith(before)
    commit(folder, after)
    const want = { found, notRun: [] }
    expect(await said(folder, '--since', 'HEAD~1')).toMatchObject(want)
    expect((await said(folder)).found).toEqual([])
    git(folder, 'reset', '-q', '--soft', 'HEAD~1')
    expect(await said(folder, '--staged')).toMatchObject(want)
  })

  test('are compared over several commits and with what is not committed', async () => {
    const folder = repositoryWith({ [widget]: reviewed('05', item('blocked') + fail) })
    commit(folder, { [widget]: reviewed('06', item('blocked')) })
    commit(folder, { [widget]: reviewed('07', `${item('blocked')}More.\n`) })
    writeFiles(folder, { [widget]: reviewed('08', `${item('ready')}More.\n`) })
    expect((await said(folder, '--since', 'HEAD')).found).toEqual([`${widget} unproven-transition`])
    expect((await said(folder, '--since', 'HEAD~2')).found).toEqual([`${widget} evidence-rewritten`, `${widget} unproven-transition`].sort())
  })

  test('begin where the branches parted, so that the work of others is not missed here', async () => {
    const folder = repositoryWith({ [widget]: reviewed('05', item('blocked')) })
    git(folder, 'branch', 'topic')
    commit(folder, { [widget]: reviewed('06', item('blocked') + fail) })
    git(folder, 'checkout', '-q', 'topic')
    commit(folder, { 'a.txt': '' })
    expect(await said(folder, '--since', 'main')).toEqual({ code: 0, found: [], notRun: [] })
  })

  test('are read from the folder that is checked, wherever the command is run', async () => {
    const folder = repositoryWith({ [`a/${widget}`]: reviewed('05', ''), [`b/${widget}`]: reviewed('05', '') })
    commit(folder, { [`b/${widget}`]: reviewed('05', '\nMore.\n') })
    expect((await said(join(folder, 'a'), '--since', 'HEAD~1', '..')).found).toEqual([`../b/${widget} review-not-bumped`])
    const other = repositoryWith({ 'README.md': '' })
    const environment = { GIT_DIR: join(other, '.git'), GIT_INDEX_FILE: join(other, '.git/index') }
    const { out } = await callProgram('validate-cto-child', ['--since', 'HEAD~1', 'b'], { cwd: folder, environment })
    expect(out).toContain('review-not-bumped')
  })

  test('of a part that was named, and of a file outside any tree', async () => {
    const lone = 'CTO-LAB-NOTES.md'
    const folder = repositoryWith({ [widget]: reviewed('05', item('blocked')), [gadget]: reviewed('05', '', 'Gadget'), [lone]: reviewed('05', '', 'Lab') })
    commit(folder, { [widget]: reviewed('06', ''), [gadget]: reviewed('05', '\nMore.\n', 'Gadget'), [lone]: reviewed('05', '\nMore.\n', 'Lab') })
    expect((await said(folder, '--since', 'HEAD~1', gadget)).found).toEqual([`${gadget} review-not-bumped`])
    expect((await said(folder, '--since', 'HEAD~1', lone)).found).toEqual([`${lone} review-not-bumped`])
  })
})

describe('an older version that cannot be had is said, and changes no exit code', () => {
  const notRun = (reason: RegExp) => ({ notRun: [expect.stringMatching(reason)] })

  test('no commit of that name', async () => {
    const folder = repositoryWith(cleanProject)
    for (const ref of ['nowhere', 'HEAD~1', 'HEAD:README.md', '0badc0de', 'a b', '@{upstream}']) {
      expect(await said(folder, '--since', ref)).toMatchObject({ code: 0, found: [], ...notRun(/^`--since` names no commit of this repository$/) })
    }
    writeFiles(folder, { [widget]: notes('Widget').replace(/^# .*$/m, '# Other') })
    expect(await said(folder, '--since', 'nowhere')).toMatchObject({ code: 1, ...notRun(/names no commit/) })
    const { out } = await callProgram('validate-cto-child', ['--since', 'nowhere'], { cwd: folder })
    expect(out).toMatch(/\nvalidate-cto-child: not checked by .*evidence-kept.*: `--since` names no commit of this repository\.\n$/)
  })

  test('a shallow clone', async () => {
    const origin = repositoryWith(cleanProject)
    commit(origin, { 'a.txt': '' })
    const folder = join(temporaryFolder(), 'clone')
    git(origin, 'clone', '-q', '--depth', '1', `file://${origin}`, folder)
    expect(await said(folder, '--since', 'HEAD~1')).toMatchObject({ code: 0, ...notRun(/shallow/) })
    expect(await said(folder, '--since', 'HEAD')).toMatchObject({ code: 0, notRun: [] })
    expect(await said(folder, '--since', git(origin, 'rev-parse', 'HEAD~1').trim())).toMatchObject({ code: 0, ...notRun(/shallow/) })
    git(origin, 'checkout', '-q', '-b', 'other', 'HEAD~1')
    commit(origin, { 'b.txt': '' })
    git(folder, 'fetch', '-q', '--depth', '1', 'origin', 'other')
    expect(await said(folder, '--since', 'FETCH_HEAD')).toMatchObject({ code: 0, ...notRun(/shallow/) })
  })

  test('a partial clone without the old contents', async () => {
    const origin = repositoryWith({ [widget]: reviewed('05', '') })
    commit(origin, { [widget]: reviewed('06', '\nMore.\n') })
    git(origin, 'config', 'uploadpack.allowFilter', 'true')
    const folder = join(temporaryFolder(), 'clone')
    git(origin, 'clone', '-q', '--filter=blob:none', `file://${origin}`, folder)
    expect(await said(folder, '--since', 'HEAD~1')).toMatchObject({ code: 0, ...notRun(/does not hold all documents/) })
    writeFiles(folder, { 'a.txt': '' })
    git(folder, 'add', '.')
    expect((await callProgram('validate-cto-child', ['--staged'], { cwd: folder })).code).toBe(0)
  })

  test('histories without a common commit', async () => {
    const folder = repositoryWith(cleanProject)
    git(folder, 'checkout', '-q', '--orphan', 'other')
    git(folder, 'commit', '-q', '-m', 'Begin again')
    expect(await said(folder, '--since', 'main')).toMatchObject({ code: 0, ...notRun(/no history in common/) })
  })

  test('no repository, no git, and nothing asked for', async () => {
    const folder = folderWith(cleanProject)
    expect(await said(folder, '--since', 'HEAD')).toMatchObject({ code: 0, ...notRun(/^the documents lie in no git repository$/) })
    expect(await said(folder)).toMatchObject({ code: 0, ...notRun(/^no older version was asked for/) })
    const { out, code } = await callProgram('validate-cto-child', ['--since', 'HEAD'], { cwd: folder, environment: { PATH: folder } })
    expect(code).toBe(0)
    expect(out).toContain('there is no git to ask')
  })
})

test.each([
  ['both ways at once', ['--staged', '--since', 'HEAD']],
  ['an empty name', ['--since', '']],
  ['an option for a name', ['--since=--output=x']],
])('%s is no way to compare', async (_, args) => {
  expect(await callProgram('validate-cto-child', args, { cwd: repositoryWith(cleanProject) })).toMatchObject({ code: 2, out: '', err: expect.stringContaining('(USAGE)') })
})
