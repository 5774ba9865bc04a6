import type { Policy } from '../model/policy.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { KnownVersion } from './cache/known-tree.ts'
import type { TreeCache } from './cache/tree-cache.ts'
import type { AskedVersion } from './cache/whole-trees.ts'
import type { Environment } from './environment.ts'
import type { Target } from './find-targets.ts'
import { readCommit } from './git/entries.ts'
import type { GitEntry } from './git/entries.ts'
import { gitSource } from './git/source.ts'
import { readVersion } from './read-tree.ts'
import type { TreeDocument } from './read-tree.ts'
import type { Repository } from './repository.ts'
import type { ShowPath } from './show-path.ts'

/** The documents of an older version, or why it cannot be had. */
export type OlderVersion = Documents | { readonly missing: Safe }

/** Documents, and what is known of them. */
export interface Documents {
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

/** Reads the documents of a commit. */
export function readCommitted(repository: Repository, { commit, folder }: AskedVersion, target: Target, context: VersionContext): OlderVersion {
  return readDocuments(repository, readCommit(repository, commit), folder, target, context)
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
