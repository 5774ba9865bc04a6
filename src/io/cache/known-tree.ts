import { createHash } from 'node:crypto'
import { clearedPath } from '../../model/safe.ts'
import type { Clears } from '../../model/safe.ts'
import type { EntryKind, Listing } from '../list-files.ts'
import type { SkipReason, TreeDocument, TreeFiles } from '../read-tree.ts'

/** What a tree consisted of when it was last read as a whole, by rows of the cache. */
export interface KnownTree {
  /** The digest of its documents, as `documentsDigest` makes it. */
  readonly digest: string
  /** Rows of the files that were read, in the order of their listing. */
  readonly rows: Uint32Array
  readonly skipped: readonly (readonly [SkipReason, number])[]
  /** Of the files that were not read, where they stood in the listing, and what they were. */
  readonly others: readonly (readonly [index: number, path: string, kind: EntryKind])[]
  /** What told the listing from any other. */
  readonly print: string | null
}

/** A listing, read only if need be. */
export type Listed = Pick<Listing, 'entries' | 'print'>

/** A tree as it was read as a whole. */
export interface SeenTree {
  readonly listing: Listed
  readonly files: Pick<TreeFiles, 'documents' | 'skipped'>
}

/** Gives a name to the content of a document, or none where it cannot be told. */
export type NameOf = (document: TreeDocument) => string | null

/** The digest of documents in their order; `null` where one has no name. */
export function documentsDigest(documents: readonly TreeDocument[], nameOf: NameOf): string | null {
  const lines: string[] = []
  for (const document of documents) {
    const name = nameOf(document)
    if (name === null) return null
    // No path holds a zero byte, and no file name a line's end that git or the system would not give back as it is.
    lines.push(`${document.path}\0${document.reported ? 'r' : ''}${document.scanOnly ? 's' : ''}${document.problem ?? ''}\0${name}\0`)
  }
  return createHash('sha256').update(`${lines.length}\0${lines.join('')}`).digest('hex')
}

/**
 * Says what is to be known of a listing of which these documents were read; `null` where a row is not the one that is meant, and
 * where a name must not be told: documents with such a name have no row, of other files it is asked here.
 */
export function knownTree({ listing, files: { documents, skipped } }: SeenTree, clears: Clears, rowOf: (document: TreeDocument) => number | undefined): KnownTree | null {
  const rows = new Uint32Array(documents.length)
  const others: [number, string, EntryKind][] = []
  let read = 0
  for (const [index, { kind, path }] of listing.entries.entries()) {
    const document = documents[read]
    if (document?.path !== path) {
      if (clearedPath(path, clears) === null) return null
      others.push([index, path, kind])
      continue
    }
    const row = rowOf(document)
    if (row === undefined) return null
    rows[read++] = row
  }
  // A file that could not be read, or was gone, may be another one next time.
  const passedOver = (skipped.get('excluded') ?? 0) + (skipped.get('other') ?? 0)
  const isWhole = read === documents.length && others.filter(([, , kind]) => kind === 'file').length === passedOver
  const digest = isWhole ? documentsDigest(documents, ({ version }) => version ?? null) : null
  return digest !== null ? { digest, rows, skipped: [...skipped], others, print: listing.print } : null
}

/** Says whether a listing has the very same names, by the paths of the rows that were read. */
export function isSameListing(listing: Listed, { others, print, rows }: KnownTree, pathOf: (row: number) => string | undefined): boolean {
  if (print !== null && listing.print === print) return true
  const { entries } = listing
  if (entries.length !== rows.length + others.length) return false
  let [read, passed] = [0, 0]
  for (const [index, { kind, path }] of entries.entries()) {
    const other = others[passed]
    if (other?.[0] === index) {
      if (path !== other[1] || kind !== other[2]) return false
      passed++
    } else if (kind !== 'file' || path !== pathOf(rows[read++] ?? 0)) return false
  }
  return true
}

/** What is known of documents that a commit holds below a folder; their digest is all there is to remember. */
export interface KnownVersion {
  /** The commit and the folder. */
  readonly of: string
  readonly digest: string
  readonly documents: number
}

/** What is known besides single documents. */
export interface Known {
  readonly tree: KnownTree | null
  readonly versions: readonly KnownVersion[]
}

export function packKnown({ tree, versions }: Known): Buffer {
  const { rows = new Uint32Array(), ...rest } = tree ?? {}
  const text = Buffer.from(JSON.stringify({ tree: tree && rest, versions }), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return Buffer.concat([length, text, Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength)])
}

/** @throws RangeError or SyntaxError for bytes that `packKnown` has not made. */
export function unpackKnown(bytes: Buffer): Known {
  const end = 4 + bytes.readUInt32LE(0)
  const { tree, versions } = JSON.parse(bytes.toString('utf8', 4, end)) as Known
  // A copy, since numbers must begin where their size divides the place.
  const rows = new Uint32Array((bytes.length - end) / 4)
  Buffer.from(rows.buffer).set(bytes.subarray(end))
  return { tree: tree && { ...tree, rows }, versions }
}
