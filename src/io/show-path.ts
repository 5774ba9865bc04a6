import { relative, sep } from 'node:path'
import type { Clears, Safe } from '../model/safe.ts'
import { cleared, fill, literal } from '../model/safe.ts'

/** A path in the form in which it may be written: relative to the working folder, with `/`. */
export type ShowPath = (path: string) => Safe

/** Controls and direction marks: in a file name they would let a listing lie. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** Spells out characters that would move the cursor, break the line or turn its direction. */
export function printable(text: string): string {
  return text.replace(unprintable, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The same path is shown the same way each time; one that the scanner marks becomes `[endpoint]` and a number. */
export function createShowPath(cwd: string, clears: Clears): ShowPath {
  const withheld = new Map<string, number>()
  return (path) => {
    const below = relative(cwd, path).split(sep).join('/') || '.'
    const safe = clears(below) ? cleared(printable(below), clears) : null
    if (safe !== null) return safe
    const number = withheld.get(path) ?? withheld.size + 1
    withheld.set(path, number)
    return fill(literal('[endpoint]{number}'), { number })
  }
}
