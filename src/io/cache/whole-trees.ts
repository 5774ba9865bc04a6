import { clearedPath } from '../../model/safe.ts'
import type { Clears } from '../../model/safe.ts'
import type { SkipReason, TreeDocument, TreeFiles } from '../read-tree.ts'
import type { Columns, EntryRow } from './columns.ts'
import { documentsDigest, isSameListing, knownTree, packKnown } from './known-tree.ts'
import type { Known, KnownTree, KnownVersion, Listed, NameOf, SeenTree } from './known-tree.ts'

/** Documents of a commit. */
export interface AskedVersion {
  readonly commit: string
  /** Below the top, with `/` at its end; empty for all. */
  readonly folder: string
}

/** What is known of a tree of which nothing has changed, without the documents themselves. */
export interface KnownFiles {
  /** The digest of the documents. */
  readonly digest: string
  /** Paths of all files that are read, in order. */
  readonly paths: readonly string[]
  /** How many of these are only scanned. */
  readonly scanOnly: number
  readonly skipped: ReadonlyMap<SkipReason, number>
}

const mostVersions = 4

/** What is known of trees as a whole: of the folder, as it was when it was last read, and of versions of it in git. */
export class WholeTrees {
  readonly #known: Known
  readonly #clears: Clears
  /** What this run has read as a whole. */
  #seen: SeenTree | null = null
  readonly #seenVersions = new Map<string, readonly TreeDocument[]>()

  constructor(known: Known, clears: Clears) {
    this.#known = known
    this.#clears = clears
  }

  /** The tree as it was when it was last read as a whole. */
  get tree(): KnownTree | null {
    return this.#known.tree
  }

  /** What is known of the tree, if the same names are listed and no file was found to be another; else `null`. */
  filesAt(listing: Listed, columns: Columns, isSame: (row: number) => boolean): KnownFiles | null {
    const { tree } = this.#known
    if (tree === null) return null
    const paths: string[] = []
    let scanOnly = 0
    for (const row of tree.rows) {
      if (!isSame(row)) return null
      paths.push(columns.paths[row] ?? '')
      if (columns.isScanOnly(row)) scanOnly++
    }
    if (!isSameListing(listing, tree, (row) => columns.paths[row])) return null
    return { digest: tree.digest, paths, scanOnly, skipped: new Map(tree.skipped) }
  }

  /** Takes what was read of a tree as a whole, to know it again. */
  keepTree(listing: Listed, files: TreeFiles): void {
    this.#seen = { listing, files }
  }

  /** What is known of the documents that a commit holds below a folder. */
  version(asked: AskedVersion): KnownVersion | null {
    return this.#versionOf(nameOf(asked))
  }

  /** Takes what was read of a commit, to know it again, unless the folder's name must not be told. */
  keepVersion(asked: AskedVersion, documents: readonly TreeDocument[]): void {
    if (asked.folder === '' || clearedPath(asked.folder, this.#clears) !== null) this.#seenVersions.set(nameOf(asked), documents)
  }

  /**
   * True where more would be known next time than by the file that is there.
   * @param rowOf the row of a document that is all that is wanted; `noted` names contents of which something is noted.
   */
  knowsMore(rowOf: (document: TreeDocument) => number | undefined, noted: NameOf): boolean {
    // What has no row is no part of a tree by rows: nothing needs to be compared for it.
    const isByRows = this.#seen?.files.documents.every(({ entry }) => entry !== undefined) ?? false
    if (this.#seen !== null && isByRows && knownTree(this.#seen, this.#clears, rowOf) !== null) return true
    return this.#versions(noted).some(({ of }) => this.#versionOf(of) === null)
  }

  /** What is to be known next time, by the rows that are written then. */
  pack(rows: readonly EntryRow[], columns: Columns | null, noted: NameOf): Buffer {
    return packKnown({ tree: this.#treeIn(rows, columns), versions: this.#versions(noted) })
  }

  #versionOf(name: string): KnownVersion | null {
    return this.#known.versions.find(({ of }) => of === name) ?? null
  }

  /** What is known of the tree by new rows: as this run has read it as a whole, or as it was known, if all of that is kept. */
  #treeIn(rows: readonly EntryRow[], columns: Columns | null): KnownTree | null {
    const [{ tree }, seen] = [this.#known, this.#seen]
    const places = new Map(rows.map(({ digest, path, scanOnly }, index) => [keyOf(path, scanOnly, digest), index]))
    if (seen !== null) return knownTree(seen, this.#clears, ({ path, scanOnly, version = '' }) => places.get(keyOf(path, scanOnly, version)))
    if (columns === null || tree === null) return null
    const moved = tree.rows.map((row) => places.get(keyOf(columns.paths[row] ?? '', columns.isScanOnly(row), columns.digest(row))) ?? rows.length)
    return moved.includes(rows.length) ? null : { ...tree, rows: moved }
  }

  /** Versions that are known, the latest first. A document of which nothing is noted may be a value alone: no digest of it is kept. */
  #versions(noted: NameOf): readonly KnownVersion[] {
    const seen = [...this.#seenVersions].flatMap(([of, documents]): readonly KnownVersion[] => {
      const digest = documentsDigest(documents, noted)
      return digest === null ? [] : [{ of, digest, documents: documents.length }]
    })
    return [...seen, ...this.#known.versions.filter(({ of }) => !this.#seenVersions.has(of))].slice(0, mostVersions)
  }
}

/** What tells a content under a path from any other. */
export const keyOf = (path: string, scanOnly: boolean, digest: string): string => `${digest}${scanOnly ? '-' : '+'}${path}`

const nameOf = ({ commit, folder }: AskedVersion): string => `${commit} ${folder}`
