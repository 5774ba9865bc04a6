import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { notes, notesPath } from '../support/documents.ts'
import { git, temporaryFolder, writeFiles } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const widget = `.sot/${notesPath('Widget')}`
const config = 'extends: cto-child\ncitations: {repositories: {Hermes commit: ../hermes}}\n'

/** A project with a citation, and beside it the repository with the commit `Add the widget fixture`. */
function project(citation: (commit: string) => string): string {
  const around = temporaryFolder()
  const [folder, hermes] = [join(around, 'child'), join(around, 'hermes')]
  mkdirSync(hermes)
  git(hermes, 'init', '-q')
  git(hermes, 'commit', '-q', '--allow-empty', '-m', 'Add the widget fixture')
  const bullet = citation(git(hermes, 'rev-parse', '--short=7', 'HEAD').trim())
  mkdirSync(folder)
  writeFiles(folder, { [widget]: notes('Widget', `\n## Widget Evidence - 2026-06-01\n\n- Hermes commit: \`${bullet}\`.\n`) })
  return folder
}

const check = (cwd: string, ...args: readonly string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd })

test.each([
  ['as cited', (commit: string) => `${commit} Add the widget fixture`, 0, /^((?!commit-as-cited).)*$/s],
  ['not there', () => '0badc0de Add the widget fixture', 1, /commit-as-cited\/commit-unknown {2}The commit 0badc0de is not in the repository of `Hermes commit`\./],
  ['under another subject', (commit: string) => `${commit} Add it`, 1, /commit-as-cited\/commit-subject/],
] as const)('a commit that is %s', async (_, citation, code, out) => {
  const folder = project(citation)
  writeFiles(folder, { 'sotlint.config.yaml': config })
  const ran = await check(folder)
  expect(ran).toMatchObject({ code, out: expect.stringMatching(out) })
  if (code === 1) expect(ran.out).not.toContain('widget fixture')
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  expect(await check(folder, '--staged')).toMatchObject({ code, out: expect.stringMatching(out) })
})

test('a repository that is not named, or not there, is stated as not reached', async () => {
  const folder = project(() => '0badc0de Add it')
  expect(await check(folder)).toMatchObject({ code: 0, out: expect.stringContaining('\nvalidate-cto-child: not checked by commit-as-cited: cited commits are unreachable: the policy names no repository for `Hermes commit`.\n') })
  writeFiles(folder, { 'sotlint.config.yaml': config.replace('hermes', 'nowhere') })
  expect(await check(folder)).toMatchObject({ code: 0, out: expect.stringMatching(/commit-as-cited: cited commits are unreachable: the repository of `Hermes commit` is not there/) })
})

test('a wrong citation that was committed may be mended', async () => {
  const folder = project((commit) => `${commit} Add it`)
  writeFiles(folder, { 'sotlint.config.yaml': config })
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-q', '-m', 'Begin')
  const commit = git(join(folder, '../hermes'), 'rev-parse', 'HEAD').trim()
  const mended = (subject: string) => notes('Widget', `\n## Widget Evidence - 2026-06-01\n\n- Hermes commit: \`${commit} ${subject}\`.\n`).replace('reviewed: 2026-06-01', 'reviewed: 2026-06-02')
  writeFiles(folder, { [widget]: mended('Add the widget fixture') })
  git(folder, 'add', '.')
  expect(await check(folder, '--staged')).toMatchObject({ code: 0 })
  git(folder, 'commit', '-q', '-m', 'Mend')
  writeFiles(folder, { [widget]: mended('Add it') })
  expect((await check(folder, '--since', 'HEAD')).out).toContain('evidence-rewritten')
})
