import { expect, test } from 'vitest'
import { wantsColor } from '../../src/cli/color.ts'

const cases: readonly [option: boolean | undefined, environment: Record<string, string>, isTerminal: boolean, want: boolean][] = [
  [undefined, {}, true, true],
  [undefined, {}, false, false],
  [undefined, { CI: 'true' }, false, false],
  [undefined, { TERM: 'dumb' }, true, false],
  [undefined, { NO_COLOR: '1' }, true, false],
  [undefined, { NO_COLOR: '' }, true, true],
  [undefined, { FORCE_COLOR: '1' }, false, true],
  [undefined, { FORCE_COLOR: '0' }, true, false],
  [undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [true, { NO_COLOR: '1' }, false, true],
  [false, { FORCE_COLOR: '1' }, true, false],
]

test.each(cases)('option %s, %j, terminal %s: %s', (option, environment, isTerminal, want) => {
  expect(wantsColor(option, environment, isTerminal)).toBe(want)
})
