import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { literal } from '../../../src/model/safe.ts'
import { createExactMatcher } from '../../../src/scan/exact/matcher.ts'
import { testPolicy } from '../../support/test-scanner.ts'

const matcherOf = (...values: readonly string[]) => createExactMatcher(values, testPolicy)
const formsOf = (value: string, text: string) => matcherOf(value)?.find(text).map(({ form }) => form as string)

const VALUE = 'http://qm-route-7f3x:8443/v1/'
const HOST = 'qm-route-7f3x'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const bytes = (text: string) => [...Buffer.from(text)]
const hex = (code: number, digits = 2) => code.toString(16).padStart(digits, '0')
const base32 = (text: string) => {
  const bits = bytes(text).map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

describe('finds', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'the whole value': [`at ${VALUE} now`, 'value'],
    'the value without its last slash': ['at http://qm-route-7f3x:8443/v1 now', 'value'],
    'its origin': ['at http://qm-route-7f3x:8443/other', 'origin'],
    'host and port': ['at qm-route-7f3x:8443', 'host and port'],
    'the host': [`peer ${HOST}.`, 'host'],
    'the host in other case': ['peer QM-Route-7F3X.', 'host'],
    'the host between letters that are not ASCII': [`主机${HOST}在`, 'host'],
    'the host behind an escape': [`{"a": "x\\n${HOST}"}`, 'host'],
    'the host behind a percent escape': [`a%20${HOST}`, 'host'],
    'the host behind a colour': [`\u001b[31m${HOST}\u001b[0m`, 'host'],
    'the host in a file name': [`log_${HOST}_1.txt`, 'host'],
    'percent of what is reserved': [encodeURIComponent('http://qm-route-7f3x:8443/v1'), 'value, percent'],
    'percent twice': [encodeURIComponent(encodeURIComponent('http://qm-route-7f3x:8443/v1')), 'value, percent twice'],
    'percent of every byte': [bytes(HOST).map((byte) => `%${hex(byte).toUpperCase()}`).join(''), 'host, percent'],
    'percent of every byte twice': [bytes(HOST).map((byte) => `%25${hex(byte)}`).join(''), 'host, percent twice'],
    'base64': [base64(`${HOST} is up`), 'host, base64'],
    'base64 one byte on': [base64(` ${HOST} is up`), 'host, base64'],
    'base64 two bytes on': [base64(`a ${HOST} is up`), 'host, base64'],
    'base64 of the value in a URL': [base64(`{"base":"${VALUE}"}`), 'value, base64'],
    'base64url': [Buffer.from(`>>?${HOST}?>>`).toString('base64url'), 'host, base64'],
    'base64 of UTF-16': [Buffer.from(`go ${HOST} go`, 'utf16le').toString('base64'), 'host, base64'],
    'base64 behind a path': [`data/${base64(HOST)}`, 'host, base64'],
    'base32': [base32(`a ${HOST} b`), 'host, base32'],
    'base32 in lower case': [base32(HOST).toLowerCase(), 'host, base32'],
    'hex': [Buffer.from(`a ${HOST}`).toString('hex'), 'host, hex'],
    'hex in upper case': [Buffer.from(HOST).toString('hex').toUpperCase(), 'host, hex'],
    '\\u': [[...HOST].map((sign) => `\\u${hex(sign.charCodeAt(0), 4)}`).join(''), 'host, \\u'],
    '\\x': [bytes(HOST).map((byte) => `\\x${hex(byte)}`).join(''), 'host, \\x'],
    'entities': [[...HOST].map((sign) => `&#${sign.charCodeAt(0)};`).join(''), 'host, entities'],
    'entities in hexadecimal': [[...HOST].map((sign) => `&#x${hex(sign.charCodeAt(0))};`).join(''), 'host, entities'],
    'escaped slashes': ['http:\\/\\/qm-route-7f3x:8443\\/v1', 'value, escaped slashes'],
    'the host backwards': [[...HOST].toReversed().join(''), 'host, reversed'],
    'the host over a line break': ['the qm-rou\nte-7f3x is', 'host, over a line break'],
    'over a line break with an indent': ['the qm-rou  \r\n    te-7f3x is', 'host, over a line break'],
    'over a line break of a quote': ['> the qm-rou\n> te-7f3x is', 'host, over a line break'],
    'over a line break of a diff': ['+the qm-rou\n+te-7f3x is', 'host, over a line break'],
    'over a line break of a shell': ['curl qm-rou\\\n  te-7f3x', 'host, over a line break'],
    'over a line break of quoted-printable': ['peer qm-rou=\nte-7f3x', 'host, over a line break'],
    'over a line break before its hyphen': ['the qm\n-route-7f3x is', 'host, over a line break'],
    'over several line breaks': ['qm-\n ro\n ute\n -7f3x', 'host, over a line break'],
    'base64 in short lines': [base64(` ${VALUE}`).replaceAll(/.{8}/g, '$&\n'), 'value, base64, over a line break'],
  }
  for (const [name, [text, want]] of Object.entries(cases)) test(name, () => expect(formsOf(VALUE, text)).toEqual([want]))
})

describe('passes over', () => {
  const cases: Readonly<Record<string, string>> = {
    'a longer name': 'qm-route-7f3x1',
    'a name that ends alike': 'aqm-route-7f3x',
    'a longer name in percent': 'a%41qm-route-7f3x',
    'a longer name in base64': base64('qm-route-7f3x1 is up'),
    'a name that ends alike in base64': base64('a aqm-route-7f3x is up'),
    'a longer name in base32': base32('qm-route-7f3x1'),
    'a longer name in hex': Buffer.from('qm-route-7f3x1').toString('hex'),
    'a longer name in \\u': [...'qm-route-7f3x1'].map((sign) => `\\u${hex(sign.charCodeAt(0), 4)}`).join(''),
    'base64 in other case': base64(`${HOST} is up`).toLowerCase(),
    'a longer name backwards': [...'qm-route-7f3x1'].toReversed().join(''),
    'a longer name over a line break': 'qm-rou\nte-7f3x1',
    'two halves in two paragraphs': 'qm-rou\n\nte-7f3x',
    'two halves in one line': 'qm-rou te-7f3x',
    'the port': ':8443 and 8443',
    'the path': '/v1/ and /v1',
    'the scheme': 'http://other:8443/v1',
    'nothing': '',
  }
  for (const [name, text] of Object.entries(cases)) test(name, () => expect(formsOf(VALUE, text)).toEqual([]))
})

describe('seeks of a value', () => {
  const cases: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
    'the first label of a private name': ['http://gpu-7x9.tail1.ts.net/v1', 'on gpu-7x9 it', ['label']],
    'no short label': ['http://gpu7.tail1.ts.net/v1', 'on gpu7 it', []],
    'no label that is a word': ['http://gateways.tail1.ts.net/v1', 'many gateways', []],
    'no label of a public name': ['https://gpu-7x9.quillmere.net/v1', 'on gpu-7x9 it', []],
    'the name without its root dot': ['http://gpu-7x9.tail1.ts.net./v1', 'on gpu-7x9.tail1.ts.net it', ['host']],
    'the password': ['http://ann:w0nder-land@gpu-7x9.tail1.ts.net/', 'with w0nder-land it', ['credentials']],
    'the password without its escapes': ['http://ann:w0nder%21land@gpu-7x9.tail1.ts.net/', 'with w0nder!land it', ['credentials']],
    'no name that everybody has': ['http://admin:w0nder-land@gpu-7x9.tail1.ts.net/', 'the admin said', []],
    'the key in its query': ['http://gpu-7x9.tail1.ts.net/?api_key=zq81-44&api-version=2024-05-01', 'zq81-44 and 2024-05-01', ['credentials']],
    'a bare host': ['qm-route-7f3x', 'on qm-route-7f3x it', ['host']],
    'a host of four as it is written': ['http://Zq81:8000', 'on Zq81 it', ['host']],
    'no host of four in other case': ['http://Zq81:8000', 'on zq81 it', []],
    'no host of four backwards': ['http://Zq81:8000', 'on 18qZ it', []],
    'host of three with its port alone': ['http://zq8:8000', 'zq8 is zq8:8000', ['host and port']],
    'no loopback by itself': ['http://localhost:8443/v1', 'on localhost, 127.0.0.1', []],
    'a loopback with its port': ['http://localhost:8443/v1', 'on localhost:8443 it', ['host and port']],
    'no reserved name': ['https://widget.invalid:8443/v1', 'https://widget.invalid:8443/v1', []],
    'no placeholder': ['http://<host>:8443/v1', 'http://<host>:8443/v1', []],
    'no nickname by itself': ['http://spark1:8443/v1', 'on Spark1 it', []],
    'a nickname with its port': ['http://spark1:8443/v1', 'on Spark1:8443 it', ['host and port']],
    'no plain word by itself': ['http://gateway:8443/v1', 'the gateway is up', []],
    'what stands in quotes': ['"http://qm-route-7f3x:8443"', 'on qm-route-7f3x it', ['host']],
    'each of several': ['http://qm-route-7f3x:1, http://qm-route-8g4y:2', 'qm-route-7f3x qm-route-8g4y', ['host', 'host']],
    'punycode for letters beyond ASCII': ['http://zürich-7x.tail1.ts.net/', 'xn--zrich-7x-65a.tail1.ts.net', ['host']],
    'the beginning of what is long': [`http://qm-route-7f3x/${'a'.repeat(400)}`, `http://qm-route-7f3x/${'a'.repeat(300)}`, ['value']],
  }
  for (const [name, [value, text, want]] of Object.entries(cases)) test(name, () => expect(formsOf(value, text) ?? []).toEqual(want))

  test.each(['', ' ', 'missing', 'unset', '8443', '18443', '/v1/models', 'http://', 'localhost', '127.0.0.1', '0.0.0.0', '<base-url>', '${BASE_URL}', 'ab', '192.0.2.7', 'https://example.com/v1'])(
    'nothing in %j',
    (value) => expect(matcherOf(value)).toBeNull(),
  )
})

describe('seeks an address in every spelling:', () => {
  const four = [10, 20, 30, 41]
  const value = four.reduce((sum, octet) => sum * 256 + octet, 0)
  const spellings = [
    four.join('.'), four.join('-'), String(value), `0x${value.toString(16).padStart(8, '0')}`, `0${value.toString(8)}`,
    four.map((octet) => `0x${octet.toString(16)}`).join('.'), four.map((octet) => `0${octet.toString(8)}`).join('.'),
    `::ffff:${four.join('.')}`, '::ffff:a14:1e29', '64:ff9b::a14:1e29', `${four.toReversed().join('.')}.in-addr.arpa`,
  ]
  test.each(spellings)('%s', (spelling) => {
    expect(formsOf(`http://${four.join('.')}:8443/v1`, `at ${spelling} it`)).toHaveLength(1)
    expect(formsOf(`http://${value}:8443/v1`, `at ${base64(`a ${spelling} b`)} it`)).toHaveLength(1)
  })

  test.each(['fd7a:115c:a1e0::2:9', 'fd7a:115c:a1e0:0:0:0:2:9', 'fd7a:115c:a1e0:0000:0000:0000:0002:0009', 'FD7A:115C:A1E0::2:9', 'fd7a-115c-a1e0--2-9', 'fd7a115ca1e000000000000000020009'])('%s', (spelling) => {
    expect(formsOf('http://[fd7a:115c:a1e0::2:9]:8443/v1', `at ${spelling} it`)).toHaveLength(1)
  })

  test('and no neighbour', () => expect(formsOf(`http://${four.join('.')}`, `${four.join('.')}2 1${four.join('.')}`)).toEqual([]))
})

const matcher = matcherOf(VALUE)

test('tells places in UTF-16 units', () => {
  expect(matcher?.find(`ü😀 ${HOST} ü`)).toEqual([{ start: 4, end: 17, form: 'host' }])
})

function streamed(text: Uint8Array, sizes: readonly number[]) {
  const stream = matcher?.stream()
  const hits = []
  for (let at = 0, i = 0; at < text.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    hits.push(...(stream?.push(text.subarray(at, at + size)) ?? []))
    at += size
  }
  return [...hits, ...(stream?.end() ?? [])]
}

const noise = fc.constantFrom('a ', 'http', 'qm-', 'route', '\n', '\r\n', ' ', '\\\n', '=\n', '\0', 'ü', '😀', '> ', 'aHR0', '%68', HOST, VALUE, base64(VALUE), HOST.slice(0, 6), HOST.slice(6))

test('a stream finds the same, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 60 }), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }), (parts, sizes) => {
      const text = Buffer.from(parts.join(''))
      const whole = streamed(text, [text.length || 1])
      expect(streamed(text, sizes)).toEqual(whole)
      expect(whole.map(({ form }) => form)).toEqual(matcher?.find(parts.join('')).map(({ form }) => form))
    }),
    { numRuns: 300 },
  )
})

test.each(['utf16le', 'utf16be'])('a stream of %s reads as one of UTF-8', (order) => {
  const wide = Buffer.from(`one\ntwo ${HOST} and\nqm-rou  \n  te-7f3x`, 'utf16le')
  const hits = streamed(order === 'utf16be' ? wide.swap16() : wide, [7])
  expect(hits.map(({ line, column, form }) => [line, column, form])).toEqual([[2, 5, 'host'], [3, 1, 'host, over a line break']])
})

test('a stream tells lines and columns', () => {
  const text = `ü😀 ${HOST}\n${'word '.repeat(40_000)}\n 😀${HOST}\n`
  expect(streamed(Buffer.from(text), [1000])).toMatchObject([{ line: 1, column: 5 }, { line: 3, column: 4 }])
})

test('no text makes it throw, and hits lie in it, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      let past = 0
      for (const { start, end } of matcher?.find(text) ?? []) {
        expect(start).toBeGreaterThanOrEqual(past)
        expect(end).toBeGreaterThan(start)
        past = end
      }
      expect(past).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})

test('shows nothing of what it seeks', () => {
  for (const shown of [JSON.stringify({ matcher }), inspect(matcher, { depth: 9, showHidden: true, getters: true }), String(matcher)]) expect(shown).not.toMatch(/qm|route|7f3x|8443|\d{2}/)
  expect(Object.isFrozen(matcher)).toBe(true)
})

test('time grows with the text and no faster, whatever is repeated', () => {
  const seconds = (text: string) => {
    const start = performance.now()
    matcher?.find(text)
    return (performance.now() - start) / 1000
  }
  const pieces = ['a', 'h\n', 'http://qm-\n', 'qm-route-7f3x', 'qm-route-7f3x ', `${VALUE}\n`, 'qm-route-7f3\\\n', 'h\\\n', '\0', 'q\0m\0', 'h  \n', '> qm-\n> ', base64(VALUE), 'aHR0', '%2568']
  const slow = pieces.filter((piece) => {
    const small = seconds(piece.repeat(20_000 / piece.length))
    const large = seconds(piece.repeat(160_000 / piece.length))
    return large > 0.5 && large > small * 24
  })
  expect(slow).toEqual([])
}, 60_000)

test('nicknames and states are those of the policy', () => {
  expect(createExactMatcher(['quillmere-parked'], { ...testPolicy, states: [literal('quillmere-parked')] })).toBeNull()
})
