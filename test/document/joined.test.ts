import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JoinedTexts } from '../../src/document/joined.ts'
import type { Passage } from '../../src/document/passage.ts'

const passageOf = (text: string): Passage => ({ kind: 'paragraph', text, code: [], runs: [0, 0], start: 0, end: text.length })

test('the passages that hold a pattern are those in which it is found alone', () => {
  const texts = fc.array(fc.stringMatching(/^[abx .\n-]{0,8}$/), { maxLength: 8 })
  const patterns = fc.constantFrom('a', 'ab', 'a|b', 'x{2,3}', 'b[-. ]?a', '-', 'x|')
  fc.assert(
    fc.property(texts, patterns, (some, source) => {
      const passages = some.map(passageOf)
      const found = new JoinedTexts(passages).holding(new RegExp(source, 'giu'))
      expect(found).toEqual(passages.filter(({ text }) => new RegExp(source, 'iu').test(text)))
    }),
    { numRuns: 1000 },
  )
})
