import { createHash, randomBytes } from 'node:crypto'
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isPrivate, prepareFolder } from './cache-folder.ts'
import type { CacheFolder } from './cache-folder.ts'

/** A cache that does not hold what it says it holds, or no longer says what the files do: who relied on it begins again without it. */
export class CacheUnusable extends Error {
  override readonly name = 'CacheUnusable'
}

/** What a file of a cache holds: parts that are needed at once, and notes that may never be. */
export interface CacheParts {
  readonly columns: Buffer
  readonly outcomes: Buffer
  /** What tells notes apart from damaged ones, and more. @throws CacheUnusable when it is damaged. */
  index(): Buffer
  /** Bytes among the notes, which may be damaged. @throws CacheUnusable when they cannot be read. */
  note(start: number, end: number): Buffer
  close(): void
}

/** What is written to one. */
export interface NewParts {
  readonly columns: Buffer
  readonly outcomes: Buffer
  readonly index: Buffer
  readonly notes: readonly Uint8Array[]
}

const magicText = 'sotlint cache 2\n'
const magic = Buffer.from(magicText, 'latin1')
const hashBytes = 32
const lengthsAt = magic.length + hashBytes
const parts = 4
const digestsAt = lengthsAt + parts * 8
const ownDigestAt = digestsAt + 2 * hashBytes
/** The magic, the context, the lengths of the parts, the digests of what is read at once and of the index, and the digest of all this; notes have theirs in the index. */
const headBytes = ownDigestAt + hashBytes

/** More than this is no cache of ours. */
const maxBytes = 1024 * 1024 * 1024

/** Never waits for a pipe to be written to and never goes through a link; Windows has neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

function sha256(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Reads a cache that was written in the same context; `null` where there is none, or none that can be relied on. */
export function readCacheFile(folder: CacheFolder, name: string, context: Buffer): CacheParts | null {
  if (!prepareFolder(folder, false)) return null
  let file: number
  try {
    file = openSync(join(folder.path, name), openFlags)
  } catch {
    return null
  }
  let parts: CacheParts | null = null
  try {
    parts = readParts(file, folder, context)
  } catch {
    // Whatever is wrong with it, it is no cache.
  }
  if (parts === null) closeSync(file)
  return parts
}

function readParts(file: number, { isOwn }: CacheFolder, context: Buffer): CacheParts | null {
  const stat = fstatSync(file)
  if (!stat.isFile() || stat.size < headBytes || stat.size > maxBytes || (isOwn && !isPrivate(stat))) return null
  const head = readAt(file, 0, headBytes)
  if (!head.subarray(0, magic.length).equals(magic) || !head.subarray(magic.length, lengthsAt).equals(context)) return null
  if (!head.subarray(ownDigestAt).equals(sha256([head.subarray(0, ownDigestAt)]))) return null
  const [columnBytes = 0, outcomeBytes = 0, indexBytes = 0, noteBytes = 0] = [0, 8, 16, 24].map((at) => Number(head.readBigUInt64LE(lengthsAt + at)))
  if (stat.size !== headBytes + columnBytes + outcomeBytes + indexBytes + noteBytes) return null
  const body = readAt(file, headBytes, columnBytes + outcomeBytes)
  if (!head.subarray(digestsAt, digestsAt + hashBytes).equals(sha256([body]))) return null
  const indexAt = headBytes + body.length
  return {
    columns: body.subarray(0, columnBytes),
    outcomes: body.subarray(columnBytes),
    // The open file stays what it is, whatever another process puts in its place.
    index() {
      const index = readLate(file, indexAt, indexBytes)
      if (head.subarray(digestsAt + hashBytes, ownDigestAt).equals(sha256([index]))) return index
      throw new CacheUnusable('The index of the cache is damaged.')
    },
    note: (start, end) => readLate(file, indexAt + indexBytes + start, end - start),
    close: () => closeSync(file),
  }
}

/** Reads what the cache was opened for. */
function readLate(file: number, from: number, length: number): Buffer {
  try {
    return readAt(file, from, length)
  } catch {
    throw new CacheUnusable('The cache cannot be read any more.')
  }
}

function readAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  while (at < length) {
    const read = readSync(file, bytes, at, length - at, from + at)
    if (read === 0) throw new RangeError('The file ends too early.')
    at += read
  }
  return bytes
}

/** Puts a cache in the place of the last one, whole or not at all; false where it could not be written. */
export function writeCacheFile(folder: CacheFolder, name: string, context: Buffer, { columns, index, notes, outcomes }: NewParts): boolean {
  if (!prepareFolder(folder, true)) return false
  const draft = join(folder.path, `${name}.${randomBytes(6).toString('hex')}${draftEnding}`)
  try {
    const lengths = Buffer.alloc(parts * 8)
    const noteBytes = notes.reduce((sum, note) => sum + note.length, 0)
    for (const [at, length] of [columns.length, outcomes.length, index.length, noteBytes].entries()) lengths.writeBigUInt64LE(BigInt(length), at * 8)
    const head = Buffer.concat([magic, context, lengths, sha256([columns, outcomes]), sha256([index])])
    // What is lost when the power goes shows by the digests: nothing has to wait for the disk.
    writeAll(draft, [head, sha256([head]), columns, outcomes, index, ...notes])
    renameSync(draft, join(folder.path, name))
  } catch {
    remove(draft)
    return false
  }
  tidy(folder.path)
  return true
}

/** What cannot be taken away stays. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It may lie below what is no folder.
  }
}

/** How much is handed to the file system at once. */
const pieceBytes = 1024 * 1024

function writeAll(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    let waiting: Uint8Array[] = []
    let size = 0
    const flush = () => {
      const bytes = Buffer.concat(waiting)
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      waiting = []
      size = 0
    }
    for (const part of parts) {
      waiting.push(part)
      size += part.length
      if (size >= pieceBytes) flush()
    }
    flush()
  } finally {
    closeSync(file)
  }
}

const draftEnding = '.tmp'
const cacheEnding = '.cache'
/** Names of ours: a folder that somebody has named may hold anything else. */
const ownName = /^([0-9a-f]{32})-[0-9a-f]{8}\.cache(\.[0-9a-f]{12}\.tmp)?$/
/** What is kept, of what was written last: caches of one tree in other contexts, of all trees, and bytes of them all. */
const mostOfOneTree = 3
const mostFiles = 64
const mostBytes = 512 * 1024 * 1024
/** A draft that is older than this belongs to nobody any more. */
const draftMilliseconds = 60 * 60 * 1000

/** Takes away what has been left behind: drafts of processes that were killed, and the caches that were written longest ago. */
function tidy(folder: string): void {
  const files = filesIn(folder)
  const ofTree = new Map<string, number>()
  let [count, bytes] = [0, 0]
  for (const { path, size, isDraft, time, tree } of files.sort((a, b) => b.time - a.time)) {
    if (isDraft) {
      if (time < Date.now() - draftMilliseconds) remove(path)
      continue
    }
    const before = ofTree.get(tree) ?? 0
    ofTree.set(tree, before + 1)
    count++
    bytes += size
    if (count > 1 && (before >= mostOfOneTree || count > mostFiles || bytes > mostBytes)) remove(path)
  }
}

interface OwnFile {
  readonly path: string
  readonly size: number
  readonly time: number
  readonly isDraft: boolean
  /** What names the tree. */
  readonly tree: string
}

function filesIn(folder: string): OwnFile[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const [, tree, draft] = ownName.exec(name) ?? []
      const path = join(folder, name)
      const stat = tree === undefined ? undefined : lstatSync(path, { throwIfNoEntry: false })
      return tree === undefined || stat === undefined ? [] : [{ path, tree, size: stat.size, time: stat.mtimeMs, isDraft: draft !== undefined }]
    })
  } catch {
    return []
  }
}

/** The name of the file for a tree: what it is called must not show. */
export function cacheName(root: string, context: Buffer): string {
  return `${sha256([Buffer.from(root, 'utf8')]).toString('hex').slice(0, 32)}-${context.toString('hex').slice(0, 8)}${cacheEnding}`
}
