import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { regionsOf } from '../../src/scan/interest/regions.ts'
import { createScanner, type EndpointHit } from '../../src/scan/scanner.ts'
import { scanner, testPolicy } from '../support/test-scanner.ts'
import { readCases } from '../scan/corpus/cases.ts'
import { LONE_SIGNS } from '../scan/corpus/pieces.ts'

/** The same texts in every run, so that each commit is judged by what it changes; `SEED=2 npx vitest run test/properties/prefilter` looks further. */
const SEED = Number(process.env['SEED'] ?? 1)

/** The same scanner with nothing passed over. */
const whole = createScanner(testPolicy, null, (text) => [{ start: 0, end: text.length }])

/** Places and kinds only: a value must not stand in a test's output. */
function seen(hits: readonly EndpointHit[]): readonly string[] {
  return hits.map(({ start, end, tier, level }) => `${start}-${end} ${tier} ${level}`)
}

const isHidden = (text: string): boolean => seen(scanner.scan(text)).join() !== seen(whole.scan(text)).join()

const cases = readCases()
const short = cases.map(({ text }) => text).filter((text) => text.length < 400)
const CLEAN = ['2026-06-02T11:04:09Z INFO gate passed in 12 ms', 'The lane is quiet.', '- a list', '| a | b |', '  retries: 3', '', '}', 'lane:']

/** What stands in the middle of a word or between two parts of an address when somebody hides it, formats it or wraps it. */
const CUTS = [
  '**', '*', '`', '~~', '_', '"', "'", '<b>', '</b>', '<br>', '\n', '\r\n', '\n> ', ' ', '\u200b', '\u00e9', '\u2192', '" + "', '" "', '\\', '\\n', '.', '%2e', '&#46;', '[.]', ':', '-', '//', '@', '\0', '(', 'x', '\u001b[32m', '=3D', '=\n',
]
/** Pieces of all cases: words, blanks and signs. */
const pieces = [...new Set(short.flatMap((text) => text.split(/(\s+|[^\w\s]+)/)))].filter((piece) => piece !== '')

describe('the pre-filter hides nothing', () => {
  test('of any case of the corpus', () => {
    expect(cases.filter(({ text }) => isHidden(text)).map(({ id }) => id)).toEqual([])
  })

  test('of cases that stand between clean lines', () => {
    const lines = [...CLEAN, ...short]
    const line = fc.oneof({ weight: 2, arbitrary: fc.nat(CLEAN.length - 1) }, { weight: 1, arbitrary: fc.nat(lines.length - 1) })
    fc.assert(
      // Numbers of lines, not lines: a failing example is printed.
      fc.property(fc.array(line, { minLength: 1, maxLength: 24 }), (numbers) => {
        expect(isHidden(numbers.map((i) => lines[i]).join('\n'))).toBe(false)
      }),
      { numRuns: 400, seed: SEED },
    )
  })

  test('of cases with something put into them or taken out', () => {
    fc.assert(
      fc.property(fc.nat(short.length - 1), fc.nat(400), fc.nat(CUTS.length - 1), fc.nat(3), (number, at, cut, dropped) => {
        const text = short[number] ?? ''
        const place = at % (text.length + 1)
        expect(isHidden(text.slice(0, place) + (CUTS[cut] ?? '') + text.slice(place + dropped))).toBe(false)
      }),
      { numRuns: 1500, seed: SEED },
    )
  })

  test('of texts that are put together from pieces of cases', () => {
    const piece = fc.tuple(fc.nat(pieces.length - 1), fc.constantFrom('', '', '', ' ', '\n'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (numbers) => {
        expect(isHidden(numbers.map(([i, glue]) => `${pieces[i] ?? ''}${glue}`).join(''))).toBe(false)
      }),
      { numRuns: 1500, seed: SEED },
    )
  })

  test.each(LONE_SIGNS.map((text, number) => ({ number, text })))('of an endpoint value that only one sign or word tells of ($number)', ({ text }) => {
    expect(whole.scan(text)).not.toEqual([])
    expect(isHidden(text)).toBe(false)
  })
})

test('the pre-filter passes over clean logs', () => {
  const log = [
    '2026-06-02T11:04:09.123Z INFO  [worker-3] gate 12 passed in 34 ms, v0.10.3', 'id=0b54f8c1-2d7e-4a53-9f0e-6c1d2b3a4f5e (41.5 %)', ' \u276f src/engine/run.ts:12:4', '    at Gate.run (file:///app/dist/main.js:1:2)',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)', 'npm warn deprecated lane@1.2.3: use case instead', '- - [01/Jun/2026:02:25:35 +0000] "GET /v1/models HTTP/1.1" 200 12 "-" "harness/1.2.3"',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8', 'Author: Ada Quill <ada.quill@example.com>', '{"time":"2026-06-02T11:04:09Z","ok":true,"n":[1,2],"error":null}', '| `dist/main.js`. | 12 |', ' \u001b[32m\u2713\u001b[39m test/gate.test.ts \u001b[2m(3 tests)\u001b[22m 12ms', '{"stack":"Error: no\\n    at run (/app/src/run.ts:1:2)\\n"}',
    'REPORT  12 files, 3 EXPORTED', '{"time":"2026-06-02T11:04:09.123Z","case":12}', 'From the report it goes to: nowhere.', 'The run is done.\nThe next one waits.', 'The `lane`.', '[worker-3] (12 tests)',
  ]
  expect(log.filter((line) => regionsOf(`${line}\n`, null).length > 0)).toEqual([])
})
