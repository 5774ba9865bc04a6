/** A number of seven bits a byte, the lowest first. */
function numberAt(delta: Buffer, from: number): { readonly value: number; readonly end: number } {
  let [value, factor, end, byte] = [0, 1, from, 128]
  while ((byte & 128) !== 0) {
    byte = delta.readUInt8(end++)
    value += (byte & 127) * factor
    factor *= 128
  }
  return { value, end }
}

/**
 * Makes a content from the one that it was packed as a difference from: stretches of that one, and new bytes.
 * @throws RangeError for a difference from something else, one that is damaged, and a content above `most` bytes.
 */
export function applyDelta(base: Buffer, delta: Buffer, most: number): Buffer {
  const from = numberAt(delta, 0)
  const to = numberAt(delta, from.end)
  if (from.value !== base.length || to.value > most) throw new RangeError('This differs from something else.')
  const content = Buffer.alloc(to.value)
  let filled = 0
  for (let at = to.end; at < delta.length; ) {
    const op = delta.readUInt8(at++)
    const isCopy = (op & 128) !== 0
    let [start, length] = [0, isCopy ? 0 : op]
    if (isCopy) {
      // Of four bytes of a place and three of a length, those are there that the bits name.
      for (let byte = 0; byte < 4; byte++) if ((op & (1 << byte)) !== 0) start += delta.readUInt8(at++) * 256 ** byte
      for (let byte = 0; byte < 3; byte++) if ((op & (16 << byte)) !== 0) length += delta.readUInt8(at++) * 256 ** byte
      if (length === 0) length = 0x10000
    } else {
      start = at
      at += length
    }
    const source = isCopy ? base : delta
    if (length === 0 || start + length > source.length || filled + length > content.length) throw new RangeError('The difference is damaged.')
    source.copy(content, filled, start, start + length)
    filled += length
  }
  if (filled !== content.length) throw new RangeError('The difference ends too early.')
  return content
}
