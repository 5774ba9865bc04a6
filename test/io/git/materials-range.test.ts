import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rangeMaterials } from '../../../src/io/git/materials-range.ts'
import { CannotCheck } from '../../../src/model/cannot-check.ts'
import { git, repositoryWith, temporaryFolder, writeFiles } from '../../support/folder.ts'
import { mark, marksIn, scanIn } from '../../support/read-materials.ts'

const inRange = (folder: string, range = 'start..main') => marksIn(rangeMaterials(range, scanIn(folder)))

/** A repository of which a tag `start` names the only commit. */
function begun(files: Readonly<Record<string, string | Uint8Array>> = { 'a.md': 'a\n' }): string {
  const folder = repositoryWith(files)
  git(folder, 'branch', 'start')
  return folder
}

function commit(folder: string, files: Readonly<Record<string, string | Uint8Array>> = {}, ...words: readonly string[]): string {
  writeFiles(folder, files)
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '--allow-empty', ...(words.length === 0 ? ['-m', 'Change'] : words))
  return folder
}

/** Main and a side branch that both change a file, merged with a resolution. */
function merged(resolution: string, ours = 'a\nours\n', theirs = 'a\ntheirs\n'): string {
  const folder = begun()
  git(folder, 'checkout', '-q', '-b', 'side')
  commit(folder, { 'a.md': theirs })
  git(folder, 'checkout', '-q', 'main')
  commit(folder, { 'a.md': ours })
  expect(() => git(folder, 'merge', '-q', 'side')).toThrow()
  return commit(folder, { 'a.md': resolution }, '-m', 'Merge')
}

const added = (path = 'a.md:2') => [`added lines | commit SHORT: ${path}`]

describe('of a range, it hands on', () => {
  const cases: Readonly<Record<string, readonly [() => string, readonly string[]]>> = {
    'a subject': [() => commit(begun(), {}, '-m', `Use ${mark}`), ['commit messages | commit SHORT: message:1']],
    'a body': [() => commit(begun(), {}, '-m', 'Use it', '-m', `a\nb ${mark}`), ['commit messages | commit SHORT: message:4']],
    'a trailer': [() => commit(begun(), {}, '-m', 'Use it', '--trailer', `Seen-by: A <a@${mark}.example>`), ['commit messages | commit SHORT: message:3']],
    'a line of a message that looks like a comment': [() => commit(begun(), {}, '--cleanup=verbatim', '-m', `Use it\n\n# ${mark}`), ['commit messages | commit SHORT: message:3']],
    'a message in another encoding': [() => {
      const folder = begun()
      git(folder, 'config', 'i18n.commitEncoding', 'ISO-8859-1')
      writeFileSync(join(folder, '../sotlint-message'), Buffer.from(`Größe ${mark}`, 'latin1'))
      return commit(folder, {}, '-F', '../sotlint-message')
    }, ['commit messages | commit SHORT: message:1']],
    'the author': [() => commit(begun(), {}, '-m', 'Use it', `--author=A <a@${mark}.example>`), ['authors and committers | commit SHORT: author and committer:1']],
    'the committer': [() => {
      const folder = begun()
      git(folder, '-c', `user.name=${mark}`, 'commit', '-q', '--allow-empty', '-m', 'Use it', '--author=A <a@example.com>')
      return folder
    }, ['authors and committers | commit SHORT: author and committer:2']],
    'the name of a branch into it': [() => {
      const folder = commit(begun())
      git(folder, 'branch', `fix/${mark}`)
      return folder
    }, ['branch names | commit SHORT: branch name:1']],
    'no name of a branch that leads elsewhere': [() => {
      const folder = begun()
      git(folder, 'branch', `fix/${mark}`)
      return commit(folder)
    }, []],
    'the name of a tag into it': [() => {
      const folder = commit(begun())
      git(folder, 'tag', `v1-${mark}`)
      return folder
    }, ['tag names | commit SHORT: tag name:1']],
    'the message of a tag, also of one that is named by another': [() => {
      const folder = commit(begun())
      git(folder, 'tag', '-a', 'inner', '-m', `a\n\n${mark}`)
      git(folder, 'tag', '-a', 'outer', '-m', 'b', 'inner')
      git(folder, 'tag', '-d', 'inner')
      return folder
    }, ['tag messages | commit SHORT: tag message:3']],
    'no message of a tag that leads elsewhere': [() => {
      const folder = begun()
      git(folder, 'tag', '-a', 'old', '-m', mark)
      return commit(folder)
    }, []],
    'a note, whatever list it is in': [() => {
      const folder = commit(begun())
      git(folder, 'notes', 'add', '-m', `one ${mark}`)
      git(folder, 'notes', '--ref=review', 'add', '-m', `two\n\n${mark}`)
      git(folder, 'notes', 'add', '-m', `other ${mark}`, 'start')
      return folder
    }, ['notes | commit SHORT: note:1', 'notes | commit SHORT: note:3']],
    'a line that is added': [() => commit(begun({ 'a.md': 'a\nb\n' }), { 'a.md': `a\n${mark}\nb\n` }), added()],
    'no line that was there': [() => commit(begun({ 'a.md': `a\n${mark}\n` }), { 'a.md': `b\na\n${mark}\nc\n` }), []],
    'the second copy of a line': [() => commit(begun({ 'a.md': `${mark}\na\n` }), { 'a.md': `${mark}\na\n${mark}\n` }), added('a.md:3')],
    'a new file and its name': [() => commit(begun(), { [`x/${mark}/b.md`]: `a\n${mark}\n` }), ['file names | commit SHORT: [endpoint]1:1', ...added('[endpoint]1:2')]],
    'a new file of an unborn branch': [() => {
      const folder = begun()
      git(folder, 'checkout', '-q', '--orphan', 'new')
      commit(folder, { 'b.md': mark })
      git(folder, 'branch', '-M', 'main')
      return folder
    }, added('b.md:1')],
    'a line that is added and removed again': [() => commit(commit(begun(), { 'a.md': `a\n${mark}\n` }), { 'a.md': 'a\n' }), added()],
    'a line that was there and is removed, as history': [() => commit(begun({ 'a.md': `a\n${mark}\n` }), { 'a.md': 'a\n' }), ['removed lines | commit SHORT: a.md:2 history']],
    'a file that was there and is deleted, as history': [() => {
      const folder = begun({ 'a.md': `a\n${mark}\n`, 'b.md': '' })
      git(folder, 'rm', '-q', 'a.md')
      return commit(folder)
    }, ['removed lines | commit SHORT: a.md:2 history']],
    'a file that only gets another name, by that name': [() => {
      const folder = begun({ 'a.md': `a\n${mark}\n` })
      git(folder, 'mv', 'a.md', `${mark}.md`)
      return commit(folder)
    }, ['file names | commit SHORT: [endpoint]1:1']],
    'no file that only gets another mode': [() => {
      const folder = begun({ 'a.md': `a\n${mark}\n` })
      git(folder, 'update-index', '--chmod=+x', 'a.md')
      git(folder, 'commit', '-q', '-m', 'Mode')
      return folder
    }, []],
    'a binary file as a whole': [() => commit(begun({ 'a.bin': `a\n${mark}\n\0` }), { 'a.bin': `a\n${mark}\n\0\n` }), [...added('a.bin:2'), 'removed lines | commit SHORT: a.bin:2 history']],
    'a line that only the resolution of a merge holds': [() => merged(`a\nours\ntheirs\n${mark}\n`), added('a.md:4')],
    'a line of a merged branch once, where it was written': [() => merged(`a\nours\n${mark}\n`, undefined, `a\n${mark}\n`), added()],
    'a line of both sides of a merge, twice': [() => merged(`a\n${mark}\nboth\n`, `a\n${mark}\n`, `a\n${mark}\ntheirs\n`), [...added(), ...added()]],
    'what a graft hides': [() => {
      const folder = commit(commit(begun(), { 'a.md': `a\n${mark}\n` }), { 'a.md': 'a\n' })
      writeFiles(folder, { '.git/info/grafts': `${git(folder, 'rev-parse', 'main').trim()} ${git(folder, 'rev-parse', 'start').trim()}\n` })
      return folder
    }, added()],
    'what a replacement hides': [() => {
      const folder = commit(begun(), { 'a.md': `a\n${mark}\n` })
      git(folder, 'replace', '-f', git(folder, 'rev-parse', 'main:a.md').trim(), git(folder, 'rev-parse', 'start:a.md').trim())
      return folder
    }, added()],
  }
  test.each(Object.entries(cases))('%s', async (_, [make, want]) => {
    expect(await inRange(make())).toEqual(want)
  })
})

describe('a range is', () => {
  /** Three commits: each adds a file of its own. */
  function grown(): string {
    const folder = commit(commit(begun(), { 'b.md': mark }, '-m', 'B'), { 'c.md': mark }, '-m', 'C')
    git(folder, 'branch', 'other', 'start')
    git(folder, 'checkout', '-q', 'other')
    commit(folder, { 'd.md': mark }, '-m', 'D')
    git(folder, 'checkout', '-q', 'main')
    return folder
  }
  const files = async (folder: string, range: string) => (await inRange(folder, range)).map((line) => /: (.+):1$/.exec(line)?.[1])
  const zeros = '0'.repeat(40)
  const unknown = '1'.repeat(40)

  test.each([
    ['start..main', ['b.md', 'c.md']],
    ['main~1..', ['c.md']],
    ['main..', []],
    ['..other', ['d.md']],
    ['other...main', ['b.md', 'c.md', 'd.md']],
    ['main', ['b.md', 'c.md']],
    ['main^!', ['c.md']],
    ['main~1^!', ['b.md']],
    ['HEAD~2..HEAD', ['b.md', 'c.md']],
    [`${zeros}..main`, ['b.md', 'c.md']],
    [`${unknown}..main`, ['b.md', 'c.md']],
    [`main..${zeros}`, []],
    ['main..start', []],
  ])('%s', async (range, want) => {
    expect((await files(grown(), range)).toSorted()).toEqual(want)
  })

  test('what no remote has, for a branch that is new there', async () => {
    const folder = grown()
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'main~1')
    expect(await files(folder, `${zeros}..main`)).toEqual(['c.md'])
    // After the push the remote has it: what the push brought is meant all the same, unless it is the remote's main branch.
    git(folder, 'update-ref', 'refs/remotes/origin/new', 'main')
    expect(await files(folder, `${zeros}..main`)).toEqual(['c.md'])
    git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/new')
    expect(await files(folder, `${zeros}..main`)).toEqual([])
  })

  test.each([`${mark}..main`, `main..${mark}`, mark, `${mark}...main`, `--output=${mark}`, '-n1', 'main:a.md', 'main^{tree}', '', 'main...', `${zeros}..${unknown}`])(
    'refused where it leads to no commit, and not repeated: %s',
    (range) => {
      const folder = begun()
      if (range === '' || range === 'main...') return expect(() => rangeMaterials(range, scanIn(folder))).not.toThrow()
      const thrown = (() => {
        try {
          return rangeMaterials(range, scanIn(folder))
        } catch (error) {
          return error
        }
      })()
      expect(thrown).toBeInstanceOf(CannotCheck)
      expect(thrown).toMatchObject({ code: 'GIT_FAILED', hint: expect.stringContaining('fetch') })
      expect(String(thrown)).not.toContain(mark)
      return undefined
    },
  )

  test('refused where there is no repository, or no git', () => {
    const folder = temporaryFolder()
    for (const environment of [{}, { PATH: folder }]) {
      expect(() => rangeMaterials('HEAD', scanIn(folder, environment))).toThrow(expect.objectContaining({ code: 'GIT_FAILED' }))
    }
  })
})

describe('what this clone lacks is told', () => {
  function clone(...options: readonly string[]): string {
    const origin = commit(commit(begun(), { 'b.md': `b\n${mark}\n` }, '-m', 'B'), { 'b.md': 'b\n' }, '-m', 'C')
    git(origin, 'config', 'uploadpack.allowFilter', 'true')
    const folder = temporaryFolder()
    git(folder, 'clone', '-q', '--no-local', ...options, `file://${origin}`, 'clone')
    return join(folder, 'clone')
  }
  const short = 'commit messages | history: the clone is a shallow one, whose history ends inside the range: fetch more of it'

  test('where a shallow clone ends', async () => {
    const folder = clone('--depth=2')
    expect(await inRange(folder, 'HEAD')).toEqual([short, ...added('b.md:2')])
    expect(await inRange(folder, 'HEAD~1..')).toEqual(['removed lines | commit SHORT: b.md:2 history'])
    expect(await inRange(clone('--depth=1'), `${'1'.repeat(40)}..HEAD`)).toEqual([short])
    expect(() => rangeMaterials('HEAD~2..', scanIn(folder))).toThrow(expect.objectContaining({ hint: expect.stringContaining('shallow') }))
  })

  test('of contents that were left on the server', async () => {
    expect(await inRange(clone('--filter=blob:none'), 'HEAD~2..')).toEqual(['added lines | commit SHORT: b.md: this clone does not hold its content'])
  })

  test('of a submodule', async () => {
    const folder = begun()
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repositoryWith({ 'a.md': mark }), 'sub')
    expect(await inRange(commit(folder))).toEqual(['added lines | commit SHORT: sub: a submodule is a repository of its own: scan it there'])
  })

  test('of folders that were left on the server', async () => {
    const lacking = 'added lines | history: git cannot read what some of the commits change: a partial clone may lack it'
    expect(await inRange(clone('--filter=tree:0'), 'HEAD~2..')).toContain(lacking)
  })
})

test('nothing of the checkout is run', async () => {
  const folder = begun()
  const trap = join(temporaryFolder(), 'sprung')
  for (const [name, value] of Object.entries({
    'diff.external': `touch ${trap}`,
    'diff.trap.textconv': `touch ${trap}; cat`,
    'diff.trap.command': `touch ${trap}`,
    'gpg.program': `touch ${trap}`,
    'log.showSignature': 'true',
    'core.fsmonitor': `touch ${trap}`,
    'core.pager': `touch ${trap}`,
    'filter.trap.smudge': `touch ${trap}; cat`,
    'filter.trap.clean': 'cat',
  })) git(folder, 'config', name, value)
  commit(folder, { 'a.md': `a\n${mark}\n`, '.gitattributes': '*.md diff=trap filter=trap\n' })
  rmSync(trap, { force: true })
  expect(await inRange(folder)).toEqual(added())
  expect(existsSync(trap)).toBe(false)
})

test('a long history is gone through, by portions', async () => {
  const folder = begun()
  const stream = Array.from({ length: 3000 }, (_, index) => {
    const [message, content] = [`Change ${index}\n`, index === 2000 ? mark : `line ${index}`]
    return `commit refs/heads/main\ncommitter A <a@example.com> ${1_700_000_000 + index} +0000\ndata ${message.length}\n${message}${index === 0 ? 'from refs/heads/start\n' : ''}M 100644 inline f${index % 50}.md\ndata ${content.length}\n${content}\n`
  })
  execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: folder, input: stream.join('') })
  expect(await inRange(folder)).toEqual(added('f0.md:1'))
})
