import { spawn, spawnSync } from 'node:child_process'
import { literal } from '../model/safe.ts'
import type { Environment } from './environment.ts'
import { NotRead } from './material.ts'

/** What a git command printed; its stderr is read here and never passed on. */
export interface GitAnswer {
  readonly status: number
  readonly stdout: string
  /** True when git passed over a folder that it could not open: it says so only in words. */
  readonly missedFolder: boolean
}

/** How git is to be run besides its arguments. */
export interface GitCall {
  /**
   * `folder`: the repository around the folder, whatever a hook says. `hook`: the repository and the index that git names to
   * its hooks, which for `git commit PATH` and `git commit --all` is an index of that commit alone.
   */
  readonly speaksOf?: 'folder' | 'hook'
  /** What git reads from its standard input. */
  readonly input?: string
}

/**
 * All that git is given of our environment. A list of what passes, not of what is held back: no protected
 * variable reaches a child process whatever the policy calls it, and neither do the `GIT_DIR` and
 * `GIT_INDEX_FILE` of a hook where they would speak of another folder than the one that is listed.
 */
const passed = [
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  'USERPROFILE',
  'SYSTEMROOT',
  'GIT_CEILING_DIRECTORIES',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_SYSTEM',
] as const

/** What git tells its hooks of the repository and the commit that they are run for. */
const hookVariables = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_SHALLOW_FILE',
] as const

/**
 * Settings under which a checkout that nobody trusts has nothing of its own run: no hook, no monitor, no transport; nor are
 * folders that only look like a bare repository taken for one.
 */
const harmless = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'safe.bareRepository=explicit']
const quiet = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  // What a commit holds and comes from, and not what a replacement or a graft makes of it here.
  GIT_GRAFT_FILE: '/dev/null',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
} as const

/** How git says that it passed over a folder. */
const notOpened = 'could not open directory'

const maxAnswerBytes = 512 * 1024 * 1024

/** Runs git in a folder without a shell and gives what it printed as bytes; `null` where there is no git to run. */
export function runGitRaw(
  folder: string,
  args: readonly string[],
  environment: Environment,
  { speaksOf = 'folder', input }: GitCall = {},
): { readonly status: number; readonly stdout: Buffer; readonly stderr: Buffer } | null {
  const child = spawnSync('git', [...harmless, ...args], {
    cwd: folder,
    env: ownEnvironment(environment, speaksOf),
    maxBuffer: maxAnswerBytes,
    ...(input === undefined ? {} : { input }),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  // A git that ended before it had read its input has answered all the same.
  const failed = child.error !== undefined && !(input !== undefined && 'code' in child.error && child.error.code === 'EPIPE')
  if (failed || child.status === null) return null
  return { status: child.status, stdout: child.stdout, stderr: child.stderr }
}

/** Runs git as `runGitRaw` does and gives what it prints piece by piece, for what may be too large to be held. */
export async function* streamGit(folder: string, args: readonly string[], environment: Environment, { speaksOf = 'folder' }: GitCall = {}): AsyncGenerator<Uint8Array> {
  const child = spawn('git', [...harmless, ...args], {
    cwd: folder,
    env: ownEnvironment(environment, speaksOf),
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', resolve)
  })
  let isWhole = false
  try {
    for await (const piece of child.stdout) yield piece
    isWhole = (await ended) === 0
  } catch {
    // What the pipe says of its end is nothing to pass on.
  } finally {
    child.kill()
  }
  if (!isWhole) throw new NotRead(literal('git cannot read it to its end'))
}

/** Runs git as `runGit` does, while other work is done; `null` where there is no git, or it says more than can be held. */
export async function startGit(folder: string, args: readonly string[], environment: Environment): Promise<(Omit<GitAnswer, 'stdout'> & { readonly stdout: Buffer }) | null> {
  const child = spawn('git', [...harmless, ...args], { cwd: folder, env: ownEnvironment(environment, 'folder'), stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
  const [out, said]: [Buffer[], Buffer[]] = [[], []]
  let bytes = 0
  child.stdout.on('data', (piece: Buffer) => {
    out.push(piece)
    bytes += piece.length
    if (bytes > maxAnswerBytes) child.kill()
  })
  child.stderr.on('data', (piece: Buffer) => void said.push(piece))
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', resolve)
  })
  if (status === null) return null
  return { status, stdout: Buffer.concat(out), missedFolder: Buffer.concat(said).includes(notOpened) }
}

function ownEnvironment(environment: Environment, speaksOf: 'folder' | 'hook'): Record<string, string> {
  const env: Record<string, string> = { ...quiet }
  for (const name of speaksOf === 'hook' ? [...passed, ...hookVariables] : passed) {
    const value = environment[name]
    if (value !== undefined) env[name] = value
  }
  return env
}

/** As `runGitRaw`, with the answer as text. */
export function runGit(folder: string, args: readonly string[], environment: Environment, call: GitCall = {}): GitAnswer | null {
  const answer = runGitRaw(folder, args, environment, call)
  if (answer === null) return null
  return { status: answer.status, stdout: answer.stdout.toString('utf8'), missedFolder: answer.stderr.includes(notOpened) }
}
