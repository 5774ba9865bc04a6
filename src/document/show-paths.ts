import { CannotCheck } from '../model/cannot-check.ts'
import { clearedPath, fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'

/** Paths as they may be shown. */
export interface ShownPaths {
  /** In the order given. */
  readonly shown: readonly Safe[]
  /** The given path by the shown one, where they differ. */
  readonly hidden: ReadonlyMap<Safe, string>
}

/** A path that holds an endpoint value is shown as `[endpoint]` and a number, which no path that is given can be. */
function hiddenName(count: number, taken: (name: Safe) => boolean): Safe {
  const name = fill(literal('[endpoint]{count}'), { count })
  return taken(name) ? hiddenName(count + 1, taken) : name
}

/**
 * Makes the paths of a tree fit to be shown.
 * @throws CannotCheck `USAGE` when two of them are equal: a finding could not say which it is about.
 */
export function showPaths(paths: readonly string[], clears: Clears): ShownPaths {
  const given: ReadonlySet<string> = new Set(paths)
  if (given.size < paths.length) {
    throw new CannotCheck('USAGE', literal('Two documents have the same path.'), literal('Give each document a path of its own.'))
  }
  const hidden = new Map<Safe, string>()
  const shown = paths.map((path) => {
    const name = clearedPath(path, clears)
    if (name !== null) return name
    const stand = hiddenName(hidden.size + 1, (candidate) => given.has(candidate) || hidden.has(candidate))
    hidden.set(stand, path)
    return stand
  })
  return { shown, hidden }
}
