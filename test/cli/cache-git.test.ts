import { readFileSync, renameSync, rmSync, statSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { notes, notesPath } from '../support/documents.ts'
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const DOCUMENT = `.sot/${notesPath('Widget')}`
const OTHER = `.sot/${notesPath('Gadget')}`
const loose = notes('Widget', '\n## Minutes\n\nSee cto-work-101.\n')
const looser = notes('Gadget', '\n## Minutes\n\nSee cto-work-102.\n')
const STRICT = 'extends: cto-child\nseverity:\n  reference-form: error\n'
const WAIVER = 'waivers:\n  - rule: reference-form\n    path: .sot/**\n    owner: platform team\n    reason: The minutes are quoted.\n    expires: 2026-12-31\n    heading: Minutes\n'

/** A repository in which two documents, something else in the tree and something beside it are committed. */
function setUp() {
  const folder = repositoryWith({ [DOCUMENT]: loose, [OTHER]: notes('Gadget'), '.sot/notes.bin': 'x', 'readme.txt': 'A project.\n' })
  const environment = { XDG_CACHE_HOME: temporaryFolder(), XDG_STATE_HOME: temporaryFolder() }
  const call = (...args: readonly string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd: folder, environment })
  return { folder, call }
}

type SetUp = ReturnType<typeof setUp>

const CALLS = [['--staged', '--format', 'json'], [], ['--since', 'HEAD', '--format', 'json']]

/** Says what a run without a cache says, however often it is asked. */
async function expectTheSame({ call }: SetUp): Promise<void> {
  for (const args of CALLS) {
    const plain = await call(...args, '--no-cache')
    for (const round of ['first', 'again']) expect(await call(...args), `${args.join(' ')}, ${round}`).toEqual(plain)
  }
}

/** What was said to be known without looking. */
async function known({ call }: SetUp, ...args: readonly string[]): Promise<string> {
  return /debug: (no document was staged|nothing has changed)/.exec((await call(...args, '--debug')).err)?.[1] ?? 'nothing'
}

/** Files that were written just now are not trusted; a clock that is ahead makes them old enough. */
beforeEach(() => {
  const now = Date.now.bind(Date)
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000)
})
afterEach(() => void vi.restoreAllMocks())

function inDisguise(file: string, text: string): void {
  const { atime, mtime } = statSync(file)
  writeFileSync(file, text)
  utimesSync(file, atime, mtime)
}

const blobOf = (folder: string, text: string): string => {
  writeFileSync(join(folder, 'blob.tmp'), text)
  const name = git(folder, 'hash-object', '-w', 'blob.tmp').trim()
  rmSync(join(folder, 'blob.tmp'))
  return name
}

/** What may come between two runs; each begins where the one before has left the repository. */
const STEPS: Readonly<Record<string, (folder: string) => void>> = {
  'a file that is staged': (folder) => {
    writeFiles(folder, { [OTHER]: looser })
    git(folder, 'add', '-A')
  },
  'the same content committed': (folder) => void git(folder, 'commit', '-q', '-m', 'Go on'),
  'a commit that is made anew': (folder) => void git(folder, 'commit', '-q', '--amend', '-m', 'Go on, better'),
  'a commit taken back, with its content staged': (folder) => void git(folder, 'reset', '-q', '--soft', 'HEAD~1'),
  'another branch with the same tree': (folder) => {
    git(folder, 'commit', '-q', '-m', 'Once more')
    git(folder, 'checkout', '-q', '-b', 'side')
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'Nothing')
  },
  'another branch, with packed references': (folder) => {
    git(folder, 'branch', 'old', 'HEAD~2')
    git(folder, 'pack-refs', '--all')
    git(folder, 'checkout', '-q', 'old')
  },
  'and back': (folder) => void git(folder, 'checkout', '-q', 'side'),
  'an index that is only refreshed': (folder) => {
    utimesSync(join(folder, OTHER), 1, 1_700_000_000)
    git(folder, 'update-index', '--refresh')
  },
  'another content in the index alone': (folder) => void git(folder, 'update-index', '--cacheinfo', `100644,${blobOf(folder, loose)},${OTHER}`),
  'what is no document, staged': (folder) => {
    git(folder, 'reset', '-q')
    writeFiles(folder, { 'readme.txt': 'Another one.\n' })
    git(folder, 'add', 'readme.txt')
  },
  'a configuration in the index alone': (folder) => void git(folder, 'update-index', '--add', '--cacheinfo', `100644,${blobOf(folder, STRICT)},sotlint.config.yaml`),
  'a waiver in the index alone': (folder) => void git(folder, 'update-index', '--add', '--cacheinfo', `100644,${blobOf(folder, WAIVER)},sotlint.waivers.yaml`),
  'both committed and taken from the folder': (folder) => {
    git(folder, 'commit', '-q', '-m', 'Configure')
    git(folder, 'checkout', '-q', '--', '.')
  },
  'a file that is assumed to be unchanged, and is not': (folder) => {
    git(folder, 'update-index', '--assume-unchanged', OTHER)
    inDisguise(join(folder, OTHER), looser.replace('102', '103'))
  },
  'a file that is left out of the folder': (folder) => {
    git(folder, 'update-index', '--no-assume-unchanged', OTHER)
    git(folder, 'update-index', '--skip-worktree', OTHER)
    unlinkSync(join(folder, OTHER))
  },
  'and is there again': (folder) => writeFiles(folder, { [OTHER]: looser }),
  'a document that is only announced': (folder) => {
    writeFiles(folder, { [`.sot/${notesPath('Budget')}`]: notes('Budget', '\n## Minutes\n\nSee cto-work-104.\n') })
    git(folder, 'add', '--intent-to-add', '-A')
  },
  'and taken away by git alone': (folder) => void git(folder, 'rm', '-q', '--cached', '--', `.sot/${notesPath('Budget')}`),
  'which then is ignored': (folder) => writeFiles(folder, { '.git/info/exclude': '*BUDGET*\n' }),
  'all of the tree ignored, and tracked': (folder) => writeFiles(folder, { '.git/info/exclude': '.sot/\n' }),
  'a document that is gone': (folder) => {
    writeFiles(folder, { '.git/info/exclude': '' })
    unlinkSync(join(folder, DOCUMENT))
  },
  'and a link in its place': (folder) => symlinkSync('../../readme.txt', join(folder, DOCUMENT)),
  'and the document again': (folder) => {
    unlinkSync(join(folder, DOCUMENT))
    writeFiles(folder, { [DOCUMENT]: loose })
  },
  'a link that nobody tracks': (folder) => symlinkSync(notesPath('Widget').split('/').at(-1) ?? '', join(folder, '.sot/03-PROTOCOLS/CTO-LINK-ISSUES.md')),
  'and a file of its name': (folder) => {
    const file = join(folder, '.sot/03-PROTOCOLS/CTO-LINK-ISSUES.md')
    unlinkSync(file)
    writeFileSync(file, 'nothing\n')
  },
  'an index that is split': (folder) => {
    git(folder, 'add', '-A')
    git(folder, 'update-index', '--split-index')
  },
  'an index that is damaged': (folder) => {
    const index = join(folder, '.git/index')
    writeFileSync(index, readFileSync(index).subarray(0, 60))
  },
  'no index': (folder) => unlinkSync(join(folder, '.git/index')),
  'no repository': (folder) => renameSync(join(folder, '.git'), join(folder, 'git')),
}

/** What else may come between them: histories that grow, part and meet, and what git makes of their objects. */
const HISTORY: typeof STEPS = {
  'a document that is renamed': (folder) => void git(folder, 'mv', '--', DOCUMENT, `.sot/${notesPath('Renamed')}`),
  'all packed, with one document staged': (folder) => {
    git(folder, 'commit', '-q', '-m', 'Rename')
    git(folder, 'gc', '-q', '--prune=now')
    writeFiles(folder, { [OTHER]: looser.replace('102', '105') })
    git(folder, 'add', '-A')
  },
  'a commit reverted': (folder) => {
    git(folder, 'commit', '-q', '-m', 'Change it')
    git(folder, 'revert', '--no-edit', 'HEAD')
  },
  'a merge that is not done': (folder) => {
    git(folder, 'checkout', '-q', '-b', 'theirs', 'HEAD~2')
    writeFiles(folder, { [OTHER]: looser.replace('102', '106') })
    git(folder, 'commit', '-q', '-a', '-m', 'Theirs')
    git(folder, 'checkout', '-q', 'HEAD~1')
    writeFiles(folder, { [OTHER]: looser.replace('102', '107') })
    git(folder, 'commit', '-q', '-a', '-m', 'Ours')
    expect(() => git(folder, 'merge', '-q', '--no-ff', '-m', 'Merge', 'theirs')).toThrow()
  },
  'and is': (folder) => {
    writeFiles(folder, { [OTHER]: looser.replace('102', '108') })
    git(folder, 'add', '-A')
    git(folder, 'commit', '-q', '-m', 'Merge')
  },
  'a document that is deleted, staged': (folder) => void git(folder, 'rm', '-q', '--', OTHER),
}

test.each([['the index and the folder', STEPS], ['the history', HISTORY]])('a cache changes no output, whatever is done with git to %s', async (_, steps) => {
  const at = setUp()
  await expectTheSame(at)
  for (const [name, step] of Object.entries(steps)) {
    step(at.folder)
    await expectTheSame(at).catch((error: unknown) => {
      throw new Error(`after ${name}`, { cause: error })
    })
  }
}, 120_000)

describe('nothing is looked at again', () => {
  test('where nothing is staged, until something is', async () => {
    const at = setUp()
    expect(await known(at, '--staged')).toBe('nothing')
    expect(await known(at, '--staged')).toBe('no document was staged')
    expect(await known(at, '--staged', '--no-config-lookup')).toBe('nothing')
    writeFiles(at.folder, { [OTHER]: looser })
    expect(await known(at, '--staged')).toBe('no document was staged')
    git(at.folder, 'add', '-A')
    expect(await known(at, '--staged')).toBe('nothing')
    expect(await known(at, '--staged')).toBe('nothing has changed')
    expect(await known(at, '--staged', OTHER)).toBe('nothing')
  })

  test('where the working tree is what it was, and so is the commit', async () => {
    const at = setUp()
    for (const args of [[], ['--since', 'HEAD']]) {
      expect(await known(at, ...args)).toBe('nothing')
      expect(await known(at, ...args)).toBe('nothing has changed')
    }
    git(at.folder, 'commit', '-q', '--allow-empty', '-m', 'Nothing')
    expect(await known(at, '--since', 'HEAD')).toBe('nothing has changed')
    expect(await known(at)).toBe('nothing has changed')
    writeFiles(at.folder, { [OTHER]: looser })
    expect(await known(at)).toBe('nothing')
  })
})
