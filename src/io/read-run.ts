import type { Dirent, Stats } from 'node:fs'
import { lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import { freezeDeep } from '../model/freeze.ts'
import type { HarnessPolicy } from '../model/harness.ts'
import { matchGlobs } from '../model/match-globs.ts'
import type { RunFacts, RunFile } from '../model/run.ts'
import { fill, literal } from '../model/safe.ts'
import type { Clears } from '../model/safe.ts'
import { maxFileBytes, readFile } from './read-file.ts'
import { createShowPath } from './show-path.ts'
import type { ShowPath } from './show-path.ts'

/**
 * Reads a run directory: all names in it, and the text of what the layout names. Links in it are never followed, and what
 * cannot be read is told as such.
 * @throws CannotCheck `PATH_MISSING` when there is no directory.
 */
export function readRun(path: string, { layout }: HarnessPolicy, { clears, show }: { readonly clears: Clears; readonly show: ShowPath }): RunFacts {
  const own = statOf(path)
  if (!isDirectory(path)) throw noDirectory(own, path, show)
  const showBelow = createShowPath(path, clears)
  const isRead = matchGlobs(Object.values(layout).flat())
  const files = walk(path).map(({ below, kind }): RunFile => {
    const place = join(path, below)
    return { path: below, shown: showBelow(place), kind, modified: statOf(place)?.mtimeMs ?? null, ...(kind === 'file' && isRead(below) ? contentOf(place) : NOTHING) }
  })
  return freezeDeep({ name: basename(path), isLink: own?.isSymbolicLink() === true, files })
}

const NOTHING: Pick<RunFile, 'text' | 'problem'> = { text: null, problem: null }

function noDirectory(own: Stats | null, path: string, show: ShowPath): CannotCheck {
  const data = { path: show(path) }
  const hint = literal('name the directory of one run, such as `harness-runs/20260601T022535Z-r1-string-slugify-2731603`')
  return new CannotCheck('PATH_MISSING', own === null ? fill(literal('there is no `{path}`'), data) : fill(literal('`{path}` is no directory'), data), hint)
}

/** A path that is too long, leads below a file or goes in circles is none, however the system says so. */
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function statOf(path: string): Stats | null {
  try {
    return lstatSync(path)
  } catch {
    return null
  }
}

interface Found {
  readonly below: string
  readonly kind: RunFile['kind']
}

function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return null
  }
}

/** All that is below a folder, in order of path; a folder that cannot be opened is told as what it is. */
function walk(top: string): readonly Found[] {
  const found: Found[] = []
  const open = ['']
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const inside = entriesOf(join(top, at))
    if (inside === null) found.push({ below: at.slice(0, -1), kind: 'other' })
    for (const entry of inside ?? []) {
      const below = `${at}${entry.name}`
      if (entry.isDirectory()) open.push(`${below}/`)
      else found.push({ below, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' })
    }
  }
  return found.toSorted((a, b) => (a.below < b.below ? -1 : 1))
}

function contentOf(path: string): Pick<RunFile, 'text' | 'problem'> {
  const content = readFile(path, maxFileBytes)
  if (typeof content === 'string') return { text: null, problem: 'unreadable' }
  return { text: content.text, problem: content.problem ?? null }
}
