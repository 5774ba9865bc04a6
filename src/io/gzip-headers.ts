/** What a member of a gzip begins with: two bytes of sign, and the one way of packing that there is. */
const SIGN = Buffer.from([0x1f, 0x8b, 8])
const FIXED = 10
const [CHECKED, EXTRA, NAMED, REMARKED, RESERVED] = [2, 4, 8, 16, 0xe0]
/** Systems are numbered up to 13; 255 is one that is not known. */
const LAST_SYSTEM = 13
/** Longer texts are taken as they stand so far. */
const LONGEST = 1 << 16

/** Where a header ends, and what it says besides; `end` is `null` where more bytes are needed. */
interface Header {
  readonly end: number | null
  readonly texts: readonly string[]
}

/** Packed bytes may look like a sign; hardly any look like what follows it. */
function isHeader(bytes: Buffer, at: number): boolean {
  const [flags = 0, effort = 0, system = 0] = [bytes[at + 3], bytes[at + 8], bytes[at + 9]]
  return (flags & RESERVED) === 0 && (effort === 0 || effort === 2 || effort === 4) && (system <= LAST_SYSTEM || system === 255)
}

function headerAt(bytes: Buffer, start: number): Header {
  const flags = bytes[start + 3] ?? 0
  const texts: string[] = []
  let at = start + FIXED
  if (flags & EXTRA) {
    const length = at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0
    texts.push(bytes.toString('latin1', at + 2, at + 2 + length))
    at += 2 + length
  }
  for (const flag of [NAMED, REMARKED]) {
    if ((flags & flag) === 0 || at > bytes.length) continue
    const zero = bytes.indexOf(0, at)
    texts.push(bytes.toString('utf8', at, zero < 0 ? bytes.length : zero))
    if (zero < 0) return { end: null, texts }
    at = zero + 1
  }
  if (flags & CHECKED) at += 2
  return { end: at > bytes.length ? null : at, texts }
}

/** Gathers what the headers of a gzip say, of each member: the name that it had, a remark, and what tools add. */
export class GzipHeaders {
  readonly #texts = new Set<string>()
  #kept = Buffer.alloc(0)

  push(piece: Uint8Array): void {
    const bytes = Buffer.concat([this.#kept, piece])
    let from = 0
    for (let at = bytes.indexOf(SIGN); at >= 0; at = bytes.indexOf(SIGN, from)) {
      if (at + FIXED > bytes.length) return this.#keep(bytes, at)
      from = at + SIGN.length
      if (!isHeader(bytes, at)) continue
      const { end, texts } = headerAt(bytes, at)
      if (end === null && bytes.length - at < LONGEST) return this.#keep(bytes, at)
      for (const text of texts) this.#texts.add(text)
      from = end ?? from
    }
    this.#keep(bytes, Math.max(from, bytes.length - SIGN.length + 1))
  }

  end(): readonly string[] {
    if (this.#kept.length >= FIXED) for (const text of headerAt(this.#kept, 0).texts) this.#texts.add(text)
    return [...this.#texts].filter((text) => text !== '')
  }

  #keep(bytes: Buffer, from: number): void {
    this.#kept = Buffer.from(bytes.subarray(from))
  }
}
