import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanner } from '../support/test-scanner.ts'

const octet = fc.integer({ min: 1, max: 254 })
const privateAddress = fc.oneof(
  fc.tuple(fc.constant(10), octet, octet, octet),
  fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
)
type Octets = readonly [number, number, number, number]

const asNumber = ([a, b, c, d]: Octets): number => ((a * 256 + b) * 256 + c) * 256 + d
const asUrl = (host: string): string => `http://${host}:8000/`
const hexByte = (value: number): string => value.toString(16).padStart(2, '0')

/** Every spelling of an address that a client or a reader understands. */
const spellings: Readonly<Record<string, (octets: Octets) => string>> = {
  dotted: (octets) => octets.join('.'),
  defanged: (octets) => octets.join('[.]'),
  'in round brackets': (octets) => octets.join('(.)'),
  'with words': (octets) => octets.join(' dot '),
  spaced: (octets) => octets.join(' . '),
  'one number': (octets) => asUrl(String(asNumber(octets))),
  hexadecimal: (octets) => asUrl(`0x${octets.map(hexByte).join('')}`),
  octal: (octets) => `http://${octets.map((value) => `0${value.toString(8)}`).join('.')}/`,
  mapped: (octets) => `::ffff:${octets.join('.')}`,
  NAT64: ([a, b, c, d]) => `64:ff9b::${hexByte(a)}${hexByte(b)}:${hexByte(c)}${hexByte(d)}`,
  'in a name': (octets) => `${octets.join('-')}.sslip.io`,
  'full width': (octets) => octets.join('.').replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'with invisible signs': (octets) => octets.join('.\u200b'),
}

const bytes = (text: string): number[] => [...Buffer.from(text)]
const wrappings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  quoted: (text) => JSON.stringify({ note: text }),
  percent: (text) => bytes(text).map((byte) => `%${hexByte(byte)}`).join(''),
  entities: (text) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join(''),
  base64: (text) => Buffer.from(`peer ${text}`).toString('base64'),
  base64url: (text) => Buffer.from(`peer ${text}`).toString('base64url'),
  hex: (text) => Buffer.from(`peer ${text}`).toString('hex'),
  '\\u': (text) => [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  '\\x': (text) => bytes(text).map((byte) => `\\x${hexByte(byte)}`).join(''),
  'percent, then base64': (text) => Buffer.from(encodeURIComponent(`peer ${text}`)).toString('base64'),
}

describe('a private address is flagged', () => {
  for (const [spelling, spell] of Object.entries(spellings)) {
    for (const [wrapping, wrap] of Object.entries(wrappings)) {
      // Bytes beyond ASCII are not text to the decoders of base64 and hex (95 % printable).
      if (/full|invisible/.test(spelling) && /base64|hex|percent|\\x/.test(wrapping)) continue
      test(`${spelling}, ${wrapping}`, () => {
        fc.assert(
          fc.property(privateAddress, (octets) => {
            expect(scanner.scan(`k: ${wrap(spell(octets))}`).some(({ level }) => level === 'error')).toBe(true)
          }),
          { numRuns: 15 },
        )
      })
    }
  }
})

const word = fc.constantFrom('spark', 'route', 'gate', 'harness', 'case', 'stage', 'report', 'model', 'endpoint', 'host', 'value', 'blocked', 'evidence', 'Runtime', 'the', 'of', 'was')
const clean = fc.oneof(
  word,
  fc.integer({ min: 0, max: 999_999 }).map(String),
  fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
  fc.tuple(octet, octet, octet).map((parts) => `v${parts.join('.')}`),
  fc.tuple(octet, octet, octet, octet).map((parts) => `version ${parts.join('.')}`),
  fc.tuple(octet, octet, octet).map((parts) => parts.join('.')),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 }),
  fc.uuid(),
  fc.tuple(word, word).map(([a, b]) => `src/${a}/${b}.ts:12:4`),
  fc.tuple(word, word).map(([a, b]) => `\`${a}_${b}\``),
  fc.tuple(word, fc.integer({ min: 1, max: 999 })).map(([a, n]) => `${a.toUpperCase()}-WORK-${n}`),
)

test('prose, ids, dates, versions, digests and paths are never flagged', () => {
  fc.assert(
    fc.property(fc.array(clean, { minLength: 1, maxLength: 40 }), fc.constantFrom(' ', ', ', '\n', '\n\n- '), (parts, glue) => {
      expect(scanner.scan(`${parts.join(glue)}.`)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('http://', '://', '10.', '%', '&#', '\\u', '[', ']', '<', '"', "'", '`', '\r\n', '\n', 'CTO_HARNESS_CASE_LOCAL_BASE_URL', '=', ':', '@', 'ssh ', 'port ', 'host ', '.local', '::', '\ud800', '\0', '\u200b', 'aHR0cDov', '${', '|'),
)

test('no text makes the scanner throw, and hits lie in it, in order, without overlap', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      let past = 0
      for (const { start, end } of scanner.scan(text)) {
        expect(start).toBeGreaterThanOrEqual(past)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        past = end
      }
      expect(scanner.clears(text)).toBe(past === 0)
    }),
    { numRuns: 2000 },
  )
})

test('line ends make no difference', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const text = parts.join('').replaceAll('\r', '')
      const tiers = scanner.scan(text).map(({ tier, level }) => [tier, level])
      expect(scanner.scan(text.replaceAll('\n', '\r\n')).map(({ tier, level }) => [tier, level])).toEqual(tiers)
    }),
    { numRuns: 500 },
  )
})
