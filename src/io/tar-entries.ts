import { Readable } from 'node:stream'
import type { Entry } from 'tar-stream'
import { literal } from '../model/safe.ts'
import type { ArchiveEntry, Budget } from './archive-entries.ts'
import { broken } from './archive-entries.ts'
import { NotRead } from './material.ts'

/** Bytes of headers before an entry: long names and attributes take a few thousand. */
const LONGEST_HEADERS = 1 << 20
const ENDLESS = literal('the archive has headers of a size that is not read')

function attributesOf(pax: unknown): readonly string[] {
  return typeof pax === 'object' && pax !== null ? Object.entries(pax).filter(([key]) => key !== 'path').map(([key, value]) => `${key}: ${value}`) : []
}

/** Texts of a header besides the name, and `shared` ones, which hold from there on. */
function remarksOf({ header }: Entry, shared: unknown): readonly string[] {
  const own: unknown = 'pax' in header ? header.pax : null
  return [...new Set([header.linkname, header.uname, header.gname, ...attributesOf(shared), ...attributesOf(own)])].filter((text): text is string => typeof text === 'string' && text !== '')
}

/** The entries of a tar, which is read as it comes; `isUnpacked` where its bytes were counted when they were unpacked. */
export async function* tarEntries(pieces: AsyncIterable<Buffer>, budget: Budget, isUnpacked = false): AsyncGenerator<ArchiveEntry> {
  const { extract } = await import('tar-stream')
  const tar = extract({ allowUnknownFormat: true })
  let headers = 0
  let isInside = false
  const seen = new Set<unknown>()
  const source = Readable.from(watched())
  async function* watched(): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      if (!isUnpacked) budget.give(piece.length)
      headers = isInside ? 0 : headers + piece.length
      if (headers > LONGEST_HEADERS + piece.length) throw new NotRead(ENDLESS)
      yield piece
    }
  }
  source.on('error', (error) => tar.destroy(error))
  source.pipe(tar)
  try {
    for await (const entry of tar) {
      budget.enter()
      isInside = true
      headers = 0
      yield { name: entry.header.name, remarks: remarksOf(entry, globalsOf(tar, seen)), unread: null, bytes: bytesOf(entry) }
      entry.resume()
      isInside = false
    }
  } catch (error) {
    throw broken(error)
  } finally {
    source.destroy()
    tar.destroy()
  }
}

/** The library keeps what a global header says to itself, and hands it on only with attributes of an entry's own. */
function globalsOf(tar: object, seen: Set<unknown>): unknown {
  const globals: unknown = Reflect.get(tar, '_paxGlobal')
  if (seen.has(globals)) return null
  seen.add(globals)
  return globals
}

async function* bytesOf(entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of entry) yield chunk
  } catch (error) {
    throw broken(error)
  }
}
