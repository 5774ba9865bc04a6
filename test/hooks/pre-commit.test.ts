import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { notes, notesPath } from '../support/documents.ts'
import { git, temporaryFolder, writeFiles } from '../support/folder.ts'
import { localConfig } from '../support/hook-manifest.ts'
import { commit, expectCommitsJudged, installIn, newRepository, run } from '../support/hooked.ts'
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
