import { deflateRawSync, gzipSync } from 'node:zlib'
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

/** A header of a tar that says one thing of the next entry (`x`) or of all that follow (`g`). */
export function paxOf(type: 'g' | 'x', said: string): Buffer {
  const record = ` ${said}\n`
  const length = [1, 2, 3, 4].map((digits) => record.length + digits).find((all, i) => String(all).length === i + 1) ?? 0
  const header = Buffer.alloc(512)
  const body = Buffer.alloc(512)
  body.write(`${length}${record}`)
  header.write('pax')
  header.write(length.toString(8).padStart(11, '0'), 124)
  header.write(type, 156)
  header.write('ustar\u000000', 257)
  header.write(' '.repeat(8), 148)
  header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\u0000 `, 148)
  return Buffer.concat([header, body])
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

/** A gzip whose header says something, by its flag: 4 for a field, 8 for a name, 16 for a remark. */
export function gzipSaying(flag: 4 | 8 | 16, said: string, text: string): Buffer {
  const packed = gzipSync(text)
  const bytes = Buffer.from(said)
  const header = Buffer.from(packed.subarray(0, 10))
  header[3] = flag
  return Buffer.concat([header, ...(flag === 4 ? [fields([2, bytes.length]), bytes] : [bytes, Buffer.alloc(1)]), packed.subarray(10)])
}

/** What a zip says besides the names and the texts of its files. */
export interface ZipSaying {
  readonly comment?: string
  /** Stands in place of the name beside the text, and is as long. */
  readonly otherName?: string
  readonly field?: string
}

/** The bytes of a zip with these files; `flags` 1 says that they are encrypted. */
export function zipOf(files: Readonly<Record<string, string>>, flags = 0, { comment = '', field = '', otherName }: ZipSaying = {}): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [bytes, path] = [Buffer.from(text), Buffer.from(name)]
    const packed = deflateRawSync(bytes)
    const extra = field === '' ? Buffer.alloc(0) : Buffer.concat([fields([2, 0x9999], [2, field.length]), Buffer.from(field)])
    const common = fields([2, 20], [2, flags], [2, 8], [4, 0], [4, crc32(bytes)], [4, packed.length], [4, bytes.length], [2, path.length], [2, extra.length])
    const local = Buffer.concat([fields([4, 0x04034b50]), common, otherName === undefined ? path : Buffer.from(otherName), extra, packed])
    central.push(Buffer.concat([fields([4, 0x02014b50], [2, 20]), common, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), path, extra]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(central)
  return Buffer.concat([...locals, list, fields([4, 0x06054b50], [2, 0], [2, 0], [2, central.length], [2, central.length], [4, list.length], [4, offset], [2, comment.length]), Buffer.from(comment)])
}
