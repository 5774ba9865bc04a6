import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TextScan } from '../../../src/scan/stream/text-scan.ts'
import type { TextHit } from '../../../src/scan/stream/text-scan.ts'
import { createExactMatcher } from '../../../src/scan/exact/matcher.ts'
import { createScanner } from '../../../src/scan/scanner.ts'
import { indexLines } from '../../../src/model/place.ts'
import { testPolicy } from '../../support/test-scanner.ts'
import { VALUE } from '../corpus/exact.ts'
import { LOGGED } from '../corpus/pieces.ts'

const scanner = createScanner(testPolicy, createExactMatcher([VALUE], testPolicy))
const small = { core: 400, margin: 3000, near: 2600 }

function streamed(text: string, pieces: readonly number[], sizes = small): readonly TextHit[] {
  const scan = new TextScan({ scanner, sizes })
  const hits: TextHit[] = []
  let at = 0
  for (let i = 0; at < text.length; i++) {
    const length = Math.max(1, pieces[i % pieces.length] ?? 1)
    hits.push(...scan.push(text.slice(at, at + length)))
    at += length
  }
  return [...hits, ...scan.end()]
}

function whole(text: string) {
  const lines = indexLines(text)
  return scanner.scan(text.replace(/\r(?!\n)/g, '\n')).map((hit) => ({ tier: hit.tier, level: hit.level, start: hit.start, ...lines.position(hit.start) }))
}

const told = (hits: readonly TextHit[]) => hits.map(({ tier, level, start, line, column }) => ({ tier, level, start, line, column }))

describe('a text that is scanned window by window', () => {
  test('gives what it gives as a whole, however it is cut', () => {
    const ending = fc.constantFrom('\n', '\r\n', '\r')
    const texts = fc.tuple(fc.array(fc.constantFrom(...LOGGED), { minLength: 40, maxLength: 140 }), ending).map(([pieces, end]) => pieces.join('').replaceAll('\n', end))
    fc.assert(
      fc.property(texts, fc.array(fc.integer({ min: 1, max: 2500 }), { minLength: 1, maxLength: 5 }), (text, pieces) => {
        expect(told(streamed(text, pieces))).toEqual(whole(text))
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
