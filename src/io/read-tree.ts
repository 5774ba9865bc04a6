import { join, sep } from 'node:path'
import type { CannotCheck } from '../model/cannot-check.ts'
import { matchGlobs } from '../model/match-globs.ts'
import type { Policy } from '../model/policy.ts'
import type { TreeCache } from './cache/tree-cache.ts'
import type { KnownFiles } from './cache/whole-trees.ts'
import type { Environment } from './environment.ts'
import { readFewChanged } from './few-changed.ts'
import type { FewChanged } from './few-changed.ts'
import type { Named, Target } from './find-targets.ts'
import { listFiles } from './list-files.ts'
import type { Entry, Listing } from './list-files.ts'
import { isNoted, readFile } from './read-file.ts'
import type { FileText, NotedText, NoText } from './read-file.ts'
import type { ShowPath } from './show-path.ts'
import { fileUnreadable, folderUnreadable, isUnreadable } from './unreadable.ts'

/** What a version of a tree gives for a file: `unmerged` and `not-held` are what git may say. */
export type ReadText = FileText | NoText | 'unmerged' | 'not-held'

/** A file that is to be read. */
export interface WantedFile {
  /** Path below the root, with `/`. */
  readonly path: string
  readonly scanOnly: boolean
}

/** A version of a tree: a folder, the index, a commit. */
export interface TreeSource {
  /** Paths below the root, in order. */
  readonly entries: readonly Entry[]
  /** False when files may be missing among them. */
  readonly complete: boolean
  /** Gives the texts of these paths, one by one or all at once, as it costs least. */
  read(files: readonly WantedFile[], documentBytes: number): (path: string) => ReadText
  /** Gives a text once more, as it is then; absent where texts are to be held. */
  readonly again?: TextAgain | undefined
}

/** Reads the text of a path once more; `null` where there is none any more. */
export type TextAgain = (path: string) => string | null

/** A file that the rules, or only the confidentiality rules, are to read. */
export interface TreeDocument extends FileText {
  /** Path below the root, with `/`. */
  readonly path: string
  /** False for documents that only help to resolve what the named ones refer to. */
  readonly reported: boolean
  readonly scanOnly: boolean
  /** What an earlier run has noted of this very content; the text is fetched when it is asked for then. */
  readonly note?: Uint8Array
  /** The number of the note in the index of its cache. */
  readonly entry?: number
  /** None, where an earlier run has found that there are none. */
  readonly credentials?: readonly never[]
  /** There where the text need not be held: who lets it go reads it again. */
  readonly again?: TextAgain
}

/** A text that stands in for a file of a tree, which need not be there. */
export interface StandIn {
  /** Path below the root, with `/`; the target names it. */
  readonly path: string
  readonly text: FileText
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
  /** Set where an earlier run has read the very same: the documents are only made when somebody asks for them. */
  readonly known?: KnownFiles
  /** True where notes were taken while the documents were read, of all of which that may be. */
  readonly isNoted?: boolean
}

/** Takes documents while they are read, and gives the same in the same order: of some there may be a note in place of the text. */
export type TakeDocuments = (documents: Iterable<TreeDocument, void>) => Promise<readonly TreeDocument[]>

type Role = 'document' | 'scanOnly' | SkipReason

export interface ReadTreeOptions {
  /** What earlier runs have noted. */
  readonly cache?: TreeCache | null
  readonly standIn?: StandIn | null
  /** With it no more texts are held than it holds. */
  readonly take?: TakeDocuments | undefined
}

/** Reads what a target names in its folder, and of the rest of its tree the documents that references lead to. */
export async function readTree(target: Target, policy: Policy, environment: Environment, show: ShowPath, { cache = null, standIn = null, take }: ReadTreeOptions = {}): Promise<TreeFiles> {
  const folder = { target, cache, documentBytes: policy.limits.documentBytes, mayGo: take !== undefined }
  if (standIn !== null || cache === null || !isWhole(target)) {
    const source = folderSource(await entriesOf(target, environment), folder)
    return readTaking(openVersion(standIn === null ? source : withStandIn(source, standIn), target, policy, show), take)
  }
  // Git lists while files are looked at.
  const listed = listFiles(target.root, environment)
  await cache.compareFiles(join(target.root, sep))
  const listing = await listed
  const known = listing.complete ? cache.knownFiles(listing) : null
  if (known !== null) return new UnchangedFiles(known, () => readVersion(folderSource(listing, { ...folder, mayGo: false }), target, policy, show).documents)
  const files = (listing.complete ? readFewChanged(cache, listing, { ...folder, folder: join(target.root, sep), noted: notedAsReported }) : null) ?? (await readTaking(openVersion(folderSource(listing, folder), target, policy, show), take))
  if (files.problems.length === 0) cache.whole.keepTree(listing, files)
  return files
}

/** True for a target that consists of all that its tree holds. */
export function isWhole({ lone, named }: Target): boolean {
  return named === null && !lone
}

/** Files that an earlier run has read, and that nobody may want to see again. */
class UnchangedFiles implements TreeFiles {
  readonly known: KnownFiles
  readonly seen: number
  readonly skipped: TreeFiles['skipped']
  readonly unreadable = 0
  readonly problems: readonly CannotCheck[] = []
  readonly #read: () => readonly TreeDocument[]
  #documents: readonly TreeDocument[] | null = null

  constructor(known: KnownFiles, read: () => readonly TreeDocument[]) {
    this.known = known
    this.skipped = known.skipped
    this.seen = known.paths.length + [...known.skipped.values()].reduce((sum, files) => sum + files, 0)
    this.#read = read
  }

  get documents(): readonly TreeDocument[] {
    this.#documents ??= this.#read()
    return this.#documents
  }
}

/** The paths of the documents that are reported on, in order. */
export function reportedPaths(files: TreeFiles): readonly string[] {
  return files.known?.paths ?? files.documents.flatMap(({ path, reported }) => (reported ? [path] : []))
}

/** A version of a target whose files are read one by one. */
interface OpenVersion {
  /** Reads them. */
  documents(): Generator<TreeDocument, void>
  /** What else there is to say, when all are read. */
  rest(): Omit<TreeFiles, 'documents'>
}

/** Reads a version of a target; of what it names, only what `isMeant` says is reported on. */
export function readVersion(source: TreeSource, target: Target, policy: Policy, show: ShowPath, isMeant?: (path: string) => boolean): TreeFiles {
  const version = openVersion(source, target, policy, show, isMeant)
  const documents = [...version.documents()]
  return { ...version.rest(), documents }
}

async function readTaking(version: OpenVersion, take: TakeDocuments | undefined): Promise<TreeFiles> {
  const documents = take === undefined ? [...version.documents()] : await take(version.documents())
  return { ...version.rest(), documents, ...(take !== undefined && { isNoted: true }) }
}

function openVersion(source: TreeSource, target: Target, policy: Policy, show: ShowPath, isMeant: (path: string) => boolean = () => true): OpenVersion {
  const isAsked = asked(target.named)
  const roleOf = rolesBy(policy, target)
  const wanted = source.entries.flatMap((entry) => {
    const role = roleOf(entry)
    const reported = isAsked(entry.path) && isMeant(entry.path)
    return reported || role === 'document' ? [{ path: entry.path, role, reported }] : []
  })
  const isRead = (role: Role) => role === 'document' || role === 'scanOnly'
  const { again } = source
  const skipped = new Map<SkipReason, number>()
  const problems: CannotCheck[] = source.complete ? [] : [folderUnreadable(show(target.root))]
  let unread = 0
  return {
    *documents() {
      const textOf = source.read(wanted.filter(({ role }) => isRead(role)).map(({ path, role }) => ({ path, scanOnly: role === 'scanOnly' })), policy.limits.documentBytes)
      for (const { path, role, reported } of wanted) {
        const read = role === 'document' || role === 'scanOnly' ? readAs(role, textOf(path)) : role
        const scanOnly = role === 'scanOnly'
        if (typeof read !== 'string') yield isNoted(read) ? new NotedDocument(read, path, reported, scanOnly) : { ...read, path, reported, scanOnly, ...(again && { again }) }
        else if (isUnreadable(read)) {
          if (reported) unread++
          problems.push(fileUnreadable(read, show(join(target.root, path))))
        } else countSkipped(skipped, read, reported)
      }
    },
    rest: () => ({ seen: wanted.filter(({ reported }) => reported).length, skipped, unreadable: unread, problems }),
  }
}

/** Of what is noted, neither the text nor the note is fetched before it is asked for. */
class NotedDocument implements TreeDocument {
  readonly path: string
  readonly reported: boolean
  readonly scanOnly: boolean
  readonly version: string
  readonly entry: number
  readonly problem?: 'encoding' | 'too-large'
  readonly #read: NotedText

  constructor(read: NotedText, path: string, reported: boolean, scanOnly: boolean) {
    this.path = path
    this.reported = reported
    this.scanOnly = scanOnly
    this.version = read.version
    this.entry = read.entry
    if (read.problem !== undefined) this.problem = read.problem
    this.#read = read
  }

  get text(): string | null {
    return this.#read.text
  }

  get note(): Uint8Array {
    return this.#read.note
  }

  get credentials(): readonly never[] {
    return []
  }
}

const notedAsReported: FewChanged['noted'] = (read, path, scanOnly) => new NotedDocument(read, path, true, scanOnly)

/** A document that is too big is a finding; of text that is only scanned nothing else would say that it was not. */
function readAs(role: 'document' | 'scanOnly', read: ReadText): ReadText | 'too-big' {
  // What is noted was held before, and its text is not to be fetched here.
  return typeof read !== 'string' && role === 'scanOnly' && !isNoted(read) && read.text === null ? 'too-big' : read
}

function countSkipped(skipped: Map<SkipReason, number>, read: SkipReason | 'gone', reported: boolean): void {
  const reason = read === 'gone' ? 'deleted' : read
  skipped.set(reason, (skipped.get(reason) ?? 0) + (reported ? 1 : 0))
}

/** A folder that is read. */
interface ReadFolder {
  readonly target: Target
  readonly cache: TreeCache | null
  readonly documentBytes: number
  /** True where texts need not be held. */
  readonly mayGo: boolean
}

/** The files of a folder as they are now. */
function folderSource({ complete, entries }: Pick<Listing, 'complete' | 'entries'>, { cache, documentBytes: bytes, mayGo, target }: ReadFolder): TreeSource {
  const root = join(target.root, sep)
  const again: TextAgain = (path) => {
    const read = readFile(`${root}${path}`, bytes)
    return typeof read === 'string' ? null : read.text
  }
  return {
    entries,
    complete,
    again: mayGo ? again : undefined,
    read(files, documentBytes) {
      const scanned = new Set(files.flatMap(({ path, scanOnly }) => (scanOnly ? [path] : [])))
      return (path) => {
        const file = `${root}${path}`
        return cache === null ? readFile(file, documentBytes) : cache.read({ path, file, scanOnly: scanned.has(path), documentBytes })
      }
    },
  }
}

/** The same files, one of which says something else. */
function withStandIn(source: TreeSource, { path, text }: StandIn): TreeSource {
  const { again } = source
  return {
    ...source,
    again: again && ((asked) => (asked === path ? text.text : again(asked))),
    read(files, documentBytes) {
      const readOther = source.read(files.filter((other) => other.path !== path), documentBytes)
      return (asked) => (asked === path ? text : readOther(asked))
    },
  }
}

/** A file that was named is there even if git ignores it; lone files are all there is of their tree. */
async function entriesOf(target: Target, environment: Environment): Promise<Pick<Listing, 'complete' | 'entries'>> {
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
