import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runGit } from '../../src/io/git.ts'
import { cleanEnvironment, folderWith, repositoryWith, temporaryFolder } from '../support/folder.ts'

test('runs git in a folder', () => {
  const folder = repositoryWith({ 'a.md': '' })
  expect(runGit(folder, ['ls-files', '-z'], cleanEnvironment(folder))).toEqual({ status: 0, stdout: 'a.md\0', missedFolder: false })
})

test('tells what git refused', () => {
  expect(runGit(temporaryFolder(), ['ls-files'], cleanEnvironment('/'))).toMatchObject({ status: 128 })
})

test('does without git where there is none', () => {
  const folder = temporaryFolder()
  expect(runGit(folder, ['ls-files'], { PATH: folder })).toBeNull()
})

test('hands a child none of the variables that it has no use for', () => {
  const folder = folderWith({ git: '#!/bin/sh\nset\n' })
  chmodSync(join(folder, 'git'), 0o755)
  const environment = { PATH: folder, CTO_HARNESS_CASE_LOCAL_BASE_URL: 'http://endpoint.invalid:1', GIT_DIR: '/elsewhere', SECRET: 'word' }
  const { stdout = '' } = runGit(folder, ['status'], environment) ?? {}
  expect(stdout).toContain('GIT_OPTIONAL_LOCKS')
  expect(stdout).not.toMatch(/endpoint\.invalid|CTO_HARNESS|elsewhere|SECRET/)
})

test('says when git passed over a folder', () => {
  const folder = folderWith({ git: '#!/bin/sh\necho "warning: could not open directory \'x/\': Permission denied" >&2\n' })
  chmodSync(join(folder, 'git'), 0o755)
  expect(runGit(folder, ['ls-files'], { PATH: folder })).toEqual({ status: 0, stdout: '', missedFolder: true })
})

test('hands on what git tells its hooks where that is meant, and still nothing else', () => {
  const folder = folderWith({ git: '#!/bin/sh\nset\n' })
  chmodSync(join(folder, 'git'), 0o755)
  const environment = { PATH: folder, CTO_HARNESS_CASE_LOCAL_BASE_URL: 'http://endpoint.invalid:1', GIT_DIR: '/elsewhere', GIT_INDEX_FILE: 'next-index', GIT_CONFIG_PARAMETERS: 'word' }
  const { stdout = '' } = runGit(folder, ['status'], environment, { speaksOf: 'hook' }) ?? {}
  expect(stdout).toMatch(/GIT_DIR='?\/elsewhere/)
  expect(stdout).toMatch(/GIT_INDEX_FILE='?next-index/)
  expect(stdout).not.toMatch(/endpoint\.invalid|CTO_HARNESS|word/)
})
