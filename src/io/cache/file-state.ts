import { hash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { readContent } from '../read-file.ts'
import type { Columns, FileStat } from './columns.ts'

/** What of a stat is kept. */
export const shortened = ({ ctimeMs, ino, mode, mtimeMs, size }: FileStat): FileStat => ({ ctimeMs, ino, mode, mtimeMs, size })

/** True for two looks at a file that was not changed between them. */
export function isSame(a: FileStat, b: FileStat): boolean {
  return a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.size === b.size && a.ino === b.ino && a.mode === b.mode
}

/** True where the file system says of a file what is noted. */
export function hasSameStat(file: string, row: number, columns: Columns): boolean {
  const stat = statOf(file)
  return stat !== null && columns.hasStat(row, stat)
}

/** True where a file holds what is noted. */
export function hasSameBytes(file: string, row: number, columns: Columns): boolean {
  const read = readContent(file)
  return typeof read !== 'string' && read.bytes !== null && columns.digest(row) === hash('sha256', read.bytes)
}

/** `null` where there is no file. */
export function statOf(file: string): FileStat | null {
  try {
    return lstatSync(file)
  } catch {
    return null
  }
}
