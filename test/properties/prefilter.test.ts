import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createScanner, type EndpointHit } from '../../src/scan/scanner.ts'
import { scanner, testPolicy } from '../support/test-scanner.ts'
import { readCases } from '../scan/corpus/cases.ts'

/** The same scanner with nothing passed over. */
const whole = createScanner(testPolicy, null, (text) => [{ start: 0, end: text.length }])

/** Places and kinds only: a value must not stand in a test's output. */
function seen(hits: readonly EndpointHit[]): readonly string[] {
  return hits.map(({ start, end, tier, level }) => `${start}-${end} ${tier} ${level}`)
}

const cases = readCases()
const CLEAN = ['2026-06-02T11:04:09Z INFO gate passed in 12 ms', 'The lane is quiet.', '- a list', '| a | b |', '  retries: 3', '', '}', 'lane:']

describe('the pre-filter hides nothing', () => {
  test('of any case of the corpus', () => {
    const hidden = cases.filter(({ text }) => seen(scanner.scan(text)).join() !== seen(whole.scan(text)).join())
    expect(hidden.map(({ id }) => id)).toEqual([])
  })

  test('of cases that stand between clean lines', () => {
    const lines = [...CLEAN, ...cases.map(({ text }) => text).filter((text) => text.length < 400)]
    const line = fc.oneof({ weight: 2, arbitrary: fc.nat(CLEAN.length - 1) }, { weight: 1, arbitrary: fc.nat(lines.length - 1) })
    fc.assert(
      // Numbers of lines, not lines: a failing example is printed.
      fc.property(fc.array(line, { minLength: 1, maxLength: 24 }), (numbers) => {
        const text = numbers.map((i) => lines[i]).join('\n')
        expect(seen(scanner.scan(text))).toEqual(seen(whole.scan(text)))
      }),
      { numRuns: Number(process.env['PREFILTER_RUNS'] ?? 400) },
    )
  })
})
