import { CannotCheck } from '../model/cannot-check.ts'
import { fill, literal } from '../model/safe.ts'
import { maxFileBytes, readFile, textOf } from './read-file.ts'
import type { ShowPath } from './show-path.ts'

/** What is handed over on the standard input. */
type Input = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * The text of a file, or of the standard input for `-`. Bytes that are no UTF-8 become text as well as they can.
 * @throws CannotCheck when it cannot be read, or is more than is ever held.
 */
export async function readInput(path: string, file: string, show: ShowPath, input: Input): Promise<string> {
  const read = path === '-' ? await textFrom(input) : readFile(file, maxFileBytes)
  if (typeof read !== 'string' && read.text !== null) return read.text
  const where = { path: path === '-' ? literal('-') : show(file) }
  if (read === 'gone') throw new CannotCheck('PATH_MISSING', fill(literal('there is no `{path}`'), where), literal('check the spelling and the folder it is run in'))
  const why = typeof read === 'string' ? literal('`{path}` could not be read') : literal('`{path}` is too big')
  throw new CannotCheck('FILE_UNREADABLE', fill(why, where), literal('name an ordinary file of up to 64 MiB that you may read, or `-` for the standard input'))
}

/** What stands on the standard input; `null` when it is more than is ever held. */
export async function bytesFrom(input: Input): Promise<Buffer | 'unreadable' | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const piece of input()) {
      length += piece.length
      if (length > maxFileBytes) return null
      pieces.push(piece)
    }
  } catch {
    return 'unreadable'
  }
  return Buffer.concat(pieces)
}

async function textFrom(input: Input): Promise<ReturnType<typeof readFile>> {
  const bytes = await bytesFrom(input)
  return bytes === 'unreadable' ? bytes : textOf(bytes, maxFileBytes)
}
