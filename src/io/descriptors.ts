import { fstatSync, readSync, statSync, writeSync } from 'node:fs'
import type { Stats } from 'node:fs'
import type { Sink } from './output.ts'

/** As far as a stream of Node is used here. */
interface Stream extends Sink {
  write(text: string | Uint8Array): unknown
}

const PIECE = 65_536
const LATER = 'EAGAIN'

/** Terminals, and all that Windows has, are left to the streams of Node, which know their ways. */
function isPlain(descriptor: number): boolean {
  if (process.platform === 'win32') return false
  const stats = fstatSync(descriptor)
  return stats.isFile() || stats.isFIFO() || stats.isSocket() || (stats.isCharacterDevice() && isNowhere(stats))
}

/** What is written to nowhere is often asked for its exit code alone. */
function isNowhere({ rdev }: Stats): boolean {
  const nowhere = statSync('/dev/null', { throwIfNoEntry: false })
  return nowhere?.isCharacterDevice() === true && nowhere.rdev === rdev
}

function isLater(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === LATER
}

/**
 * Writes to a file or a pipe without the streams of Node, which take longer to load than a document to check: as they do, it waits until all
 * is written. They take over where one must not wait.
 */
export function sinkTo(descriptor: number, stream: () => Stream): Sink {
  if (!isPlain(descriptor)) return stream()
  let taken: Stream | null = null
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = []
  const takeOver = (): Stream => {
    const other = stream()
    for (const listener of listeners) other.on('error', listener)
    return other
  }
  return {
    on: (_, listener) => listeners.push(listener),
    write(text) {
      if (taken !== null) return taken.write(text)
      const bytes = Buffer.from(text)
      let written = 0
      try {
        while (written < bytes.length) written += writeSync(descriptor, bytes, written)
      } catch (error) {
        if (isLater(error)) (taken = takeOver()).write(bytes.subarray(written))
        else for (const listener of listeners) listener(error as NodeJS.ErrnoException)
      }
      return undefined
    },
  }
}

/** Reads a file or a pipe to its end, again without those streams where they are not needed. */
export async function* readFrom(descriptor: number, stream: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (const plain = isPlain(descriptor); plain; ) {
      const piece = Buffer.allocUnsafe(PIECE)
      const length = readSync(descriptor, piece, 0, PIECE, null)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } catch (error) {
    if (!isLater(error)) throw error
  }
  yield* stream()
}
