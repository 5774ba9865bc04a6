import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createExactMatcher } from '../../../src/scan/exact/matcher.ts'
import { createScanner } from '../../../src/scan/scanner.ts'
import { BytesScan } from '../../../src/scan/stream/bytes-scan.ts'
import { encodingOf } from '../../../src/scan/stream/encoding.ts'
import { testPolicy } from '../../support/test-scanner.ts'
import { VALUE } from '../corpus/exact.ts'
import { STRINGS } from '../corpus/pieces.ts'

const exact = createExactMatcher([VALUE], testPolicy)
const scanner = createScanner(testPolicy, exact)
const small = { core: 400, margin: 3000, near: 2600 }

function scan(bytes: Uint8Array, size: number, sizes?: typeof small) {
  const scan = new BytesScan({ scanner, exact, ...(sizes && { sizes }) })
  for (let at = 0; at < bytes.length; at += size) scan.push(bytes.subarray(at, at + size))
  const { hits, unread } = scan.end()
  return { unread, hits: hits.map(({ tier, level, line, column }) => ({ tier, level, line, column })) }
}

const json = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(...STRINGS), fc.integer({ min: 1, max: 9000 }), fc.boolean(), fc.array(tie('value'), { maxLength: 6 }), tie('map')),
  map: fc.dictionary(fc.constantFrom('host', 'port', 'note', 'base_url', 'log', 'a b'), tie('value'), { maxKeys: 5 }),
}))

describe('bytes that are scanned window by window', () => {
  test('give what they give at once, as JSON in one text or in lines', () => {
    const texts = fc.tuple(fc.array(json.value, { minLength: 30, maxLength: 60 }), fc.constantFrom('lines', 'text', 'escaped')).map(([values, form]) => {
      if (form === 'lines') return values.map((one) => JSON.stringify({ one })).join('\n')
      const text = JSON.stringify(values, null, form === 'text' ? 1 : 0)
      return form === 'text' ? text : text.replace(/[.:/](?=\w)/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).replaceAll('"\\u003a', '":')
    })
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 3000 }), (text, size) => {
        const bytes = Buffer.from(text)
        expect(scan(bytes, size, small)).toEqual(scan(bytes, bytes.length))
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  test('never make it throw', () => {
    const sizes = fc.integer({ min: 1, max: 3000 })
    const signs = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '\n', 'u0', 'a', '1', ' '), maxLength: 4000 })
    fc.assert(fc.property(fc.uint8Array({ maxLength: 9000 }), sizes, (bytes, size) => void scan(bytes, size, small)), { numRuns: 60 })
    fc.assert(fc.property(signs, sizes, (text, size) => {
        expect(scan(Buffer.from(`{"a${text}`), size, small).unread).toBeNull()
      }), { numRuns: 60 })
  })
})

describe('an encoding', () => {
  test.each([
    ['utf-8', 'words and words'],
    ['utf-8', ''],
    ['utf-8', '\u001b[31mred\u001b[0m \u0007'],
    ['utf-8', Buffer.from('\u00e9t\u00e9', 'latin1')],
    ['utf-16le', Buffer.from('\uFEFFa', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFFab', 'utf16le').swap16()],
    ['utf-16le', Buffer.from('words and words', 'utf16le')],
    ['utf-16be', Buffer.from('words and words', 'utf16le').swap16()],
    ['binary', Buffer.alloc(100)],
    ['binary', Buffer.from([1, 2, 3, 4, 5, 6])],
    ['binary', Buffer.from('words\0and words')],
    ['binary', Buffer.from('a69699848240819584', 'hex')],
    ['utf-8', '\u4f60\u597d@\u4e16\u754c'],
    ['utf-8', Buffer.from('\u00e9t\u00e9 \u00e0@\u00e9\u00e9', 'latin1')],
  ] as const)('is %s for %j', (encoding, bytes) => {
    expect(encodingOf(Buffer.from(bytes))).toBe(encoding)
  })
})
