import { readdirSync, readFileSync } from 'node:fs'

/** What tells the processes of a command apart: the group that it leads, and what its environment alone has. */
export interface CommandMark {
  readonly leader: number
  /** `NAME=value`; `null` where nothing marks it. */
  readonly variable: string | null
}

/** Signals a process, or a group by its negative number; false where it is gone or another's. */
function signal(id: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(id, name)
  } catch {
    return false
  }
}

/** The processes of others cannot be read, and one that has ended has none. */
function environmentOf(id: string): string {
  try {
    return `\0${readFileSync(`/proc/${id}/environ`, 'latin1')}`
  } catch {
    return ''
  }
}

/** The processes that have the variable, also those that left the group; `null` where the system does not tell. */
function markedProcesses(variable: string | null): readonly number[] | null {
  if (variable === null) return null
  const text = `\0${Buffer.from(variable, 'utf8').toString('latin1')}\0`
  try {
    const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return ids.length === 0 ? null : ids.filter((id) => environmentOf(id).includes(text)).map(Number)
  } catch {
    return null
  }
}

/** How many processes of a command are there; 1 stands for any number where the system does not tell. */
export function countLeft({ leader, variable }: CommandMark): number {
  return markedProcesses(variable)?.length ?? Number(signal(-leader, 0))
}

/** Kills a command with everything that it started. */
export function killLeft({ leader, variable }: CommandMark): void {
  signal(-leader, 'SIGKILL')
  for (const id of markedProcesses(variable) ?? []) signal(id, 'SIGKILL')
}
