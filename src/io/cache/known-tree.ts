import { createHash } from 'node:crypto'
import type { Entry, EntryKind } from '../list-files.ts'
import type { SkipReason, TreeDocument } from '../read-tree.ts'

/** What a tree consisted of when it was last read as a whole, by rows of the cache. */
export interface KnownTree {
  /** The digest of its documents, as `documentsDigest` makes it. */
  readonly digest: string
  /** Rows of the files that were read, in the order of their listing. */
  readonly rows: Uint32Array
  readonly skipped: readonly (readonly [SkipReason, number])[]
  /** Of the files that were not read, where they stood in the listing, and what they were. */
  readonly others: readonly (readonly [index: number, path: string, kind: EntryKind])[]
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

/** Says what is to be known of a listing of which these documents were read; `null` where a row is not the one that is meant. */
export function knownTree(entries: readonly Entry[], skipped: ReadonlyMap<SkipReason, number>, documents: readonly TreeDocument[], rowOf: (document: TreeDocument) => number | undefined): KnownTree | null {
  const digest = documentsDigest(documents, ({ version }) => version ?? null)
  const rows = new Uint32Array(documents.length)
  const others: [number, string, EntryKind][] = []
  let read = 0
  for (const [index, { kind, path }] of entries.entries()) {
    const document = documents[read]
    if (document?.path !== path) {
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
  return digest !== null && isWhole ? { digest, rows, skipped: [...skipped], others } : null
}

/** Says whether a listing has the very same names, of which those that were read are handed over in their order. */
export function isSameListing(entries: readonly Entry[], { others, rows }: KnownTree, pathOf: (row: number) => string | undefined): boolean {
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

export function packTree(tree: KnownTree | null): Buffer {
  if (tree === null) return Buffer.alloc(0)
  const { rows, ...rest } = tree
  const text = Buffer.from(JSON.stringify(rest), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return Buffer.concat([length, text, Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength)])
}

/** @throws RangeError or SyntaxError for bytes that `packTree` has not made. */
export function unpackTree(bytes: Buffer): KnownTree | null {
  if (bytes.length === 0) return null
  const end = 4 + bytes.readUInt32LE(0)
  const rest = JSON.parse(bytes.toString('utf8', 4, end)) as Omit<KnownTree, 'rows'>
  // A copy, since numbers must begin where their size divides the place.
  const rows = new Uint32Array((bytes.length - end) / 4)
  Buffer.from(rows.buffer).set(bytes.subarray(end))
  return { ...rest, rows }
}
