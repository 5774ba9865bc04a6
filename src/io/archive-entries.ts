import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { ARCHIVE_HEAD, archiveKind } from './archive-kind.ts'
import type { ArchiveKind } from './archive-kind.ts'
import { GzipHeaders } from './gzip-headers.ts'
import { NotRead } from './material.ts'
import { peek } from './peek.ts'
import { tarEntries } from './tar-entries.ts'
import { zipEntries } from './zip-entries.ts'

/** What an archive holds under one name. It must be read before the next one is asked for. */
export interface ArchiveEntry {
  /** `null` for what the archive keeps for itself as a whole. */
  readonly name: string | null
  /** Other texts that the archive keeps with it, such as where a link leads. */
  readonly remarks: readonly string[]
  /** Why its bytes cannot be had. */
  readonly unread: Safe | null
  /** @throws NotRead when they cannot be had to their end. */
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** How much of an archive is unpacked: what holds more was made to do harm, or should be looked through piece by piece. */
export interface ArchiveLimits {
  readonly entries: number
  /** Of all entries together. */
  readonly bytes: number
  /** Bytes that one packed byte may give, counted from `ratioFrom` on. */
  readonly ratio: number
  readonly ratioFrom: number
  /** A zip is held as a whole. */
  readonly zipBytes: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 10_000, bytes: 2 ** 31, ratio: 200, ratioFrom: 2 ** 26, zipBytes: 2 ** 27 }

const BROKEN = literal('the archive is cut off or damaged')
const TOO_MUCH = literal('the archive unpacks to more than is read')
const TOO_MANY = literal('the archive has more entries than are read')

/** Counts what is packed and unpacked. */
export class Budget {
  readonly limits: ArchiveLimits
  #packed = 0
  #unpacked = 0
  #entries = 0

  constructor(limits: ArchiveLimits) {
    this.limits = limits
  }

  take(packed: number): void {
    this.#packed += packed
  }

  give(unpacked: number): void {
    const { bytes, ratio, ratioFrom } = this.limits
    this.#unpacked += unpacked
    if (this.#unpacked > bytes || (this.#unpacked > ratioFrom && this.#unpacked > ratio * this.#packed)) throw new NotRead(TOO_MUCH)
  }

  enter(): void {
    if (++this.#entries > this.limits.entries) throw new NotRead(TOO_MANY)
  }
}

/** What an archive says of itself, outside of its entries. */
export function ofItself(remarks: readonly string[]): readonly ArchiveEntry[] {
  return remarks.length > 0 ? [{ name: null, remarks, unread: null, bytes: [] }] : []
}

/** The library's own message may repeat a name, so that something is broken is all that is said. */
export function broken(error: unknown): NotRead {
  return error instanceof NotRead ? error : new NotRead(BROKEN)
}

/** Pieces that are kept by whoever takes them, counted. */
async function* copies(pieces: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    budget.take(piece.length)
    yield Buffer.from(piece)
  }
}

async function* unzipped(pieces: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const source = Readable.from(copies(pieces, budget))
  source.on('error', (error) => gunzip.destroy(error))
  source.pipe(gunzip)
  try {
    for await (const chunk of gunzip) {
      const bytes: Uint8Array = chunk
      budget.give(bytes.length)
      yield bytes
    }
  } catch (error) {
    throw broken(error)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

/**
 * What an archive holds, entry by entry; nothing is written, and no link is followed.
 * @throws NotRead when it goes on and cannot be read on.
 */
export async function* archiveEntries(kind: ArchiveKind, pieces: AsyncIterable<Uint8Array>, name: string, limits: ArchiveLimits = ARCHIVE_LIMITS): AsyncGenerator<ArchiveEntry> {
  const budget = new Budget(limits)
  if (kind === 'zip') return yield* zipEntries(copies(pieces, budget), budget)
  if (kind === 'tar') return yield* tarEntries(copies(pieces, budget), budget)
  const headers = new GzipHeaders()
  const { all, head } = await peek(unzipped(heard(pieces, headers), budget), ARCHIVE_HEAD)
  if (archiveKind(head) === 'tar') yield* tarEntries(copies(all, new Budget({ ...limits, ratio: Infinity })), budget, true)
  else yield { name: name.replace(/\.gz$/i, ''), remarks: [], unread: null, bytes: all }
  yield* ofItself(headers.end())
}

async function* heard(pieces: AsyncIterable<Uint8Array>, headers: GzipHeaders): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    headers.push(piece)
    yield piece
  }
}
