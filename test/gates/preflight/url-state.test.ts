import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { urlState } from '../../../src/gates/preflight/url-state.ts'
import { BASE_ADDRESSES } from '../../scan/corpus/base-addresses.ts'

const state = (value: string | undefined) => {
  const { state: word, reason, warning } = urlState(value)
  return [word, reason ?? warning].filter(Boolean).join(' ')
}

describe('a base address', () => {
  for (const [want, values] of Object.entries(BASE_ADDRESSES)) {
    for (const value of values) {
      test(`${JSON.stringify(value) ?? 'that is not set'} is ${want}`, () => {
        expect(state(value)).toBe(want.replace(' host', ''))
      })
    }
  }

  test('gives no more than its state, whatever it is', () => {
    const words = ['missing', 'present', 'invalid', 'whitespace', 'quotes', 'placeholder', 'parse', 'scheme', 'credentials', 'query', 'fragment', 'blocked-port', 'no-version-path']
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true, withFragments: true })), (value) => {
        const result = urlState(value)
        expect(Object.values(result).every((word) => words.includes(word as string))).toBe(true)
        expect(inspect(result).length).toBeLessThan(80)
      }),
    )
  })
})
