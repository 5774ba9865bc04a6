import { expect, test } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'
import { literal } from '../../src/model/safe.ts'

const ERASE = '\r\u001b[K'

/** What is written at a terminal by work with a step every so many milliseconds. */
function shownBy(times: readonly number[], { terminal = true, environment = {}, started = true }: { terminal?: boolean; environment?: Record<string, string>; started?: boolean } = {}): string {
  let [clock, written] = [0, '']
  const both = { out: (text: string) => void (written += text), err: (text: string) => void (written += text), failed: () => false, isTerminal: false, isErrTerminal: terminal }
  const progress = createProgress(literal('sotlint'), both, environment, () => clock)
  if (started) progress.start()
  for (const [i, time] of times.entries()) {
    clock = time
    progress.step(literal('documents read'), i + 1)
  }
  progress.output.out('result\n')
  progress.end()
  return written
}

test('a line comes after half a second, changes ten times a second, and is gone before anything else is written', () => {
  expect(shownBy([100, 499, 500, 550, 599, 601])).toBe(`${ERASE}sotlint: documents read: 3${ERASE}sotlint: documents read: 6${ERASE}result\n`)
})

test.each<[string, Parameters<typeof shownBy>[1], readonly number[]]>([
  ['short work', {}, [100, 499]],
  ['no terminal', { terminal: false }, [600, 900]],
  ['a terminal that cannot erase', { environment: { TERM: 'dumb' } }, [600]],
  ['CI', { environment: { CI: 'true' } }, [600]],
  ['--quiet', { started: false }, [600]],
])('%s shows none', (_, options, times) => {
  expect(shownBy(times, options)).toBe('result\n')
})

test.each(['', 'false'])('CI=%j is none', (CI) => {
  expect(shownBy([600], { environment: { CI } })).toContain('documents read: 1')
})
