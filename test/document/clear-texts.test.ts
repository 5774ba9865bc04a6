import { expect, test } from 'vitest'
import { rememberClear } from '../../src/document/clear-texts.ts'

/** What a scanner is asked that marks every text with `bad` in it. */
function askedFor(texts: readonly string[]): { readonly asked: readonly string[]; readonly answers: readonly boolean[] } {
  const asked: string[] = []
  const clears = rememberClear((text) => {
    asked.push(text)
    return !text.includes('bad')
  })
  const answers = texts.map(clears)
  return { asked, answers }
}

const LONG = 'a text of more than twenty-four units'

const cases: Readonly<Record<string, readonly [texts: readonly string[], asked: readonly string[], answers: readonly boolean[]]>> = {
  'asks once for a short text that is clear': [['pass', 'pass', ''], ['pass', ''], [true, true, true]],
  'asks each time for one that is not': [['bad', 'bad'], ['bad', 'bad'], [false, false]],
  'asks each time for a long one': [[LONG, LONG], [LONG, LONG], [true, true]],
  'tells texts apart that begin alike': [['pass', 'pass bad', 'pass'], ['pass', 'pass bad'], [true, false, true]],
}

for (const [name, [texts, asked, answers]] of Object.entries(cases)) {
  test(name, () => expect(askedFor(texts)).toEqual({ asked, answers }))
}

test('asks for what comes when it remembers enough', () => {
  const many = Array.from({ length: 1200 }, (_, i) => `text ${i}`)
  expect(askedFor([...many, ...many]).asked).toHaveLength(1400)
})
