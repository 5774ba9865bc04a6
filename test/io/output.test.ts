import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sink } from '../../src/io/output.ts'
import { createOutput } from '../../src/io/output.ts'
import { createExactMatcher } from '../../src/scan/exact/matcher.ts'
import { testPolicy } from '../support/test-scanner.ts'

function fakeSink() {
  const written: string[] = []
  let fail: (error: NodeJS.ErrnoException) => void = () => {}
  const sink: Sink = {
    write: (text) => written.push(text),
    on: (_, listener) => (fail = listener),
  }
  return { sink, written, fail: (code: string) => fail(Object.assign(new Error(code), { code })) }
}

test('writes results and chatter apart', () => {
  const [stdout, stderr] = [fakeSink(), fakeSink()]
  const output = createOutput(stdout.sink, stderr.sink)
  output.out('a')
  output.err('b')
  output.out('')
  expect([stdout.written, stderr.written]).toEqual([['a'], ['b']])
})

test('is quiet when nobody reads on', () => {
  const [stdout, stderr] = [fakeSink(), fakeSink()]
  const output = createOutput(stdout.sink, stderr.sink)
  stdout.fail('EPIPE')
  output.out('a')
  output.err('b')
  expect([stdout.written, stderr.written, output.failed()]).toEqual([[], ['b'], false])
})

test('remembers when a result could not be written', () => {
  const [stdout, stderr] = [fakeSink(), fakeSink()]
  const output = createOutput(stdout.sink, stderr.sink)
  stdout.fail('ENOSPC')
  expect(output.failed()).toBe(true)
})

const host = 'qm-route-7f3x'
const matcher = createExactMatcher([`http://${host}:8443/v1`], testPolicy)
const guard = { find: (text: string) => matcher?.find(text) ?? [], reach: () => matcher?.reach() ?? 0 }

/** What is written in all when texts are handed over one by one. */
function pass(texts: readonly string[]) {
  const [stdout, stderr] = [fakeSink(), fakeSink()]
  const output = createOutput(stdout.sink, stderr.sink, guard)
  for (const text of texts) output.out(text)
  output.end()
  return { written: stdout.written.join(''), leaked: output.leaked() }
}

describe('a guarded output', () => {
  test('passes on what holds nothing, and is no leak', () => {
    expect(pass(['two words\n', '', 'qm-route and 7f3x'])).toEqual({ written: 'two words\nqm-route and 7f3x', leaked: false })
  })

  test.each([
    ['in one piece', [`see ${host} now`], 'see [endpoint] now'],
    ['over a border', ['see qm-ro', 'ute-7f3x now'], 'see [endpoint] now'],
    ['sign by sign', [...`see ${host} now`], 'see [endpoint] now'],
    ['at the end', [`see ${host}`], 'see [endpoint]'],
    ['encoded', [`see ${Buffer.from(host).toString('base64')}`, '!'], 'see [endpoint]A==!'],
    ['twice', [`${host} `, host], '[endpoint] [endpoint]'],
    ['whole', [`<http://${host}:8443`, '/v1>'], '<[endpoint]>'],
  ])('keeps a value out that comes %s', (_, texts, written) => {
    expect(pass(texts)).toEqual({ written, leaked: true })
  })

  test('lets a longer word through', () => {
    expect(pass([host, '1 '])).toEqual({ written: `${host}1 `, leaked: false })
  })

  test('holds back no more than may be part of a value', () => {
    const [stdout, stderr] = [fakeSink(), fakeSink()]
    createOutput(stdout.sink, stderr.sink, guard).out('word '.repeat(10_000))
    expect(stdout.written.join('').length).toBeGreaterThan(40_000)
  })

  test('writes the same however a text is cut', () => {
    const piece = fc.constantFrom('a ', host, 'qm-', 'route-7f3x', '\n', `http://${host}`, ':8443/v1', 'word '.repeat(900))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (texts) => {
        expect(pass(texts)).toEqual(pass([texts.join('')]))
        expect(matcher?.find(pass(texts).written)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
