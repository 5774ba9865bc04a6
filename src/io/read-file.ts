import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { Stats } from 'node:fs'

/** A file's text with what is wrong with it as a document. */
export interface FileText {
  /** For the endpoint scanner even where a problem is named; `null` only when the file is too big to be held. */
  readonly text: string | null
  readonly problem?: 'encoding' | 'too-large'
  /** A name of the content, where one was made; those that bear the same one hold the same bytes. */
  readonly version?: string
}

/** A text that need not be read, since an earlier run has noted what it says. */
export interface NotedText extends FileText {
  readonly version: string
  readonly note: Uint8Array
  /** The number of the note in the index of its cache. */
  readonly entry: number
}

export function isNoted(text: FileText): text is NotedText {
  return 'note' in text
}

/** Why nothing of a file could be read. */
export type NoText = 'gone' | 'link' | 'unreadable'

/** Bytes above which a file is not held in memory, and so not even scanned. */
export const maxFileBytes = 64 * 1024 * 1024

/** Never waits for a pipe to be written to and never goes through a link; Windows has neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Reads one file as strict UTF-8; a byte order mark stays in the text. */
export function readFile(path: string, documentBytes: number): FileText | NoText {
  const read = readContent(path)
  if (typeof read === 'string') return read
  return read.bytes === null ? { text: null, problem: 'too-large' } : textOf(read.bytes, documentBytes)
}

/** A file's bytes, and what the file system says of it: before they were read, and after. */
export interface Content {
  /** `null` when the file is larger than what is ever held. */
  readonly bytes: Buffer | null
  readonly before: Stats
  readonly after: Stats
}

/** Reads the bytes of one file. */
export function readContent(path: string): Content | NoText {
  try {
    return readBytes(path)
  } catch (error) {
    return failure(error, path)
  }
}

/** What bytes are as a document, wherever they come from; `null` where there are more than are held. */
export function textOf(bytes: Buffer | null, documentBytes: number): FileText {
  if (bytes === null) return { text: null, problem: 'too-large' }
  const decoded = decode(bytes)
  return bytes.length > documentBytes ? { ...decoded, problem: 'too-large' } : decoded
}

function readBytes(path: string): Content {
  const file = openSync(path, openFlags)
  try {
    const before = fstatSync(file)
    if (!before.isFile()) throw new TypeError('not a file')
    if (before.size > maxFileBytes) return { bytes: null, before, after: before }
    const bytes = Buffer.allocUnsafe(before.size)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null)
      if (read === 0) break
      length += read
    }
    return { bytes: bytes.subarray(0, length), before, after: fstatSync(file) }
  } finally {
    closeSync(file)
  }
}

function failure(error: unknown, path: string): NoText {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ELOOP') return 'link'
  // A name that is no valid UTF-8 was garbled when it was listed: the file is there, but not under this name.
  if (code === 'ENOENT' && !path.includes('\uFFFD')) return 'gone'
  return 'unreadable'
}

/** Strict UTF-8; other bytes become text as well as they can, so that the scanner still sees them. */
function decode(bytes: Buffer): FileText {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), problem: 'encoding' }
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') }
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), problem: 'encoding' }
}

const sampleBytes = 4096

/** Tells UTF-16 by its mark, or by zero bytes in every other place, which no text in UTF-8 has. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, sampleBytes)
  if (!sample.includes(0)) return null
  const [even, odd] = [zeros(sample, 0), zeros(sample, 1)]
  if (Math.max(even, odd) * 4 <= sample.length) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function zeros(bytes: Buffer, from: 0 | 1): number {
  let count = 0
  for (let i = from; i < bytes.length; i += 2) if (bytes[i] === 0) count++
  return count
}
