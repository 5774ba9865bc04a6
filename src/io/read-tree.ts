import { join } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import { matchGlobs } from '../model/match-globs.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { Environment } from './environment.ts'
import type { Named, Target } from './find-targets.ts'
import { listFiles } from './list-files.ts'
import type { Entry } from './list-files.ts'
import { maxFileBytes, readFile } from './read-file.ts'
import type { FileText } from './read-file.ts'
import type { ShowPath } from './show-path.ts'

/** A file that the rules, or only the confidentiality rules, are to read. */
export interface TreeDocument extends FileText {
  /** Path below the root, with `/`. */
  readonly path: string
  /** False for documents that only help to resolve what the named ones refer to. */
  readonly reported: boolean
  readonly scanOnly: boolean
}

/** Why a file was passed over, in the words that the scope line uses. */
export type SkipReason = 'link' | 'repository' | 'deleted' | 'excluded' | 'other'

export interface TreeFiles {
  readonly documents: readonly TreeDocument[]
  /** Files that were listed and asked for, the skipped ones included. */
  readonly seen: number
  readonly skipped: ReadonlyMap<SkipReason, number>
  /** Of the files that were asked for, those that could not be opened or held; each is a problem too. */
  readonly unreadable: number
  /** What could not be read; the rest is checked all the same. */
  readonly problems: readonly CannotCheck[]
}

type Role = 'document' | 'scanOnly' | SkipReason

/** Reads what a target names, and of the rest of its tree the documents that references lead to. */
export async function readTree(target: Target, policy: Policy, environment: Environment, show: ShowPath): Promise<TreeFiles> {
  const { entries, complete } = await entriesOf(target, environment)
  const isAsked = asked(target.named)
  const roleOf = rolesBy(policy, target)
  const documents: TreeDocument[] = []
  const skipped = new Map<SkipReason, number>()
  const problems: CannotCheck[] = complete ? [] : [folderUnreadable(show(target.root))]
  let [seen, unreadable] = [0, 0]
  for (const entry of entries) {
    const reported = isAsked(entry.path)
    const role = roleOf(entry)
    if (!reported && role !== 'document') continue
    if (reported) seen++
    const read = role === 'document' || role === 'scanOnly' ? readEntry(target.root, entry.path, policy) : role
    if (read === 'unreadable' || (typeof read !== 'string' && read.text === null && role === 'scanOnly')) {
      if (reported) unreadable++
      const path = show(join(target.root, entry.path))
      problems.push(read === 'unreadable' ? fileUnreadable(path) : fileTooBig(path))
    } else if (typeof read === 'string') skipped.set(read, (skipped.get(read) ?? 0) + (reported ? 1 : 0))
    else documents.push({ ...read, path: entry.path, reported, scanOnly: role === 'scanOnly' })
  }
  return { documents, seen, skipped, unreadable, problems }
}

/** A file that was named is there even if git ignores it; lone files are all there is of their tree. */
async function entriesOf(target: Target, environment: Environment): Promise<{ entries: readonly Entry[]; complete: boolean }> {
  const listing = target.lone ? { entries: [], complete: true } : await listFiles(target.root, environment)
  const known = new Set(listing.entries.map((entry) => entry.path))
  const unlisted = (target.named ?? []).filter((named) => !named.isFolder && !known.has(named.path))
  const entries = [...listing.entries, ...unlisted.map(({ path }): Entry => ({ path, kind: 'file' }))]
  return { entries, complete: listing.complete }
}

function asked(named: readonly Named[] | null): (path: string) => boolean {
  if (named === null) return () => true
  const paths = new Set(named.map((one) => one.path))
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) if (paths.has(path.slice(0, end))) return true
    return false
  }
}

/** Outside any tree the globs have nothing to stand on: Markdown is a document there, and all else is only scanned. */
function rolesBy(policy: Policy, target: Target): (entry: Entry) => Role {
  const named = new Set(target.named?.map((one) => one.path))
  const isMarkdown = matchGlobs(['**/*.md', '**/*.markdown'])
  const [isExcluded, isIncluded, isScanned] = [policy.documents.exclude, policy.documents.include, policy.documents.scanOnly].map(matchGlobs)
  return ({ path, kind }) => {
    if (kind !== 'file') return kind
    if (target.lone) return isMarkdown(path) ? 'document' : 'scanOnly'
    if (isExcluded?.(path)) return 'excluded'
    if (isIncluded?.(path)) return 'document'
    return isScanned?.(path) || named.has(path) ? 'scanOnly' : 'other'
  }
}

function readEntry(root: string, path: string, policy: Policy): FileText | SkipReason | 'unreadable' {
  const read = readFile(join(root, path), policy.limits.documentBytes)
  return read === 'gone' ? 'deleted' : read
}

function fileUnreadable(path: Safe): CannotCheck {
  return new CannotCheck(
    'FILE_UNREADABLE',
    fill(literal('`{path}` could not be read'), { path }),
    literal('check that it is a file, that its name is valid UTF-8, and that you may read it'),
  )
}

/** A document of such a size is a finding; of text that is only scanned nothing else would say that it was not. */
function fileTooBig(path: Safe): CannotCheck {
  return new CannotCheck(
    'FILE_UNREADABLE',
    fill(literal('`{path}` is too big to be scanned'), { path }),
    fill(literal('split it, or move it out of the tree: files of up to {mebibytes} MiB are scanned'), { mebibytes: maxFileBytes >> 20 }),
  )
}

function folderUnreadable(path: Safe): CannotCheck {
  return new CannotCheck(
    'FILE_UNREADABLE',
    fill(literal('a folder in `{path}` could not be opened, so files may be missing'), { path }),
    literal('check that you may read every folder in it'),
  )
}
