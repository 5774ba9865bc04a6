import { createHash } from 'node:crypto'
import type { EntryKind } from '../list-files.ts'
import { pathName } from './entries.ts'
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
const ANNOUNCED = 0x2000

/** What entries may be. */
const kinds: ReadonlyMap<number, EntryKind> = new Map([[0o100644, 'file'], [0o100755, 'file'], [0o120000, 'link'], [0o160000, 'repository']])

/** An index whose entries have been found; none of them is an object of its own. */
export interface IndexTable {
  readonly count: number
  /** All of the file, a character a byte. */
  readonly text: string
  /** Where each entry begins. */
  readonly starts: Uint32Array
  /** The path of each, a character a byte. */
  readonly paths: readonly string[]
  /** True where every entry will be in the next commit, and no path stands there more than once. */
  readonly isPlain: boolean
  /** Where the trees stand that git has noted of the entries; `null` where it has not. */
  readonly trees: readonly [start: number, end: number] | null
  readonly hashBytes: number
  readonly bytes: Buffer
}

/**
 * Reads an index of version 2 to 4 as `git ls-files --stage` would print it, where an unmerged path comes once. `null` for all
 * that is not certain: an index that is split or sparse, what a later git may have added, and whatever is damaged; git is to be asked then.
 */
export function entriesIn(file: IndexFile): readonly GitEntry[] | null {
  const table = tableOf(file)
  return table && entriesOf(table)
}

/** Where the entries of an index stand; `null` where `entriesIn` has none. */
export function tableOf({ bytes, format }: IndexFile): IndexTable | null {
  const hashBytes = format === 'sha1' ? 20 : 32
  const end = bytes.length - hashBytes
  if (end < HEAD_BYTES || bytes.toString('latin1', 0, 4) !== 'DIRC' || !isWhole(bytes, end, format)) return null
  const version = bytes.readUInt32BE(4)
  const count = bytes.readUInt32BE(8)
  const fixed = STAT_BYTES + hashBytes + 2
  if (version < 2 || version > 4 || count > (end - HEAD_BYTES) / fixed) return null
  const text = bytes.toString('latin1')
  const starts = new Uint32Array(count)
  const paths: string[] = []
  let [at, spelled, before, stageBefore, isPlain] = [HEAD_BYTES, 0, '', 0, true]
  for (let index = 0; index < count; index++) {
    if (at + fixed > end || !kinds.has(bytes.readUInt32BE(at + MODE_AT))) return null
    starts[index] = at
    const flags = bytes.readUInt16BE(at + fixed - 2)
    const isExtended = (flags & EXTENDED) !== 0
    if (isExtended && (version < 3 || at + fixed + 2 > end || (bytes.readUInt16BE(at + fixed) & ~KNOWN_EXTENDED) !== 0)) return null
    const stage = flags & STAGES
    if (stage !== 0 || (isExtended && (bytes.readUInt16BE(at + fixed) & ANNOUNCED) !== 0)) isPlain = false
    let nameAt = at + fixed + (isExtended ? 2 : 0)
    let kept = 0
    if (version === 4) {
      const cut = numberAt(bytes, nameAt, end)
      if (cut === null || cut.value > before.length) return null
      kept = before.length - cut.value
      nameAt = cut.next
    }
    const nameEnd = text.indexOf('\0', nameAt)
    const length = kept + nameEnd - nameAt
    if (nameEnd < 0 || nameEnd >= end || length === 0 || (flags & ASSUMED_LENGTH) !== Math.min(length, ASSUMED_LENGTH)) return null
    // What version 4 shortens may be longer than the file when it is spelled out; nothing that a repository really holds is.
    spelled += length
    if (spelled > MOST_PATH_BYTES) return null
    const path = kept === 0 ? text.slice(nameAt, nameEnd) : before.slice(0, kept) + text.slice(nameAt, nameEnd)
    // Entries stand in order of their bytes, and the versions of an unmerged path in order of their stages: git refuses any other index.
    if (index > 0 && !(path > before || (path === before && stageBefore !== 0 && stage > stageBefore))) return null
    paths.push(path)
    before = path
    stageBefore = stage
    at = version === 4 ? nameEnd + 1 : at + ((nameEnd - at + 8) & ~7)
  }
  const trees = extensionsFrom(bytes, at, end)
  return trees === undefined ? null : { count, text, starts, paths, isPlain, trees, hashBytes, bytes }
}

/** The digest of all that goes before it; zeros where the setting `index.skipHash` has left it out. */
function isWhole(bytes: Buffer, end: number, format: ObjectFormat): boolean {
  const digest = bytes.subarray(end)
  return digest.every((byte) => byte === 0) || createHash(format).update(bytes.subarray(0, end)).digest().equals(digest)
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

/**
 * Where the trees stand, of what follows the entries; `undefined` where that may do more than save git work: what changes the
 * meaning of the entries has a small letter first.
 */
function extensionsFrom(bytes: Buffer, from: number, end: number): IndexTable['trees'] | undefined {
  let at = from
  let trees: IndexTable['trees'] = null
  while (at + 8 <= end) {
    const first = bytes[at] ?? 0
    if (first < 0x41 || first > 0x5a) return undefined
    const next = at + 8 + bytes.readUInt32BE(at + 4)
    if (bytes.toString('latin1', at, at + 4) === 'TREE') trees = [at + 8, next]
    at = next
  }
  return at === end ? trees : undefined
}

/** What git counts as one byte, and text does not. */
const notAscii = /[\u0080-\u00ff]/

/** All entries, of which an unmerged path comes once. */
export function entriesOf(table: IndexTable): readonly GitEntry[] {
  const { bytes, hashBytes, paths, starts } = table
  const hex = bytes.toString('hex')
  const entries: GitEntry[] = []
  let before = ''
  for (const [index, name] of paths.entries()) {
    const object = (starts[index] ?? 0) + STAT_BYTES
    const unmerged = (bytes.readUInt16BE(object + hashBytes) & STAGES) !== 0
    if (unmerged && name === before) entries.pop()
    before = name
    entries.push({
      path: pathAt(table, index),
      kind: kinds.get(bytes.readUInt32BE(object - STAT_BYTES + MODE_AT)) ?? 'file',
      object: hex.slice(2 * object, 2 * (object + hashBytes)),
      unmerged,
    })
  }
  return entries
}

/** The path of an entry as text. */
export const pathAt = ({ paths }: IndexTable, index: number): string => pathOf(paths[index] ?? '')

/** A path as text that is spelled with a character a byte. */
export function pathOf(name: string): string {
  return notAscii.test(name) ? pathName(Buffer.from(name, 'latin1')) : name
}

/** The name of an entry's content, a character a byte. */
export function objectAt({ hashBytes, starts, text }: IndexTable, index: number): string {
  const at = (starts[index] ?? 0) + STAT_BYTES
  return text.slice(at, at + hashBytes)
}

export const modeAt = ({ bytes, starts }: IndexTable, index: number): number => bytes.readUInt32BE((starts[index] ?? 0) + MODE_AT)
