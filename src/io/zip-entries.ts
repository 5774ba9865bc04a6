import type { Entry, ZipFile } from 'yauzl'
import { literal } from '../model/safe.ts'
import type { ArchiveEntry, Budget } from './archive-entries.ts'
import { broken } from './archive-entries.ts'
import { NotRead } from './material.ts'

const TOO_BIG = literal('the zip is larger than what is held at once')
const ENCRYPTED = literal('it is encrypted')
const UNKNOWN = literal('it is packed in a way that is not read')

async function held(pieces: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const all: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > most) throw new NotRead(TOO_BIG)
    all.push(piece)
  }
  return Buffer.concat(all)
}

/** The entries of a zip; the list at its end says which there are. */
export async function* zipEntries(pieces: AsyncIterable<Buffer>, budget: Budget): AsyncGenerator<ArchiveEntry> {
  const { fromBufferPromise } = await import('yauzl')
  try {
    // Names are decoded here: the library refuses those that lead elsewhere, and its message repeats them.
    const zip = await fromBufferPromise(await held(pieces, budget.limits.zipBytes), { lazyEntries: true, decodeStrings: false, validateEntrySizes: true })
    for await (const entry of zip.eachEntry()) {
      budget.enter()
      const unread = entry.isEncrypted() ? ENCRYPTED : entry.canDecodeFileData() ? null : UNKNOWN
      yield { name: entry.fileNameRaw.toString(), remarks: [entry.fileCommentRaw.toString()].filter((text) => text !== ''), unread, bytes: bytesOf(zip, entry, budget) }
    }
  } catch (error) {
    throw broken(error)
  }
}

async function* bytesOf(zip: ZipFile, entry: Entry, budget: Budget): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes: Uint8Array = chunk
      budget.give(bytes.length)
      yield bytes
    }
  } catch (error) {
    throw broken(error)
  }
}
