import { expect, test } from 'vitest'
import { scanner } from '../support/test-scanner.ts'
import { SLOWING } from './corpus/pieces.ts'
import { processorSeconds } from '../support/processor-time.ts'

const seconds = (text: string): number => processorSeconds(() => scanner.scan(text))

/** The machine may have been busy once; it is hardly busy at each of three tries. */
function best(text: string): number {
  return Math.min(seconds(text), seconds(text), seconds(text))
}

function isSuperlinear(piece: string, time: (text: string) => number): boolean {
  const small = time(piece.repeat(8_000 / piece.length))
  const large = time(piece.repeat(64_000 / piece.length))
  // Eight times the input may take 24 times as long on a busy machine; quadratic time would take 64 times.
  return large > 0.25 && large > small * 24
}

test('time grows with the input and no faster, whatever is repeated', () => {
  const slow = SLOWING.filter((piece) => isSuperlinear(piece, seconds) && isSuperlinear(piece, best))
  expect(slow).toEqual([])
}, 120_000)
