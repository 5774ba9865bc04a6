import { readdirSync } from 'node:fs'
import { sep } from 'node:path'

/** What stands in a name for bytes that are no UTF-8; a path with it leads nowhere. */
const STRANGE = '\uFFFD'

/** A path by which a file is really found: its bytes, where one of its names is no UTF-8 and no other name reads the same. */
export function realPath(path: string): string | Buffer {
  if (!path.includes(STRANGE)) return path
  const [root = '', ...names] = path.split(sep)
  let at = Buffer.from(root)
  for (const name of names) at = Buffer.concat([at, Buffer.from(sep), name.includes(STRANGE) ? bytesOf(name, at) : Buffer.from(name)])
  return at
}

function bytesOf(name: string, folder: Buffer): Buffer {
  const [same, other] = readdirSync(folder.length > 0 ? folder : sep, { encoding: 'buffer' }).filter((bytes) => bytes.toString() === name)
  return same === undefined || other !== undefined ? Buffer.from(name) : same
}
