import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { safeHex } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** A regular file of a run: its path below the run directory, with `/`, and the SHA-256 of its bytes in hexadecimal digits. */
export interface DigestedFile {
  readonly path: string
  readonly sha256: string
}

/**
 * The digest of a run: SHA-256 over `<sha256>  ./<path>` and a zero byte for each regular file, in order of the paths' bytes.
 * In the directory `find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum -z | sha256sum` gives the same.
 */
export function runDigest(files: readonly DigestedFile[]): Safe | null {
  const ordered = files.map(({ path, sha256 }) => ({ name: Buffer.from(path, 'utf8'), sha256 })).toSorted((a, b) => Buffer.compare(a.name, b.name))
  const hash = createHash('sha256')
  for (const { name, sha256 } of ordered) hash.update(`${sha256}  ./`).update(name).update('\0')
  return safeHex(hash.digest('hex'))
}

/** Reads the regular files of a run directory piece by piece; `null` when one of them, or a folder, cannot be read. */
export async function digestRun(directory: string): Promise<Safe | null> {
  try {
    const files: DigestedFile[] = []
    for (const path of regularFiles(directory)) files.push({ path, sha256: await digestFile(join(directory, path)) })
    return runDigest(files)
  } catch {
    return null
  }
}

/** Links are not followed, and so no file outside takes part. */
function regularFiles(directory: string): readonly string[] {
  const found: string[] = []
  const open = ['']
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of readdirSync(join(directory, at), { withFileTypes: true })) {
      const path = `${at}${entry.name}`
      if (entry.isDirectory()) open.push(`${path}/`)
      else if (entry.isFile()) found.push(path)
    }
  }
  return found
}

async function digestFile(path: string): Promise<string> {
  if (!lstatSync(path).isFile()) throw new TypeError('not a file')
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
