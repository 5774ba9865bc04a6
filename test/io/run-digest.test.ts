import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestRun, runDigest } from '../../src/io/run-digest.ts'
import { folderWith } from '../support/folder.ts'

const hex = (text: string) => createHash('sha256').update(text).digest('hex')
const run = { 'report.json': '{}\n', 'backend/stdout.log': '', 'backend/agent-result.txt': 'text\n', 'é/ﬁ': 'a', 'é/𝒳': 'b', 'a b': 'c', 'a/b': 'd', 'a-b': 'e' }

describe('the digest of a run', () => {
  test('is that of its files, in order of their names\' bytes', () => {
    const files = Object.entries(run).map(([path, text]) => ({ path, sha256: hex(text) }))
    const lines = files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))).map(({ path, sha256 }) => `${sha256}  ./${path}\0`)
    expect(runDigest(files)).toBe(hex(lines.join('')))
    expect(runDigest(files.toReversed())).toBe(runDigest(files))
    expect(runDigest([])).toBe(hex(''))
  })

  test('is what the tools of a shell make of the folder', async () => {
    const folder = folderWith(run)
    const shell = spawnSync('sh', ['-c', 'find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum -z | sha256sum'], { cwd: folder, encoding: 'utf8' })
    // Other systems have other tools; what they make of it is no matter of ours.
    if (shell.status === 0 && shell.stderr === '') expect(`${await digestRun(folder)}  -\n`).toBe(shell.stdout)
  })

  test('changes with a content and with a name, and not with a link', async () => {
    const folder = folderWith(run)
    const before = await digestRun(folder)
    symlinkSync('report.json', join(folder, 'link'))
    expect(await digestRun(folder)).toBe(before)
    writeFileSync(join(folder, 'report.json'), '{ }')
    const changed = await digestRun(folder)
    expect(changed).not.toBe(before)
    renameSync(join(folder, 'report.json'), join(folder, 'other.json'))
    expect([before, changed]).not.toContain(await digestRun(folder))
  })

  test('is none for what is no folder', async () => {
    expect(await digestRun(join(folderWith({}), 'gone'))).toBeNull()
    expect(await digestRun(join(folderWith({ a: '' }), 'a'))).toBeNull()
  })
})
