/** The beginning of some bytes, and all of them. */
export interface Peeked {
  readonly head: Uint8Array
  readonly all: AsyncGenerator<Uint8Array>
}

/** Reads ahead so many bytes, or all there are; pieces may be overwritten by their source once the next is taken. */
export async function peek(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  const read: Uint8Array[] = []
  let length = 0
  let isOver = false
  while (length < bytes && !isOver) {
    const { done, value } = await iterator.next()
    if (done) isOver = true
    else {
      read.push(Uint8Array.from(value))
      length += value.length
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* read
      while (!isOver) {
        const { done, value } = await iterator.next()
        if (done) isOver = true
        else yield value
      }
    } finally {
      if (!isOver) await iterator.return?.()
    }
  }
  return { head: Buffer.concat(read).subarray(0, bytes), all: all() }
}
