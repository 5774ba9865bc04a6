import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'

export interface DraftOptions {
  /** Permissions of the file that is made. */
  readonly mode?: number
  /** Called with the open file before anything is written to it. */
  readonly prepare?: (file: number) => void
}

/**
 * Writes a text to a new file beside the path, all of it to the disk, and has `place` give it its name; what is left of the
 * draft then is taken away. So whoever opens the path reads the old text or the new one, and never a part.
 * @throws what the file system says.
 */
export function withDraft<Result>(path: string, text: string | Uint8Array, place: (draft: string) => Result, { mode = 0o644, prepare }: DraftOptions = {}): Result {
  const draft = join(dirname(path), `.sotlint-${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = openSync(draft, 'wx', mode)
    try {
      prepare?.(file)
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    return place(draft)
  } finally {
    rmSync(draft, { force: true })
  }
}
