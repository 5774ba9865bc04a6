import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { packageFolder } from '../support/build.ts'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, git, temporaryFolder, writeFiles } from '../support/folder.ts'
import { hooks, localConfig } from '../support/hook-manifest.ts'
import { commit, expectCommitsJudged, newRepository, run } from '../support/hooked.ts'
import { installIn } from '../support/installed.ts'
import type { Hooked } from '../support/hooked.ts'

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0

test.skipIf(!hasPreCommit)('pre-commit runs the hooks for commits, for all files and for ranges (skipped where it is not installed)', { timeout: 180_000 }, () => {
  const folder = newRepository({ '.pre-commit-config.yaml': localConfig() })
  const hooked: Hooked = { folder, path: [installIn(join(temporaryFolder(), 'bin'))], environment: { PRE_COMMIT_HOME: temporaryFolder() } }
  expect(run(hooked, 'pre-commit', 'install', '--hook-type', 'pre-commit', '--hook-type', 'commit-msg').done).toBe(true)
  expectCommitsJudged(hooked)

  // All files of a commit come to one process, however many there are.
  const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`logs/${i}.txt`, i === 77 ? FORWARDED : 'x']))
  writeFiles(folder, many)
  git(folder, 'add', '.')
  const { done, said } = commit(hooked)
  expect([done, said.match(/1 error in 1 of 501 files\./g)?.length, said.match(/hook id: sotlint-scan-staged/g)?.length]).toEqual([false, 1, 1])
  git(folder, 'reset', '-q', '--hard')

  // As CI calls it, where nothing is staged.
  const inCi = run(hooked, 'pre-commit', 'run', '--all-files')
  expect(inCi).toMatchObject({ done: true })
  expect(inCi.said.match(/not run by `git commit`: the whole working tree is looked at/g)?.length).toBe(2)
  writeFiles(folder, { [`.sot/${notesPath('Widget')}`]: notes('Widget').replace(/^# .*$/m, '# Other') })
  git(folder, 'commit', '-q', '--no-verify', '--all', '-m', 'Past the hook')
  for (const args of [['--all-files'], ['--from-ref', 'HEAD~1', '--to-ref', 'HEAD'], []]) {
    expect(run(hooked, 'pre-commit', 'run', ...args, 'validate-cto-child')).toEqual({ done: false, said: expect.stringContaining('title-is-h1/title-h1') })
  }
})

/** What was not committed yet is tried as well. */
function ownClone(): string {
  const clone = temporaryFolder()
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: packageFolder, encoding: 'utf8' })
  for (const path of listed.split('\0').filter((line) => line !== '')) cpSync(join(packageFolder, path), join(clone, path))
  git(clone, 'init', '-q')
  git(clone, 'add', '--all')
  git(clone, 'commit', '-q', '-m', 'Begin')
  return clone
}

/** npm gets what the build needs, so this one takes a network and a quarter of a minute. */
test.skipIf(!hasPreCommit || process.env['SOTLINT_TRY_REPO'] === undefined)('pre-commit builds a clone and tries its hooks (skipped unless SOTLINT_TRY_REPO is set)', { timeout: 600_000 }, () => {
  const folder = folderWith({})
  git(folder, 'init', '-q')
  writeFiles(folder, { ...cleanProject, 'message.txt': 'Change\n' })
  git(folder, 'add', '.')
  const kept = Object.entries(process.env).filter(([name]) => /^(?:npm_config_registry|NODE_EXTRA_CA_CERTS|https?_proxy|HOME)$/i.test(name))
  const hooked: Hooked = { folder, environment: { ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])), PRE_COMMIT_HOME: temporaryFolder() } }
  const clone = ownClone()
  const tried = run(hooked, 'pre-commit', 'try-repo', clone, '--all-files')
  expect(tried.said).toContain('1 linted')
  expect(tried).toMatchObject({ done: true })
  expect(run(hooked, 'pre-commit', 'try-repo', clone, '--hook-stage', 'commit-msg', '--commit-msg-filename', 'message.txt')).toMatchObject({ done: true, said: expect.stringContaining(hooks[2]?.name ?? '') })
})
