import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Environment } from './environment.ts'
import { onInterruption } from './interruption.ts'
import { countLeft, killLeft } from './left-processes.ts'
import type { CommandMark } from './left-processes.ts'

/** A command and what is done with it. */
export interface CommandRun {
  /** The program and its arguments; no shell reads them. */
  readonly words: readonly string[]
  readonly cwd: string
  readonly environment: Environment
  /** Milliseconds until it is killed; `null`: it may take any time. */
  readonly deadline: number | null
  /** A text in its environment or working folder that no other process has, so that what it leaves behind can be found. */
  readonly trace: string | null
  onOutput(stream: 'stdout' | 'stderr', chunk: Buffer): void
  /** Is handed what ends the command with everything that it started. */
  onStart?(stop: (reason: CommandEnd) => void): void
}

export type CommandEnd = 'exit' | 'deadline' | 'flood' | 'interrupted'

export interface CommandResult {
  /** `not-started`: the system would not run it. */
  readonly ended: CommandEnd | 'not-started'
  /** `null` where a signal ended it. */
  readonly code: number | null
  /** Processes that were still there, and are not any more. */
  readonly left: number
}

/** Milliseconds in which what the command started may end after it. */
const GRACE = 500
const STEP = 20

/** Waits for the output to be read to its end; what still holds it open does not hold us. */
async function drained(child: ChildProcess, closed: Promise<void>): Promise<void> {
  await Promise.race([closed, wait(GRACE)])
  child.stdout?.destroy()
  child.stderr?.destroy()
}

/** Says how many processes stay behind, and kills them; again and again, since what is killed may have started something at that moment. */
async function sweep(mark: CommandMark): Promise<number> {
  let left = countLeft(mark)
  for (let waited = 0; left > 0 && waited < GRACE; waited += STEP) {
    await wait(STEP)
    left = countLeft(mark)
  }
  for (let tries = 0; tries < GRACE / STEP; tries++) {
    killLeft(mark)
    if (countLeft(mark) === 0) break
    await wait(STEP)
  }
  return left
}

/** Runs a command as the leader of a group of its own, of which nothing is left when the result is there. */
export async function runCommand(run: CommandRun): Promise<CommandResult> {
  const [program = '', ...args] = run.words
  const child = spawn(program, args, { cwd: run.cwd, env: run.environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid === undefined) {
    await new Promise((resolve) => child.once('error', resolve))
    return { ended: 'not-started', code: null, left: 0 }
  }
  const mark: CommandMark = { leader: child.pid, trace: run.trace }
  const forget = onInterruption(() => killLeft(mark))
  let ended: CommandEnd = 'exit'
  const stop = (reason: CommandEnd): void => {
    if (child.exitCode !== null || child.signalCode !== null) return
    ended = reason
    killLeft(mark)
    child.kill('SIGKILL')
  }
  const timer = run.deadline === null ? undefined : setTimeout(() => stop('deadline'), run.deadline)
  const closed = new Promise<void>((resolve) => void child.once('close', () => resolve()))
  child.stdout.on('data', (chunk: Buffer) => run.onOutput('stdout', chunk))
  child.stderr.on('data', (chunk: Buffer) => run.onOutput('stderr', chunk))
  run.onStart?.(stop)
  const code = await new Promise<number | null>((resolve) => void child.once('exit', (status) => resolve(status)))
  clearTimeout(timer)
  await drained(child, closed)
  const left = await sweep(mark)
  forget()
  return { ended, code, left }
}
