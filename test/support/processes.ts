import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

function isAlive(id: number): boolean {
  try {
    // A process that has ended and was not waited for is gone as well.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** True as soon as it is; a process that was killed takes its time where others are served first. */
export async function isGone(id: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && isAlive(id); tries++) await wait(20)
  return !isAlive(id)
}

/** The process id that a program writes to a file as soon as it runs. */
export async function idIn(file: string): Promise<number> {
  for (let tries = 0; tries < 500; tries++) {
    if (existsSync(file) && readFileSync(file, 'utf8').endsWith('\n')) return Number(readFileSync(file, 'utf8'))
    await wait(20)
  }
  throw new Error('The program did not start.')
}
