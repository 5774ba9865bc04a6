import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { maxFileBytes, readContent } from '../read-file.ts'
import type { GitFolder } from './git-folder.ts'

/** Bytes before a content that say what it is and how long: more than the longest number takes. */
const HEAD_BYTES = 32

/**
 * The content of that name, where it lies in a file of its own, as what was just staged does; `null` where git is to be asked:
 * for what lies elsewhere, is too large, or is not what its name says.
 */
export function readLooseBlob({ common, format }: GitFolder, name: string): Buffer | null {
  if (!/^[0-9a-f]+$/.test(name)) return null
  const read = readContent(join(common, 'objects', name.slice(0, 2), name.slice(2)))
  if (typeof read === 'string' || read.bytes === null) return null
  try {
    const object = inflateSync(read.bytes, { maxOutputLength: maxFileBytes + HEAD_BYTES })
    const end = object.indexOf(0)
    const content = object.subarray(end + 1)
    const isIt = object.toString('latin1', 0, end) === `blob ${content.length}` && content.length <= maxFileBytes
    return isIt && createHash(format).update(object).digest('hex') === name ? content : null
  } catch {
    // What cannot be unpacked is damaged, and git says so in its own way.
    return null
  }
}
