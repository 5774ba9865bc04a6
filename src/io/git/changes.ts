import { pathName, records } from './entries.ts'
import { slices } from './objects.ts'
import type { Repository } from '../repository.ts'

/** What git knows under a path: the name of the content, and what it is. */
export interface Version {
  readonly object: string
  readonly kind: 'file' | 'link' | 'repository'
}

/** A path that a commit has changed against every one of its parents. */
export interface Change {
  /** Below the top, with `/`. */
  readonly path: string
  /** `null` where it is gone. */
  readonly now: Version | null
  /** What each parent has; `null` where it has nothing there. One of them for a commit without parents. */
  readonly before: readonly (Version | null)[]
}

const flags = ['-r', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none']

/** Commits whose changes are asked for at once. */
const askedAtOnce = 250

/** Changes of commits, in the order of these; a merge's are those that it shares with no parent. `null` where git cannot tell. */
export function* changesOf(repository: Repository, commits: readonly string[]): Generator<readonly [commit: string, changes: readonly Change[] | null]> {
  for (const slice of slices(commits, askedAtOnce)) {
    const answer = repository.ask(['diff-tree', '--stdin', '--root', '-c', ...flags], `${slice.join('\n')}\n`)
    const changes = answer === null ? null : readChanges(answer)
    for (const commit of slice) yield [commit, changes === null ? null : (changes.get(commit) ?? [])]
  }
}

/** What became of an older commit's files up to a later one; `null` where git cannot tell. */
export function changesBetween(repository: Repository, from: string, to: string): readonly Change[] | null {
  const answer = repository.ask(['diff-tree', ...flags, from, to, '--'])
  return answer && (readChanges(answer).get('') ?? [])
}

/** A colon for each parent, the modes and objects of all of them and of the commit itself, and letters; the path follows. */
const changeHead = /^:+((?:\d{6} )+)((?:[0-9a-f]+ )+)[A-Z]+\d*$/

/** Changes by commit; those that stand before any commit's name are of `''`. */
function readChanges(answer: Buffer): ReadonlyMap<string, readonly Change[]> {
  const found = new Map<string, Change[]>()
  let own: Change[] = []
  found.set('', own)
  let versions: readonly (Version | null)[] | null = null
  for (const record of records(answer)) {
    if (versions !== null) {
      own.push({ path: pathName(record), now: versions.at(-1) ?? null, before: versions.slice(0, -1) })
      versions = null
      continue
    }
    const text = record.toString('latin1')
    const [, modes, objects] = changeHead.exec(text) ?? []
    if (modes !== undefined && objects !== undefined) {
      versions = versionsOf(modes.trimEnd().split(' '), objects.trimEnd().split(' '))
    } else {
      own = []
      found.set(text, own)
    }
  }
  return found
}

function versionsOf(modes: readonly string[], objects: readonly string[]): readonly (Version | null)[] {
  return modes.map((mode, index) => {
    const object = objects[index] ?? ''
    if (mode === '000000') return null
    return { object, kind: mode === '120000' ? 'link' : mode === '160000' ? 'repository' : 'file' }
  })
}
