import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HOST, VALUE } from '../scan/corpus/exact.ts'
import { TAILNET_NAME } from '../scan/corpus/hosts.ts'
import { folderWith, git, repositoryWith, writeFiles } from '../support/folder.ts'
import { callProgram, programFile } from '../support/program.ts'

const host = TAILNET_NAME
const environment = { CTO_HARNESS_CASE_LOCAL_BASE_URL: VALUE }

/** What is found, as `path:line message`, and the exit code; nothing of a value is ever written. */
async function said(cwd: string, ...words: readonly string[]) {
  const { code, out, err } = await callProgram('sotlint', ['scan', '--format', 'json', ...words], { cwd, environment })
  expect(out + err).not.toMatch(/zq81k|route-7f3/)
  const { results } = JSON.parse(out) as { results: readonly { filePath: string; messages: readonly { messageId: string; line: number }[] }[] }
  const found = results.flatMap(({ filePath, messages }) => messages.map(({ messageId, line }) => `${filePath}:${line} ${messageId}`.replace(/\b[0-9a-f]{7}\b/, 'SHORT')))
  return { code, found }
}

function stage(folder: string, files: Readonly<Record<string, string>>): string {
  writeFiles(folder, files)
  git(folder, 'add', '-A')
  return folder
}

test.each([
  ['in the index alone', 1, ['a.md:1 endpoint-value'], () => {
    const folder = stage(repositoryWith({ 'a.md': 'a\n' }), { 'a.md': `ssh root@${host}\n` })
    writeFiles(folder, { 'a.md': 'a\n' })
    return folder
  }],
  ['in the tree alone', 0, [], () => {
    const folder = stage(repositoryWith({ 'a.md': 'a\n' }), { 'a.md': 'b\n' })
    writeFiles(folder, { 'a.md': `ssh root@${host}\n` })
    return folder
  }],
  ['and removed', 0, ['a.md:2 still-in-history'], () => stage(repositoryWith({ 'a.md': `a\nssh root@${host}\n` }), { 'a.md': 'a\n' })],
  ['in the name of a file', 1, ['[endpoint]1:1 endpoint-value'], () => stage(repositoryWith({ 'a.md': 'a\n' }), { [`b-${host}.md`]: 'a\n' })],
  ['exactly, in a file of a commit before the first', 1, ['a.md:1 endpoint-value'], () => {
    const folder = folderWith({ 'a.md': `Use ${HOST} for it.\n` })
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    return folder
  }],
  ['nowhere, since nothing is staged', 0, [], () => repositoryWith({ 'a.md': `${host}\n` })],
] as const)('a value that is staged %s', async (_, code, found, make) => {
  expect(await said(make(), '--staged')).toEqual({ code, found })
})

test('a configuration counts as it is staged', async () => {
  const folder = stage(repositoryWith({ 'a.md': '' }), { 'a.md': 'OTHER_BASE=gpu-box\n', 'sotlint.config.yaml': 'version: 1\nextends: cto-child\nendpoints: {variables: [OTHER_BASE]}\n' })
  rmSync(join(folder, 'sotlint.config.yaml'))
  expect(await said(folder, '--staged')).toMatchObject({ code: 1, found: ['a.md:1 endpoint-value'] })
})

test('a range is told by commits, and its end by what is gone', async () => {
  const folder = repositoryWith({ 'a.md': `a\n${host}\n` })
  stage(folder, { 'a.md': 'a\n', 'b.md': 'Use qm-route-7f3x.\n' })
  git(folder, 'commit', '-q', '-m', `Point\n\nSeen-by: A <a@${host}>`)
  git(folder, 'branch', host)
  git(folder, 'notes', 'add', '-m', `ssh root@${host}`)
  git(folder, 'tag', '-a', `v1-${host}`, '-m', host)
  const found = ['branch name:1', 'message:3', 'note:1', 'tag message:1', 'tag name:1'].map((place) => `commit SHORT: ${place} endpoint-value`)
  const want = [...found, 'commit SHORT: b.md:1 endpoint-value', 'commit SHORT: a.md:2 still-in-history', 'commit SHORT: tagger:1 endpoint-value']
  const { code, found: told } = await said(folder, '--range', 'HEAD~1..')
  expect(code).toBe(1)
  expect(told.toSorted()).toEqual(want.toSorted())
  expect(await said(folder, '--range', 'HEAD..')).toEqual({ code: 0, found: [] })
  expect(await callProgram('sotlint', ['scan', '--range', `${host}~7..HEAD`], { cwd: folder, environment })).toMatchObject({ code: 2, err: expect.stringContaining('GIT_FAILED') })
})

test('a message is told by the lines of its file', async () => {
  const folder = repositoryWith({ 'a.md': '' })
  for (const [name, value] of [['user.name', 'A'], ['user.email', 'a@example.com']] as const) git(folder, 'config', name, value)
  writeFiles(folder, { message: `Point\n\n# ${host}\n\nUse ${host}\n` })
  expect(await said(folder, '--commit-msg', 'message')).toEqual({ code: 1, found: ['message:5 endpoint-value'] })
})

describe('as hooks', () => {
  function hooked(): { readonly folder: string; readonly remote: string } {
    const program = `'${process.execPath}' '${programFile('sotlint')}' scan`
    const hooks = folderWith({
      'commit-msg': `#!/bin/sh\nexec ${program} --commit-msg "$1" >&2\n`,
      'pre-push': `#!/bin/sh\nwhile read _ new _ old; do if ! ${program} --range "$old..$new" </dev/null >&2; then exit 1; fi; done\n`,
    })
    for (const name of ['commit-msg', 'pre-push']) chmodSync(join(hooks, name), 0o755)
    const [folder, remote] = [repositoryWith({ 'a.md': '' }), folderWith({})]
    git(remote, 'init', '-q', '--bare')
    git(folder, 'remote', 'add', 'origin', remote)
    git(folder, 'config', 'core.hooksPath', hooks)
    return { folder, remote }
  }

  test('a commit and a push with a value are refused, and all others are not', () => {
    const { folder } = hooked()
    const commit = (...words: readonly string[]) => git(folder, 'commit', '-q', '--allow-empty', ...words)
    expect(() => commit('-m', `Use ${host}`)).toThrow()
    expect(() => commit('-m', `Use it\n\n# ${host}`)).toThrow()
    commit('-m', 'Use it')
    git(folder, 'push', '-q', 'origin', 'main')
    commit('--no-verify', '-m', `Use ${host}`)
    expect(() => git(folder, 'push', '-q', 'origin', 'main')).toThrow()
    expect(() => git(folder, 'push', '-q', 'origin', 'main:other')).toThrow()
    git(folder, 'reset', '-q', '--hard', 'HEAD~1')
    git(folder, 'push', '-q', 'origin', 'main:other')
    git(folder, 'push', '-q', 'origin', ':other')
  })
})
