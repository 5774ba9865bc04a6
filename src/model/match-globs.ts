/** Says whether a path with `/` matches one of the globs. */
export type PathMatcher = (path: string) => boolean

/**
 * Globs of `**` (any folders, or none), `*` (any part of a name) and `?` (one character); all else stands for
 * itself. Upper and lower case are alike and dot folders are folders like others, so that no document hides.
 */
export function matchGlobs(globs: readonly string[]): PathMatcher {
  const simple = globs.flatMap((glob) => simpleFrom(glob) ?? [])
  const patterns = globs.filter((glob) => simpleFrom(glob) === null).map((glob) => split(glob))
  return (path) => {
    const lower = path.toLowerCase()
    if (simple.some(({ folder, ending }) => lower.length >= folder.length + ending.length && lower.startsWith(folder) && lower.endsWith(ending))) return true
    if (patterns.length === 0) return false
    const parts = lower.split('/')
    return patterns.some((pattern) => matches(pattern, parts, (part) => part === '**', matchesName))
  }
}

/** Most globs ask for an ending anywhere below a folder, which is told at once of thousands of paths. */
const simpleGlob = /^((?:[^*?/]+\/)*)\*\*\/\*([^*?/]*)$/

function simpleFrom(glob: string): { readonly folder: string; readonly ending: string } | null {
  const [, folder, ending] = simpleGlob.exec(glob.toLowerCase()) ?? []
  return folder === undefined || ending === undefined ? null : { folder, ending }
}

function split(path: string): readonly string[] {
  return path.toLowerCase().split('/')
}

/** Most parts of a glob hold no wildcard, or one before an ending. */
const plain = /^[^*?]*$/
const ending = /^\*[^*?]*$/

function matchesName(pattern: string, name: string): boolean {
  if (plain.test(pattern)) return pattern === name
  if (ending.test(pattern)) return name.endsWith(pattern.slice(1))
  return matches([...pattern], [...name], (unit) => unit === '*', (unit, character) => unit === '?' || unit === character)
}

/** The wildcard match that goes back to the last wildcard only: pattern times text at worst, whatever the pattern. */
function matches(
  pattern: readonly string[],
  text: readonly string[],
  isWild: (unit: string) => boolean,
  isSame: (unit: string, item: string) => boolean,
): boolean {
  let at = 0
  let wild = -1
  let resume = 0
  for (let i = 0; i < text.length; ) {
    const unit = pattern[at]
    const item = text[i] ?? ''
    if (unit !== undefined && isWild(unit)) {
      wild = at++
      resume = i
    } else if (unit !== undefined && isSame(unit, item)) {
      at++
      i++
    } else if (wild >= 0) {
      at = wild + 1
      i = ++resume
    } else {
      return false
    }
  }
  return pattern.slice(at).every(isWild)
}
