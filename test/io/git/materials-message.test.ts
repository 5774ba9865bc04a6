import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messageMaterials } from '../../../src/io/git/materials-message.ts'
import { git, repositoryWith, folderWith, temporaryFolder, writeFiles } from '../../support/folder.ts'
import { mark, marksIn, scanIn } from '../../support/read-materials.ts'

/** Lines of the message that count. */
async function counted(text: string | Uint8Array, settings: Readonly<Record<string, string>> = {}, environment: Readonly<Record<string, string>> = {}): Promise<readonly number[]> {
  const folder = repositoryWith({ 'a.md': '' })
  for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value)
  writeFiles(folder, { message: text })
  const found = await marksIn(messageMaterials('message', scanIn(folder, environment)))
  return found.flatMap((line) => /^commit message \| message:(\d+)$/.exec(line)?.[1] ?? []).map(Number)
}

const scissors = '------------------------ >8 ------------------------'
const text = (comment = '#') => `Subject ${mark}\n\nBody ${mark}\n${comment} Comment ${mark}\nLast ${mark}\n`
const verbose = (comment = '#') => `Subject\n\n${comment} ${scissors}\n${comment} Do not modify.\ndiff --git a/a.md b/a.md\n+${mark}\n`

describe('of a message file counts what will be committed', () => {
  const notEdited = { GIT_EDITOR: ':' }
  test.each<readonly [string, string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, readonly number[]]>([
    ['no comment after an editor', text(), {}, {}, [1, 3, 5]],
    ['all without an editor', text(), {}, notEdited, [1, 3, 4, 5]],
    ['no comment with strip, editor or not', text(), { 'commit.cleanup': 'strip' }, notEdited, [1, 3, 5]],
    ['no comment with default', text(), { 'commit.cleanup': 'default' }, {}, [1, 3, 5]],
    ['all with whitespace', text(), { 'commit.cleanup': 'whitespace' }, {}, [1, 3, 4, 5]],
    ['all with verbatim', text(), { 'commit.cleanup': 'verbatim' }, {}, [1, 3, 4, 5]],
    ['all with scissors above them', text(), { 'commit.cleanup': 'scissors' }, {}, [1, 3, 4, 5]],
    ['nothing below scissors', `a\n# ${mark}\n# ${scissors}\n${mark}\n`, { 'commit.cleanup': 'scissors' }, {}, [2]],
    ['all below scissors without an editor', `a\n# ${scissors}\n${mark}\n`, { 'commit.cleanup': 'scissors' }, notEdited, [3]],
    ['what stands below a line like scissors', `a\n# ${scissors}\n${mark}\n`, {}, {}, [3]],
    ['what stands below a line that is nearly scissors', `a\n#${scissors}\ndiff --git\n${mark}\n`, {}, {}, [4]],
    ['not the change that git writes below', verbose(), {}, {}, []],
    ['not the change, whatever is kept', verbose(), { 'commit.cleanup': 'verbatim', 'commit.verbose': 'true' }, {}, []],
    ['what was below it with the setting off', `a\n# ${scissors}\n${mark}\n`, { 'commit.verbose': 'false' }, {}, [3]],
    ['not what is below with the setting on', `a\n# ${scissors}\n${mark}\n`, { 'commit.verbose': '2' }, {}, []],
    ['no comment with another mark', text(';'), { 'core.commentChar': ';' }, {}, [1, 3, 5]],
    ['a line that is no comment with another mark', text('#'), { 'core.commentChar': ';' }, {}, [1, 3, 4, 5]],
    ['a comment that is indented', text(' #'), {}, {}, [1, 3, 4, 5]],
    ['no comment with the mark that git chose', `# ${mark}\n\n; ${mark}\n; On branch main\n`, { 'core.commentChar': 'auto' }, {}, [1]],
    ['all where git chose one and none is there', `Subject\n\n# ${mark}\nBody\n`, { 'core.commentChar': 'auto' }, {}, [3]],
    ['not the change below a mark that git chose', verbose(';'), { 'core.commentChar': 'auto' }, {}, []],
    ['all where git says that it keeps them', `a\n# ${mark}\n# with '#' will be kept; you may remove them yourself if you want to.\n`, {}, {}, [2]],
    ['all where git was given a setting for once', text(), {}, { GIT_CONFIG_PARAMETERS: "'commit.cleanup'='verbatim'" }, [1, 3, 4, 5]],
    ['no comment where git was given another setting', text(), {}, { GIT_CONFIG_PARAMETERS: "'user.name'='A'" }, [1, 3, 5]],
    ['all of an empty message', '', {}, {}, []],
  ])('%s', async (_, message, settings, environment, want) => {
    expect(await counted(message, settings, environment)).toEqual(want)
  })

  test('in the encoding that the repository has', async () => {
    const bytes = Buffer.from(`Größe\n${mark}\n`, 'latin1')
    expect(await counted(bytes, { 'i18n.commitEncoding': 'ISO-8859-1' })).toEqual([2])
    expect(await counted(bytes, { 'i18n.commitEncoding': 'no-such' })).toEqual([2])
  })
})

describe('beside the message count', () => {
  test('who is named in it, and the branch', async () => {
    const folder = folderWith({ message: 'a\n' })
    git(folder, 'init', '-q', '-b', `fix/${mark}`)
    for (const [name, value] of [['user.name', 'A'], ['user.email', `a@${mark}.example`]] as const) git(folder, 'config', name, value)
    expect(await marksIn(messageMaterials('message', scanIn(folder)))).toEqual(['author and committer | author and committer:1', 'author and committer | author and committer:2', 'branch name | branch name:1'])
    const hook = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: mark, GIT_COMMITTER_EMAIL: '' }
    git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/other')
    expect(await marksIn(messageMaterials('message', scanIn(folder, hook)))).toEqual(['author and committer | author and committer:2'])
  })

  test('in a linked worktree its own branch', async () => {
    const folder = repositoryWith({ 'a.md': '' })
    git(folder, 'worktree', 'add', '-q', '-b', mark, 'linked')
    const file = git(folder, '-C', 'linked', 'rev-parse', '--git-path', 'COMMIT_EDITMSG').trim()
    writeFileSync(file, 'a\n')
    const environment = { GIT_DIR: join(folder, '.git/worktrees/linked'), GIT_INDEX_FILE: join(folder, '.git/worktrees/linked/index') }
    expect(await marksIn(messageMaterials(file, scanIn(join(folder, 'linked'), environment)))).toEqual(['branch name | branch name:1'])
  })

  test('no one on a commit of no branch', async () => {
    const folder = repositoryWith({ 'a.md': '', message: 'a\n' })
    git(folder, 'checkout', '-q', '--detach')
    expect([...messageMaterials('message', scanIn(folder)).materials].map(({ surface }) => String(surface))).not.toContain('branch name')
  })
})

test('without a repository, or without git, all of the file counts', async () => {
  const folder = folderWith({ message: text() })
  const lines = [1, 3, 4, 5]
  for (const environment of [{}, { PATH: folder }]) {
    expect(await marksIn(messageMaterials('message', scanIn(folder, environment)))).toEqual(lines.map((line) => `commit message | message:${line}`))
  }
})

test('a file that cannot be read is told without its name', () => {
  const folder = temporaryFolder()
  expect(() => messageMaterials(mark, scanIn(folder))).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE', message: 'the message file `[endpoint]1` could not be read' }))
})
