import { relative, sep } from 'node:path'
import { printable } from '../model/printable.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { clearedPath, fill, literal } from '../model/safe.ts'

/** A path in the form in which it may be written: relative to the working folder, with `/`. */
export type ShowPath = (path: string) => Safe

/** The same path is shown the same way each time; one that the scanner marks becomes `[endpoint]` and a number. */
export function createShowPath(cwd: string, clears: Clears): ShowPath {
  const withheld = new Map<string, number>()
  return (path) => {
    const below = relative(cwd, path).split(sep).join('/') || '.'
    const safe = clearedPath(below, clears) === null ? null : clearedPath(printable(below), clears)
    if (safe !== null) return safe
    const number = withheld.get(path) ?? withheld.size + 1
    withheld.set(path, number)
    return fill(literal('[endpoint]{number}'), { number })
  }
}
