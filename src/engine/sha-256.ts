/** Square and cube roots of the first primes begin so, in 32 bits (FIPS 180-4): computed, since tables hide slips. */
function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  return primes
}

const PRIMES = firstPrimes(64)
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) >>> 0
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** The text's bytes with a one, zeros and their number of bits, in whole blocks of 64. */
function padded(text: string): DataView {
  const bytes = new TextEncoder().encode(text)
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  for (const [i, byte] of bytes.entries()) view.setUint8(i, byte)
  view.setUint8(bytes.length, 0x80)
  view.setUint32(view.byteLength - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(view.byteLength - 4, bytes.length * 8)
  return view
}

/** The 64 words that a block becomes. */
function schedule(view: DataView, at: number): Uint32Array {
  const words = new Uint32Array(64)
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const [a = 0, b = 0] = [words[i - 15], words[i - 2]]
    const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[i] = (words[i - 16] ?? 0) + low + (words[i - 7] ?? 0) + high
  }
  return words
}

function mix(state: readonly number[], words: Uint32Array): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (words[i] ?? 0)
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0)) >>> 0)
}

/** SHA-256 of a text in UTF-8, as hexadecimal digits: the engine runs wherever JavaScript does, and needs no core module. */
export function sha256(text: string): string {
  const view = padded(text)
  let state: readonly number[] = START
  for (let at = 0; at < view.byteLength; at += 64) state = mix(state, schedule(view, at))
  return state.map((word) => word.toString(16).padStart(8, '0')).join('')
}
