import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { archiveEntries, ARCHIVE_LIMITS } from '../../src/io/archive-entries.ts'
import type { ArchiveLimits } from '../../src/io/archive-entries.ts'
import { archiveKind, packedReason } from '../../src/io/archive-kind.ts'
import { NotRead } from '../../src/io/material.ts'
import { tarOf, zipOf } from '../support/archives.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  // One buffer for all pieces, as a reader of files hands them over.
  const piece = new Uint8Array(size)
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size)
    piece.set(part)
    yield piece.subarray(0, part.length)
  }
}

/** Names with lengths, and the reason at which it ended. */
async function read(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}, size = 700): Promise<readonly string[]> {
  const told: string[] = []
  const kind = archiveKind(bytes)
  if (kind === null) return ['no archive']
  try {
    for await (const { bytes: entry, name, unread } of archiveEntries(kind, inPieces(bytes, size), 'x.gz', { ...ARCHIVE_LIMITS, ...limits })) {
      let length = 0
      for await (const piece of unread === null ? entry : []) length += piece.length
      told.push(`${name} ${unread ?? length}`)
    }
  } catch (error) {
    if (!(error instanceof NotRead)) throw error
    told.push(error.reason)
  }
  return told
}

const files = { 'a/b.log': 'words\n'.repeat(500), 'c.log': 'word' }
const tooMuch = 'the archive unpacks to more than is read'

describe('the entries of an archive', () => {
  test.each([
    ['a tar', () => tarOf(files), {}, ['a/b.log 3000', 'c.log 4']],
    ['a zip', () => zipOf(files), {}, ['a/b.log 3000', 'c.log 4']],
    ['a gz', () => gzipSync('word'), {}, ['x 4']],
    ['a tar.gz', async () => gzipSync(await tarOf(files)), {}, ['a/b.log 3000', 'c.log 4']],
    ['an empty zip', () => zipOf({}), {}, []],
    ['a tar with more entries than are read', () => tarOf(files), { entries: 1 }, ['a/b.log 3000', 'the archive has more entries than are read']],
    ['a zip with more entries than are read', () => zipOf(files), { entries: 1 }, ['a/b.log 3000', 'the archive has more entries than are read']],
    ['a zip that is too large', () => zipOf(files), { zipBytes: 20 }, ['the zip is larger than what is held at once']],
    ['a zip of more than is read', () => zipOf(files), { bytes: 1000 }, [tooMuch]],
    ['a gz of more than is read', () => gzipSync('word'.repeat(1000)), { bytes: 1000 }, [tooMuch]],
    ['a gz that grows too much', () => gzipSync(Buffer.alloc(500_000)), { ratioFrom: 1000 }, [tooMuch]],
    ['a gz that is damaged', () => Buffer.concat([gzipSync('word'.repeat(100)).subarray(0, 14), Buffer.alloc(30, 7)]), {}, ['the archive is cut off or damaged']],
    ['a zip that is damaged', () => Buffer.concat([zipOf(files).subarray(0, 40), Buffer.alloc(30, 7)]), {}, ['the archive is cut off or damaged']],
    ['what only begins like a gz', () => Buffer.from([0x1f, 0x8b, 9, 1, 2]), {}, ['no archive']],
    ['words', () => Buffer.from('words '.repeat(200)), {}, ['no archive']],
  ] as const)('of %s', async (_, make, limits, want) => {
    expect(await read(await make(), limits)).toEqual(want)
    expect(await read(await make(), limits, 100_000)).toEqual(want)
  })

  test('of a tar whose headers never end', async () => {
    const endless = Buffer.alloc(4_000_000, 97)
    const header = Buffer.alloc(512)
    header.write('././@PaxHeader')
    header.write('00000000000', 124)
    header.write('17777777777', 124)
    header.write('x', 156)
    header.write('ustar\u000000', 257)
    header.write(' '.repeat(8), 148)
    header.write(`${[...header].reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\u0000 `, 148)
    expect(await read(Buffer.concat([header, endless]))).toEqual(['the archive has headers of a size that is not read'])
  })
})

test('what is packed otherwise is told by its first bytes', () => {
  expect(packedReason(Buffer.from('%PDF-1.7'))).toBe('it is a PDF, whose text is packed')
  expect(packedReason(Buffer.from('BZip'))).toBeNull()
})
