import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { notesPath } from '../support/documents.ts'
import { git } from '../support/folder.ts'
import { commit, expectCommitsJudged, expectStagedJudged, installed, linkPackage, newRepository, recipe, run } from '../support/hooked.ts'
import { installIn } from '../support/installed.ts'
import type { Hooked } from '../support/hooked.ts'

/** Each hook starts Node several times. */
const patience = 120_000

const manifest = { 'package.json': '{"name": "project", "private": true, "type": "module"}\n' }

/** A project that depends on sotlint and on what runs its hooks. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = newRepository({ ...manifest, ...files })
  installIn(join(folder, 'node_modules/.bin'))
  return folder
}

function withHusky(files: Readonly<Record<string, string>>): Hooked {
  const folder = project(files)
  linkPackage(folder, 'husky', 'bin.js')
  const hooked = { folder }
  expect(run(hooked, process.execPath, join(folder, 'node_modules/.bin/husky'))).toEqual({ done: true, said: '' })
  return hooked
}

test.skipIf(installed('husky') === null)('husky judges what is staged (skipped where husky is not installed)', { timeout: patience }, () => {
  expectCommitsJudged(withHusky({ '.husky/pre-commit': recipe('.husky/pre-commit'), '.husky/commit-msg': recipe('.husky/commit-msg') }))
})

test.skipIf([installed('husky'), installed('lint-staged')].includes(null))('behind lint-staged, what its tasks have staged is judged (skipped where it is not installed)', { timeout: patience }, () => {
  const hooked = withHusky({
    '.husky/pre-commit': recipe('.husky/pre-commit', 1),
    '.husky/commit-msg': recipe('.husky/commit-msg'),
    'lint-staged.config.mjs': "export default { '*.txt': 'node task.mjs' }\n",
    'task.mjs': "import { appendFileSync } from 'node:fs'\nfor (const file of process.argv.slice(2)) appendFileSync(file, 'added\\n')\n",
  })
  linkPackage(hooked.folder, 'lint-staged', 'bin/lint-staged.js')
  expectStagedJudged(hooked)
  writeFileSync(join(hooked.folder, 'a.txt'), '')
  git(hooked.folder, 'add', '.')
  git(hooked.folder, 'rm', '-q', `.sot/${notesPath('Widget')}`)
  expect(commit(hooked)).toMatchObject({ done: true, said: expect.stringContaining('validate-cto-child: 0 files seen') })
  expect(git(hooked.folder, 'show', 'HEAD:a.txt')).toBe('added\n')
})

const lefthook = installed('lefthook')

test.skipIf(lefthook === null)('lefthook judges what is staged, and in CI everything (skipped where lefthook is not installed)', { timeout: patience }, () => {
  const folder = project({ 'lefthook.yml': recipe('lefthook.yml') })
  linkPackage(folder, 'lefthook', 'bin/index.js')
  const hooked: Hooked = { folder, path: [join(folder, 'node_modules/.bin')], environment: { NO_COLOR: '1' } }
  expect(run(hooked, 'lefthook', 'install')).toMatchObject({ done: true })
  expectCommitsJudged(hooked)
  const file = join(folder, '.sot', notesPath('Widget'))
  writeFileSync(file, 'Nothing.\n')
  git(folder, 'commit', '-q', '--no-verify', '--all', '-m', 'Past the hook')
  expect(run(hooked, 'lefthook', 'run', 'pre-commit', '--all-files')).toEqual({ done: false, said: expect.stringContaining('frontmatter-missing') })
})
