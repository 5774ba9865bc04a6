/** A string of JSON as it is meant, with the offset in the source of each of its units, and of its end. */
export interface Decoded {
  readonly text: string
  readonly offsets: Uint32Array
}

const SIGNS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Decodes what stands between the quotes; what is no escape that there is stands for itself. */
export function decodeString(source: string, start: number, end: number): Decoded {
  const raw = source.slice(start, end)
  const parts: string[] = []
  const offsets = new Uint32Array(raw.length + 1)
  let length = 0
  for (let at = 0; at < raw.length; ) {
    const backslash = raw.indexOf('\\', at)
    const plainEnd = backslash < 0 ? raw.length : backslash
    parts.push(raw.slice(at, plainEnd))
    for (let i = at; i < plainEnd; i++) offsets[length++] = start + i
    at = plainEnd
    if (at >= raw.length) break
    const sign = raw[at + 1] ?? ''
    const code = sign === 'u' ? /^[0-9a-f]{4}$/i.exec(raw.slice(at + 2, at + 6))?.[0] : undefined
    parts.push(code === undefined ? (SIGNS[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)))
    if (sign !== '') offsets[length++] = start + at
    at += code === undefined ? 2 : 6
  }
  offsets[length] = end
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) }
}
