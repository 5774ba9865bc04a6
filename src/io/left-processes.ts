import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What tells the processes of a command apart: the group that it leads, and a text that stands in their environment or working folder alone. */
export interface CommandMark {
  readonly leader: number
  /** `null` where nothing marks them. */
  readonly trace: string | null
}

/** Signals a process, or a group by its negative number; false where it is gone or another's. */
function signal(id: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(id, name)
  } catch {
    return false
  }
}

/** The processes of others cannot be read, and one that has ended has nothing. */
function tracesOf(id: string): string {
  try {
    return `${readFileSync(`/proc/${id}/environ`, 'utf8')}\0${readlinkSync(`/proc/${id}/cwd`)}`
  } catch {
    return ''
  }
}

/** The processes that bear the trace, also those that left the group; `null` where the system does not tell. */
function markedProcesses(trace: string | null): readonly number[] | null {
  if (trace === null) return null
  try {
    const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    return ids.length === 0 ? null : ids.filter((id) => tracesOf(id).includes(trace)).map(Number)
  } catch {
    return null
  }
}

/** How many processes of a command are there; 1 stands for any number where the system does not tell. */
export function countLeft({ leader, trace }: CommandMark): number {
  return markedProcesses(trace)?.length ?? Number(signal(-leader, 0))
}

/** Kills a command with everything that it started. */
export function killLeft({ leader, trace }: CommandMark): void {
  signal(-leader, 'SIGKILL')
  for (const id of markedProcesses(trace) ?? []) signal(id, 'SIGKILL')
}
