import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { literal } from '../../../src/model/safe.ts'
import { createExactMatcher } from '../../../src/scan/exact/matcher.ts'
import { testPolicy } from '../../support/test-scanner.ts'
import { base64, FOUND, FOUR, HOST, PASSED_OVER, SIX, SOUGHT, SPELLED_FOUR, SPELLED_SIX, VALUE } from '../corpus/exact.ts'
import { processorSeconds } from '../../support/processor-time.ts'

const matcherOf = (...values: readonly string[]) => createExactMatcher(values, testPolicy)
const formsOf = (value: string, text: string) => matcherOf(value)?.find(text).map(({ form }) => form as string)

describe('finds', () => {
  for (const [name, [text, want]] of Object.entries(FOUND)) test(name, () => expect(formsOf(VALUE, text)).toEqual([want]))
})

describe('passes over', () => {
  for (const [name, text] of Object.entries(PASSED_OVER)) test(name, () => expect(formsOf(VALUE, text)).toEqual([]))
})

describe('seeks of a value', () => {
  for (const [name, [value, text, want]] of Object.entries(SOUGHT)) test(name, () => expect(formsOf(value, text) ?? []).toEqual(want))

  test.each(['', ' ', 'missing', 'unset', '8443', '18443', '/v1/models', 'http://', 'localhost', '127.0.0.1', '0.0.0.0', '<base-url>', '${BASE_URL}', 'ab', '192.0.2.7', 'https://example.com/v1'])(
    'nothing in %j',
    (value) => expect(matcherOf(value)).toBeNull(),
  )
})

describe('seeks an address in every spelling:', () => {
  test.each(SPELLED_FOUR)('%s', (spelling) => {
    expect(formsOf(`http://${FOUR.join('.')}:8443/v1`, `at ${spelling} it`)).toHaveLength(1)
    expect(formsOf(`http://${FOUR.join('.')}:8443/v1`, `at ${base64(`a ${spelling} b`)} it`)).toHaveLength(1)
  })

  test.each(SPELLED_SIX)('%s', (spelling) => {
    expect(formsOf(`http://[${SIX}]:8443/v1`, `at ${spelling} it`)).toHaveLength(1)
  })

  test('and no neighbour', () => expect(formsOf(`http://${FOUR.join('.')}`, `${FOUR.join('.')}2 1${FOUR.join('.')}`)).toEqual([]))
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
  const seconds = (text: string) => processorSeconds(() => matcher?.find(text))
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
