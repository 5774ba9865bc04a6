import { isCalendarDate } from '../model/calendar.ts'
import { safeStamp, type Safe } from '../model/safe.ts'

/** What a path to a run directory says. */
export interface RunPath {
  /** `<stamp>-<case>-<number>`; empty when the path ends in no such name. */
  readonly name: string
  readonly inRunFolder: boolean
  readonly stamp: Safe | null
  /** The path leads through the folder of the runs, or bears a time as their names do. */
  readonly isRun: boolean
}

const STAMP = /(?<![0-9A-Za-z])(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z(?![0-9A-Za-z])/
const NAME = /^\d{8}T\d{6}Z-[A-Za-z0-9][A-Za-z0-9._-]{0,200}-\d{1,20}$/

function stampOf(text: string): Safe | null {
  const [, year, month, day, hour, minute, second] = STAMP.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  if (!isCalendarDate(date)) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return safeStamp(`${date}T${hour}:${minute}:${second}Z`)
}

/** Reads the path of a run directory; its stamp is UTC. */
export function readRunPath(path: string, runFolder: string): RunPath {
  const parts = path.trim().replace(/\/$/, '').split('/')
  const last = parts.at(-1) ?? ''
  const wellNamed = NAME.test(last)
  const stamp = stampOf(wellNamed ? last : path)
  return { name: wellNamed ? last : '', inRunFolder: wellNamed && stamp !== null && parts.at(-2) === runFolder, stamp, isRun: parts.includes(runFolder) || /(?<![0-9A-Za-z])\d{8}T\d{6}Z/.test(path) }
}
