import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TextScan } from '../../../src/scan/stream/text-scan.ts'
import type { TextHit } from '../../../src/scan/stream/text-scan.ts'
import { createExactMatcher } from '../../../src/scan/exact/matcher.ts'
import { createScanner } from '../../../src/scan/scanner.ts'
import { indexLines } from '../../../src/model/place.ts'
import { testPolicy } from '../../support/test-scanner.ts'

const value = 'http://qm-route-7f3x:8443/v1'
const scanner = createScanner(testPolicy, createExactMatcher([value], testPolicy))
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

/** Pieces of logs and files: what says nothing, and values in forms that go over lines. */
const PIECES = [
  '2026-06-01T11:04:09Z INFO gate 12 passed in 34 ms, report written to runs/2026-06-01/report.json, status ok\n',
  'GET /v1/models 200 in 12 ms\n',
  'words and more words, and a line that goes on for a while without saying anything about any host at all\n',
  '\n',
  '  - indented: value\n',
  'base_url: http://10.1.2.3:8000/v1\n',
  'See http://localhost:8000/v1 and gpu-7.ts.net.\n',
  'host: gpu-box\nport: 8000\n',
  'the address is 100.101.\n44.7 and so on\n',
  'http://gpu-7.\nexample-net.ts.net:8000/v1\n',
  'curl -H x \\\n  http://192.168.7.9:9000/health\n',
  `${btoa('the endpoint is http://10.20.30.40:8000/v1 for now, and nothing else').replace(/.{40}/g, '$&\n')}\n`,
  `On qm-route-7f3x it runs, and at ${btoa(value)}.\n`,
  'qm-rou\nte-7f3x\n',
  '\n| host | port |\n| --- | --- |\n| gpu-a | 8000 |\n| gpu-b | 8001 |\n\n',
  `${'x'.repeat(700)}\n`,
  `{"a": "${'word '.repeat(150)}", "host": "gpu-9", "port": 8000}\n`,
  `\n| name | host | port | note |\n| --- | --- | --- | --- |\n${Array.from({ length: 120 }, (_, i) => `| a${i} | gpu-x${i} | 80${10 + i % 80} | some words that make it longer |\n`).join('')}\n`,
  `\nname,host,port\n${Array.from({ length: 150 }, (_, i) => `a${i},gpu-x${i},80${10 + i % 80}\n`).join('')}\n`,
  'endpoint:\n  nested:\n    host: gpu-4\n    port: 1234\n',
  'fd7a:115c:a1e0::1 is up\n',
  'émoji \u{1f600} before http://10.9.8.7:1/v1\n',
] as const

describe('a text that is scanned window by window', () => {
  test('gives what it gives as a whole, however it is cut', () => {
    const ending = fc.constantFrom('\n', '\r\n', '\r')
    const texts = fc.tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 40, maxLength: 140 }), ending).map(([pieces, end]) => pieces.join('').replaceAll('\n', end))
    fc.assert(
      fc.property(texts, fc.array(fc.integer({ min: 1, max: 2500 }), { minLength: 1, maxLength: 5 }), (text, pieces) => {
        expect(told(streamed(text, pieces))).toEqual(whole(text))
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
