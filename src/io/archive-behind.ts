import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** Signs of what stands in a zip before each text, and of a gzip. */
const ZIP = Buffer.from([0x50, 0x4b, 3, 4])
const GZIP = Buffer.from([0x1f, 0x8b, 8])
/** Bytes that each is told by: its sign and what follows it. */
const [ZIP_REACH, GZIP_REACH] = [30, 10]

const BEHIND = literal('an archive stands in it behind other bytes')

/** A version up to 6.3, a way of packing that has a number, and a name: programs that only know the sign have none of them. */
function isZip(bytes: Buffer, at: number): boolean {
  const [version, packed, name] = [bytes.readUInt16LE(at + 4), bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 26)]
  return (version & 0xff) <= 63 && (packed <= 20 || (packed >= 93 && packed <= 99)) && name > 0 && name < 4096
}

/** No flag that is reserved, one of three efforts, a system that has a number. */
function isGzip(bytes: Buffer, at: number): boolean {
  const [flags = 0, effort = 0, system = 0] = [bytes[at + 3], bytes[at + 8], bytes[at + 9]]
  return flags <= 0x1f && (effort === 0 || effort === 2 || effort === 4) && (system <= 13 || system === 255)
}

function stands(bytes: Buffer, sign: Buffer, reach: number, is: (bytes: Buffer, at: number) => boolean): boolean {
  for (let at = bytes.indexOf(sign); at >= 0 && at + reach <= bytes.length; at = bytes.indexOf(sign, at + 1)) if (is(bytes, at)) return true
  return false
}

/**
 * Notices an archive that does not begin where the bytes do, as in a program that unpacks itself: its first bytes are read for
 * what they are, and what is packed behind them would pass as looked through.
 */
export class ArchiveBehind {
  #kept = Buffer.alloc(0)
  #isThere = false

  push(piece: Uint8Array): void {
    if (this.#isThere) return
    // Apart from a short seam with the last piece, nothing is copied.
    const seam = Buffer.concat([this.#kept, piece.subarray(0, ZIP_REACH)])
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
    this.#isThere = [seam, bytes].some((one) => stands(one, ZIP, ZIP_REACH, isZip) || stands(one, GZIP, GZIP_REACH, isGzip))
    const last = piece.length < ZIP_REACH ? Buffer.concat([this.#kept, piece]) : bytes
    this.#kept = Buffer.from(last.subarray(Math.max(0, last.length - ZIP_REACH)))
  }

  end(): Safe | null {
    return this.#isThere ? BEHIND : null
  }
}
