import { readdirSync, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** The folder that holds run directories, wherever it lies. */
const RUNS = 'harness-runs'

/** Folders in which nobody keeps runs. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules', '.cache', '.npm', '.venv', '__pycache__'])

/** How far down runs are sought, and how many folders are looked into: a home may hold any number. */
const mostLevels = 5
const mostFolders = 20_000

function foldersIn(folder: string): readonly string[] {
  let entries: readonly Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

function realFolder(path: string): string | null {
  try {
    const real = realpathSync(path)
    return statSync(real).isDirectory() ? real : null
  } catch {
    return null
  }
}

/** Every run directory in a folder called `harness-runs` at or below some places, by its real path. */
export function listRuns(places: readonly string[], isRunName: (name: string) => boolean): ReadonlySet<string> {
  const runs = new Set<string>()
  let level = places.flatMap((place) => realFolder(place) ?? [])
  const seen = new Set<string>()
  for (let depth = 0; depth <= mostLevels && seen.size < mostFolders; depth++) {
    const below: string[] = []
    for (const folder of level) {
      if (seen.has(folder) || seen.size >= mostFolders) continue
      seen.add(folder)
      const names = foldersIn(folder)
      if (basename(folder) === RUNS) for (const name of names.filter(isRunName)) runs.add(join(folder, name))
      else below.push(...names.filter((name) => !SKIPPED.has(name)).map((name) => join(folder, name)))
    }
    level = below
  }
  return runs
}

/** The run directory that a command names, as seen from where it ran; `null` where there is none. */
export function namedRun(path: string, cwd: string): string | null {
  return realFolder(resolve(cwd, path))
}
