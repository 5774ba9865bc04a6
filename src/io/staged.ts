import { CannotCheck } from '../model/cannot-check.ts'
import { once } from '../model/once.ts'
import { literal } from '../model/safe.ts'
import type { Environment } from './environment.ts'
import { kindOf, pathName, readCommit, readIndex, readTable, records } from './git/entries.ts'
import type { GitEntry } from './git/entries.ts'
import { changesAgainst } from './git/index-changes.ts'
import type { Repository } from './repository.ts'
import { oneLine, openRepository } from './repository.ts'

/** What the next commit would hold, and what it would change. */
export interface Staged {
  readonly repository: Repository
  /** By path; what `git add --intent-to-add` has only announced is not part of a commit. */
  readonly entries: ReadonlyMap<string, GitEntry>
  /** Paths that differ from the commit that is checked out, deleted ones included; before the first commit, all of them. */
  readonly changed: ReadonlySet<string>
  /** What the commit that is checked out holds: nothing before the first one, `null` where it cannot be read. */
  committed(): readonly GitEntry[] | null
  /** What of that lies under the paths that differ. */
  replaced(): readonly GitEntry[] | null
}

/**
 * Reads the index that is to be committed.
 * @throws CannotCheck `GIT_FAILED` where git cannot read it.
 */
export function readStaged(repository: Repository): Staged {
  const { head } = repository
  const table = readTable(repository)
  const entries = readIndex(repository, table)
  const compared = table && changesAgainst(table, head, repository.readObject)
  const changes = compared ?? changesOf(repository)
  if (entries === null || changes === null) {
    throw new CannotCheck('GIT_FAILED', literal('git could not read what is staged'), literal('see what `git status` says'))
  }
  // What was compared here holds nothing that is unmerged or only announced.
  const saysAll = once(() => compared !== null || isPlain(entries, changes))
  const gone = once(() => [...changes].flatMap(([path, { before }]) => (before === null ? [] : [{ path, ...before, unmerged: false }])))
  const committed = once((): readonly GitEntry[] | null => {
    if (head === null) return []
    return saysAll() ? [...entries.filter(({ path }) => !changes.has(path)), ...gone()] : readCommit(repository, head)
  })
  const kept = compared === null ? entries.filter((entry) => !isAnnounced(entry, changes, committed)) : entries
  return {
    repository,
    entries: byPath(kept),
    changed: new Set(changes.keys()),
    committed,
    replaced: () => (saysAll() ? gone() : (committed()?.filter(({ path }) => changes.has(path)) ?? null)),
  }
}

function byPath(entries: readonly GitEntry[]): ReadonlyMap<string, GitEntry> {
  const all = new Map<string, GitEntry>()
  for (const entry of entries) all.set(entry.path, entry)
  return all
}

/** True where something differs from the commit that is checked out; before the first commit there is nothing to differ from. */
export function hasStaged(folder: string, environment: Environment): boolean {
  const repository = openRepository(folder, environment, 'folder')
  return typeof repository !== 'string' && repository.head !== null && repository.ask(['diff-index', '--cached', '--quiet', repository.head, '--']) === null
}

/** `:<modes> <objects> <letter>` before each path. */
const changeHead = /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ ([A-Z])\d*$/

/** A change of a path against the commit that is checked out. */
interface StagedChange {
  /** The letter that git gives it. */
  readonly letter: string
  readonly before: Pick<GitEntry, 'kind' | 'object'> | null
}

/**
 * True where the commit that is checked out holds what is staged and does not differ, and what the changes say. Of what is
 * unmerged, and of what may only have been announced, no change says what was there.
 */
function isPlain(entries: readonly GitEntry[], changes: ReadonlyMap<string, StagedChange>): boolean {
  const isThere = ({ object, path, unmerged }: GitEntry) => !unmerged && (!emptyContents.includes(object) || changes.get(path)?.letter === 'A')
  return entries.every(isThere) && [...changes.values()].every(({ letter }) => ['A', 'D', 'M', 'T'].includes(letter))
}

/** Each path that a commit would change. */
function changesOf(repository: Repository): ReadonlyMap<string, StagedChange> | null {
  const base = repository.head ?? oneLine(repository.ask(['hash-object', '-t', 'tree', '--stdin'], ''))
  if (base === null) return null
  const answer = repository.ask(['diff-index', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', '--ita-invisible-in-index', base, '--'])
  if (answer === null) return null
  const changes = new Map<string, StagedChange>()
  let change: StagedChange | undefined
  for (const record of records(answer)) {
    if (change !== undefined) changes.set(pathName(record), change)
    change = change === undefined ? readChange(record.toString('latin1')) : undefined
  }
  return changes
}

function readChange(head: string): StagedChange | undefined {
  const [, mode = '', object = '', letter] = changeHead.exec(head) ?? []
  return letter === undefined ? undefined : { letter, before: mode === '000000' ? null : { kind: kindOf(mode), object } }
}

/** The names of the empty content, by SHA-1 and SHA-256. */
const emptyContents = ['e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813']

/** What was only announced stands in the index as an empty file that git does not count as a change, or counts as deleted. */
function isAnnounced({ path, object, unmerged }: GitEntry, changes: ReadonlyMap<string, StagedChange>, committed: () => readonly GitEntry[] | null): boolean {
  if (unmerged || !emptyContents.includes(object)) return false
  const letter = changes.get(path)?.letter
  return letter === undefined ? !committed()?.some((entry) => entry.path === path) : letter === 'D'
}
