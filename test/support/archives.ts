import { deflateRawSync } from 'node:zlib'
import { pack } from 'tar-stream'

/** The bytes of a tar with these files. */
export async function tarOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const tar = pack()
  for (const [name, text] of Object.entries(files)) tar.entry({ name }, text)
  tar.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of tar) pieces.push(piece)
  return Buffer.concat(pieces)
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function fields(...values: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(values.map(([size, value]) => {
    const bytes = Buffer.alloc(size)
    bytes.writeUIntLE(value, 0, size)
    return bytes
  }))
}

/** The bytes of a zip with these files; `flags` 1 says that they are encrypted. */
export function zipOf(files: Readonly<Record<string, string>>, flags = 0): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [bytes, path] = [Buffer.from(text), Buffer.from(name)]
    const packed = deflateRawSync(bytes)
    const common = fields([2, 20], [2, flags], [2, 8], [4, 0], [4, crc32(bytes)], [4, packed.length], [4, bytes.length], [2, path.length], [2, 0])
    const local = Buffer.concat([fields([4, 0x04034b50]), common, path, packed])
    central.push(Buffer.concat([fields([4, 0x02014b50], [2, 20]), common, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), path]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(central)
  return Buffer.concat([...locals, list, fields([4, 0x06054b50], [2, 0], [2, 0], [2, central.length], [2, central.length], [4, list.length], [4, offset], [2, 0])])
}
