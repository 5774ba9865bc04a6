import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { maxFileBytes, readContent } from '../read-file.ts'
import type { GitFolder } from './git-folder.ts'
import { createPacks } from './packs.ts'
import type { Packs } from './packs.ts'

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag'

/** Gives the content of an object of that type and name; `null` where git is to be asked: for what lies elsewhere, is too large, or is not what its name says. */
export type ReadObject = (type: ObjectType, name: string) => Buffer | null

/** Bytes before a content that say what it is and how long: more than the longest number takes. */
const HEAD_BYTES = 32

/** Makes the reader of a repository's objects, which lie in files of their own or in packs. */
export function createObjectReader({ common, format }: GitFolder): ReadObject {
  const digits = format === 'sha1' ? 40 : 64
  const folder = join(common, 'objects')
  let packs: Packs | null = null
  return (type, name) => {
    if (name.length !== digits || !/^[0-9a-f]+$/.test(name)) return null
    const loose = readLoose(join(folder, name.slice(0, 2), name.slice(2)))
    const content = loose === undefined ? (packs ??= createPacks(join(folder, 'pack'), digits / 2)).read(type, name) : contentOf(loose, type)
    if (content === null || content.length > maxFileBytes) return null
    return createHash(format).update(`${type} ${content.length}\0`).update(content).digest('hex') === name ? content : null
  }
}

/** An object that has a file of its own, as what was just staged or committed has; `undefined` where there is no such file, and `null` where it is damaged. */
function readLoose(path: string): Buffer | null | undefined {
  const read = readContent(path)
  if (typeof read === 'string') return read === 'gone' ? undefined : null
  try {
    return read.bytes && inflateSync(read.bytes, { maxOutputLength: maxFileBytes + HEAD_BYTES })
  } catch {
    // What cannot be unpacked is damaged, and git says so in its own way.
    return null
  }
}

function contentOf(object: Buffer | null, type: ObjectType): Buffer | null {
  const end = object?.indexOf(0) ?? -1
  const content = object?.subarray(end + 1) ?? null
  return content !== null && object?.toString('latin1', 0, Math.max(0, end)) === `${type} ${content.length}` ? content : null
}
