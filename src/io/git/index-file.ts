import { createHash } from 'node:crypto'
import { kindOf, pathName } from './entries.ts'
import type { GitEntry } from './entries.ts'

/** How a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256'

/** A file called `index`. */
export interface IndexFile {
  readonly bytes: Buffer
  readonly format: ObjectFormat
}

const HEAD_BYTES = 12
/** What precedes the name of the content: times, device, number, mode, owner, size. */
const STAT_BYTES = 40
const MODE_AT = 24

const ASSUMED_LENGTH = 0xfff
const STAGES = 0x3000
const EXTENDED = 0x4000
/** Announced, and left out of the folder; git reads no index with others. */
const KNOWN_EXTENDED = 0x6000

const FILE = 0o100644
const PROGRAM = 0o100755
const LINK = 0o120000
const REPOSITORY = 0o160000
const MODES: readonly number[] = [FILE, PROGRAM, LINK, REPOSITORY]

/** Where entries stand in the bytes, and their paths, which version 4 does not spell out. */
interface Table {
  readonly count: number
  /** Where each entry begins. */
  readonly starts: Uint32Array
  /** Where the bytes of each path begin, and where the last one ends. */
  readonly pathStarts: Uint32Array
  readonly paths: Buffer
}

/**
 * Reads an index of version 2 to 4 as `git ls-files --stage` would print it, where an unmerged path comes once. `null` for all
 * that is not certain: an index that is split or sparse, what a later git may have added, and whatever is damaged; git is to be asked then.
 */
export function entriesIn({ bytes, format }: IndexFile): readonly GitEntry[] | null {
  const hashBytes = format === 'sha1' ? 20 : 32
  const end = bytes.length - hashBytes
  if (end < HEAD_BYTES || bytes.toString('latin1', 0, 4) !== 'DIRC' || !isWhole(bytes, end, format)) return null
  const table = tableOf(bytes, end, hashBytes)
  return table && entriesOf(bytes, table, hashBytes)
}

/** The digest of all that goes before it; zeros where the setting `index.skipHash` has left it out. */
function isWhole(bytes: Buffer, end: number, format: ObjectFormat): boolean {
  const digest = bytes.subarray(end)
  return digest.every((byte) => byte === 0) || createHash(format).update(bytes.subarray(0, end)).digest().equals(digest)
}

function tableOf(bytes: Buffer, end: number, hashBytes: number): Table | null {
  const version = bytes.readUInt32BE(4)
  const count = bytes.readUInt32BE(8)
  const fixed = STAT_BYTES + hashBytes + 2
  if (version < 2 || version > 4 || count > (end - HEAD_BYTES) / fixed) return null
  const [starts, pathStarts] = [new Uint32Array(count), new Uint32Array(count + 1)]
  let paths = Buffer.allocUnsafe(bytes.length)
  let [at, filled, stageBefore] = [HEAD_BYTES, 0, 0]
  for (let index = 0; index < count; index++) {
    if (at + fixed > end || !MODES.includes(bytes.readUInt32BE(at + MODE_AT))) return null
    starts[index] = at
    const flags = bytes.readUInt16BE(at + fixed - 2)
    const isExtended = (flags & EXTENDED) !== 0
    if (isExtended && (version < 3 || at + fixed + 2 > end || (bytes.readUInt16BE(at + fixed) & ~KNOWN_EXTENDED) !== 0)) return null
    let nameAt = at + fixed + (isExtended ? 2 : 0)
    const before = pathStarts[index - 1] ?? 0
    let kept = 0
    if (version === 4) {
      const cut = numberAt(bytes, nameAt, end)
      if (cut === null || cut.value > filled - before) return null
      kept = filled - before - cut.value
      nameAt = cut.next
    }
    const nameEnd = bytes.indexOf(0, nameAt)
    const length = kept + nameEnd - nameAt
    if (nameEnd < 0 || nameEnd >= end || length === 0 || (flags & ASSUMED_LENGTH) !== Math.min(length, ASSUMED_LENGTH)) return null
    // What version 4 shortens may be longer than the file when it is spelled out; nothing that a repository really holds is.
    if (filled + length > MOST_PATH_BYTES) return null
    if (filled + length > paths.length) paths = Buffer.concat([paths.subarray(0, filled)], Math.max(2 * paths.length, filled + length))
    pathStarts[index] = filled
    if (kept > 0) paths.copyWithin(filled, before, before + kept)
    bytes.copy(paths, filled + kept, nameAt, nameEnd)
    const stage = flags & STAGES
    if (index > 0 && !isBehind(paths, before, filled, length, stageBefore, stage)) return null
    filled += length
    stageBefore = stage
    at = version === 4 ? nameEnd + 1 : at + ((nameEnd - at + 8) & ~7)
  }
  pathStarts[count] = filled
  return hasOnlyHints(bytes, at, end) ? { count, starts, pathStarts, paths } : null
}

/** Bytes of all paths together. */
const MOST_PATH_BYTES = 256 * 1024 * 1024

/** A number of seven bits a byte, as version 4 says how much of the path before is not meant. */
function numberAt(bytes: Buffer, from: number, end: number): { readonly value: number; readonly next: number } | null {
  let value = -1
  for (let at = from; at < end && at < from + 4; at++) {
    const byte = bytes[at] ?? 0
    value = (value + 1) * 128 + (byte & 127)
    if ((byte & 128) === 0) return { value, next: at + 1 }
  }
  return null
}

/** Entries stand in order of their bytes, and the versions of an unmerged path in order of their stages: git refuses any other index. */
function isBehind(paths: Buffer, before: number, start: number, length: number, stageBefore: number, stage: number): boolean {
  const order = paths.compare(paths, before, start, start, start + length)
  return order > 0 || (order === 0 && stageBefore !== 0 && stage > stageBefore)
}

/** What follows the entries may only save git work: what changes the meaning of the entries has a small letter first. */
function hasOnlyHints(bytes: Buffer, from: number, end: number): boolean {
  let at = from
  while (at + 8 <= end) {
    const first = bytes[at] ?? 0
    if (first < 0x41 || first > 0x5a) return false
    at += 8 + bytes.readUInt32BE(at + 4)
  }
  return at === end
}

function entriesOf(bytes: Buffer, { count, paths, pathStarts, starts }: Table, hashBytes: number): readonly GitEntry[] {
  const entries: GitEntry[] = []
  for (let index = 0; index < count; index++) {
    const at = starts[index] ?? 0
    const object = at + STAT_BYTES
    const path = pathName(paths.subarray(pathStarts[index], pathStarts[index + 1]))
    const entry: GitEntry = {
      path,
      kind: kindOf(bytes.readUInt32BE(at + MODE_AT).toString(8)),
      object: bytes.toString('hex', object, object + hashBytes),
      unmerged: (bytes.readUInt16BE(object + hashBytes) & STAGES) !== 0,
    }
    if (entry.unmerged && entries.at(-1)?.path === path) entries.pop()
    entries.push(entry)
  }
  return entries
}
