import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { CacheUnusable } from './cache/cache-file.ts'
import type { KnownVersion } from './cache/known-tree.ts'
import type { Target } from './find-targets.ts'
import { readCommitted } from './older-version.ts'
import type { Documents, OlderVersion, VersionContext } from './older-version.ts'
import { isWhole } from './read-tree.ts'
import type { TreeDocument } from './read-tree.ts'
import type { Repository } from './repository.ts'
import { oneLine, openRepository } from './repository.ts'

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
  const read = () => readCommitted(repository, { commit: base.commit, folder: below }, target, { policy, environment, show, cache })
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

function baseOf(repository: Repository, ref: string): { readonly commit: string } | { readonly missing: Safe } {
  // A commit comes from itself.
  if (ref === 'HEAD' && repository.head !== null) return { commit: repository.head }
  const named = ['--end-of-options', `${ref}^{commit}`]
  // Mostly one question is enough; where it has no answer, more tell why.
  const common = repository.head === null ? null : oneLine(repository.ask(['merge-base', ...named, repository.head]))
  if (common !== null) return { commit: common }
  const commit = oneLine(repository.ask(['rev-parse', '--verify', '--quiet', ...named]))
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
