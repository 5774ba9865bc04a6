import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { ProgramName } from '../../src/cli/commands.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { git, repositoryWith, writeFiles } from '../support/folder.ts'
import { ROOT } from '../support/generated.ts'
import { hookOf, hooks } from '../support/hook-manifest.ts'
import { recipe } from '../support/hooked.ts'
import { callProgram } from '../support/program.ts'

const widget = `.sot/${notesPath('Widget')}`
const wrong = notes('Widget').replace(/^# .*$/m, '# Other')

/** What git and pre-commit say to a hook of the occasion. */
const occasions = {
  commit: { PRE_COMMIT: '1', GIT_INDEX_FILE: '.git/index' },
  byHand: { PRE_COMMIT: '1' },
}

/** Runs a hook as pre-commit does: its words from the top of the repository, and names of files behind them if it takes any. */
function callHook(id: string, cwd: string, environment: Readonly<Record<string, string>>, ...names: readonly string[]) {
  const { entry, pass_filenames: takesNames = true } = hookOf(id)
  const [program = '', ...words] = entry.split(' ')
  return callProgram(program as ProgramName, [...words, ...(takesNames ? names : [])], { cwd, environment })
}

const check = (cwd: string, environment: Readonly<Record<string, string>>) => callHook('validate-cto-child', cwd, environment, widget)
const scan = (cwd: string, environment: Readonly<Record<string, string>>) => callHook('sotlint-scan-staged', cwd, environment, 'a.txt')

describe('.pre-commit-hooks.yaml', () => {
  const { bin } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { bin: Record<string, string> }

  test('names programs of the package, and stages in words that every pre-commit knows', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['validate-cto-child', 'sotlint-scan-staged', 'sotlint-commit-msg'])
    for (const { entry, language, stages = [] } of hooks) {
      expect(Object.keys(bin)).toContain(entry.split(' ')[0])
      expect(language).toBe('node')
      expect(stages.filter((stage) => !['commit', 'merge-commit', 'push', 'manual', 'commit-msg'].includes(stage))).toEqual([])
      expect(stages.length).toBeGreaterThan(0)
    }
  })

  test('lets npm print nothing but the name of the package that it packs, which pre-commit reads', () => {
    expect(readFileSync(new URL('.npmrc', ROOT), 'utf8').split('\n')).toContain('foreground-scripts=false')
    expect(existsSync(fileURLToPath(new URL('.ci/prepare.mjs', ROOT)))).toBe(true)
  })

  test('is what the page on hooks shows', () => {
    const config = parse(recipe('.pre-commit-config.yaml')) as { repos: readonly { hooks: readonly { id: string }[] }[] }
    expect(config.repos.flatMap((repo) => repo.hooks.map(({ id }) => id))).toEqual(hooks.map(({ id }) => id))
  })
})

describe('the hook validate-cto-child', () => {
  test('takes what is staged when git commits, whatever the tree holds', async () => {
    const folder = repositoryWith(cleanProject)
    writeFiles(folder, { [widget]: wrong })
    expect(await check(folder, occasions.commit)).toEqual({ code: 0, out: '', err: 'validate-cto-child: run by `git commit`: what is staged is looked at\nvalidate-cto-child: no SOT document is staged\n' })
    git(folder, 'add', '.')
    writeFiles(folder, cleanProject)
    expect(await check(folder, occasions.commit)).toMatchObject({ code: 1, out: expect.stringContaining('title-is-h1/title-h1') })
  })

  test.each([
    ['nothing is staged', {}],
    ['something else is staged', { 'a.txt': 'x' }],
  ])('takes the whole tree when git does not commit and %s', async (_, other) => {
    const folder = repositoryWith({ ...cleanProject, 'lane/a.txt': '' })
    expect(await check(folder, occasions.byHand)).toMatchObject({ code: 0, err: 'validate-cto-child: not run by `git commit`: the whole working tree is looked at\n' })
    writeFiles(folder, { [widget]: wrong })
    git(folder, 'commit', '-q', '--all', '-m', 'Past the hook')
    writeFiles(folder, other)
    git(folder, 'add', '.')
    expect(await check(folder, occasions.byHand)).toMatchObject({ code: 1, out: expect.stringContaining('title-is-h1/title-h1') })
    expect(await check(join(folder, 'lane'), occasions.byHand)).toMatchObject({ code: 1, out: expect.stringContaining(`../${widget}\n`) })
  })

  test('takes all trees of the repository', async () => {
    const folder = repositoryWith({ [`one/${widget}`]: notes('Widget'), [`two/${widget}`]: wrong })
    expect(await check(folder, occasions.byHand)).toMatchObject({ code: 1, out: expect.stringContaining('1 error in 1 of 2 files.') })
  })

  test('compares what is staged with the commit that is checked out when it is tried by hand', async () => {
    const folder = repositoryWith(cleanProject)
    expect((await check(folder, occasions.byHand)).out).toContain('not checked by evidence-kept')
    writeFiles(folder, { [widget]: notes('Widget', '\nMore.\n') })
    git(folder, 'add', '.')
    const { code, out } = await check(folder, occasions.byHand)
    expect([code, out]).toEqual([0, expect.stringContaining('review-not-bumped')])
  })

  test('compares with where a range begins', async () => {
    const folder = repositoryWith(cleanProject)
    writeFiles(folder, { [widget]: notes('Widget', '\nMore.\n') })
    git(folder, 'commit', '-q', '--all', '-m', 'More')
    const { code, err, out } = await check(folder, { PRE_COMMIT_FROM_REF: 'HEAD~1', PRE_COMMIT_TO_REF: 'HEAD' })
    expect([code, err, out]).toEqual([0, expect.stringContaining('run for the commits HEAD~1..HEAD'), expect.stringContaining('review-not-bumped')])
  })

  test('does not pass where there is nothing to check', async () => {
    expect(await check(repositoryWith({ 'a.txt': '' }), occasions.byHand)).toMatchObject({ code: 2, err: expect.stringContaining('(NO_ROOT)') })
  })
})

describe('the hook sotlint-scan-staged', () => {
  const value = `listening on ${FORWARDED}\n`

  test('takes what is staged when git commits, the whole tree when it does not, and passes over what git ignores', async () => {
    const folder = repositoryWith({ '.gitignore': '.env\n', 'a.txt': '' })
    writeFiles(folder, { '.env': value, 'a.txt': value })
    expect(await scan(folder, occasions.commit)).toMatchObject({ code: 0, out: expect.stringContaining('staged files: absent') })
    expect(await scan(folder, occasions.byHand)).toMatchObject({ code: 1, out: expect.stringMatching(/^a\.txt\n[\s\S]*\b1 error in 1 of 2 files/) })
    git(folder, 'add', '.')
    writeFiles(folder, { 'a.txt': '' })
    expect(await scan(folder, occasions.commit)).toMatchObject({ code: 1, out: expect.stringContaining('a.txt\n') })
    expect(await scan(folder, occasions.byHand)).toMatchObject({ code: 0, err: 'sotlint: not run by `git commit`: the whole working tree is looked at\n' })
  })

  test('takes the commits of a range', async () => {
    const folder = repositoryWith({ 'a.txt': '' })
    for (const text of [value, '']) {
      writeFiles(folder, { 'a.txt': text })
      git(folder, 'commit', '-q', '--all', '-m', 'Change')
    }
    const range = { PRE_COMMIT_FROM_REF: 'HEAD~2', PRE_COMMIT_TO_REF: 'HEAD' }
    expect(await scan(folder, range)).toMatchObject({ code: 1, out: expect.stringMatching(/added lines: scanned/) })
    expect(await scan(folder, { ...range, PRE_COMMIT_FROM_REF: 'HEAD' })).toMatchObject({ code: 0, err: expect.stringContaining('git holds nothing to look through') })
  })

  test('shows no name that holds a value, and tells links, and files that are gone', async () => {
    const folder = repositoryWith({ 'a.txt': '', 'b.txt': '' })
    const { err } = await scan(folder, { PRE_COMMIT_FROM_REF: `x-${new URL(FORWARDED).host}`, PRE_COMMIT_TO_REF: 'HEAD' })
    expect(err).toContain('run for the commits (a name that is not shown)..HEAD')
    git(folder, 'rm', '-q', '--cached', 'b.txt')
    writeFiles(folder, { '.gitignore': 'b.txt\n' })
    git(folder, 'add', '.')
    git(folder, 'update-index', '--add', '--cacheinfo', '100644', git(folder, 'rev-parse', 'HEAD:a.txt').trim(), 'gone.txt')
    expect(await scan(folder, occasions.byHand)).toMatchObject({ code: 0, out: expect.stringMatching(/2 scanned only, 1 skipped \(deleted: 1\)/) })
  })
})

test('the hook sotlint-commit-msg takes the file that it is handed', async () => {
  const folder = repositoryWith({ 'a.txt': '' })
  writeFiles(folder, { '.git/COMMIT_EDITMSG': `Point at ${FORWARDED}\n` })
  expect(await callHook('sotlint-commit-msg', folder, occasions.commit, '.git/COMMIT_EDITMSG')).toMatchObject({ code: 1, out: expect.stringContaining('.git/COMMIT_EDITMSG\n  1:10 ') })
  writeFiles(folder, { '.git/COMMIT_EDITMSG': 'Name the variable\n' })
  expect(await callHook('sotlint-commit-msg', folder, occasions.commit, '.git/COMMIT_EDITMSG')).toMatchObject({ code: 0 })
})

test.each([
  ['validate-cto-child', ['--hook', '--staged']],
  ['validate-cto-child', ['--hook', '--since', 'HEAD']],
  ['validate-cto-child', ['--hook', '--fix']],
  ['validate-cto-child', ['--hook', '.']],
  ['sotlint', ['scan', '--hook', '--tree']],
  ['sotlint', ['scan', '--hook', '--range', 'A..B']],
] as const)('%s %j is refused', async (program, words) => {
  expect(await callProgram(program, words, { cwd: repositoryWith(cleanProject) })).toMatchObject({ code: 2, err: expect.stringContaining('`--hook` decides by itself') })
})
