import { expect, test } from 'vitest'
import type { Sink } from '../../src/io/output.ts'
import { createOutput } from '../../src/io/output.ts'

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
