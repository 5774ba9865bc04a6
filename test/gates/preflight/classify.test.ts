import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyResponse } from '../../../src/gates/preflight/classify.ts'
import { rows } from '../../../src/gates/preflight/rows.ts'
import { probeClasses } from '../../../src/gates/probe-class.ts'
import type { Answer, ModeResult } from '../../../src/model/preflight.ts'
import { literal } from '../../../src/model/safe.ts'
import { alias, model, payloads } from '../../support/provider-payloads.ts'
import type { Payload } from '../../support/provider-payloads.ts'
import { processorSeconds } from '../../support/processor-time.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function classify({ mode = 'json', status = 200, type, body }: Payload, cut: (whole: Uint8Array) => readonly Uint8Array[] = (whole) => [whole]): ModeResult {
  const contentType = type ?? (mode === 'json' || !/^(?:data|event|:)/.test(body) ? 'application/json' : 'text/event-stream')
  return classifyResponse({ kind: 'answered', status, contentType, chunks: cut(bytes(body)) }, { mode, models: [model, alias], systemWord: 'harbour' })
}

function told({ row, class: name, warnings, hint }: ModeResult): string {
  return [`${row} ${name}`, ...warnings.map((warning) => `+${warning}`), ...(hint === null ? [] : [`?${hint}`])].join(' ')
}

describe('an answer', () => {
  for (const [name, payload] of Object.entries(payloads)) {
    test(`${name} is ${payload.want}`, () => {
      expect(told(classify(payload))).toBe(payload.want)
    })
  }

  test('of every server is in the table, each with where its shape is documented', () => {
    const all = Object.entries(payloads)
    expect(all.length).toBeGreaterThanOrEqual(60)
    for (const server of ['vLLM', 'SGLang', 'llama.cpp', 'Ollama', 'LM Studio']) {
      expect(all.filter(([name]) => name.startsWith(server)).length).toBeGreaterThanOrEqual(5)
    }
    expect(all.filter(([, { source }]) => !/[a-z0-9]+[./][a-z]/i.test(source))).toEqual([])
  })

  test('hits every row but those of requests that failed', () => {
    const hit = new Set(Object.values(payloads).map(({ want }) => Number.parseInt(want, 10)))
    expect(rows.map((_, index) => index + 1).filter((row) => !hit.has(row))).toEqual([1, 2, 3])
  })
})

describe('a request that failed', () => {
  const failure = (answer: Answer) => {
    const { row, class: name, code, httpStatus, stop } = classifyResponse(answer, { mode: 'sse', models: [model], systemWord: 'harbour' })
    return [row, name, code, httpStatus, stop]
  }

  test('is classed before anything that came of it', () => {
    expect(failure({ kind: 'failed', failure: { class: 'network-error', code: literal('ECONNREFUSED') }, status: null })).toEqual([1, 'network-error', 'ECONNREFUSED', null, 'unavailable'])
    expect(failure({ kind: 'failed', failure: { class: 'timeout', code: literal('ETIMEDOUT') }, status: 200 })).toEqual([2, 'timeout', 'ETIMEDOUT', 200, 'unavailable'])
    expect(failure({ kind: 'failed', failure: { class: 'too-large' }, status: 401 })).toEqual([3, 'too-large', null, 401, 'shape'])
  })
})

describe('the rows', () => {
  test('are 28, and stand in the order of the contract', () => {
    expect(rows.map((row) => row.name)).toMatchInlineSnapshot(`
      [
        "network-error",
        "timeout",
        "too-large",
        "redirect",
        "auth",
        "model-not-found",
        "route-not-found",
        "rate-limited",
        "bad-request",
        "server-error",
        "sse-unexpected",
        "json-unexpected",
        "not-json",
        "malformed-json",
        "provider-error",
        "malformed-shape",
        "wrong-model",
        "stream-truncated",
        "content-filtered",
        "refusal",
        "unsupported-content",
        "tool-calls",
        "reasoning-only",
        "thinking-only",
        "empty",
        "content-inline-think",
        "content-truncated",
        "content",
      ]
    `)
  })

  test('stop a run by the marker that the contract names', () => {
    const numbers = (stop: string | null) => rows.flatMap((row, index) => (probeClasses[row.class] === stop ? [index + 1] : []))
    expect(numbers('unavailable')).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10])
    expect(numbers('reasoning-only')).toEqual([23, 24])
    expect(numbers('shape')).toEqual([3, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 25, 27])
    expect(numbers(null)).toEqual([26, 28])
  })

  test('give a reason to end only in words of ours', () => {
    const ended = (finish: string) => classify({ source: '', body: JSON.stringify({ model, choices: [{ message: { content: 'ready' }, finish_reason: finish }] }), want: '' }).finishReason
    expect(['stop', 'length', 'tool_calls', 'http://gpu-7.invalid'].map(ended)).toEqual(['stop', 'length', 'tool_calls', 'other'])
  })
})

describe('any cut of a body into chunks', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 40 })
  const cutAt = (places: readonly number[]) => (whole: Uint8Array) => {
    const ends = [...places.map((place) => place % (whole.length + 1)), whole.length].sort((a, b) => a - b)
    return ends.map((end, i) => whole.subarray(ends[i - 1] ?? 0, end))
  }

  test('gives the same class', () => {
    const names = fc.constantFrom(...Object.keys(payloads))
    fc.assert(
      fc.property(names, cuts, (name, places) => {
        const payload = payloads[name] as Payload
        expect(classify(payload, cutAt(places))).toEqual(classify(payload))
      }),
      { numRuns: 600 },
    )
  })

  test('a byte at a time gives the same class', () => {
    for (const payload of Object.values(payloads)) {
      expect(told(classify(payload, (whole) => Array.from(whole, (_, i) => whole.subarray(i, i + 1))))).toBe(payload.want)
    }
  })

  test('cannot hide characters of several bytes', () => {
    const payload: Payload = { source: '', mode: 'case', body: `data: ${JSON.stringify({ model, choices: [{ delta: { content: 'harbour é𝄞 ready' }, finish_reason: 'stop' }] })}\r\n\r\n`, want: '' }
    fc.assert(
      fc.property(cuts, (places) => {
        expect(told(classify(payload, cutAt(places)))).toBe('28 content')
      }),
      { numRuns: 100 },
    )
  })
})

test('any bytes at all give some class, and only content allows', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('json' as const, 'sse' as const, 'case' as const), (body, mode) => {
      const result = classifyResponse({ kind: 'answered', status: 200, contentType: null, chunks: [body] }, { mode, models: [model], systemWord: 'harbour' })
      expect(result.allows).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('a body of a megabyte without a line end is read in no time, in whatever chunks', () => {
  const chunk = bytes('x'.repeat(64))
  const chunks = [bytes('data: '), ...Array<Uint8Array>(16_000).fill(chunk)]
  const taken = processorSeconds(() => classifyResponse({ kind: 'answered', status: 200, contentType: 'text/event-stream', chunks }, { mode: 'sse', models: [model], systemWord: 'harbour' }))
  expect(taken).toBeLessThan(2)
})
