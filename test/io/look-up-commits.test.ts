import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { citedSubject, subjectOf } from '../../src/io/commit-subject.ts'
import { citedCommits, lookUpCommits } from '../../src/io/look-up-commits.ts'
import type { LookUpContext } from '../../src/io/look-up-commits.ts'
import { ownText } from '../../src/model/safe.ts'
import { placeIn } from '../support/made-facts.ts'
import { cleanEnvironment, git, repositoryWith, temporaryFolder, writeFiles } from '../support/folder.ts'

const cite = (commit: string, subject: string, key = 'Hermes commit') => ({ key: ownText(key), commit: ownText(commit), subject: ownText(subject), place: placeIn('a.md', 1) })

/** A folder with a project and, beside it, the repository whose commits are cited. */
function neighbours() {
  const around = temporaryFolder()
  const [project, hermes] = [join(around, 'child'), join(around, 'hermes')]
  for (const folder of [project, hermes]) {
    mkdirSync(folder)
    git(folder, 'init', '-q')
    writeFiles(folder, { 'a.txt': '1' })
    git(folder, 'add', '.')
    git(folder, 'commit', '-q', '-m', `Begin ${basename(folder)}\n\nMore words.`)
  }
  return { around, project, hermes, commit: git(hermes, 'rev-parse', 'HEAD').trim() }
}

function ask(citation: ReturnType<typeof cite>, project: string, path: string | undefined, changes: Partial<LookUpContext> = {}) {
  const repositories = path === undefined ? {} : { 'Hermes commit': ownText(path) }
  return lookUpCommits(citedCommits([citation]), { project, repositories, environment: cleanEnvironment(project), ...changes })[0]
}

describe('a commit', () => {
  test.each([
    ['in full', 40],
    ['by few digits', 7],
  ])('that is there, %s, is as cited or has another subject', (_, digits) => {
    const { project, commit } = neighbours()
    expect(ask(cite(commit.slice(0, digits), 'Begin hermes'), project, '../hermes')).toBe('as-cited')
    expect(ask(cite(commit.slice(0, digits), 'Begin'), project, '../hermes')).toBe('other-subject')
    expect(ask(cite(commit.slice(0, digits), 'Begin hermes More words'), project, '../hermes')).toBe('other-subject')
  })

  test('that is not there is unknown, and so is what is no commit', () => {
    const { project, hermes } = neighbours()
    const tree = git(hermes, 'rev-parse', 'HEAD^{tree}').trim()
    for (const name of ['0badc0de', tree, tree.slice(0, 9)]) expect(ask(cite(name, 'Begin hermes'), project, '../hermes')).toBe('unknown')
  })

  test('is not taken for a branch of that name, nor for what replaces it', () => {
    const { project, hermes, commit } = neighbours()
    git(hermes, 'branch', '0badc0de')
    expect(ask(cite('0badc0de', 'Begin hermes'), project, '../hermes')).toBe('unknown')
    git(hermes, 'commit', '-q', '--allow-empty', '-m', 'Another')
    git(hermes, 'replace', commit, 'HEAD')
    expect(ask(cite(commit, 'Begin hermes'), project, '../hermes')).toBe('as-cited')
  })

  test('that no branch holds any more is still there', () => {
    const { project, hermes, commit } = neighbours()
    git(hermes, 'commit', '-q', '--amend', '-m', 'Begin again')
    expect(ask(cite(commit, 'Begin hermes'), project, '../hermes')).toBe('as-cited')
  })

  test('of a linked worktree is there', () => {
    const { around, project, hermes, commit } = neighbours()
    git(hermes, 'worktree', 'add', '-q', join(around, 'linked'))
    expect(ask(cite(commit, 'Begin hermes'), project, '../linked')).toBe('as-cited')
  })
})

describe('a repository cannot be reached', () => {
  const unreachable = { unreachable: expect.stringMatching(/^\S.*`Hermes commit`/) }

  test.each([
    ['that the policy does not name', undefined],
    ['that is not there', '../nowhere'],
    ['that is a folder of another one', '../child/sub'],
    ['that is no repository', '..'],
    ['far from the one that is checked', '../../hermes'],
    ['by an absolute path', '/'],
  ])('%s', (_, path) => {
    const { project, commit } = neighbours()
    mkdirSync(join(project, 'sub'))
    expect(ask(cite(commit, 'Begin hermes'), project, path)).toEqual(unreachable)
  })

  test('through a link that leads out of bounds', () => {
    const { around, project } = neighbours()
    const other = repositoryWith({ a: '' })
    symlinkSync(other, join(around, 'link'))
    expect(ask(cite(git(other, 'rev-parse', 'HEAD').trim(), 'Begin'), project, '../link')).toEqual(unreachable)
  })

  test('that only looks like one, since a checkout may bring it along', () => {
    const { project, hermes, commit } = neighbours()
    git(project, 'clone', '-q', '--bare', hermes, join(project, 'fake'))
    git(join(project, 'fake'), 'config', 'core.bare', 'false')
    git(join(project, 'fake'), 'config', 'core.worktree', '.')
    expect(ask(cite(commit, 'Begin hermes'), project, 'fake')).toEqual(unreachable)
  })

  test('where there is no git', () => {
    const { project, commit } = neighbours()
    expect(ask(cite(commit, 'Begin hermes'), project, '../hermes', { environment: { PATH: project } })).toEqual(unreachable)
  })

  test('where a shallow clone may lack the commit, and it can where it has it', () => {
    const { around, project, hermes, commit } = neighbours()
    git(hermes, 'commit', '-q', '--allow-empty', '-m', 'Go on')
    git(around, 'clone', '-q', '--depth', '1', `file://${hermes}`, 'shallow')
    expect(ask(cite(commit, 'Begin hermes'), project, '../shallow')).toEqual(unreachable)
    expect(ask(cite(git(hermes, 'rev-parse', 'HEAD').trim(), 'Go on'), project, '../shallow')).toBe('as-cited')
  })

  test('by a hook that speaks of another one', () => {
    const { project, hermes, commit } = neighbours()
    const environment = { ...cleanEnvironment(project), GIT_DIR: join(hermes, '.git'), GIT_WORK_TREE: hermes }
    rmSync(join(hermes, '.git'), { recursive: true })
    expect(ask(cite(commit, 'Begin hermes'), project, '../hermes', { environment })).toEqual(unreachable)
  })
})

test('answers stand in the order of the citations', () => {
  const { project, commit } = neighbours()
  const citations = [cite(commit, 'x', 'Other commit'), cite('0badc0de', 'x'), cite(commit, 'Begin hermes'), cite(commit, 'x')]
  const answers = lookUpCommits(citedCommits(citations), { project, repositories: { 'Hermes commit': ownText('../hermes') }, environment: cleanEnvironment(project) })
  expect(answers.map((answer) => (typeof answer === 'string' ? answer : 'unreachable'))).toEqual(['unreachable', 'unknown', 'as-cited', 'other-subject'])
})

test('where no repository can be asked, nobody looks at the citations themselves', () => {
  const { project } = neighbours()
  const { keys } = citedCommits([cite('0badc0de', 'x'), cite('0badc0df', 'x'), cite('0badc0de', 'x', 'Other commit'), cite('0badc0de', 'x')])
  expect(keys).toEqual([['Hermes commit', 2], ['Other commit', 1], ['Hermes commit', 1]])
  const list = () => {
    throw new Error('They are asked for.')
  }
  const answers = lookUpCommits({ keys, list }, { project, repositories: { 'Hermes commit': ownText('../nowhere') }, environment: cleanEnvironment(project) })
  const [hermes, other] = ['the repository of `Hermes commit` is not there, or lies out of bounds', 'the policy names no repository for `Other commit`'].map((reason) => ({ unreachable: reason }))
  expect(answers).toEqual([hermes, hermes, other, hermes])
})

test.each([
  ['one line', 'Subject\n', 'Subject'],
  ['a body', 'Subject\n\nBody\n', 'Subject'],
  ['a subject on two lines', 'Sub\nject \n \nBody\n', 'Sub ject'],
  ['blank lines before it', '\n \n  Subject\n', 'Subject'],
  ['backticks and a full stop', 'Mend `x`.\n', 'Mend x'],
  ['no message', '', ''],
])('the subject of a commit with %s', (_, message, want) => {
  expect(citedSubject(subjectOf(Buffer.from(`tree 0\nauthor A\ngpgsig x\n \n y\n\n${message}`)))).toBe(want)
})

test('the subject of a commit in another encoding', () => {
  expect(subjectOf(Buffer.from('tree 0\nencoding ISO-8859-1\n\nK\xe4se\n', 'latin1')).trim()).toBe('Käse')
  expect(subjectOf(Buffer.from('tree 0\nencoding of-my-own\n\nKäse\n')).trim()).toBe('Käse')
})
