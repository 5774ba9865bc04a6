import { spawnSync } from 'node:child_process'
import type { Environment } from './environment.ts'

/** What a git command printed; its stderr is read here and never passed on. */
export interface GitAnswer {
  readonly status: number
  readonly stdout: string
  /** True when git passed over a folder that it could not open: it says so only in words. */
  readonly missedFolder: boolean
}

/**
 * All that git is given of our environment. A list of what passes, not of what is held back: no protected
 * variable reaches a child process whatever the policy calls it, and neither do the `GIT_DIR` and
 * `GIT_INDEX_FILE` of a hook, which speak of another folder than the one that is listed.
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

/** Settings under which a checkout that nobody trusts has nothing of its own run: no hook, no monitor, no transport. */
const harmless = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null']
const quiet = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
} as const

const maxAnswerBytes = 512 * 1024 * 1024

/** Runs git in a folder without a shell; `null` where there is no git to run. */
export function runGit(folder: string, args: readonly string[], environment: Environment): GitAnswer | null {
  const env: Record<string, string> = { ...quiet }
  for (const name of passed) {
    const value = environment[name]
    if (value !== undefined) env[name] = value
  }
  const child = spawnSync('git', [...harmless, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: maxAnswerBytes,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  if (child.error !== undefined || child.status === null) return null
  return { status: child.status, stdout: child.stdout, missedFolder: child.stderr.includes('could not open directory') }
}
