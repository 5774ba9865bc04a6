import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import { literal } from '../model/safe.ts'
import type { Environment } from './environment.ts'
import { isFolder } from './find-root.ts'
import { runGitRaw, streamGit } from './git.ts'
import type { GitCall } from './git.ts'
import { findGitFolder } from './git/git-folder.ts'
import type { GitFolder } from './git/git-folder.ts'
import { headOf } from './git/head-of.ts'
import type { IndexFile } from './git/index-file.ts'
import { createObjectReader } from './git/object-file.ts'
import type { ReadObject } from './git/object-file.ts'
import { readContent } from './read-file.ts'

/** A repository with a working tree, and how to ask it. */
export interface Repository {
  /** The top of its working tree, links resolved. */
  readonly top: string
  /** The commit that is checked out; `null` before the first one. */
  readonly head: string | null
  /** Its index as it is now; `null` where that cannot be found without git. */
  readIndexFile(): IndexFile | null
  /** An object, read without git, or `null`. */
  readonly readObject: ReadObject
  /** What a command printed; `null` where it failed. */
  ask(args: readonly string[], input?: string): Buffer | null
  /** As `ask`, with what a command printed before it failed, if it did. */
  askForPart(args: readonly string[], input?: string): Buffer
  /** What a command prints, piece by piece. */
  stream(args: readonly string[]): AsyncIterable<Uint8Array>
}

/** Why there is no repository to be asked. */
export type NoRepository = 'no-git' | 'no-repository'

type SpeaksOf = NonNullable<GitCall['speaksOf']>

/** Opens the repository around a folder, or the one that git has named to the hook in which we run. */
export function openRepository(folder: string, environment: Environment, speaksOf: SpeaksOf): Repository | NoRepository {
  const found = findGitFolder(folder, environment, speaksOf)
  const top = found?.top ?? (speaksOf === 'folder' ? lookUp(folder, '--show-toplevel', environment, 'folder') : topForHook(folder, environment))
  if (top === null) return 'no-git'
  if (top === '') return 'no-repository'
  const own = speaksOf === 'hook' ? withOwnIndex(top, environment, found) : environment
  const run = (args: readonly string[], input?: string) => runGitRaw(top, args, own, { speaksOf, ...(input === undefined ? {} : { input }) })
  let readObject: ReadObject | null = null
  const ask = (args: readonly string[], input?: string): Buffer | null => {
    const answer = run(args, input)
    return answer?.status === 0 ? answer.stdout : null
  }
  return {
    top,
    head: (found && headOf(found)) ?? oneLine(ask(['rev-parse', '--verify', '--quiet', 'HEAD'])),
    readIndexFile: () => found && indexOf(found, speaksOf === 'hook' ? own['GIT_INDEX_FILE'] : undefined),
    readObject: (type, name) => (found === null ? null : (readObject ??= createObjectReader(found))(type, name)),
    ask,
    askForPart: (args, input) => run(args, input)?.stdout ?? Buffer.alloc(0),
    stream: (args) => streamGit(top, args, own, { speaksOf }),
  }
}

/** A named index counts from the top, as git counts there. */
function indexOf({ format, own, top }: GitFolder, named: string | undefined): IndexFile | null {
  const read = readContent(named === undefined ? join(own, 'index') : resolve(top, named))
  return typeof read === 'string' || read.bytes === null ? null : { bytes: read.bytes, format }
}

/** What of a repository is meant, as the error says it. */
const asked = {
  staged: literal('there is no git to ask for what is staged'),
  commits: literal('there is no git to ask for commits'),
} as const

/**
 * Opens the repository that is meant: the one around the folder, or the one that git names to its hook.
 * @throws CannotCheck `GIT_FAILED` where there is none.
 */
export function openMeantRepository(folder: string, environment: Environment, what: keyof typeof asked): Repository {
  const repository = openRepository(folder, environment, 'hook')
  if (repository === 'no-git') throw new CannotCheck('GIT_FAILED', asked[what], literal('install git, or put it into PATH'))
  if (repository === 'no-repository') {
    throw new CannotCheck(
      'GIT_FAILED',
      literal('git knows of no repository with a working tree here'),
      literal('run it inside one; a folder of another owner must be listed in the setting safe.directory'),
    )
  }
  return repository
}

/** An answer of one line, without the line's end; `null` where there was none. */
export function oneLine(answer: Buffer | null): string | null {
  return answer === null ? null : answer.toString('utf8').replace(/\r?\n$/, '')
}

/**
 * With `GIT_DIR` and without `GIT_WORK_TREE`, as in the hooks of a linked worktree, git takes the very folder it is run in
 * for the top: where the folder lies in that same repository, what git finds without the variable counts.
 */
function topForHook(folder: string, environment: Environment): string | null {
  const told = lookUp(folder, '--show-toplevel', environment, 'hook')
  if (environment['GIT_DIR'] === undefined || environment['GIT_WORK_TREE'] !== undefined) return told
  const flag = '--absolute-git-dir'
  const isSame = lookUp(folder, flag, environment, 'hook') === lookUp(folder, flag, environment, 'folder')
  return isSame ? lookUp(folder, '--show-toplevel', environment, 'folder') : told
}

/**
 * A hook may go into another repository, such as a submodule, where the index that git has named to it means nothing: one that
 * lies in the folder of another repository, or in none, does not count.
 */
function withOwnIndex(top: string, environment: Environment, found: GitFolder | null): Environment {
  const named = environment['GIT_INDEX_FILE']
  if (named === undefined || environment['GIT_DIR'] !== undefined) return environment
  const folder = dirname(resolve(top, named))
  const own = found?.own ?? lookUp(top, '--absolute-git-dir', environment, 'folder') ?? ''
  const isElsewhere = !isFolder(folder) || (existsSync(join(folder, 'HEAD')) && realpathSync(folder) !== realpathSync(own))
  return isElsewhere ? { ...environment, GIT_INDEX_FILE: undefined } : environment
}

/** `null` where there is no git, and empty where git does not know. */
function lookUp(folder: string, flag: string, environment: Environment, speaksOf: SpeaksOf): string | null {
  const answer = runGitRaw(folder, ['rev-parse', flag], environment, { speaksOf })
  if (answer === null) return null
  return answer.status === 0 ? oneLine(answer.stdout) : ''
}
