import type { Entry, ZipFile } from 'yauzl'
import { literal } from '../model/safe.ts'
import type { ArchiveEntry, Budget } from './archive-entries.ts'
import { broken, ofItself } from './archive-entries.ts'
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

/** Shorter stretches of a field are numbers that tools write. */
const READABLE = /[ -~]{6}/

/** Texts that a zip keeps with an entry: the name and the fields stand in it twice, and readers differ in which they take. */
async function remarksOf(zip: ZipFile, entry: Entry): Promise<readonly string[]> {
  // Where this fails, the entry's bytes cannot be had either, and it is said of them.
  const local = await zip.readLocalFileHeaderPromise(entry).catch(() => null)
  const fields = [entry.extraFieldRaw, local?.extraField].map((field) => field?.toString('latin1') ?? '').filter((field) => READABLE.test(field))
  const names = local === null || local.fileName.equals(entry.fileNameRaw) ? [] : [local.fileName.toString()]
  return [...new Set([...names, entry.fileCommentRaw.toString(), ...fields])].filter((text) => text !== '')
}

/** The entries of a zip; the list at its end says which there are. */
export async function* zipEntries(pieces: AsyncIterable<Buffer>, budget: Budget): AsyncGenerator<ArchiveEntry> {
  const { fromBufferPromise } = await import('yauzl')
  try {
    // Names are decoded here: the library refuses those that lead elsewhere, and its message repeats them.
    const zip = await fromBufferPromise(await held(pieces, budget.limits.zipBytes), { lazyEntries: true, decodeStrings: false, validateEntrySizes: true })
    yield* ofItself([zip.comment.toString()].filter((text) => text !== ''))
    for await (const entry of zip.eachEntry()) {
      budget.enter()
      const unread = entry.isEncrypted() ? ENCRYPTED : entry.canDecodeFileData() ? null : UNKNOWN
      yield { name: entry.fileNameRaw.toString(), remarks: await remarksOf(zip, entry), unread, bytes: bytesOf(zip, entry, budget) }
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
