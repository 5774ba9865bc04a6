import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { Policy } from '../model/policy.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { CacheUnusable } from './cache/cache-file.ts'
import type { KnownVersion } from './cache/known-tree.ts'
import type { TreeCache } from './cache/tree-cache.ts'
import type { Environment } from './environment.ts'
import type { Target } from './find-targets.ts'
import { readCommit } from './git/entries.ts'
import type { GitEntry } from './git/entries.ts'
import { gitSource } from './git/source.ts'
import { isWhole, readVersion } from './read-tree.ts'
import type { TreeDocument } from './read-tree.ts'
import type { Repository } from './repository.ts'
import { oneLine, openRepository } from './repository.ts'
import type { ShowPath } from './show-path.ts'

/** The documents of an older version, or why it cannot be had. */
export type OlderVersion = Documents | { readonly missing: Safe }

interface Documents {
  readonly documents: readonly TreeDocument[]
  /** Set where an earlier run has read them: they are only made when somebody asks for them. */
  readonly known?: KnownVersion
}

export interface VersionContext {
  readonly policy: Policy
  readonly environment: Environment
  readonly show: ShowPath
  readonly cache?: TreeCache | null
}

/**
 * Reads a target as it was where the work since a commit began: at the last commit that both it and the checked-out one come
 * from, so that what others have done since then does not look as if it had been undone here.
 */
export function readSince(target: Target, ref: string, { policy, environment, show, cache = null }: VersionContext): OlderVersion {
  const repository = openRepository(target.root, environment, 'folder')
  if (repository === 'no-git') return { missing: literal('there is no git to ask') }
  if (repository === 'no-repository') return { missing: literal('the documents lie in no git repository') }
  const base = baseOf(repository, ref)
  if ('missing' in base) return base
  const folder = relative(repository.top, realpathSync(target.root)).split(sep).join('/')
  const below = folder === '' ? '' : `${folder}/`
  const read = () => readDocuments(repository, readCommit(repository, base.commit), below, target, { policy, environment, show, cache })
  if (cache === null || !isWhole(target)) return read()
  const of = { commit: base.commit, folder: below }
  const known = cache.whole.version(of)
  if (known !== null) return new UnchangedDocuments(known, read)
  const older = read()
  if ('documents' in older) cache.whole.keepVersion(of, older.documents)
  return older
}

/** Documents that an earlier run has read, and that nobody may want to see again. */
class UnchangedDocuments implements Documents {
  readonly known: KnownVersion
  readonly #read: () => OlderVersion
  #documents: readonly TreeDocument[] | null = null

  constructor(known: KnownVersion, read: () => OlderVersion) {
    this.known = known
    this.#read = read
  }

  /** @throws CacheUnusable where git does not hold them any more. */
  get documents(): readonly TreeDocument[] {
    if (this.#documents !== null) return this.#documents
    const older = this.#read()
    if ('missing' in older) throw new CacheUnusable('Git does not hold a version any more.')
    this.#documents = older.documents
    return older.documents
  }
}

/** Reads the documents below a folder of a commit's entries; `isMeant` says which of them count where they are gone. */
export function readDocuments(
  repository: Repository,
  entries: Iterable<GitEntry> | null,
  folder: string,
  target: Target,
  { policy, show, cache = null }: VersionContext,
  isMeant?: (path: string) => boolean,
): OlderVersion {
  if (entries === null) return { missing: literal('git cannot read the older version') }
  const source = gitSource(repository, entries, folder, { cache, ...(isMeant && { isTextWanted: isMeant }) })
  const named = new Set(target.named?.map(({ path }) => path))
  const kept = target.lone ? { ...source, entries: source.entries.filter(({ path }) => named.has(path)) } : source
  const { documents, problems } = readVersion(kept, target, policy, show, isMeant)
  return problems.length > 0 ? { missing: literal('this clone does not hold all documents of the older version') } : { documents: documents.filter(({ scanOnly }) => !scanOnly) }
}

function baseOf(repository: Repository, ref: string): { readonly commit: string } | { readonly missing: Safe } {
  // A commit comes from itself.
  if (ref === 'HEAD' && repository.head !== null) return { commit: repository.head }
  const commit = oneLine(repository.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]))
  if (commit === null) {
    return {
      missing: isShallow(repository)
        ? literal('`--since` names no commit of this clone, which is a shallow one')
        : literal('`--since` names no commit of this repository'),
    }
  }
  if (repository.head === null) return { commit }
  const base = oneLine(repository.ask(['merge-base', commit, repository.head]))
  if (base !== null) return { commit: base }
  return {
    missing: isShallow(repository)
      ? literal('this clone is a shallow one, which ends before the history that `--since` asks for')
      : literal('the commit that `--since` names has no history in common with the one that is checked out'),
  }
}

function isShallow(repository: Repository): boolean {
  return oneLine(repository.ask(['rev-parse', '--is-shallow-repository'])) === 'true'
}
