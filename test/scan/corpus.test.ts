import { expect, test } from 'vitest'
import { scanner } from '../support/test-scanner.ts'
import { readCases, type Case } from './corpus/cases.ts'

type Seen = 'error' | 'warning' | 'clean'

function see(text: string): Seen {
  const hits = scanner.scan(text)
  if (hits.some(({ level }) => level === 'error')) return 'error'
  return hits.length > 0 ? 'warning' : 'clean'
}

function wanted({ flag }: Case): Seen {
  return flag === 'warning' ? 'warning' : flag ? 'error' : 'clean'
}

const GOALS = { basic: 1, hard: 0.98, extreme: 0.9 } as const
const PRECISION = 0.99

const results = readCases().map((item) => ({ ...item, wanted: wanted(item), seen: see(item.text) }))

/** Ids only: a value must not stand in a test's output, even an invented one. */
function ids(items: readonly { readonly id: string }[]): string {
  return items.map(({ id }) => id).join(' ')
}

test.each(['basic', 'hard', 'extreme'] as const)('the scanner reaches its recall on %s cases', (tier) => {
  const leaks = results.filter((item) => item.tier === tier && item.wanted === 'error')
  const missed = leaks.filter(({ seen }) => seen !== 'error')
  const recall = 1 - missed.length / leaks.length
  process.stdout.write(`recall ${tier}: ${(recall * 100).toFixed(1)} % of ${leaks.length}\n`)
  expect(leaks.length).toBeGreaterThan(80)
  expect(recall, ids(missed)).toBeGreaterThanOrEqual(GOALS[tier])
})

test('the scanner reaches its precision', () => {
  const flagged = results.filter(({ seen }) => seen === 'error')
  const wrong = flagged.filter((item) => item.wanted !== 'error')
  const precision = 1 - wrong.length / flagged.length
  process.stdout.write(`precision: ${(precision * 100).toFixed(1)} % of ${flagged.length}\n`)
  expect(precision, ids(wrong)).toBeGreaterThanOrEqual(PRECISION)
})

test('clean texts get no warnings and suspicious ones get nothing worse', () => {
  const wrong = results.filter((item) => item.wanted !== 'error' && item.seen !== item.wanted)
  expect(ids(wrong)).toBe('')
})

test('every case has its own id and text', () => {
  expect(new Set(results.map(({ id }) => id)).size).toBe(results.length)
  expect(new Set(results.map(({ text }) => text)).size).toBe(results.length)
})

test('a value is found in the middle of a long clean text as well', () => {
  const filler = '2026-06-02T11:04:09Z INFO  gate passed in 12 ms, status ok\n'.repeat(80)
  const missed = results.filter(
    ({ seen, text }) => seen === 'error' && !scanner.scan(`${filler}\n${text}\n\n${filler}`).some(({ level }) => level === 'error'),
  )
  expect(ids(missed)).toBe('')
})
