import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { maxFileBytes } from '../read-file.ts'
import { applyDelta } from './delta.ts'
import type { ObjectType } from './object-file.ts'

/** The packs of a repository: many objects in a file, of which some are kept as what differs from another one. */
export interface Packs {
  /** The content of an object, which is not compared with its name here; `null` where it cannot be had without git. */
  read(type: ObjectType, name: string): Buffer | null
}

/** More packs than that, git itself would join. */
const mostPacks = 64
/** How long a chain of differences may be: git makes them of 50 at most, if nobody asks for more. */
const longestChain = 64

const typeCodes: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 }
/** Kept as what differs from the object so many bytes before it, and from the one of that name. */
const BY_PLACE = 6
const BY_NAME = 7

/** Never waits for a pipe to be written to and never goes through a link; Windows has neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** What an index of version 2 begins with. */
const indexHead = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2])
const FANOUT_BYTES = 256 * 4
/** Bytes before an object's own: its type and size, and where its base is; more than the longest of these take. */
const ENTRY_HEAD = 64

/** Opens the packs of a folder as they are looked into. */
export function createPacks(folder: string, hashBytes: number): Packs {
  let names: readonly string[] | null = null
  return {
    read(type, name) {
      names ??= packsIn(folder)
      if (names.length > mostPacks) return null
      const sought = Buffer.from(name, 'hex')
      try {
        for (const pack of names) {
          const read = withFile(join(folder, `${pack}.idx`), (index) => {
            const at = placeOf(index, sought)
            return at === null ? null : withFile(join(folder, `${pack}.pack`), (file) => objectAt({ file, index, hashBytes, size: fstatSync(file).size }, at, longestChain))
          })
          if (read !== null) return read.code === typeCodes[type] ? read.content : null
        }
      } catch {
        // A pack that is damaged, was taken away meanwhile, or is of another kind.
      }
      return null
    },
  }
}

function packsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).flatMap((name) => (/^pack-[0-9a-f]+\.idx$/.test(name) ? [name.slice(0, -'.idx'.length)] : []))
  } catch {
    return []
  }
}

function withFile<T>(path: string, use: (file: number) => T): T {
  const file = openSync(path, openFlags)
  try {
    return use(file)
  } finally {
    closeSync(file)
  }
}

/** @throws RangeError where there are fewer bytes. */
function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  for (let filled = 0; filled < length; ) {
    const read = readSync(file, bytes, filled, length - filled, at + filled)
    if (read === 0) throw new RangeError('The file ends too early.')
    filled += read
  }
  return bytes
}

/** Where an index says that an object is; `null` where it is in no such pack. */
function placeOf(index: number, sought: Buffer): number | null {
  const head = bytesAt(index, 0, indexHead.length + FANOUT_BYTES)
  if (!head.subarray(0, indexHead.length).equals(indexHead)) throw new RangeError('This is another kind of index.')
  // How many objects have a name that begins with this byte or a smaller one.
  const upTo = (byte: number) => (byte < 0 ? 0 : head.readUInt32BE(indexHead.length + byte * 4))
  const [byte = 0] = sought
  const [first, end, all] = [upTo(byte - 1), upTo(byte), upTo(255)]
  if (end <= first) return null
  const names = bytesAt(index, head.length + first * sought.length, (end - first) * sought.length)
  const found = placeIn(names, sought)
  if (found === null) return null
  // Behind the names stands a checksum of each object, then a place of each; a place beyond 2 GiB stands in a list of its own.
  const placesAt = head.length + all * (sought.length + 4)
  const place = bytesAt(index, placesAt + (first + found) * 4, 4).readUInt32BE(0)
  if (place < 2 ** 31) return place
  return Number(bytesAt(index, placesAt + all * 4 + (place - 2 ** 31) * 8, 8).readBigUInt64BE(0))
}

function placeIn(names: Buffer, sought: Buffer): number | null {
  const { length } = sought
  let [low, high] = [0, names.length / length]
  while (low < high) {
    const middle = (low + high) >> 1
    const order = names.compare(sought, 0, length, middle * length, (middle + 1) * length)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle
  }
  return null
}

interface Pack {
  readonly file: number
  readonly index: number
  readonly hashBytes: number
  readonly size: number
}

interface PackedObject {
  readonly code: number
  readonly content: Buffer
}

/** @throws RangeError for what no pack of ours holds, or for more than is held. */
function objectAt(pack: Pack, at: number, chain: number): PackedObject {
  const { file, hashBytes, index, size } = pack
  const head = bytesAt(file, at, Math.min(ENTRY_HEAD, size - at))
  const entry = readEntryHead(head)
  if (entry.size > maxFileBytes || chain === 0) throw new RangeError('This is more than is held.')
  if (entry.code !== BY_PLACE && entry.code !== BY_NAME) return { code: entry.code, content: inflated(pack, at + entry.end, entry.size) }
  const isByPlace = entry.code === BY_PLACE
  const back = isByPlace ? readDistance(head, entry.end) : null
  const start = at + (back === null ? entry.end + hashBytes : back.end)
  const base = back === null ? placeOf(index, head.subarray(entry.end, entry.end + hashBytes)) : at - back.distance
  if (base === null || base < 0) throw new RangeError('What this differs from is not in the pack.')
  const { code, content } = objectAt(pack, base, chain - 1)
  return { code, content: applyDelta(content, inflated(pack, start, entry.size), maxFileBytes) }
}

/** Type and size: four bits of the size in the first byte, and seven in each of those that follow. */
function readEntryHead(bytes: Buffer): { readonly code: number; readonly size: number; readonly end: number } {
  let byte = bytes.readUInt8(0)
  const code = (byte >> 4) & 7
  let [size, factor, end] = [byte & 15, 16, 1]
  while ((byte & 128) !== 0) {
    byte = bytes.readUInt8(end++)
    size += (byte & 127) * factor
    factor *= 128
  }
  return { code, size, end }
}

/** Seven bits a byte, the highest first, where each further byte stands for one more. */
function readDistance(bytes: Buffer, from: number): { readonly distance: number; readonly end: number } {
  let byte = bytes.readUInt8(from)
  let [distance, end] = [byte & 127, from + 1]
  while ((byte & 128) !== 0) {
    byte = bytes.readUInt8(end++)
    distance = (distance + 1) * 128 + (byte & 127)
  }
  return { distance, end }
}

/** Nobody says how long the compressed bytes are: at most a little longer than what they stand for, unless somebody has packed them oddly. */
function inflated({ file, size: packBytes }: Pack, at: number, size: number): Buffer {
  const bytes = bytesAt(file, at, Math.min(size + (size >> 8) + 64, packBytes - at))
  const content = inflateSync(bytes, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 })
  if (content.length !== size) throw new RangeError('This is not as long as it says.')
  return content
}
