import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

export type ArchiveKind = 'gzip' | 'tar' | 'zip'

/** Bytes by which an archive is told: tar's sign stands behind its first name. */
export const ARCHIVE_HEAD = 512

function begins(head: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte)
}

/** What is packed in a way that is not read, by its first bytes. */
const PACKED: readonly (readonly [bytes: readonly number[], reason: Safe])[] = [
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], literal('it is packed by xz')],
  [[0x28, 0xb5, 0x2f, 0xfd], literal('it is packed by Zstandard')],
  [[0x42, 0x5a, 0x68], literal('it is packed by bzip2')],
  [[0x37, 0x7a, 0xbc, 0xaf], literal('it is packed by 7-Zip')],
  [[0x52, 0x61, 0x72, 0x21], literal('it is packed by RAR')],
  [[0x04, 0x22, 0x4d, 0x18], literal('it is packed by LZ4')],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], literal('it is a PDF, whose text is packed')],
]

const CHECKSUM = { start: 148, end: 156 } as const

/** The header's bytes are summed up in it, those of the sum itself counted as blanks: old archives have no other sign. */
function isTarHeader(head: Uint8Array): boolean {
  if (head.length < ARCHIVE_HEAD || head[0] === 0) return false
  const told = Number.parseInt(String.fromCharCode(...head.subarray(CHECKSUM.start, CHECKSUM.end)).replace(/[\0 ]+$/, '').trim(), 8)
  let sum = 0
  for (let i = 0; i < ARCHIVE_HEAD; i++) sum += i >= CHECKSUM.start && i < CHECKSUM.end ? 32 : (head[i] ?? 0)
  return sum === told
}

/** Of what kind an archive is by its first bytes; its name says nothing. */
export function archiveKind(head: Uint8Array): ArchiveKind | null {
  if (begins(head, 0x1f, 0x8b, 8)) return 'gzip'
  if (begins(head, 0x50, 0x4b, 3, 4) || begins(head, 0x50, 0x4b, 5, 6)) return 'zip'
  return isTarHeader(head) ? 'tar' : null
}

/** Why the text in some bytes cannot be read, where they are packed in a way that is not known here. */
export function packedReason(head: Uint8Array): Safe | null {
  return PACKED.find(([bytes]) => begins(head, ...bytes))?.[1] ?? null
}
