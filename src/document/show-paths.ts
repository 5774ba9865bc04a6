import { CannotCheck } from '../model/cannot-check.ts'
import { clearedPath, fill, literal, ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'

/** Paths as they may be shown. */
export interface ShownPaths {
  /** The shown path by the given one. */
  readonly shownAs: ReadonlyMap<string, Safe>
  /** The given path by the shown one, where they differ. */
  readonly hidden: ReadonlyMap<Safe, string>
}

/** Something with a path. */
interface Located {
  readonly path: string
  /** Only what may be shown as it is has a note. */
  readonly note?: Uint8Array
}

/** A path that holds an endpoint value is shown as `[endpoint]` and a number, which no path that is given can be. */
function hiddenName(count: number, taken: (name: Safe) => boolean): Safe {
  const name = fill(literal('[endpoint]{count}'), { count })
  return taken(name) ? hiddenName(count + 1, taken) : name
}

/**
 * Makes the paths of a tree's versions fit to be shown; a path is shown in the same way in all of them.
 * @throws CannotCheck `USAGE` when two of one version are equal: a finding could not say which it is about.
 */
export function showPaths(versions: readonly (readonly Located[])[], clears: Clears): ShownPaths {
  for (const documents of versions) {
    if (new Set(documents.map(({ path }) => path)).size === documents.length) continue
    throw new CannotCheck('USAGE', literal('Two documents have the same path.'), literal('Give each document a path of its own.'))
  }
  const given = new Set(versions.flatMap((documents) => documents.map(({ path }) => path)))
  const noted = new Set(versions.flatMap((documents) => documents.flatMap(({ note, path }) => (note === undefined ? [] : [path]))))
  const shownAs = new Map<string, Safe>()
  const hidden = new Map<Safe, string>()
  for (const path of given) {
    const name = noted.has(path) ? ownText(path) : clearedPath(path, clears)
    const shown = name ?? hiddenName(hidden.size + 1, (candidate) => given.has(candidate) || hidden.has(candidate))
    if (name === null) hidden.set(shown, path)
    shownAs.set(path, shown)
  }
  return { shownAs, hidden }
}
