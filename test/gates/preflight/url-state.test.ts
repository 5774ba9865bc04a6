import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { urlState } from '../../../src/gates/preflight/url-state.ts'

const state = (value: string | undefined) => {
  const { state: word, reason, warning } = urlState(value)
  return [word, reason ?? warning].filter(Boolean).join(' ')
}

const TABLE: Readonly<Record<string, readonly (string | undefined)[]>> = {
  missing: [undefined, '', ' ', '\n\t'],
  present: [
    'http://192.0.2.7:8000/v1',
    'http://192.0.2.7:8000/v1/',
    'https://llm.box.lan/v1',
    'http://localhost:8000/v1',
    'http://127.0.0.1:8000/openai/v1',
    'http://[2001:db8::7]:8000/v1',
    'http://gpu:8000/v1beta',
    'HTTP://GPU:8000/V1',
    'http://samples.lan/v1',
    'http://myexample.lan/v1',
    'http://exchangements.lan/v1',
    'http://gpu/a@b/v1',
  ],
  'present no-version-path': ['http://192.0.2.7:8000', 'http://192.0.2.7:8000/', 'http://gpu/openai', 'http://gpu/v1/chat', 'http://gpu/version'],
  'invalid whitespace': [' http://gpu/v1', 'http://gpu/v1\n', 'http://g pu/v1', 'http://gpu/v1\u0000', 'http://gpu\u200b/v1', '" http://gpu/v1"', '<a b>', 'a b'],
  'invalid quotes': ['"http://gpu/v1"', "'http://gpu/v1'", '`http://gpu/v1`', '\u201chttp://gpu/v1\u201d', '"http://gpu/v1', '"${HOST}"'],
  'invalid placeholder': ['<url>', 'http://<host>/v1', '${BASE_URL}', 'http://${HOST}:8000/v1', 'changeme', 'http://changeme:8000/v1', 'CHANGE_ME', 'http://change-me.lan/v1'],
  'invalid parse': ['127.0.0.1:8000/v1', '/v1', 'http://', 'http:///', 'http://gpu:99999/v1', 'http://[::7/v1', 'gpu'],
  'invalid scheme': ['localhost:8000/v1', 'ftp://gpu/v1', 'ws://gpu/v1', 'file:///v1', 'gpu:8000/v1?x=1', 'mailto:a@b'],
  'invalid credentials': ['http://user:word@192.0.2.7/v1', 'http://user@gpu/v1', 'http://:word@gpu/v1', 'http://@gpu/v1', 'http://user:word@gpu/v1?x=1'],
  'invalid query': ['http://gpu/v1?x=1', 'http://gpu/v1?', 'http://gpu/v1?x#y'],
  'invalid fragment': ['http://gpu/v1#x', 'http://gpu/v1#', 'http://gpu/v1#a?b', 'http://example.com/v1#x'],
  'invalid placeholder host': ['http://example.com/v1', 'https://api.example.org/v1', 'http://example.lan:9/v1', 'http://gpu.invalid/v1', 'http://gpu.test./v1', 'http://EXAMPLE.com/v1'],
  'invalid blocked-port': ['http://gpu:9/v1', 'http://gpu:6000/v1', 'https://gpu:10080/v1', 'http://192.0.2.7:0/v1'],
}

describe('a base address', () => {
  for (const [want, values] of Object.entries(TABLE)) {
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
