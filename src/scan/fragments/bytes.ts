/** Longest stretch of encoded text that is decoded; what is longer is cut there. */
export const MAX_ENCODED = 65_536

function withoutNulls(bytes: Uint8Array): Uint8Array {
  let nulls = 0
  for (const byte of bytes) if (byte === 0) nulls++
  // UTF-16 of plain text has a zero in every second byte.
  return nulls * 2 >= bytes.length - 1 && nulls > 2 ? bytes.filter((byte) => byte !== 0) : bytes
}

/** The text of decoded bytes, if at least 95 % of it is printable ASCII. */
export function printable(raw: Uint8Array): string | null {
  const bytes = withoutNulls(raw)
  if (bytes.length < 5) return null
  let good = 0
  for (const byte of bytes) if ((byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13) good++
  if (good < bytes.length * 0.95) return null
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** True for bytes with which a text may begin. */
export function isTextByte(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13 || byte === 0
}
